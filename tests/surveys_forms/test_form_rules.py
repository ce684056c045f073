"""What a filled-in form must satisfy, question by question."""

import datetime as dt
import math
from dataclasses import replace

import pytest
from helpers.survey_forms import ANSWERS, DAY, QUESTIONS

from kcentre.language.problems import Severity
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.forms.rules import form_problems
from kcentre.surveys.forms.shaping import shaped_answers
from kcentre.surveys.questionnaires.records import QuestionnaireDraft, Version
from kcentre.surveys.values import Source

TODAY = dt.date(2026, 10, 12)
VERSION = Version(1, 1, 1, "2025-09-01", 0, QuestionnaireDraft("Спрос", questions=QUESTIONS))
FORM = FormDraft(1, 1, ANSWERS, 42, DAY)


def told(draft: FormDraft, severity: Severity, **around: object) -> list[str]:
    """Return the fields of the problems of a severity."""
    found = form_problems(VERSION, draft, TODAY, **around)  # type: ignore[arg-type] # as given
    return [problem.field for problem in found if problem.severity is severity]


def answered(**answers: Answer) -> FormDraft:
    return replace(FORM, answers={**ANSWERS, **answers})


def test_a_full_form_has_no_problem() -> None:
    assert list(form_problems(VERSION, FORM, TODAY)) == []


def test_the_number_guards_against_entering_twice() -> None:
    (found,) = form_problems(VERSION, FORM, TODAY, "12.10.2026")
    assert found.sentence == "Анкета №\u00a042 уже введена 12.10.2026: проверьте номер."
    assert found.field == "number"
    for number in (-1, 0, 10_000_000, 10**30):
        assert told(replace(FORM, number=number), Severity.STOP) == ["number"]
    assert told(replace(FORM, number=None), Severity.WARNING) == ["number"]
    from_table = replace(FORM, number=None, source=Source.FILE)
    assert list(form_problems(VERSION, from_table, TODAY)) == []


@pytest.mark.parametrize(
    ("day", "fields"),
    [
        (None, []),
        (TODAY, []),
        (dt.date(2024, 2, 29), []),
        (TODAY + dt.timedelta(days=1), ["filled_on"]),
        (dt.date(26, 10, 1), ["filled_on"]),
    ],
)
def test_a_form_is_not_filled_in_tomorrow(day: dt.date | None, fields: list[str]) -> None:
    assert told(replace(FORM, filled_on=day), Severity.STOP) == fields


def test_a_code_of_no_family_is_refused() -> None:
    draft = replace(FORM, family_code="С-0999")
    assert told(draft, Severity.STOP, family_is_known=False) == ["family_code"]
    assert told(draft, Severity.STOP) == []


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("q1", Answer(("o9",))),
        ("q1", Answer(("o1", "o2"))),
        ("q1", Answer(("o1",), text="тётя")),
        ("q1", Answer(number=1)),
        ("q2", Answer(("o1", "o2"))),
        ("q3", Answer(("o1", "o9"))),
        ("q3", Answer(text="сон")),
        ("q4", Answer(number=0)),
        ("q4", Answer(number=6)),
        ("q4", Answer(number=4.5)),
        ("q4", Answer(number=math.nan)),
        ("q4", Answer(text="пять")),
        ("q5", Answer(text="двое")),
        ("q5", Answer(number=math.inf)),
        ("q5", Answer(number=math.nan)),
        ("q6", Answer(number=5)),
        ("q6", Answer(("o1",))),
        ("q99", Answer(("o1",))),
    ],
)
def test_an_answer_that_its_question_cannot_have_is_refused(key: str, answer: Answer) -> None:
    assert told(answered(**{key: answer}), Severity.STOP) == [key]


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("q1", Answer(("o3",), text="тётя")),
        ("q1", Answer(("o3",))),
        ("q3", Answer(("o3", "o1"), text="сон")),
        ("q4", Answer(number=1.0)),
        ("q5", Answer(number=0)),
        ("q5", Answer(number=2.5)),
        ("q6", Answer(text="Ёлка\nи д'Артаньян" * 30)),
    ],
)
def test_an_answer_that_its_question_can_have_is_kept(key: str, answer: Answer) -> None:
    draft = answered(**{key: answer})
    assert told(draft, Severity.STOP) == []
    assert set(shaped_answers(QUESTIONS, draft.answers)) == set(ANSWERS)


def test_a_form_without_any_answer_is_refused() -> None:
    for answers in ({}, {"q1": Answer()}, {"q6": Answer(text=" \n ")}):
        assert told(replace(FORM, answers=answers), Severity.STOP) == ["q1"]


def test_an_obligatory_question_may_lack_its_answer_on_paper() -> None:
    draft = replace(FORM, answers={"q5": Answer(number=1)})
    assert told(draft, Severity.STOP) == []
    assert told(draft, Severity.WARNING) == ["q1", "q2", "q4"]


def test_an_answer_to_a_skipped_question_is_told_and_not_kept() -> None:
    draft = answered(q2=Answer(("o2",)))
    assert told(draft, Severity.STOP) == []
    assert told(draft, Severity.WARNING) == ["q3", "q4"]
    assert list(shaped_answers(QUESTIONS, draft.answers)) == ["q1", "q2", "q5", "q6"]
    ended = answered(q2=Answer(("o3",)))
    assert list(shaped_answers(QUESTIONS, ended.answers)) == ["q1", "q2"]


def test_what_is_kept_is_tidied_and_in_order() -> None:
    answers = {
        "q6": Answer(text="  одна \n\n  две  "),
        "q3": Answer(("o3", "o1"), text=" сон \u200b"),
        "q1": Answer(),
    }
    kept = shaped_answers(QUESTIONS, answers)
    assert list(kept.items()) == [
        ("q3", Answer(("o1", "o3"), text="сон")),
        ("q6", Answer(text="одна\n\nдве")),
    ]
