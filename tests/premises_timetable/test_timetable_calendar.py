"""Calendars read back and expanded day by day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # tests alone use it
from helpers.appointment_rows import booked
from helpers.exception_rows import add_exception
from helpers.timetable_centre import (
    FIRST,
    LAST,
    PEOPLE,
    add_room,
    at,
    day,
    empty_centre,
    full_centre,
    hire,
    open_window,
)
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from kcentre.centre.values import Form
from kcentre.families.records import Adult, Family
from kcentre.language import Refused
from kcentre.premises.appointments.verbs import set_state
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts
from kcentre.premises.hours import tables
from kcentre.premises.hours.calendar import is_odd_week
from kcentre.premises.hours.records import HoursException
from kcentre.premises.timetable.hours_calendar import timetable_calendar
from kcentre.premises.timetable.own_calendar import appointments_calendar
from kcentre.premises.timetable.recurring import repetitions
from kcentre.premises.values import AppointmentState, ExceptionKind, Weeks
from kcentre.storage import CentreFile

NOW = dt.datetime(2026, 11, 20, 12, 30, tzinfo=dt.UTC)
Happening = tuple[dt.datetime, dt.datetime]


@pytest.fixture
def full(tmp_path: Path) -> Iterator[CentreFile]:
    with full_centre(tmp_path / "Полный.kcentre") as file:
        yield file


@dataclass(frozen=True)
class Shown:
    """An event as a phone reads it."""

    event: Event

    def text(self, name: str) -> str:
        return str(self.event.get(name, ""))

    @property
    def starts(self) -> dt.datetime:
        return cast("dt.datetime", self.event.start)

    @property
    def rule(self) -> str:
        rules = self.event.rrules
        return bytes(rules[0].to_ical()).decode() if rules else ""

    @property
    def dropped(self) -> set[dt.date]:
        return {cast("dt.datetime", moment).date() for moment in self.event.exdates}

    def happenings(self) -> Iterator[Happening]:
        lasts = cast("dt.datetime", self.event.end) - self.starts
        rule = self.rule
        for begin in rrulestr(rule, dtstart=self.starts) if rule else [self.starts]:
            if begin.date() not in self.dropped:
                yield begin, begin + lasts


def events_of(content: bytes) -> list[Shown]:
    return [Shown(cast("Event", found)) for found in Calendar.from_ical(content).walk("VEVENT")]


def expanded(content: bytes) -> list[Happening]:
    """Return every happening of a calendar: begin and end."""
    return sorted(happening for event in events_of(content) for happening in event.happenings())


def reckoned(file: CentreFile, first: dt.date, last: dt.date) -> list[Happening]:
    known = facts(file, first, last)
    midnight = dt.time()
    return sorted(
        (
            dt.datetime.combine(each.day, midnight) + dt.timedelta(minutes=each.starts),
            dt.datetime.combine(each.day, midnight) + dt.timedelta(minutes=each.ends),
        )
        for each in stretches(known, first, last)
    )


def test_a_whole_academic_year_is_what_the_algebra_says_day_by_day(full: CentreFile) -> None:
    content = timetable_calendar(full, FIRST, LAST, now=NOW)
    shown = expanded(content)
    assert shown == reckoned(full, FIRST, LAST)
    assert len(shown) > 700
    identities = [event.text("UID") for event in events_of(content)]
    assert len(set(identities)) == len(identities)
    new_year = [
        begin for begin, _ in shown if day("31.12.2026") <= begin.date() <= day("08.01.2027")
    ]
    assert new_year == []


@pytest.mark.parametrize("person", range(1, len(PEOPLE) + 1))
def test_each_specialist_has_a_calendar_of_their_own(full: CentreFile, person: int) -> None:
    content = timetable_calendar(full, FIRST, LAST, person, now=NOW)
    known = facts(full, FIRST, LAST, specialist_id=person)
    assert len(expanded(content)) == len(list(stretches(known, FIRST, LAST)))
    assert all(event.text("TRANSP") == "OPAQUE" for event in events_of(content))


def test_two_years_over_a_change_of_parity_are_still_exact(tmp_path: Path) -> None:
    with empty_centre(tmp_path / "Два года.kcentre") as file:
        person, room = hire(file, "Иванова Анна Павловна"), add_room(file, "Кабинет 5")
        years = (FIRST, day("31.08.2028"))
        open_window(file, person, 1, "9:00-12:00", room, weeks=Weeks.ODD, validity=years)
        open_window(file, person, 1, "14:00-16:00", room, weeks=Weeks.EVEN, validity=years)
        shown = expanded(timetable_calendar(file, *years, now=NOW))
        assert shown == reckoned(file, *years)


def test_weeks_holidays_and_ends_are_said_as_rules(tmp_path: Path) -> None:
    with empty_centre(tmp_path / "Нечётные.kcentre") as file:
        person, room = hire(file, "Иванова Анна", "педагог"), add_room(file, "Кабинет 5", "2 этаж")
        open_window(file, person, 1, "9:00-12:00", room, weeks=Weeks.ODD)
        (event,) = events_of(timetable_calendar(file, FIRST, LAST, now=NOW))
    assert event.rule == "FREQ=WEEKLY;UNTIL=20270831T090000;INTERVAL=2"
    assert is_odd_week(event.starts.date())
    assert event.starts == dt.datetime(2026, 9, 1, 9)  # noqa: DTZ001 — a floating time
    assert event.dropped == {day("05.01.2027")}
    assert event.text("SUMMARY") == "Иванова А., педагог: очно"
    assert event.text("LOCATION") == "Кабинет 5, 2 этаж"
    assert "8 (8552) 12-34-56" in event.text("DESCRIPTION").replace("\u00a0", " ")


def test_a_second_import_brings_the_same_events_up_to_date(tmp_path: Path) -> None:
    with empty_centre(tmp_path / "Дважды.kcentre") as file:
        person, room = hire(file, "Иванова Анна"), add_room(file, "Кабинет 5")
        window = open_window(file, person, 1, "9:00-12:00", room)
        (before,) = events_of(timetable_calendar(file, FIRST, LAST, now=NOW))
        with file.operation("Иные часы"):
            tables.HoursWindow.update(starts="10:00", ends="13:00").where(
                tables.HoursWindow.id == window.id
            ).execute(file.db)
        cancelled = HoursException(
            ExceptionKind.CANCEL, day("24.11.2026"), day("24.11.2026"), person
        )
        add_exception(file, cancelled)
        later = NOW + dt.timedelta(days=1)
        (after,) = events_of(timetable_calendar(file, FIRST, LAST, now=later))
    assert before.text("UID") == after.text("UID")
    assert int(after.text("SEQUENCE")) > int(before.text("SEQUENCE"))
    assert after.starts.hour == 10
    assert day("24.11.2026") in after.dropped


def test_additional_and_moved_hours_are_single_events(full: CentreFile) -> None:
    content = timetable_calendar(full, FIRST, LAST, 1, now=NOW)
    single = {event.starts.date() for event in events_of(content) if not event.rule}
    assert {day("26.11.2026"), day("28.11.2026")} <= single
    identities = [event.text("UID") for event in events_of(content)]
    assert len(set(identities)) == len(identities)


def test_the_same_centre_gives_the_same_file(full: CentreFile) -> None:
    first, second = (timetable_calendar(full, FIRST, LAST, now=NOW) for _ in range(2))
    assert first == second


def test_an_empty_time_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with empty_centre(tmp_path / "Пустой.kcentre") as file:
        person = hire(file, "Иванова Анна")
        with pytest.raises(Refused, match="приёма нет"):
            timetable_calendar(file, FIRST, LAST)
        with pytest.raises(Refused, match="записей нет"):
            appointments_calendar(file, FIRST, LAST, person)


def test_own_appointments_name_nobody(centre: CentreFile) -> None:
    family = Family((Adult("Кузнецова Мария Олеговна", "8 912 345-67-89"),))
    made = [
        booked(centre, note="Просит перезвонить", newcomer=family, is_anonymous=False),
        booked(centre, starts=at("12:00"), form=Form.REMOTE, room_id=None),
    ]
    set_state(centre, made[:1], AppointmentState.CANCELLED_BY_RECIPIENT, "Заболел ребёнок")
    far = (dt.date(2020, 1, 1), dt.date(2100, 1, 1))
    content = appointments_calendar(centre, *far, 1, now=NOW)
    text = Calendar.from_ical(content).to_ical().decode()
    for private in ("Кузнецова", "Мария", "345", "С-0", "перезвонить", "Заболел", "аноним"):
        assert private not in text.replace("\r\n ", "")
    in_person, remote = sorted(events_of(content), key=lambda event: event.starts)
    assert in_person.text("SUMMARY") == "Консультация, очно"
    assert in_person.text("STATUS") == "CANCELLED"
    assert remote.text("SUMMARY") == "Консультация, дистанционно"
    assert remote.text("STATUS") == "CONFIRMED"
    assert not remote.text("LOCATION")


@given(st.sets(st.integers(0, 120), max_size=60))
def test_any_days_of_a_weekday_are_repeated_exactly(weeks: set[int]) -> None:
    days = [day("01.09.2026") + dt.timedelta(weeks=week) for week in sorted(weeks)]
    found = list(repetitions(days))
    assert sorted(each for repetition in found for each in repetition.days()) == days
    assert all(len(each.missing) < 60 for each in found)
