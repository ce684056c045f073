"""The forms behind a figure."""

from datetime import date

import pytest
from helpers.survey_rows import (
    Given,
    MadeVersion,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    add_version_rows,
    asks,
    free,
)

from kcentre.storage import CentreFile
from kcentre.surveys.results.behind import ANY, FormsBehind, answer_key
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.values import QuestionKind, Source

QUESTIONS = (
    asks("Возраст", "до 3", "3–7"),
    asks("Темы", "речь", "школа", kind=QuestionKind.SEVERAL),
    asks("Важно ли?", kind=QuestionKind.SCALE),
    asks("Пожелания", kind=QuestionKind.TEXT),
)
KINDS = {f"q{place}": one.kind for place, one in enumerate(QUESTIONS, 1)}


@pytest.fixture
def made(centre: CentreFile) -> MadeVersion:
    return add_questionnaire_rows(centre, QUESTIONS)


def _numbers(file: CentreFile, scope: Scope, *answers: tuple[str, str]) -> list[int | None]:
    behind = FormsBehind(scope, [(f"{key}/{KINDS[key]}", option) for key, option in answers])
    count = behind.count(file)
    forms = behind.page(file, 0, 100)
    assert len(forms) == count
    return [form.number for form in forms]


def test_an_option_a_mark_any_answer_and_two_answers_at_once(
    centre: CentreFile, made: MadeVersion
) -> None:
    round_id = add_round_rows(centre, made)
    forms: list[dict[str, Given]] = [
        {"q1": "o1", "q2": ("o1", "o2"), "q3": 5},
        {"q1": "o2", "q2": ("o1",), "q3": 4},
        {"q1": "o1", "q4": free("Ёжик")},
        {},
    ]
    add_form_rows(centre, made, round_id, forms)
    scope = Scope((round_id,))
    assert _numbers(centre, scope, ("q1", "o1")) == [1, 3]
    assert _numbers(centre, scope, ("q2", "o2")) == [1]
    assert _numbers(centre, scope, ("q3", "5")) == [1]
    assert _numbers(centre, scope, ("q4", ANY)) == [3]
    assert _numbers(centre, scope, ("q1", "o1"), ("q2", "o1")) == [1]
    assert _numbers(centre, scope, ("q3", "1")) == []
    assert _numbers(centre, scope) == [1, 2, 3, 4]


def test_an_option_is_found_in_every_version(centre: CentreFile, made: MadeVersion) -> None:
    later = add_version_rows(centre, made, QUESTIONS)
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1"}])
    add_form_rows(centre, later, round_id, [{"q1": "o1"}], first_number=2)
    assert _numbers(centre, Scope((round_id,)), ("q1", "o1")) == [1, 2]


def test_a_question_asked_in_another_way_is_another(centre: CentreFile, made: MadeVersion) -> None:
    changed = (asks("Возраст", kind=QuestionKind.SCALE), *QUESTIONS[1:])
    later = add_version_rows(centre, made, changed)
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1"}])
    add_form_rows(centre, later, round_id, [{"q1": 4}], first_number=2)
    scope = Scope((round_id,))
    results = survey_results(centre, scope)
    counted = {
        question.key: FormsBehind(scope, [answer_key(question, ANY)]).count(centre)
        for question in results.questions
        if question.n
    }
    assert counted == {"q1": 1, "q1/one": 1}


def test_forms_of_other_rounds_and_days_are_left_out(centre: CentreFile, made: MadeVersion) -> None:
    first, second = add_round_rows(centre, made), add_round_rows(centre, made, "весна 2027")
    add_form_rows(centre, made, first, [{"q1": "o1"}], filled_on=date(2026, 9, 30))
    add_form_rows(centre, made, first, [{"q1": "o1"}], filled_on=date(2026, 10, 1), first_number=2)
    add_form_rows(centre, made, second, [{"q1": "o1"}], first_number=7)
    assert _numbers(centre, Scope((first,)), ("q1", "o1")) == [1, 2]
    assert _numbers(centre, Scope((first, second)), ("q1", "o1")) == [1, 2, 7]
    assert _numbers(centre, Scope((first,), first=date(2026, 10, 1)), ("q1", "o1")) == [2]


def test_a_form_without_number_and_day_is_told_by_what_is_known(
    centre: CentreFile, made: MadeVersion
) -> None:
    round_id = add_round_rows(centre, made)
    add_form_rows(
        centre, made, round_id, [{"q1": "o1"}], filled_on=None, source=Source.ELECTRONIC,
        first_number=None,
    )  # fmt: skip
    behind = FormsBehind(Scope((round_id,)), (("q1/one", "o1"),))
    assert behind.count(centre) == 1
    (form,) = behind.page(centre, 0, 10)
    assert (form.number, form.day, form.source) == (None, None, Source.ELECTRONIC)
    assert form.round == "осень 2026"


def test_pages_follow_each_other(centre: CentreFile, made: MadeVersion) -> None:
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": "o1"}] * 300)
    behind = FormsBehind(Scope((round_id,)), (("q1/one", "o1"),))
    assert behind.count(centre) == 300
    assert [form.number for form in behind.page(centre, 250, 256)] == list(range(251, 301))
