"""Capacity and load of a centre's hours."""

import datetime as dt

import pytest
from helpers.exception_rows import add_exception
from helpers.hours_of_centre import retire_specialist
from helpers.journal_rows import hire
from kept_hours import add_appointment, add_room, add_windows

from kcentre.centre.values import Form
from kcentre.language.dates import today_here
from kcentre.premises.availability import load
from kcentre.premises.availability.records import Load
from kcentre.premises.hours.records import HoursException, Window
from kcentre.premises.values import AppointmentState, ExceptionKind
from kcentre.storage import CentreFile

FIRST, LAST = dt.date(2026, 11, 16), dt.date(2026, 11, 29)
TUESDAY, WEDNESDAY = dt.date(2026, 11, 24), dt.date(2026, 11, 25)


@pytest.fixture
def busy(centre: CentreFile) -> CentreFile:
    """Return a centre with two receiving specialists, one of them remotely, and a third idle.

    Each week has four slots of the first (4.5 hours in a room) and two of the second.
    """
    yolkina, anna = hire(centre, "Ёлкина Анна"), hire(centre, "Антонова Вера")
    hire(centre, "Праздная Нина")
    room = add_room(centre, "Кабинет 5")
    add_room(centre, "Кабинет 6")
    add_windows(
        centre,
        Window(yolkina, 1, dt.time(9), dt.time(13, 30), room_id=room),
        Window(anna, 2, dt.time(16), dt.time(18), Form.REMOTE),
    )
    for hour, state in enumerate(AppointmentState, start=9):
        add_appointment(centre, TUESDAY, dt.time(hour), yolkina, room, state=state)
    add_appointment(centre, WEDNESDAY, dt.time(16), anna, form="remote")
    return centre


def figures(line: Load) -> tuple[str, int, int, int, int]:
    return line.title, line.minutes, line.capacity, line.booked, line.held


def test_load_of_the_centre(busy: CentreFile) -> None:
    total = load.total_load(busy, FIRST, LAST)
    assert figures(total) == ("Всего", 780, 12, 5, 1)
    assert total.share == pytest.approx(41.67, abs=0.01)


def test_load_by_week_tells_of_empty_weeks_too(busy: CentreFile) -> None:
    weeks = load.load_by_week(busy, FIRST, LAST)
    assert [figures(week) for week in weeks] == [
        ("16.11–22.11.2026", 390, 6, 0, 0),
        ("23.11–29.11.2026", 390, 6, 5, 1),
    ]
    assert [week.key for week in weeks] == [FIRST, dt.date(2026, 11, 23)]
    august = load.load_by_week(busy, dt.date(2027, 1, 1), dt.date(2027, 1, 4))
    assert [figures(week) for week in august] == [
        ("28.12.2026–03.01.2027", 0, 0, 0, 0),
        ("04.01–10.01.2027", 0, 0, 0, 0),
    ]


def test_a_week_cut_by_the_span_counts_only_its_days_within(busy: CentreFile) -> None:
    (week,) = load.load_by_week(busy, WEDNESDAY, LAST)
    assert figures(week) == ("23.11–29.11.2026", 120, 2, 1, 0)


def test_load_by_specialist_in_the_order_of_names(busy: CentreFile) -> None:
    assert [figures(line) for line in load.load_by_specialist(busy, FIRST, LAST)] == [
        ("Антонова Вера", 240, 4, 1, 0),
        ("Ёлкина Анна", 540, 8, 4, 1),
    ]


def test_load_by_room_and_by_form(busy: CentreFile) -> None:
    by_room = load.load_by_room(busy, FIRST, LAST)
    by_form = load.load_by_form(busy, FIRST, LAST)
    assert [figures(line)[1:] for line in by_room] == [figures(line)[1:] for line in by_form]
    assert [line.title for line in by_room] == ["Кабинет 5", "Без помещения"]
    assert [line.key for line in by_form] == [Form.IN_PERSON, Form.REMOTE]


def test_parts_add_up_to_the_total(busy: CentreFile) -> None:
    total = load.total_load(busy, FIRST, LAST)
    for divided in (
        load.load_by_week,
        load.load_by_specialist,
        load.load_by_room,
        load.load_by_form,
    ):
        lines = divided(busy, FIRST, LAST)
        sums = [sum(column) for column in zip(*(figures(line)[1:] for line in lines), strict=True)]
        assert sums == list(figures(total)[1:])


def test_an_appointment_outside_the_hours_is_load_without_capacity(busy: CentreFile) -> None:
    sunday = dt.date(2026, 11, 29)
    add_appointment(busy, sunday, dt.time(9), 3, state=AppointmentState.HELD)
    alone = load.total_load(busy, sunday, sunday)
    assert figures(alone) == ("Всего", 0, 0, 1, 1)
    assert alone.share is None


def test_a_closed_day_has_no_capacity(busy: CentreFile) -> None:
    closed = HoursException(ExceptionKind.HOLIDAY, TUESDAY, TUESDAY)
    add_exception(busy, closed)
    assert load.total_load(busy, TUESDAY, TUESDAY).capacity == 0


def test_a_new_centre_has_no_load(centre: CentreFile) -> None:
    assert figures(load.total_load(centre, FIRST, LAST)) == ("Всего", 0, 0, 0, 0)
    assert load.load_by_specialist(centre, FIRST, LAST) == []
    assert len(load.load_by_week(centre, FIRST, LAST)) == 2


def test_who_has_left_is_capacity_of_the_past_alone(centre: CentreFile) -> None:
    anna, vera = hire(centre, "Ёлкина Анна"), hire(centre, "Антонова Вера")
    add_windows(
        centre,
        *(Window(who, day, dt.time(9), dt.time(12)) for who in (anna, vera) for day in range(7)),
    )
    today = today_here()
    yesterday = today - dt.timedelta(days=1)
    long_ago = yesterday - dt.timedelta(days=30)
    before = load.load_by_specialist(centre, long_ago, yesterday)
    assert [line.key for line in before] == [vera, anna]
    retire_specialist(centre, vera)
    assert load.load_by_specialist(centre, long_ago, yesterday) == before
    soon = today + dt.timedelta(days=20)
    assert [line.key for line in load.load_by_specialist(centre, today, soon)] == [anna]
    add_appointment(centre, soon, dt.time(9), vera)
    left = load.load_by_specialist(centre, today, soon)[0]
    assert (left.key, left.capacity, left.booked) == (vera, 0, 1)
