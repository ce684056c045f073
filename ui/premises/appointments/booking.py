"""An appointment on its way between the file and its form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kcentre.families.queries import persons
from kcentre.families.records import Person
from kcentre.language import Problem
from kcentre.language.clock import time_of
from kcentre.premises.appointments.clashes import problems_of
from kcentre.premises.appointments.queries import appointment, draft_of
from kcentre.premises.appointments.records import (
    AppointmentDraft,
    AppointmentLine,
    SeriesRule,
    WaitingLine,
)
from kcentre.premises.appointments.series import book_series
from kcentre.premises.appointments.verbs import book, change_appointment
from kcentre.premises.appointments.waiting import book_waiting
from kcentre.premises.availability.records import Slot, SlotLength
from kcentre.storage import CentreFile, Changes


@dataclass(frozen=True, slots=True)
class Booking:
    """What was entered: an appointment, perhaps a series of it, perhaps for somebody who waits."""

    draft: AppointmentDraft
    series: SeriesRule | None = None
    skips_impossible: bool = False
    waiting_id: int | None = None


@dataclass(frozen=True, slots=True)
class BookingCard:
    """What the form begins with: a kept appointment, or with `id` None a new one."""

    draft: AppointmentDraft
    person: Person | None = None
    id: int | None = None
    line: AppointmentLine | None = None
    waiting_id: int | None = None


def draft_at(slot: Slot, length: SlotLength) -> AppointmentDraft:
    """Return a new appointment in a free slot; one of the usual length is left to follow it."""
    is_usual = slot.ends - slot.starts == length.consultation
    return AppointmentDraft(
        date=slot.day,
        starts=time_of(slot.starts),
        ends=None if is_usual else time_of(slot.ends),
        specialist_id=slot.specialist_id,
        room_id=slot.room_id,
        form=slot.form,
    )


def booking_card(file: CentreFile, appointment_id: int) -> BookingCard:
    """Return a kept appointment. Raises `Refused` where it was removed."""
    draft = draft_of(file, appointment_id)
    line = appointment(file, appointment_id)
    return BookingCard(draft, person_of(file, draft.adult_id), appointment_id, line)


def card_for_waiting(
    file: CentreFile, waiting: WaitingLine, draft: AppointmentDraft
) -> BookingCard:
    """Return a new appointment, begun as `draft`, for somebody of the waiting list."""
    wish = waiting.draft
    begun = replace(
        draft,
        adult_id=wish.adult_id,
        child_id=wish.child_id,
        topic_id=wish.topic_id,
        specialist_id=draft.specialist_id or wish.specialist_id,
        note=wish.note,
    )
    return BookingCard(begun, person_of(file, wish.adult_id), waiting_id=waiting.id)


def add_booking(file: CentreFile, booking: Booking) -> Changes:
    """Book once, a series, or for somebody who waits."""
    if booking.waiting_id is not None:
        return book_waiting(file, booking.waiting_id, booking.draft)
    if booking.series is not None:
        skip = booking.skips_impossible
        return book_series(file, booking.draft, booking.series, skip_impossible=skip)
    return book(file, booking.draft)


def change_booking(file: CentreFile, appointment_id: int, booking: Booking) -> Changes:
    """Write a kept appointment as it is entered."""
    return change_appointment(file, appointment_id, booking.draft)


def booking_problems(
    file: CentreFile, booking: Booking, except_id: int | None
) -> tuple[Problem, ...]:
    """Return all that is wrong or odd about what is being entered."""
    return tuple(problems_of(file, booking.draft, except_id))


def person_of(file: CentreFile, adult_id: int | None) -> Person | None:
    """Return a known person; None for nobody."""
    return next(iter(persons(file, [adult_id])), None) if adult_id is not None else None
