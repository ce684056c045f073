"""The plan drafted from a survey: sums that agree, shares that follow the wishes."""

import datetime as dt
from dataclasses import replace
from operator import attrgetter

import pytest
from helpers.demand_centre import (
    PSYCHOLOGIST,
    SPEECH,
    TODAY,
    add_staff,
    ask_families,
    give_services,
    open_mornings,
)

from kcentre.analysis.demand.plan_draft import drafted_plan
from kcentre.analysis.demand.year_ahead import slots_by_month, usual_plan_year
from kcentre.centre.queries import settings, topics
from kcentre.centre.records import Settings
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import change_settings
from kcentre.journal.tables import Session
from kcentre.monitoring.plan import queries, verbs
from kcentre.monitoring.plan.records import PlanDraft, volumes_by
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.records import HoursException
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile

NBSP = "\u00a0"
YEAR = 2026


@pytest.fixture
def working(centre: CentreFile) -> CentreFile:
    """Return a centre with a year of services on one topic, and hours in the mornings."""
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    give_services(centre, psychologist, 211)
    return centre


def by_topic(file: CentreFile, draft: PlanDraft) -> dict[str, int]:
    codes = {topic.id: topic.code for topic in topics(file)}
    return {
        codes[row_id]: volume
        for row_id, volume in volumes_by(draft.lines, lambda line: line.topic_id).items()
    }


def remarks(draft: PlanDraft) -> str:
    return " ".join(draft.remarks).replace(NBSP, " ")


def test_every_division_adds_up_to_last_years_services(working: CentreFile) -> None:
    draft = drafted_plan(working, ask_families(working), YEAR, TODAY)
    assert draft.total == 211
    for part in ("month", "topic_id", "position", "form", "kind"):
        volumes = volumes_by(draft.lines, attrgetter(part))
        assert sum(volumes.values()) == 211
        assert None not in volumes
        assert "" not in volumes
    assert len(set(draft.lines)) == len(draft.lines)


def test_parts_stand_in_the_middle_of_wishes_and_services(working: CentreFile) -> None:
    draft = drafted_plan(working, ask_families(working, 50), YEAR, TODAY)
    # Т02 30 of 70 wishes, Т01 and Т04 20 each; all services on Т04
    assert by_topic(working, draft) == {"Т02": 45, "Т01": 30, "Т04": 136}
    positions = volumes_by(draft.lines, lambda line: line.position)
    # 30 of 50 families wish speech, all services were the psychologist's
    assert positions == {SPEECH: 63, PSYCHOLOGIST: 148}
    forms = volumes_by(draft.lines, lambda line: line.form)
    assert forms[Form.IN_PERSON] + forms[Form.REMOTE] == 211
    assert forms[Form.REMOTE] == round(211 * 17 / 50 / 2)
    assert set(volumes_by(draft.lines, lambda line: line.kind)) == {
        Kind.CONSULTATIVE, Kind.DIAGNOSTIC,
    }  # fmt: skip


def test_speech_goes_to_the_speech_therapist(working: CentreFile) -> None:
    draft = drafted_plan(working, ask_families(working, 50), YEAR, TODAY)
    ids = {topic.code: topic.id for topic in topics(working)}
    speech = [line for line in draft.lines if line.topic_id == ids["Т02"]]
    assert {line.position for line in speech} == {SPEECH}


def test_divisions_hold_within_the_months_too(working: CentreFile) -> None:
    draft = drafted_plan(working, ask_families(working), YEAR, TODAY)
    months = volumes_by(draft.lines, lambda line: line.month)
    assert (min(months), max(months), len(months)) == ("2026-09", "2027-08", 12)
    ids = {topic.code: topic.id for topic in topics(working)}
    lines = [line for line in draft.lines if line.topic_id == ids["Т04"]]
    of_topic = volumes_by(lines, lambda line: line.month)
    parts = [of_topic[month] / months[month] for month in months]
    assert max(parts) - min(parts) < 0.1


def test_a_whole_year_of_work_gives_the_months_their_shape(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    with centre.operation("Услуги"):
        for number, day in enumerate(["2025-06-01", *["2026-03-10"] * 6, *["2025-12-10"] * 2]):
            Session.insert(number=number, date=day, specialist=psychologist).execute(centre.db)
    draft = drafted_plan(centre, ask_families(centre), YEAR, TODAY)
    assert volumes_by(draft.lines, lambda line: line.month) == {"2026-12": 2, "2027-03": 6}


def test_the_plan_is_within_the_hours(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist, range(1))
    give_services(centre, psychologist, 400)
    slots = sum(slots_by_month(centre, YEAR, TODAY).values())
    draft = drafted_plan(centre, ask_families(centre), YEAR, TODAY)
    assert draft.total == int(slots * 0.9) < 400
    assert "план ограничен 90 %" in remarks(draft)


def test_a_new_centre_plans_by_its_hours(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    slots = slots_by_month(centre, YEAR, TODAY)
    draft = drafted_plan(centre, ask_families(centre), YEAR, TODAY)
    assert draft.total == round(sum(slots.values()) * 0.7)
    months = volumes_by(draft.lines, lambda line: line.month)
    assert months["2027-01"] < months["2026-10"]  # the New Year's holidays
    change_settings(centre, _planned(centre, 20))
    assert drafted_plan(centre, 1, YEAR, TODAY).total == 240


def _planned(file: CentreFile, month_plan: int) -> Settings:
    return replace(settings(file), month_plan=month_plan)


def test_a_month_that_is_closed_has_no_services(working: CentreFile) -> None:
    first, last = dt.date(2027, 7, 1), dt.date(2027, 7, 31)
    keep_exception(working, HoursException(ExceptionKind.HOLIDAY, first, last, note="Ремонт"))
    draft = drafted_plan(working, ask_families(working), YEAR, TODAY)
    months = volumes_by(draft.lines, lambda line: line.month)
    assert "2027-07" not in months
    assert draft.total == 211


def test_without_hours_and_services_there_is_nothing_to_plan(centre: CentreFile) -> None:
    draft = drafted_plan(centre, ask_families(centre), YEAR, TODAY)
    assert draft.lines == ()
    assert "не из чего" in remarks(draft)


def test_an_empty_round_follows_last_year(working: CentreFile) -> None:
    draft = drafted_plan(working, ask_families(working, 0), YEAR, TODAY)
    assert by_topic(working, draft) == {"Т04": 211}


def test_a_plan_of_that_year_and_absent_specialists_are_told(working: CentreFile) -> None:
    round_id = ask_families(working)
    draft = drafted_plan(working, round_id, YEAR, TODAY)
    assert "Учителя-дефектолога просят" in remarks(draft)
    verbs.keep_plan(working, draft)
    again = drafted_plan(working, round_id, YEAR, TODAY)
    assert remarks(again).startswith(
        "План на 2026/27 учебный год уже есть: 211 услуг, составлен 24.11.2026."
    )
    kept = queries.plan(working, YEAR)
    assert kept is not None
    assert (sorted(kept.lines, key=str), kept.round_id) == (sorted(draft.lines, key=str), round_id)


def test_the_year_to_plan() -> None:
    assert usual_plan_year(dt.date(2026, 5, 31)) == 2026
    assert usual_plan_year(dt.date(2026, 10, 1)) == 2026
    assert usual_plan_year(dt.date(2027, 1, 1)) == 2027


def test_next_year_takes_todays_hours_to_go_on(working: CentreFile) -> None:
    slots = slots_by_month(working, 2027, dt.date(2027, 5, 3))
    assert slots["2027-09"] == 22 * 6
