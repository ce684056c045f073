"""Appointments that the hours no longer cover, and what can be done with them."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import TEN, a_draft, add_window, booked, next_tuesday
from helpers.hours_of_centre import retire_specialist
from helpers.journal_rows import hire

from kcentre.language import Refused
from kcentre.language.dates import LATEST, today_here
from kcentre.premises.appointments.queries import appointment
from kcentre.premises.appointments.verbs import set_state
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.queries import exceptions, windows
from kcentre.premises.hours.records import HoursException, Pause
from kcentre.premises.hours.verbs import keep_pause, keep_window, remove_windows
from kcentre.premises.leaving import (
    appointments_outside,
    keep_outside,
    why_outside,
)
from kcentre.premises.values import AppointmentState, ExceptionKind
from kcentre.storage import CentreFile


@pytest.fixture
def row(centre: CentreFile) -> int:
    """Return an appointment inside the hours of a Tuesday."""
    a_draft(centre)
    add_window(centre, "09:00", "12:00")
    return booked(centre)


def outside(file: CentreFile) -> list[int]:
    return [line.id for line in appointments_outside(file)]


def leave(file: CentreFile, kind: ExceptionKind = ExceptionKind.LEAVE) -> None:
    who = a_draft(file).specialist_id if kind is ExceptionKind.LEAVE else None
    keep_exception(file, HoursException(kind, next_tuesday(), next_tuesday(), who))


def test_nothing_is_outside_while_the_hours_stand(centre: CentreFile, row: int) -> None:
    assert outside(centre) == []
    set_state(centre, [row], AppointmentState.CONFIRMED)
    assert outside(centre) == []


def test_a_removed_window_leaves_its_appointments(centre: CentreFile, row: int) -> None:
    remove_windows(centre, [1])
    assert outside(centre) == [row]
    centre.undo()
    assert outside(centre) == []


def test_a_shortened_window_leaves_those_at_its_end(centre: CentreFile, row: int) -> None:
    late = booked(centre, starts=dt.time(11, 0))
    (line,) = windows(centre)
    keep_window(centre, replace(line.window, ends=dt.time(11, 30)))
    assert outside(centre) == [late]


@pytest.mark.parametrize("kind", [ExceptionKind.LEAVE, ExceptionKind.HOLIDAY])
def test_leave_and_days_off_leave_them_too(
    centre: CentreFile, row: int, kind: ExceptionKind
) -> None:
    leave(centre, kind)
    assert outside(centre) == [row]


def test_only_those_to_come_count(centre: CentreFile, row: int) -> None:
    remove_windows(centre, [1])
    booked(centre, date=today_here() - dt.timedelta(days=7))
    tuesday = next_tuesday()
    before = dt.datetime.combine(tuesday, dt.time(9, 59))
    assert [line.id for line in appointments_outside(centre, before)] == [row]
    assert appointments_outside(centre, dt.datetime.combine(tuesday, TEN)) == []
    assert appointments_outside(centre, specialist_id=hire(centre, "Ёжикова")) == []
    set_state(centre, [row], AppointmentState.CANCELLED_BY_RECIPIENT, "болезнь")
    assert outside(centre) == []


def test_they_are_cancelled_with_a_reason(centre: CentreFile, row: int) -> None:
    leave(centre)
    by_centre = AppointmentState.CANCELLED_BY_CENTRE
    with pytest.raises(Refused, match="причину"):
        set_state(centre, [row], by_centre, "")
    set_state(centre, [row], by_centre, "специалист в отпуске")
    assert outside(centre) == []


def test_they_stay_in_time_that_is_opened_for_them(centre: CentreFile, row: int) -> None:
    late = booked(centre, starts=dt.time(11, 30))
    remove_windows(centre, [1])
    add_window(centre, "09:00", "12:00", valid_to=today_here() + dt.timedelta(days=1))
    add_window(centre, "11:00", "12:00", valid_from=today_here() + dt.timedelta(days=2))
    assert outside(centre) == [row, late]
    changes = keep_outside(centre, [row, late])
    assert changes.label == "Открыто время для записей вне графика: 2\u00a0записи"
    assert outside(centre) == []
    added = [line.exception for line in exceptions(centre, today_here(), LATEST)]
    assert [(each.kind, each.starts, each.ends) for each in added] == [
        (ExceptionKind.EXTRA, TEN, dt.time(10, 45)),
        (ExceptionKind.EXTRA, dt.time(12, 0), dt.time(12, 15)),
    ]
    centre.undo()
    assert outside(centre) == [row, late]


def test_a_day_off_is_worked_on_for_them(centre: CentreFile, row: int) -> None:
    leave(centre, ExceptionKind.HOLIDAY)
    keep_outside(centre, [row])
    assert outside(centre) == []


def test_nobody_is_kept_from_leave(centre: CentreFile, row: int) -> None:
    leave(centre)
    with pytest.raises(Refused, match=r"отпуск.*Перенесите или отмените"):
        keep_outside(centre, [row])
    assert [line.exception.kind for line in exceptions(centre, next_tuesday(), LATEST)] == [
        ExceptionKind.LEAVE
    ]
    with pytest.raises(Refused, match="уже нет"):
        keep_outside(centre, [row, 999])


def test_far_future_costs_no_years_between(centre: CentreFile, row: int) -> None:
    far = booked(centre, date=dt.date(2099, 5, 5))
    assert outside(centre) == [far]


def why(file: CentreFile) -> list[str]:
    lines = appointments_outside(file)
    told = why_outside(file, lines)
    return [told[line.id] for line in lines]


def test_why_they_are_outside(centre: CentreFile, row: int) -> None:
    assert why(centre) == []
    remove_windows(centre, [1])
    assert why(centre) == ["в это время нет приёма"]
    leave(centre)
    assert why(centre) == ["отпуск"]
    leave(centre, ExceptionKind.HOLIDAY)
    assert why(centre) == ["Выходной день центра"]
    centre.undo()
    centre.undo()
    centre.undo()
    keep_pause(centre, Pause(dt.time(10, 30), dt.time(11)))
    assert why(centre) == ["перерыв"]
    retire_specialist(centre, appointment(centre, row).specialist_id)
    assert why(centre) == ["специалист больше не работает"]


def test_why_is_told_of_what_takes_that_time_alone(centre: CentreFile, row: int) -> None:
    tuesday, other = next_tuesday(), hire(centre, "Ёжикова")
    booked(centre, date=next_tuesday(2))
    remove_windows(centre, [1])
    for exception in (
        HoursException(ExceptionKind.LEAVE, tuesday, tuesday, other),
        HoursException(ExceptionKind.EXTRA, tuesday, tuesday, 1, dt.time(8), dt.time(10), 1),
        HoursException(ExceptionKind.LEAVE, next_tuesday(2), next_tuesday(2), 1),
    ):
        keep_exception(centre, exception)
    assert why(centre) == ["в это время нет приёма", "отпуск"]
