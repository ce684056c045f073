"""What is odd about an appointment, and what is offered where its time is taken."""

import datetime as dt

import pytest
from helpers.appointment_rows import a_draft, add_room, add_window, booked, next_tuesday
from helpers.journal_rows import hire, settle

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.language.dates import near_date, short_date, today_here
from kcentre.language.problems import Severity
from kcentre.premises.appointments.clashes import problems_of
from kcentre.premises.appointments.verbs import book
from kcentre.premises.hours.calendar import public_holidays
from kcentre.storage import CentreFile


def doubts(file: CentreFile, **fields: object) -> dict[str, str]:
    return {
        problem.field: problem.sentence
        for problem in problems_of(file, a_draft(file, **fields))
        if problem.severity is Severity.WARNING
    }


@pytest.fixture
def receiving(centre: CentreFile) -> CentreFile:
    """Return a centre whose specialist receives on Tuesdays from 9 to 13."""
    a_draft(centre)
    add_window(centre, "09:00", "13:00")
    return centre


def test_a_free_slot_of_the_hours_raises_no_doubt(receiving: CentreFile) -> None:
    assert doubts(receiving) == {}


def test_hours_are_told(receiving: CentreFile) -> None:
    beyond = doubts(receiving, starts=dt.time(12, 30))
    assert beyond == {"starts": "Вне часов приёма: в этот день специалист принимает 9:00–13:00."}
    sunday = next_tuesday() + dt.timedelta(days=5)
    assert doubts(receiving, date=sunday)["date"] in {
        "В этот день специалист не принимает.",
        f"{short_date(sunday)} — нерабочий день: {public_holidays(sunday, sunday).get(sunday)}.",
    }


def test_windows_that_touch_are_one(receiving: CentreFile) -> None:
    add_window(receiving, "13:00", "15:00", form=Form.REMOTE)
    assert doubts(receiving, starts=dt.time(12, 30)) == {}


def test_a_holiday_is_named(centre: CentreFile) -> None:
    year = today_here().year + 1
    found = doubts(centre, date=dt.date(year, 1, 1))
    assert found["date"] == f"01.01.{year} — нерабочий день: Новогодние каникулы."


def test_the_past_is_a_doubt(centre: CentreFile) -> None:
    found = problems_of(centre, a_draft(centre, date=dt.date(2024, 2, 29)))
    assert "Это время уже прошло." in [problem.sentence for problem in found]
    assert {problem.severity for problem in found} == {Severity.WARNING}


@pytest.mark.parametrize("year", [1, 1989, 2101, 9999])
def test_impossible_years_are_only_refused(centre: CentreFile, year: int) -> None:
    found = problems_of(centre, a_draft(centre, date=dt.date(year, 12, 31)))
    assert "Проверьте год." in [problem.sentence for problem in found]


def test_time_for_the_records(receiving: CentreFile) -> None:
    booked(receiving)
    for starts in ("10:45", "10:59", "09:15", "09:01"):
        found = doubts(receiving, starts=dt.time.fromisoformat(starts))
        assert "меньше 15\u00a0мин" in found["starts"], starts
    for starts in ("11:00", "09:00"):
        assert doubts(receiving, starts=dt.time.fromisoformat(starts)) == {}, starts


def test_a_short_one(receiving: CentreFile) -> None:
    assert "менее 45 мин" in doubts(receiving, ends=dt.time(10, 30))["ends"]
    assert doubts(receiving, ends=dt.time(10, 45)) == {}


def test_a_second_one_of_the_family_on_that_day(receiving: CentreFile) -> None:
    family = settle(receiving, "Ёлкина Зоя")
    come = {"is_anonymous": False, "adult_id": family.adults[0].id}
    booked(receiving, **come)
    assert "уже есть запись: в 10:00" in doubts(receiving, starts=dt.time(11, 0), **come)["who"]
    assert doubts(receiving, starts=dt.time(11, 0)) == {}


def test_free_time_is_offered(receiving: CentreFile) -> None:
    booked(receiving)
    booked(receiving, starts=dt.time(9, 0))
    day = near_date(next_tuesday())
    with pytest.raises(Refused) as refused:
        book(receiving, a_draft(receiving))
    (problem,) = refused.value.problems
    then = near_date(next_tuesday(2))
    assert problem.sentence.endswith(
        "уже есть запись 10:00–10:45. Ближайшее свободное время: "
        f"{day} в\u00a011:00, {day} в\u00a012:00, {then} в\u00a09:00."
    )


def test_without_hours_the_waiting_list_is_offered(centre: CentreFile) -> None:
    booked(centre)
    with pytest.raises(Refused, match="поставьте в лист ожидания"):
        book(centre, a_draft(centre))


def test_retired_ones_are_not_booked_anew(centre: CentreFile) -> None:
    row = booked(centre)
    attic = add_room(centre, "Чердак", is_retired=True)
    with pytest.raises(Refused, match="больше не используется"):
        booked(centre, room_id=attic, starts=dt.time(12, 0))
    with centre.operation("Больше не работает"):
        centre.db.run("UPDATE specialist SET is_retired = 1")
        centre.db.run("UPDATE room SET is_retired = 1")
    with pytest.raises(Refused, match="больше не"):
        booked(centre, starts=dt.time(12, 0))
    fields = [problem.field for problem in problems_of(centre, a_draft(centre), row)]
    assert "specialist_id" not in fields
    assert "room_id" not in fields


def test_nobody_is_named(centre: CentreFile) -> None:
    family = settle(centre, "Ёлкина Зоя", phone="8 912 345-67-89")
    booked(centre, is_anonymous=False, adult_id=family.adults[0].id)
    other = hire(centre, "Ёжикова Мария")
    for fields in ({}, {"specialist_id": other}):
        with pytest.raises(Refused) as refused:
            book(centre, a_draft(centre, **fields))
        assert "Ёлкина" not in str(refused.value)
        assert "С-0001" not in str(refused.value)
