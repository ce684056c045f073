"""Wishes of a real round beside real hours and services."""

import datetime as dt

import pytest
from helpers.demand_centre import (
    DEFECTOLOGIST,
    PSYCHOLOGIST,
    SPEECH,
    TODAY,
    add_staff,
    ask_families,
    give_services,
    open_mornings,
)
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks

from kcentre.analysis.demand.gaps import gaps
from kcentre.analysis.demand.needs import Need, Needs, needs
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.values import Meaning, QuestionKind, WishedTime

NBSP = "\u00a0"


def by_code(found: Needs, meaning: Meaning) -> dict[str, Need]:
    return {need.code: need for need in found.of(meaning)}


def test_hours_count_for_position_form_and_time(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    found = needs(centre, ask_families(centre), TODAY)
    assert found.open_minutes == 5 * 6 * 60
    times = by_code(found, Meaning.TIME)
    assert times[WishedTime.MORNING].minutes == 5 * 3 * 60
    assert times[WishedTime.EVENING].minutes == 0
    people = by_code(found, Meaning.SPECIALISTS)
    assert (people[PSYCHOLOGIST].minutes, people[SPEECH].minutes) == (1800, 0)
    assert people[SPEECH].is_there
    assert not people[DEFECTOLOGIST].is_there
    assert by_code(found, Meaning.FORM)["in_person"].minutes == 1800


def test_services_and_ratings_of_twelve_months_count(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    give_services(centre, psychologist, 24, "Т04", mark=5)
    found = needs(centre, ask_families(centre), TODAY)
    topics = by_code(found, Meaning.TOPICS)
    assert (found.given_total, topics["Т04"].given, topics["Т02"].given) == (24, 24, 0)
    assert (topics["Т04"].rated.count, topics["Т04"].rated.positive) == (24, 24)
    times = by_code(found, Meaning.TIME)
    assert (times[WishedTime.MORNING].given, times[WishedTime.SATURDAY].given) == (20, 2)
    later = needs(centre, found.round_id, TODAY.replace(year=2028))
    assert (later.given_total, later.open_minutes) == (0, 0)


def test_the_gaps_of_a_real_round(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    give_services(centre, psychologist, 210)
    found = gaps(needs(centre, ask_families(centre), TODAY))
    told = [gap.sentence.replace(NBSP, " ") for gap in found]
    assert told[0] == (
        "Тему «Речевое развитие» выбрали 51 из 84 семей (61 %), "
        "за год по ней не дано ни одной услуги."
    )
    assert (
        "Вечером в будни хотят приходить 42 из 84 семей (50 %), после 17:00 в будни приёма нет."
        in told
    )
    assert (
        "Учителя-дефектолога просят 21 из 84 семей (25 %), такого специалиста в центре нет." in told
    )


def test_an_empty_round_has_no_wishes(centre: CentreFile) -> None:
    found = needs(centre, ask_families(centre, 0), TODAY)
    assert (found.results.responses, found.wishes, gaps(found)) == (0, (), ())


def test_a_round_that_is_gone_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused):
        needs(centre, 99, TODAY)


def test_options_without_codes_are_understood_by_their_words(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [
        asks("Время", "Будни, вечер", "В субботу", "всё равно", meaning=Meaning.TIME),
        asks("Тема", "РЕЧЕВОЕ РАЗВИТИЕ", "что-то ещё", meaning=Meaning.TOPICS),
        asks("Кто", "Учитель-логопед", meaning=Meaning.SPECIALISTS),
        asks("Форма", "Онлайн, по видеосвязи", "Приду лично", meaning=Meaning.FORM),
    ])  # fmt: skip
    round_id = add_round_rows(centre, made)
    form = {"q1": "o1", "q2": "o1", "q3": "o1", "q4": "o1"}
    add_form_rows(centre, made, round_id, [form] * 6)
    found = needs(centre, round_id, TODAY)
    assert {need.code for need in found.wishes} == {
        "weekday_evening", "saturday", "Т02", "учитель-логопед", "remote", "in_person",
    }  # fmt: skip


def test_hours_that_begin_later_count_before_any_are_in_force(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist, range(2))
    round_id = ask_families(centre, 10)
    assert needs(centre, round_id, dt.date(2026, 6, 1)).open_minutes == 720


def test_a_question_of_another_kind_is_no_wish(centre: CentreFile) -> None:
    made = add_questionnaire_rows(
        centre, [asks("Время", kind=QuestionKind.TEXT, meaning=Meaning.TIME)]
    )
    round_id = add_round_rows(centre, made)
    assert needs(centre, round_id, TODAY).wishes == ()
