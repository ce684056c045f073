"""Answers stay bound to the version they were given to."""

from dataclasses import replace

import pytest
from helpers.questionnaire_versions import KNOWS, WHO, WISHES, add, answer, begin_round
from helpers.survey_rows import other

from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.checks import change_problems
from kcentre.surveys.questionnaires.queries import newest, version, versions
from kcentre.surveys.questionnaires.records import Question, Version
from kcentre.surveys.questionnaires.verbs import change_questionnaire
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.verbs import note_print
from kcentre.surveys.values import QuestionKind


def changed(file: CentreFile, last: Version, *questions: Question) -> Version:
    change_questionnaire(file, last.questionnaire_id, replace(last.draft, questions=questions))
    return newest(file, last.questionnaire_id)


def sentences(file: CentreFile, last: Version, *questions: Question) -> list[tuple[str, str]]:
    draft = replace(last.draft, questions=questions)
    found = change_problems(file, last.questionnaire_id, draft)
    assert all(one.severity is Severity.WARNING for one in found)
    return [(one.field, one.sentence.replace("\u00a0", " ")) for one in found]


def test_what_nobody_saw_is_changed_in_place(centre: CentreFile) -> None:
    first = add(centre)
    who, knows, wishes = first.questions
    after = changed(centre, first, wishes, replace(who, text="Кто Вы ребёнку?"), knows)
    assert (after.id, after.number) == (first.id, 1)
    assert [one.key for one in after.questions] == ["q3", "q1", "q2"]
    centre.undo()
    assert newest(centre, first.questionnaire_id) == first
    centre.redo()
    assert newest(centre, first.questionnaire_id) == after


def test_a_form_makes_the_next_change_a_version(centre: CentreFile) -> None:
    first = add(centre)
    answer(centre, first, begin_round(centre, first))
    who, knows, wishes = first.questions
    after = changed(centre, first, who, replace(wishes, text="Что ещё?"))
    assert (after.number, after.forms) == (2, 0)
    assert [one.key for one in after.questions] == ["q1", "q3"]
    kept = version(centre, first.id)
    assert (kept.number, kept.forms, kept.questions) == (1, 1, first.questions)
    again = changed(centre, after, who, wishes, WISHES)
    assert (again.id, again.number) == (after.id, 2)
    assert [one.key for one in again.questions] == ["q1", "q3", "q4"]
    assert [one.number for one in versions(centre, first.questionnaire_id)] == [2, 1]
    centre.undo()
    centre.undo()
    assert versions(centre, first.questionnaire_id) == [kept]
    assert knows in kept.questions


def test_a_printed_blank_makes_the_next_change_a_version(centre: CentreFile) -> None:
    first = add(centre)
    round_id = begin_round(centre, first)
    note_print(centre, round_id, 1, 20, is_large=False)
    after = changed(centre, first, *first.questions[:2])
    assert after.number == 2
    assert round_line(centre, round_id).version_id == first.id


def test_a_round_nobody_answered_follows(centre: CentreFile) -> None:
    first = add(centre)
    answered, fresh = begin_round(centre, first), begin_round(centre, first, "весна 2027")
    answer(centre, first, answered)
    after = changed(centre, first, *first.questions[:2])
    assert round_line(centre, answered).version_id == first.id
    assert round_line(centre, fresh).version_id == after.id
    centre.undo()
    assert round_line(centre, fresh).version_id == first.id


def test_a_title_alone_makes_no_version(centre: CentreFile) -> None:
    first = add(centre)
    answer(centre, first, begin_round(centre, first))
    draft = replace(first.draft, title="Опрос семей")
    changes = change_questionnaire(centre, first.questionnaire_id, draft)
    assert changes.label == "Изменена анкета «Опрос семей»"
    after = newest(centre, first.questionnaire_id)
    assert (after.id, after.draft.title) == (first.id, "Опрос семей")
    assert not change_questionnaire(centre, first.questionnaire_id, after.draft).rows


def test_a_question_answered_otherwise_is_a_new_one(centre: CentreFile) -> None:
    first = add(centre)
    answer(centre, first, begin_round(centre, first))
    who, *rest = first.questions
    after = changed(centre, first, replace(who, kind=QuestionKind.SEVERAL), *rest)
    assert [one.key for one in after.questions] == ["q4", "q2", "q3"]
    back = changed(centre, after, who, *rest)
    assert [one.key for one in back.questions] == ["q1", "q2", "q3"]


def test_what_has_answers_and_goes_is_told(centre: CentreFile) -> None:
    first = add(centre)
    who, knows, wishes = first.questions
    assert sentences(centre, first, wishes) == []
    round_id = begin_round(centre, first)
    answer(centre, first, round_id, [{"q1": "o1"}] * 2 + [{"q1": other("o3", "тётя")}])
    assert sentences(centre, first, who) == []
    (gone,) = sentences(centre, first, knows, wishes)
    assert gone[0] == "questions"
    assert "отвечали в 3 анкетах" in gone[1]
    (option,) = sentences(centre, first, knows, replace(who, options=who.options[1:]))
    assert option[0] == "questions/1/options"
    assert "«мать» убран, его выбрали в 2 анкетах" in option[1]
    (kind,) = sentences(centre, first, replace(who, kind=QuestionKind.SEVERAL))
    assert kind[0] == "questions/0/kind"
    after = changed(centre, first, replace(who, options=who.options[1:]), knows)
    assert [one.key for one in after.questions[0].options] == ["o2", "o3"]
    assert version(centre, first.id).forms == 3


def test_what_is_gone_is_refused(centre: CentreFile) -> None:
    for ask in (newest, version, versions):
        with pytest.raises(Refused, match="уже нет"):
            ask(centre, 77)
    with pytest.raises(Refused, match="уже нет"):
        draft = replace(add(centre, WHO, KNOWS).draft, title="Другой опрос")
        change_questionnaire(centre, 77, draft)


def test_what_is_put_in_again_in_the_same_words_counts_with_what_it_was(
    centre: CentreFile,
) -> None:
    first = add(centre)
    round_id = begin_round(centre, first)
    answer(centre, first, round_id, [{"q1": "o1"}] * 3)
    who, knows, wishes = first.questions
    without = changed(centre, first, replace(who, options=who.options[1:]), wishes)
    answer(centre, without, round_id, [{"q1": "o2"}])
    assert sentences(centre, first, who, knows, wishes) == []
    again = replace(who, options=(*who.options[1:], replace(who.options[0], key="")))
    assert sentences(centre, first, again, replace(knows, key="new1"), wishes) == []
    mother = replace(who.options[0], key="", id=None)
    anew = replace(knows, key="new1", options=tuple(replace(o, key="") for o in knows.options))
    after = changed(centre, without, replace(who, options=(*who.options[1:], mother)), anew)
    assert after.number == 3
    assert [one.key for one in after.questions] == ["q1", "q2"]
    assert [one.key for one in after.questions[0].options] == ["o2", "o3", "o1"]
    assert [one.key for one in after.questions[1].options] == [one.key for one in knows.options]


def test_equal_words_beside_each_other_stay_apart(centre: CentreFile) -> None:
    first = add(centre)
    answer(centre, first, begin_round(centre, first))
    who, *rest = first.questions
    after = changed(centre, first, replace(who, key="new1"), who, *rest)
    assert [one.key for one in after.questions] == ["q4", "q1", "q2", "q3"]
