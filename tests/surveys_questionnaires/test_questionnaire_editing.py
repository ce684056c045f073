"""What a designer does to a draft, and the draft as it waits in the file."""

from dataclasses import replace

import pytest
from helpers.questionnaire_versions import add
from helpers.survey_rows import asks

from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires import editing
from kcentre.surveys.questionnaires.draft_json import draft_from_json, draft_to_json
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.ready import ready_draft
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.shaping import shaped
from kcentre.surveys.questionnaires.verbs import change_questionnaire
from kcentre.surveys.values import END, Meaning, QuestionKind


def draft(*texts: str) -> QuestionnaireDraft:
    asked = [asks(text, "да", "нет", key=f"q{n}") for n, text in enumerate(texts, 1)]
    return QuestionnaireDraft("Опрос", questions=tuple(asked))


def texts(found: QuestionnaireDraft) -> list[str]:
    return [question.text for question in found.questions]


def leading(found: QuestionnaireDraft, place: int, target: str) -> QuestionnaireDraft:
    question = found.questions[place]
    options = (replace(question.options[0], leads_to=target), *question.options[1:])
    return editing.changed(found, place, replace(question, options=options))


def test_questions_are_put_in_where_they_are_wanted() -> None:
    one = editing.added(draft("а", "б"), 1, [asks("в", "да"), asks("г", "да")])
    assert texts(one) == ["а", "в", "г", "б"]
    keys = [question.key for question in one.questions]
    assert len(set(keys)) == 4
    assert texts(editing.added(draft(), 0, [editing.BLANK])) == [""]
    again = editing.added(editing.removed(one, 0), 0, [editing.BLANK])
    assert len({question.key for question in again.questions}) == 4


def test_a_copy_stands_behind_its_question() -> None:
    source = replace(draft("а").questions[0], meaning=Meaning.TOPICS, section="Раздел")
    found = editing.duplicated(QuestionnaireDraft(questions=(source,)), 0)
    assert texts(found) == ["а", "а"]
    copied = found.questions[1]
    assert (copied.meaning, copied.section) == (Meaning.NONE, "")
    assert copied.key != source.key


@pytest.mark.parametrize(("place", "to", "order"), [(0, 2, "бва"), (2, 0, "ваб"), (1, 1, "абв")])
def test_a_question_moves(place: int, to: int, order: str) -> None:
    assert texts(editing.moved(draft("а", "б", "в"), place, to)) == list(order)


def test_what_led_to_a_removed_question_leads_behind_it() -> None:
    found = editing.removed(leading(draft("а", "б", "в"), 0, "q2"), 1)
    assert found.questions[0].options[0].leads_to == "q3"
    last = editing.removed(leading(draft("а", "б"), 0, "q2"), 1)
    assert last.questions[0].options[0].leads_to == END


def test_another_kind_brings_its_options() -> None:
    choice = leading(draft("а", "б"), 0, "q2").questions[0]
    several = editing.of_kind(choice, QuestionKind.SEVERAL)
    assert [option.leads_to for option in several.options] == ["", ""]
    yes_no = editing.of_kind(choice, QuestionKind.YES_NO)
    assert [option.label for option in yes_no.options] == ["да", "нет", "затрудняюсь ответить"]
    assert yes_no.options[0].leads_to == "q2"
    number = Question("Сколько?", QuestionKind.NUMBER)
    assert len(editing.of_kind(number, QuestionKind.ONE).options) == 2
    assert editing.of_kind(choice, QuestionKind.TEXT).options == choice.options


def test_the_line_for_an_own_answer_stands_last() -> None:
    one, other = Option("мать"), Option("своё", is_other=True)
    assert editing.with_other((one,), is_wanted=True)[-1].is_other
    assert editing.with_other((other, one), is_wanted=True) == (one, other)
    assert editing.with_other((one, other), is_wanted=False) == (one,)


def test_skip_rules_to_new_questions_are_kept(centre: CentreFile) -> None:
    first = add(centre)
    longer = editing.added(first.draft, 3, [asks("Что ещё?", kind=QuestionKind.TEXT)])
    found = leading(longer, 0, longer.questions[3].key)
    change_questionnaire(centre, first.questionnaire_id, found)
    after = newest(centre, first.questionnaire_id)
    assert after.questions[3].key == "q4"
    assert after.questions[0].options[0].leads_to == "q4"


def test_a_draft_waits_in_the_file_as_it_is(centre: CentreFile) -> None:
    for key in ("demand", "satisfaction"):
        found = shaped(ready_draft(centre, key))
        assert draft_from_json(draft_to_json(found)) == found


def test_what_cannot_be_read_is_left_out() -> None:
    assert draft_from_json({"title": 5, "purpose": "нет такого"}) == QuestionnaireDraft()
    with pytest.raises(TypeError):
        draft_from_json("не анкета")
