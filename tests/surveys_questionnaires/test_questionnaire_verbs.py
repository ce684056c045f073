"""What can be done to questionnaires, and taken back."""

from dataclasses import replace

import pytest
from helpers.journal_rows import only_id
from helpers.questionnaire_versions import KNOWS, WISHES, add, answer, begin_round
from helpers.survey_rows import asks

from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import (
    newest,
    questionnaire_titled,
    questionnaires,
)
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from kcentre.surveys.questionnaires.verbs import (
    add_questionnaire,
    change_questionnaire,
    copy_questionnaire,
    remove_questionnaire,
    restore,
    retire_questionnaires,
)
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.verbs import note_print
from kcentre.surveys.values import END, Purpose, QuestionKind


def titles(file: CentreFile, *, with_retired: bool = False) -> list[str]:
    return [one.title for one in questionnaires(file, with_retired=with_retired)]


def test_a_questionnaire_is_kept_as_it_was_designed(centre: CentreFile) -> None:
    scale = asks(
        " Оцените\u00a0нас ",
        kind=QuestionKind.SCALE,
        section="О центре",
        hint="1 — плохо",
        lowest="плохо",
        highest="отлично",
        is_obligatory=True,
    )
    draft = QuestionnaireDraft(
        " Мнение  родителей", Purpose.SATISFACTION, "Здравствуйте!\n", "Спасибо!", (scale,)
    )
    kept = newest(centre, only_id(add_questionnaire(centre, draft), "questionnaire"))
    assert replace(kept.draft, questions=()) == QuestionnaireDraft(
        "Мнение родителей", Purpose.SATISFACTION, "Здравствуйте!", "Спасибо!"
    )
    (question,) = kept.questions
    assert question == replace(scale, text="Оцените нас", key="q1", id=question.id)
    centre.undo()
    assert titles(centre) == []
    centre.redo()
    assert newest(centre, kept.questionnaire_id) == kept


def test_yes_and_no_are_the_programs_own_options(centre: CentreFile) -> None:
    said = asks("Знаете?", "ага", "неа", kind=QuestionKind.YES_NO)
    leading = tuple(replace(option, leads_to=END) for option in said.options[1:])
    kept = add(centre, replace(said, options=(said.options[0], *leading)), KNOWS)
    first, second = kept.questions
    assert [one.label for one in first.options] == ["да", "нет", "затрудняюсь ответить"]
    assert [one.code for one in second.options] == ["yes", "no", "unsure"]
    assert [one.leads_to for one in first.options] == ["", END, ""]


def test_a_kind_without_options_keeps_none(centre: CentreFile) -> None:
    choice = asks("Кто?", "мать", "отец", lowest="плохо")
    kept = add(centre, replace(choice, kind=QuestionKind.NUMBER))
    assert (kept.questions[0].options, kept.questions[0].lowest) == ((), "")


def test_two_questionnaires_never_share_a_title(centre: CentreFile) -> None:
    first = add(centre, title="Ёлка")
    with pytest.raises(Refused, match="уже есть"):
        add(centre, title=" ЕЛКА")
    retire_questionnaires(centre, [first.questionnaire_id])
    with pytest.raises(Refused, match="в архиве"):
        add(centre, title="ёлка")
    second = add(centre, title="Сосна")
    with pytest.raises(Refused, match="в архиве"):
        change_questionnaire(centre, second.questionnaire_id, replace(second.draft, title="Елка"))
    assert questionnaire_titled(centre, "елка ") == first.questionnaire_id
    assert questionnaire_titled(centre, "Ель") is None


def test_what_is_wrong_is_not_written(centre: CentreFile) -> None:
    with pytest.raises(Refused) as caught:
        add_questionnaire(centre, QuestionnaireDraft(questions=(asks("Кто?", "мать"),)))
    assert [one.field for one in caught.value.problems] == ["title", "questions/0/options"]
    assert titles(centre) == []


def test_a_copy_has_a_title_of_its_own(centre: CentreFile) -> None:
    first = add(centre, title="Опрос")
    for _ in range(2):
        changes = copy_questionnaire(centre, first.questionnaire_id)
    assert titles(centre) == ["Опрос (копия 2)", "Опрос (копия)", "Опрос"]
    copied = newest(centre, only_id(changes, "questionnaire"))
    assert [one.key for one in copied.questions] == [one.key for one in first.questions]
    long = add(centre, title="я" * 200)
    copy_questionnaire(centre, long.questionnaire_id)
    assert len(titles(centre)[0]) == 200
    centre.undo()
    assert titles(centre)[0] == "я" * 200


def test_the_archive_keeps_and_gives_back(centre: CentreFile) -> None:
    one, two = add(centre, title="Первая"), add(centre, title="Вторая")
    ids = [one.questionnaire_id, two.questionnaire_id]
    assert retire_questionnaires(centre, ids).label == "В архив: 2\u00a0анкеты"
    assert titles(centre) == []
    assert titles(centre, with_retired=True) == ["Вторая", "Первая"]
    assert restore(centre, ids[:1]).label == "Из архива: анкета «Первая»"
    assert titles(centre) == ["Первая"]
    centre.undo()
    centre.undo()
    assert titles(centre) == ["Вторая", "Первая"]


def test_what_nobody_filled_in_can_be_removed(centre: CentreFile) -> None:
    first = add(centre)
    begin_round(centre, first)
    remove_questionnaire(centre, first.questionnaire_id)
    assert (titles(centre, with_retired=True), rounds(centre)) == ([], [])
    centre.undo()
    assert newest(centre, first.questionnaire_id) == first
    assert len(rounds(centre)) == 1


def test_what_was_filled_in_or_printed_goes_to_the_archive(centre: CentreFile) -> None:
    first, second = add(centre), add(centre, WISHES, title="Пожелания")
    answer(centre, first, begin_round(centre, first), [{"q1": "o1"}] * 21)
    with pytest.raises(Refused, match="21\u00a0заполненная анкета: уберите её в архив"):
        remove_questionnaire(centre, first.questionnaire_id)
    note_print(centre, begin_round(centre, second), 1, 5, is_large=True)
    with pytest.raises(Refused, match="уже раздают родителям: уберите её в архив"):
        remove_questionnaire(centre, second.questionnaire_id)


def test_a_list_tells_what_came_of_each(centre: CentreFile) -> None:
    first = add(centre)
    answer(centre, first, begin_round(centre, first), [{"q1": "o1"}, {}])
    begin_round(centre, first, "весна")
    change_questionnaire(
        centre, first.questionnaire_id, replace(first.draft, questions=first.questions[:2])
    )
    (line,) = questionnaires(centre)
    assert (line.version, line.questions, line.rounds, line.forms) == (2, 2, 2, 2)
    assert line.version_id == newest(centre, first.questionnaire_id).id
