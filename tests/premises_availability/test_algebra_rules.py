"""The rules of free time, one by one, on days one can look up."""

import datetime as dt
from itertools import pairwise

import pytest

from kcentre.centre.values import Form
from kcentre.premises.availability.algebra import free_stretches, slots, stretches
from kcentre.premises.availability.records import Busy, Facts, Slot, SlotLength
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.values import ExceptionKind, Weeks

TUESDAY = dt.date(2026, 11, 24)
THURSDAY = dt.date(2026, 11, 26)
ANNA, BORIS = 1, 2
BLUE, GREEN = 1, 2
MORNING = Window(ANNA, 1, dt.time(9), dt.time(12), room_id=BLUE)


def exception(kind: ExceptionKind, day: dt.date = TUESDAY, **fields: object) -> HoursException:
    plain: dict[str, object] = {"kind": kind, "first": day, "last": day, "specialist_id": ANNA}
    return HoursException(**{**plain, **fields})  # type: ignore[arg-type] # fields of the record


def opened(facts: Facts, day: dt.date = TUESDAY) -> list[tuple[int, float, float]]:
    """Return who receives on a day, from and to in hours."""
    return [(s.specialist_id, s.starts / 60, s.ends / 60) for s in stretches(facts, day, day)]


def free(facts: Facts, day: dt.date = TUESDAY) -> list[tuple[int, float, float]]:
    return [(s.specialist_id, s.starts / 60, s.ends / 60) for s in free_stretches(facts, day, day)]


def test_nothing_is_open_without_windows() -> None:
    assert list(stretches(Facts(), TUESDAY, TUESDAY)) == []
    assert list(slots(Facts(), TUESDAY, TUESDAY)) == []


def test_slots_of_a_window_follow_each_other() -> None:
    found = list(slots(Facts((MORNING,)), TUESDAY, TUESDAY))
    assert found == [
        Slot(TUESDAY, begin, begin + 45, begin + 60, ANNA, BLUE, Form.IN_PERSON)
        for begin in (540, 600, 660)
    ]


def test_a_slot_that_does_not_fit_whole_is_none() -> None:
    facts = Facts((MORNING,), length=SlotLength(60, 20))
    assert [slot.starts for slot in slots(facts, TUESDAY, TUESDAY)] == [540, 620]


def test_the_days_before_the_first_and_after_the_last_are_not_looked_at() -> None:
    assert list(stretches(Facts((MORNING,)), TUESDAY, TUESDAY - dt.timedelta(days=1))) == []
    ten_weeks = TUESDAY + dt.timedelta(weeks=9)
    assert len(list(stretches(Facts((MORNING,)), TUESDAY, ten_weeks))) == 10


def test_a_window_of_odd_weeks_is_open_every_other_week() -> None:
    odd = Window(ANNA, 1, dt.time(9), dt.time(12), weeks=Weeks.ODD)
    days = [s.day for s in stretches(Facts((odd,)), TUESDAY, TUESDAY + dt.timedelta(weeks=4))]
    assert {(later - sooner).days for sooner, later in pairwise(days)} == {14}


def test_a_public_holiday_closes_windows_but_not_additional_hours() -> None:
    extra = exception(ExceptionKind.EXTRA, starts=dt.time(15), ends=dt.time(17))
    facts = Facts((MORNING,), exceptions=(extra,), holidays=frozenset({TUESDAY}))
    assert opened(facts) == [(ANNA, 15, 17)]


def test_own_holiday_closes_the_windows_of_everybody() -> None:
    boris = Window(BORIS, 1, dt.time(10), dt.time(11))
    holiday = exception(ExceptionKind.HOLIDAY, specialist_id=None)
    assert opened(Facts((MORNING, boris), exceptions=(holiday,))) == []


def test_a_shortened_day_closes_its_end() -> None:
    short = exception(ExceptionKind.HOLIDAY, specialist_id=None, starts=dt.time(11))
    assert opened(Facts((MORNING,), exceptions=(short,))) == [(ANNA, 9, 11)]


@pytest.mark.parametrize("kind", [ExceptionKind.LEAVE, ExceptionKind.CANCEL])
def test_leave_and_cancellation_close_additional_hours_too(kind: ExceptionKind) -> None:
    extra = exception(ExceptionKind.EXTRA, starts=dt.time(15), ends=dt.time(17))
    boris = Window(BORIS, 1, dt.time(10), dt.time(11))
    assert opened(Facts((MORNING, boris), exceptions=(extra, exception(kind)))) == [(BORIS, 10, 11)]


def test_leave_lasts_from_its_first_day_to_its_last() -> None:
    leave = exception(ExceptionKind.LEAVE, last=TUESDAY + dt.timedelta(weeks=1))
    month = TUESDAY + dt.timedelta(weeks=3)
    days = [s.day for s in stretches(Facts((MORNING,), exceptions=(leave,)), TUESDAY, month)]
    assert days == [TUESDAY + dt.timedelta(weeks=2), month]


def test_a_cancellation_of_an_hour_leaves_the_rest() -> None:
    hour = exception(ExceptionKind.CANCEL, starts=dt.time(10), ends=dt.time(11))
    assert opened(Facts((MORNING,), exceptions=(hour,))) == [(ANNA, 9, 10), (ANNA, 11, 12)]


def test_moved_time_keeps_room_and_form() -> None:
    move = exception(
        ExceptionKind.MOVE,
        moved_to=THURSDAY,
        moved_starts=dt.time(14),
        moved_ends=dt.time(16),
    )
    facts = Facts((MORNING,), exceptions=(move,))
    (found,) = stretches(facts, TUESDAY, THURSDAY)
    assert found == (THURSDAY, 840, 960, ANNA, BLUE, Form.IN_PERSON)


def test_time_moved_from_a_day_outside_the_span_arrives() -> None:
    move = exception(ExceptionKind.MOVE, moved_to=THURSDAY)
    assert opened(Facts((MORNING,), exceptions=(move,)), THURSDAY) == [(ANNA, 9, 12)]


def test_the_hours_of_a_holiday_can_be_worked_off_by_everybody_at_the_same_times() -> None:
    saturday = dt.date(2026, 11, 28)
    boris = Window(BORIS, 1, dt.time(10), dt.time(11))
    move = exception(ExceptionKind.MOVE, specialist_id=None, moved_to=saturday)
    facts = Facts((MORNING, boris), exceptions=(move,), holidays=frozenset({TUESDAY}))
    assert opened(facts) == []
    assert opened(facts, saturday) == [(ANNA, 9, 12), (BORIS, 10, 11)]


def test_moved_to_the_remote_form_needs_the_old_room_no_more() -> None:
    move = exception(ExceptionKind.MOVE, moved_to=TUESDAY, form=Form.REMOTE)
    (found,) = stretches(Facts((MORNING,), exceptions=(move,)), TUESDAY, TUESDAY)
    assert (found.room_id, found.form) == (None, Form.REMOTE)


def test_a_move_within_a_day_does_not_take_what_it_opens() -> None:
    move = exception(
        ExceptionKind.MOVE, moved_to=TUESDAY, moved_starts=dt.time(11), moved_ends=dt.time(14)
    )
    assert opened(Facts((MORNING,), exceptions=(move,))) == [(ANNA, 11, 14)]


def test_moved_time_is_received_where_the_first_of_it_was() -> None:
    evening = Window(ANNA, 1, dt.time(16), dt.time(18), room_id=GREEN)
    move = exception(
        ExceptionKind.MOVE, moved_to=THURSDAY, moved_starts=dt.time(9), moved_ends=dt.time(14)
    )
    (found,) = stretches(Facts((evening, MORNING), exceptions=(move,)), TUESDAY, THURSDAY)
    assert found.room_id == BLUE


def test_of_two_moves_to_one_time_the_first_goes() -> None:
    to = {"moved_to": THURSDAY, "moved_starts": dt.time(9), "moved_ends": dt.time(10)}
    moves = [exception(ExceptionKind.MOVE, TUESDAY, room_id=room, **to) for room in (GREEN, BLUE)]
    (found,) = stretches(Facts((MORNING,), exceptions=tuple(moves)), THURSDAY, THURSDAY)
    assert found.room_id == GREEN


def test_additional_hours_elsewhere_go_before_the_window() -> None:
    extra = exception(ExceptionKind.EXTRA, starts=dt.time(10), ends=dt.time(11), form=Form.REMOTE)
    found = list(stretches(Facts((MORNING,), exceptions=(extra,)), TUESDAY, TUESDAY))
    assert [(s.starts, s.form) for s in found] == [
        (540, Form.IN_PERSON),
        (600, Form.REMOTE),
        (660, Form.IN_PERSON),
    ]


def test_windows_that_touch_are_one_stretch() -> None:
    halves = [
        Window(ANNA, 1, dt.time(9), dt.time(9, 30), room_id=BLUE),
        Window(ANNA, 1, dt.time(9, 30), dt.time(10), room_id=BLUE),
    ]
    assert len(list(slots(Facts(tuple(halves)), TUESDAY, TUESDAY))) == 1
    halves[1] = Window(ANNA, 1, dt.time(9, 30), dt.time(10), room_id=GREEN)
    assert list(slots(Facts(tuple(halves)), TUESDAY, TUESDAY)) == []


def test_a_break_of_everybody_and_of_one() -> None:
    boris = Window(BORIS, 1, dt.time(9), dt.time(12))
    lunch = Pause(dt.time(11), dt.time(11, 30))
    own = Pause(dt.time(9), dt.time(9, 30), BORIS, weekday=1)
    elsewhere = Pause(dt.time(10), dt.time(11), ANNA, weekday=3)
    facts = Facts((MORNING, boris), (lunch, own, elsewhere))
    assert opened(facts) == [(ANNA, 9, 11), (BORIS, 9.5, 11), (ANNA, 11.5, 12), (BORIS, 11.5, 12)]


def test_a_break_holds_while_it_is_valid() -> None:
    weeks = [TUESDAY + dt.timedelta(weeks=number) for number in range(0, 7, 2)]
    tea = Pause(dt.time(11), dt.time(12), valid_from=weeks[1], valid_to=weeks[2])
    found = stretches(Facts((MORNING,), (tea,)), weeks[0], weeks[3])
    ends = {stretch.day: stretch.ends // 60 for stretch in found}
    assert [ends[week] for week in weeks] == [12, 11, 11, 12]


def test_an_appointment_takes_its_records_and_its_room() -> None:
    boris = Window(BORIS, 1, dt.time(9), dt.time(12), room_id=BLUE)
    elsewhere = Window(3, 1, dt.time(9), dt.time(12), room_id=GREEN)
    busy = Busy(TUESDAY, 600, 645, ANNA, BLUE)
    facts = Facts((MORNING, boris, elsewhere), busy=(busy,))
    assert free(facts) == [
        (ANNA, 9, 10),
        (ANNA, 11, 12),
        (BORIS, 9, 10),
        (BORIS, 11, 12),
        (3, 9, 12),
    ]


def test_remote_appointments_share_no_room() -> None:
    remote = [Window(who, 1, dt.time(9), dt.time(10), Form.REMOTE) for who in (ANNA, BORIS)]
    busy = Busy(TUESDAY, 540, 585, ANNA, None)
    assert free(Facts(tuple(remote), busy=(busy,))) == [(BORIS, 9, 10)]


def test_slots_begin_anew_after_an_odd_appointment() -> None:
    busy = Busy(TUESDAY, 550, 580, ANNA, BLUE)
    found = slots(Facts((MORNING,), busy=(busy,)), TUESDAY, TUESDAY)
    assert [slot.starts for slot in found] == [595, 655]


def test_29_february_and_1_january_are_days_as_others() -> None:
    daily = tuple(Window(ANNA, weekday, dt.time(9), dt.time(10)) for weekday in range(7))
    found = [s.day for s in stretches(Facts(daily), dt.date(2024, 2, 28), dt.date(2024, 3, 1))]
    assert dt.date(2024, 2, 29) in found
    assert len(found) == 3
    turn = stretches(Facts(daily), dt.date(2023, 12, 31), dt.date(2024, 1, 1))
    assert [s.day for s in turn] == [dt.date(2023, 12, 31), dt.date(2024, 1, 1)]


def test_a_window_is_valid_on_both_its_days() -> None:
    window = Window(ANNA, 1, dt.time(9), dt.time(10), valid_from=TUESDAY, valid_to=TUESDAY)
    around = TUESDAY - dt.timedelta(weeks=1), TUESDAY + dt.timedelta(weeks=1)
    assert [s.day for s in stretches(Facts((window,)), *around)] == [TUESDAY]
