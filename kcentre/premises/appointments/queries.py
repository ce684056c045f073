"""What is known about appointments and about those who wait for one."""

import datetime as dt
from collections.abc import Sequence

from kcentre.centre.values import Channel, Form
from kcentre.language import Refused
from kcentre.language.clock import iso_time, time_of
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.missing import missing_appointment, missing_waiting
from kcentre.premises.appointments.records import AppointmentDraft, AppointmentLine, WaitingLine
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.appointments.waiting_lines import waiting_lines
from kcentre.premises.availability.records import Slot
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES, AppointmentState, WaitingState
from kcentre.storage import CentreFile


def appointments(
    file: CentreFile,
    first: dt.date,
    last: dt.date,
    *,
    specialist_id: int | None = None,
    room_id: int | None = None,
    states: Sequence[AppointmentState] | None = None,
) -> list[AppointmentLine]:
    """Return the appointments of the days `first`…`last`, both in, by time and specialist."""
    conditions = [Appointment.date.between(first.isoformat(), last.isoformat())]
    if specialist_id is not None:
        conditions.append(Appointment.specialist == specialist_id)
    if room_id is not None:
        conditions.append(Appointment.room == room_id)
    if states is not None:
        conditions.append(Appointment.state.in_(states))
    return appointment_lines(file, conditions)


def appointment(file: CentreFile, appointment_id: int) -> AppointmentLine:
    """Return one appointment. Raises `Refused` where it was removed."""
    lines = appointment_lines(file, [Appointment.id == appointment_id])
    if not lines:
        raise Refused([missing_appointment()])
    return lines[0]


def draft_of(file: CentreFile, appointment_id: int) -> AppointmentDraft:
    """Return an appointment opened for changing. Raises `Refused` where it was removed."""
    found = Appointment.select().where(Appointment.id == appointment_id)
    for row in found.execute(file.db):
        return AppointmentDraft(
            date=dt.date.fromisoformat(row.date),
            starts=dt.time.fromisoformat(row.starts),
            ends=dt.time.fromisoformat(row.ends),
            specialist_id=row.specialist_id,
            room_id=row.room_id,
            form=Form(row.form),
            channel=Channel(row.channel) if row.channel else None,
            adult_id=row.adult_id,
            is_anonymous=row.adult_id is None,
            child_id=row.child_id,
            topic_id=row.topic_id,
            note=row.note,
        )
    raise Refused([missing_appointment()])


def series(file: CentreFile, series_id: int) -> list[AppointmentLine]:
    """Return the appointments that were booked together."""
    return appointment_lines(file, [Appointment.series == series_id])


def moved_to(file: CentreFile, appointment_id: int) -> AppointmentLine | None:
    """Return the appointment that stands for a moved one."""
    return next(iter(appointment_lines(file, [Appointment.moved_from == appointment_id])), None)


def unrecorded(file: CentreFile, now: dt.datetime) -> list[AppointmentLine]:
    """Return the appointments that are over and of which nobody has said what became of them."""
    awaited = Appointment.state.in_(AWAITED_STATES)
    today, clock = now.date().isoformat(), f"{now:%H:%M}"
    is_over = (Appointment.date < today) | (Appointment.ends <= clock)
    return appointment_lines(file, [Appointment.date <= today, is_over, awaited])


def waiting_list(file: CentreFile, *, with_closed: bool = False) -> list[WaitingLine]:
    """Return who waits for a free slot, the longest waiting first.

    `with_closed` adds those who got an appointment or were withdrawn.
    """
    conditions = [] if with_closed else [Waiting.state == WaitingState.WAITING]
    return waiting_lines(file, conditions)


def waiting(file: CentreFile, waiting_id: int) -> WaitingLine:
    """Return somebody of the waiting list. Raises `Refused` where the row was removed."""
    lines = waiting_lines(file, [Waiting.id == waiting_id])
    if not lines:
        raise Refused([missing_waiting()])
    return lines[0]


def waiting_for(file: CentreFile, slot: Slot) -> list[WaitingLine]:
    """Return whom a freed slot would suit, the longest waiting first."""
    starts, ends = (iso_time(time_of(moment)) for moment in (slot.starts, slot.ends))
    day = 1 << slot.day.weekday()
    specialist, form = Waiting.specialist, Waiting.form
    suits = [
        Waiting.state == WaitingState.WAITING,
        specialist.is_null() | (specialist == slot.specialist_id),
        form.is_null() | (form == slot.form),
        (Waiting.weekdays == 0) | (Waiting.weekdays.bin_and(day) != 0),
        Waiting.not_before <= starts,
        (Waiting.not_after == "") | (Waiting.not_after >= ends),
        (Waiting.until == "") | (Waiting.until >= slot.day.isoformat()),
    ]
    return waiting_lines(file, suits)
