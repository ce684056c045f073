"""Letting a specialist go: the hours end, and nobody who is booked is forgotten."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import TEN, a_draft, add_window, booked, next_tuesday, overlaps
from helpers.hours_of_centre import retire_specialist
from helpers.journal_rows import hire

from kcentre.centre.queries import specialists
from kcentre.language import Refused
from kcentre.language.dates import EARLIEST, LATEST, today_here
from kcentre.premises.appointments.queries import appointment
from kcentre.premises.availability.load import total_load
from kcentre.premises.availability.queries import free_slots
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.queries import exceptions, pauses, windows
from kcentre.premises.hours.records import HoursException, Pause
from kcentre.premises.hours.verbs import keep_pause
from kcentre.premises.leaving import (
    SpecialistAway,
    appointments_outside,
    keep_outside,
    let_specialist_go,
    what_holds_specialist,
)
from kcentre.premises.values import AppointmentState, ExceptionKind
from kcentre.storage import CentreFile

TODAY = today_here()
YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)
LONG_AGO, SOON = TODAY - dt.timedelta(days=20), TODAY + dt.timedelta(days=20)
NAME = "Соколова Анна Павловна"
HAND_OVER, CANCEL, KEEP = SpecialistAway


@pytest.fixture
def anna(centre: CentreFile) -> int:
    """Return a specialist who receives on Tuesdays and is booked for one of them."""
    draft = a_draft(centre)
    add_window(centre, "09:00", "12:00")
    booked(centre)
    assert draft.specialist_id is not None
    return draft.specialist_id


@pytest.fixture
def maria(centre: CentreFile, anna: int) -> int:
    """Return another specialist, without hours."""
    return hire(centre, "Ёжикова Мария О'Нил")


def is_retired(file: CentreFile, specialist_id: int) -> bool:
    (person,) = (one for one in specialists(file, with_retired=True) if one.id == specialist_id)
    return person.is_retired


def shape(file: CentreFile) -> list[object]:
    """Return all hours as they are kept."""
    return [
        *windows(file),
        *pauses(file),
        *(line.exception for line in exceptions(file, EARLIEST, LATEST)),
    ]


def differs(
    file: CentreFile, kind: ExceptionKind, first: dt.date, last: dt.date, **fields: object
) -> None:
    plain = HoursException(kind, first, last, a_draft(file).specialist_id)
    keep_exception(file, replace(plain, **fields))  # type: ignore[arg-type] # any fields


def kinds(file: CentreFile) -> list[tuple[ExceptionKind, dt.date | None, dt.date | None]]:
    found = (line.exception for line in exceptions(file, EARLIEST, LATEST))
    return [(each.kind, each.first, each.last) for each in found]


def test_what_holds_a_specialist(centre: CentreFile, anna: int, maria: int) -> None:
    booked(centre, date=TODAY - dt.timedelta(days=7))
    booked(centre, specialist_id=maria, starts=dt.time(13, 0))
    keep_pause(centre, Pause(dt.time(13), dt.time(14)))
    keep_pause(centre, Pause(dt.time(10), dt.time(10, 15), anna))
    keep_pause(centre, Pause(dt.time(11), dt.time(11, 15), anna, valid_to=YESTERDAY))
    differs(centre, ExceptionKind.LEAVE, LONG_AGO, YESTERDAY)
    differs(centre, ExceptionKind.LEAVE, TODAY, TOMORROW)
    ties = what_holds_specialist(centre, anna)
    assert ties.specialist.name == NAME
    assert [line.starts for line in ties.appointments] == [TEN]
    assert [line.pause.starts for line in ties.pauses] == [TEN]
    assert [line.exception.first for line in ties.exceptions] == [TODAY]
    assert len(ties.windows) == 1
    later = what_holds_specialist(centre, anna, dt.datetime.combine(next_tuesday(), TEN))
    assert later.appointments == ()
    with pytest.raises(Refused, match="уже нет"):
        what_holds_specialist(centre, 999)


@pytest.mark.parametrize("way", list(SpecialistAway))
def test_who_has_nothing_to_come_is_only_retired(centre: CentreFile, way: SpecialistAway) -> None:
    anna = hire(centre)
    assert not what_holds_specialist(centre, anna).holds
    changes = let_specialist_go(centre, anna, way)
    assert changes.label == f"Больше не работает: специалист «{NAME}»"
    assert is_retired(centre, anna)
    centre.undo()
    assert not is_retired(centre, anna)


@pytest.mark.parametrize("way", list(SpecialistAway))
def test_the_hours_end_and_their_past_stays(
    centre: CentreFile, anna: int, maria: int, way: SpecialistAway
) -> None:
    (row,) = what_holds_specialist(centre, anna).appointments
    began = windows(centre)[0].window.valid_from
    add_window(centre, "15:00", "17:00", valid_from=TOMORROW)
    keep_pause(centre, Pause(TEN, dt.time(10, 15), anna))
    keep_pause(centre, Pause(dt.time(16), dt.time(16, 15), anna, valid_from=TOMORROW))
    before = shape(centre)
    let_specialist_go(centre, anna, way, maria, "уволилась")
    ((only,), (pause,)) = windows(centre), pauses(centre)
    assert (only.window.valid_from, only.window.valid_to) == (began, YESTERDAY)
    assert (pause.valid_from, pause.valid_to) == (None, YESTERDAY)
    assert not what_holds_specialist(centre, anna).windows
    assert is_retired(centre, anna)
    assert free_slots(centre, TODAY, SOON) == []
    assert total_load(centre, TODAY, SOON).capacity == 0
    centre.undo()
    assert shape(centre) == before
    assert appointment(centre, row.id) == row
    assert not is_retired(centre, anna)
    centre.redo()
    assert is_retired(centre, anna)


def test_exceptions_end_too(centre: CentreFile, anna: int) -> None:
    hours = {"starts": dt.time(15), "ends": dt.time(16), "room_id": 1}
    differs(centre, ExceptionKind.LEAVE, LONG_AGO, TOMORROW)
    differs(centre, ExceptionKind.EXTRA, SOON, SOON, **hours)
    differs(centre, ExceptionKind.MOVE, next_tuesday(2), next_tuesday(2), moved_to=SOON)
    centre_off = HoursException(ExceptionKind.HOLIDAY, SOON, SOON)
    keep_exception(centre, centre_off)
    let_specialist_go(centre, anna, KEEP)
    assert kinds(centre) == [
        (ExceptionKind.LEAVE, LONG_AGO, YESTERDAY),
        (ExceptionKind.HOLIDAY, SOON, SOON),
    ]
    centre.undo()
    assert len(kinds(centre)) == 4


def test_time_moved_over_today(centre: CentreFile, anna: int) -> None:
    tuesday = TODAY - dt.timedelta(days=(TODAY.weekday() - 1) % 7 + 7)
    differs(centre, ExceptionKind.MOVE, tuesday, tuesday, moved_to=SOON)
    differs(centre, ExceptionKind.MOVE, next_tuesday(), next_tuesday(), moved_to=LONG_AGO)
    let_specialist_go(centre, anna, KEEP)
    assert kinds(centre) == [
        (ExceptionKind.CANCEL, tuesday, tuesday),
        (ExceptionKind.MOVE, next_tuesday(), next_tuesday()),
    ]
    assert not what_holds_specialist(centre, anna).exceptions


def test_appointments_go_to_another_specialist(centre: CentreFile, anna: int, maria: int) -> None:
    late = booked(centre, starts=dt.time(11, 0))
    past = booked(centre, date=TODAY - dt.timedelta(days=7))
    changes = let_specialist_go(centre, anna, HAND_OVER, maria)
    assert changes.label == f"Больше не работает: специалист «{NAME}», записи переданы"
    handed = appointment(centre, late)
    assert (handed.specialist_id, handed.room, handed.state) == (
        maria, "Кабинет 5", AppointmentState.BOOKED
    )  # fmt: skip
    assert appointment(centre, past).specialist_id == anna
    assert what_holds_specialist(centre, anna).appointments == ()
    assert [line.specialist_id for line in appointments_outside(centre)] == [maria, maria]
    centre.undo()
    assert appointment(centre, late).specialist_id == anna
    assert appointments_outside(centre) == []


def test_where_the_other_is_taken_all_is_refused(centre: CentreFile, anna: int, maria: int) -> None:
    booked(centre, starts=dt.time(10, 15), specialist_id=maria, room_id=None, form="visit")
    before = shape(centre)
    with pytest.raises(Refused) as refused:
        let_specialist_go(centre, anna, HAND_OVER, maria)
    clash, way_out = refused.value.problems
    assert clash.field == way_out.field == "to_specialist_id"
    assert clash.sentence == (
        f"{next_tuesday():%d.%m.%Y}, 10:00, Соколова А. П.: у специалиста Ёжикова М. О. уже есть "
        "запись 10:15–11:00."
    )
    assert way_out.sentence.startswith("Выберите другого специалиста")
    assert shape(centre) == before
    assert not is_retired(centre, anna)
    assert overlaps(centre) == []


def test_whom_to_hand_over_to(centre: CentreFile, anna: int, maria: int) -> None:
    retire_specialist(centre, maria)
    for target, told in (
        (None, "Выберите специалиста"),
        (anna, "тот же специалист"),
        (maria, "больше не работает"),
        (999, "уже нет"),
    ):
        with pytest.raises(Refused, match=told):
            let_specialist_go(centre, anna, HAND_OVER, target)


def test_appointments_are_cancelled_with_the_reason(centre: CentreFile, anna: int) -> None:
    (row,) = what_holds_specialist(centre, anna).appointments
    with pytest.raises(Refused, match="Укажите причину"):
        let_specialist_go(centre, anna, CANCEL, reason=" ")
    changes = let_specialist_go(centre, anna, CANCEL, reason=" уволилась  сама ")
    assert changes.label.endswith(", записи отменены")
    line = appointment(centre, row.id)
    assert line.state is AppointmentState.CANCELLED_BY_CENTRE
    assert line.reason == "уволилась сама"
    assert appointments_outside(centre) == []


def test_appointments_that_stay_ask_for_a_decision(centre: CentreFile, anna: int) -> None:
    let_specialist_go(centre, anna, KEEP)
    (left,) = appointments_outside(centre)
    assert left.state is AppointmentState.BOOKED
    keep_outside(centre, [left.id])
    assert appointments_outside(centre) == []
    assert free_slots(centre, TODAY, SOON) == []
    load = total_load(centre, TODAY, SOON)
    assert (load.capacity, load.booked) == (0, 1)


def test_hours_left_behind_by_a_retired_specialist_still_end(centre: CentreFile, anna: int) -> None:
    retire_specialist(centre, anna)
    let_specialist_go(centre, anna, CANCEL, reason="уволилась")
    assert not what_holds_specialist(centre, anna).holds
