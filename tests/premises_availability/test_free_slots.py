"""Free slots asked of a real file."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.exception_rows import add_exception
from helpers.journal_rows import hire
from kept_hours import add_appointment, add_pause, add_room, add_windows

from kcentre.centre.queries import settings, specialists
from kcentre.centre.values import Form
from kcentre.centre.verbs import change_settings, keep_specialist
from kcentre.premises.availability.queries import ANY, facts, free_slots, nearest_slots, slot_length
from kcentre.premises.availability.records import SlotLength, SlotWish
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import AppointmentState, ExceptionKind
from kcentre.storage import CentreFile

TUESDAY = dt.date(2026, 11, 24)
FRIDAY = dt.date(2026, 11, 27)
NIGHT = dt.datetime(2026, 11, 24)  # noqa: DTZ001 — a clock on the wall


@pytest.fixture
def anna(centre: CentreFile) -> int:
    return hire(centre, "Соколова Анна Павловна")


@pytest.fixture
def boris(centre: CentreFile) -> int:
    return hire(centre, "Ёжиков Борис")


@pytest.fixture
def room(centre: CentreFile) -> int:
    return add_room(centre, "Кабинет 5")


def morning(specialist_id: int, room_id: int | None = None, weekday: int = 1) -> Window:
    return Window(specialist_id, weekday, dt.time(9), dt.time(12), room_id=room_id)


def begins(file: CentreFile, day: dt.date = TUESDAY, wish: SlotWish = ANY) -> list[float]:
    return [slot.starts / 60 for slot in free_slots(file, day, day, wish)]


def test_a_new_centre_has_no_slots(centre: CentreFile) -> None:
    assert free_slots(centre, TUESDAY, FRIDAY) == []
    assert nearest_slots(centre, NIGHT) == []


def test_slots_of_a_window_with_a_break(centre: CentreFile, anna: int, room: int) -> None:
    add_windows(centre, morning(anna, room))
    add_pause(centre, Pause(dt.time(10), dt.time(10, 15)))
    (first, second) = free_slots(centre, TUESDAY, FRIDAY)
    assert first == (TUESDAY, 540, 585, 600, anna, room, Form.IN_PERSON)
    assert second.starts == 615


@pytest.mark.parametrize("state", AppointmentState)
def test_only_an_occupying_appointment_takes_a_slot(
    centre: CentreFile, anna: int, room: int, state: AppointmentState
) -> None:
    add_windows(centre, morning(anna, room))
    add_appointment(centre, TUESDAY, dt.time(10), anna, room, state=state)
    takes = state in {"booked", "confirmed", "held"}
    assert begins(centre) == ([9, 11] if takes else [9, 10, 11])


def test_a_room_in_use_is_taken_from_others_also_when_asked_for_one_specialist(
    centre: CentreFile, anna: int, boris: int, room: int
) -> None:
    add_windows(centre, morning(anna, room), morning(boris, room))
    add_appointment(centre, TUESDAY, dt.time(10), anna, room)
    assert begins(centre, wish=SlotWish(specialist_id=boris)) == [9, 11]


def test_additional_hours_of_others_are_not_those_of_one(
    centre: CentreFile, anna: int, boris: int
) -> None:
    extra = HoursException(ExceptionKind.EXTRA, TUESDAY, TUESDAY, anna, dt.time(15), dt.time(16))
    add_exception(centre, extra)
    assert begins(centre) == [15]
    assert facts(centre, TUESDAY, TUESDAY, specialist_id=boris).exceptions == ()


def test_time_moved_from_hours_that_are_over(centre: CentreFile, anna: int, room: int) -> None:
    add_windows(centre, replace(morning(anna, room), valid_to=TUESDAY))
    week_later = TUESDAY + dt.timedelta(weeks=1)
    move = HoursException(ExceptionKind.MOVE, TUESDAY, TUESDAY, anna, moved_to=week_later)
    add_exception(centre, move)
    assert begins(centre, week_later) == [9, 10, 11]
    assert begins(centre) == []


def test_public_holidays_are_closed(centre: CentreFile, anna: int) -> None:
    add_windows(centre, *(morning(anna, weekday=weekday) for weekday in range(5)))
    days = {slot.day for slot in free_slots(centre, dt.date(2026, 12, 28), dt.date(2027, 1, 15))}
    assert dt.date(2026, 12, 29) in days
    assert min(day for day in days if day.year == 2027) == dt.date(2027, 1, 11)


def test_what_begins_earlier_than_now_is_not_offered(centre: CentreFile, anna: int) -> None:
    add_windows(centre, morning(anna))
    now = dt.datetime.combine(TUESDAY, dt.time(10))
    week_earlier = TUESDAY - dt.timedelta(weeks=1)
    found = free_slots(centre, week_earlier, FRIDAY, not_before=now)
    assert [slot.starts for slot in found] == [600, 660]
    late = now + dt.timedelta(minutes=1)
    assert [slot.starts for slot in free_slots(centre, TUESDAY, FRIDAY, not_before=late)] == [660]


def test_no_more_than_asked_for(centre: CentreFile, anna: int) -> None:
    add_windows(centre, morning(anna))
    assert len(free_slots(centre, TUESDAY, FRIDAY, limit=2)) == 2
    assert free_slots(centre, TUESDAY, FRIDAY, limit=0) == []


def test_retired_specialists_and_rooms_are_not_offered(
    centre: CentreFile, anna: int, boris: int, room: int
) -> None:
    add_windows(centre, morning(anna, room), morning(boris))
    (kept,) = [one for one in specialists(centre) if one.id == boris]
    keep_specialist(centre, replace(kept, is_retired=True))
    assert {slot.specialist_id for slot in free_slots(centre, TUESDAY, TUESDAY)} == {anna}
    with centre.operation("Кабинет выведен"):
        Room.update(is_retired=True).execute(centre.db)
    assert begins(centre) == []
    centre.undo()
    assert begins(centre) == [9, 10, 11]


def test_every_wish_narrows(centre: CentreFile, anna: int, boris: int, room: int) -> None:
    remote = Window(boris, 1, dt.time(9), dt.time(12), Form.REMOTE)
    add_windows(centre, morning(anna, room), remote, morning(anna, room, weekday=4))
    wishes = {
        SlotWish(): 9,
        SlotWish(specialist_id=boris): 3,
        SlotWish(room_id=room): 6,
        SlotWish(form=Form.REMOTE): 3,
        SlotWish(weekdays=frozenset({4})): 3,
        SlotWish(not_before=dt.time(10)): 6,
        SlotWish(not_after=dt.time(10, 45)): 6,
        SlotWish(not_after=dt.time(10, 44)): 3,
        SlotWish(specialist_id=boris, weekdays=frozenset({4})): 0,
    }
    for wish, count in wishes.items():
        assert len(free_slots(centre, TUESDAY, FRIDAY, wish)) == count, wish


def test_the_length_of_a_slot_is_a_setting(centre: CentreFile, anna: int) -> None:
    add_windows(centre, morning(anna))
    assert slot_length(centre) == SlotLength(45, 15)
    change_settings(centre, replace(settings(centre), slot_minutes=60, slot_records_minutes=30))
    assert begins(centre) == [9, 10.5]


def test_the_nearest_slots_go_on_through_the_weeks(centre: CentreFile, anna: int) -> None:
    add_windows(centre, morning(anna))
    now = dt.datetime.combine(TUESDAY, dt.time(9, 30))
    found = nearest_slots(centre, now)
    next_week = TUESDAY + dt.timedelta(weeks=1)
    expected = [(TUESDAY, 600), (TUESDAY, 660), *((next_week, hour * 60) for hour in (9, 10, 11))]
    assert [(slot.day, slot.starts) for slot in found] == expected


def test_the_nearest_slots_are_looked_for_up_to_the_horizon(centre: CentreFile, anna: int) -> None:
    add_windows(centre, replace(morning(anna), valid_from=TUESDAY + dt.timedelta(days=1)))
    assert nearest_slots(centre, NIGHT, horizon_days=6) == []
    assert len(nearest_slots(centre, NIGHT, horizon_days=7)) == 3


def test_the_nearest_slots_over_new_year(centre: CentreFile, anna: int) -> None:
    add_windows(centre, *(morning(anna, weekday=weekday) for weekday in range(5)))
    evening = dt.datetime(2026, 12, 30, 20)  # noqa: DTZ001 — a clock on the wall
    assert nearest_slots(centre, evening)[0].day == dt.date(2027, 1, 11)
