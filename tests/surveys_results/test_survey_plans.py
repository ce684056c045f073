"""How SQLite goes about the answers before it has any statistics, as in a file of today."""

from helpers.query_plans import steps_on
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks

from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Option
from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.values import END

BY_FORM = "INDEX survey_answer_form (form_id=? AND question_id=?)"


def surveyed(file: CentreFile) -> Scope:
    leads = asks("Кто Вы?", options=(Option("мать"), Option("иное", leads_to=END)))
    made = add_questionnaire_rows(file, [leads, asks("Возраст", "до 3", "3–5")])
    round_id = add_round_rows(file, made)
    add_form_rows(file, made, round_id, [{"q1": "o1", "q2": "o2"}] * 3 + [{"q1": "o2"}] * 2)
    return Scope((round_id,))


def test_the_other_answer_is_looked_up_by_its_form(centre: CentreFile) -> None:
    scope = surveyed(centre)
    steps = steps_on(centre, "survey_answer", lambda: cross(centre, scope, "q1", "q2"))
    assert any(BY_FORM in step for step in steps)


def test_whoever_was_led_past_is_found_by_the_form(centre: CentreFile) -> None:
    scope = surveyed(centre)
    steps = steps_on(centre, "survey_answer", lambda: survey_results(centre, scope))
    assert any(BY_FORM in step for step in steps)
    assert survey_results(centre, scope).questions[1].skipped == 2
