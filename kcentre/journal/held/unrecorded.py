"""What took place, or should have, and is not in the journal yet."""

import datetime as dt
from collections.abc import Sequence

from peewee import Expression, fn

from kcentre.journal.filters import is_one_of
from kcentre.journal.tables import Session
from kcentre.language import fold
from kcentre.language.clock import iso_time
from kcentre.language.dates import kept_day
from kcentre.periods.closed import closed_periods, is_closed_day, open_from
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids


def unrecorded(
    file: CentreFile, specialist_id: int | None, now: dt.datetime
) -> list[AppointmentLine]:
    """Return the appointments that are over and wait for a word, a specialist's or everybody's.

    Either nobody has said what became of them, or they were held and the journal has no service
    for them. The oldest comes first: nothing overdue is ever left out. Those of a closed period
    can't be recorded any more and are not waited for.
    """
    conditions = [*_since_open(file), is_unrecorded(now)]
    if specialist_id is not None:
        conditions.append(Appointment.specialist == specialist_id)
    return appointment_lines(file, conditions)


def first_unrecorded(
    file: CentreFile, now: dt.datetime, most: int
) -> tuple[list[AppointmentLine], int]:
    """Return the oldest of all the appointments of `unrecorded`, and how many there are."""
    table = Appointment
    query = table.select(table.id).where(*_since_open(file), is_unrecorded(now))
    ids = [*ask_ids(file.db, query.order_by(table.date, table.starts, table.id))]
    return appointment_lines(file, [is_one_of(table.id, ids[:most])]), len(ids)


def _since_open(file: CentreFile) -> list[Expression]:
    """Hold for the days since the first that is not closed: years need not be looked through."""
    (first,) = ask(file.db, Appointment.select(fn.MIN(Appointment.date))).fetchone()
    day = kept_day(first)
    if day is None:
        return []
    since: Expression = Appointment.date >= open_from(closed_periods(file), day).isoformat()
    return [since]


def is_unrecorded(now: dt.datetime) -> Expression:
    """Hold for the appointments that `unrecorded` tells of."""
    waits: Expression = is_missing(now) & ~is_closed_day(Appointment.date)
    return waits


def is_missing(now: dt.datetime) -> Expression:
    """Hold for the appointments that the journal lacks, those of closed periods too."""
    lacks: Expression = is_over(now) & ~is_told()
    return lacks


def is_over(now: dt.datetime) -> Expression:
    """Hold for the appointments that took place, and those of the past nobody spoke of yet."""
    today, clock = now.date().isoformat(), iso_time(now.time())
    has_ended = (Appointment.date < today) | (Appointment.ends <= clock)
    awaited = Appointment.state.in_(AWAITED_STATES) & has_ended
    held = Appointment.state == AppointmentState.HELD
    over: Expression = (Appointment.date <= today) & (awaited | held)
    return over


def is_told() -> Expression:
    """Hold for the appointments that are said to be held and have their service."""
    told: Expression = (Appointment.state == AppointmentState.HELD) & is_recorded()
    return told


def is_recorded() -> Expression:
    """Hold for the appointments for which there is a service.

    A service entered by hand names no appointment: one of that day by the same specialist for the
    same recipient is taken for it, an anonymous one where the time is the same too.
    """
    linked = Session.select(Session.id).where(Session.appointment == Appointment.id)
    same_day = (
        Session.appointment.is_null()
        & (Session.specialist == Appointment.specialist)
        & (Session.date == Appointment.date)
    )
    of_recipient = Session.select(Session.id).where(
        same_day & (Session.recipient == Appointment.adult)
    )
    anonymous = Session.select(Session.id).where(
        same_day
        & Session.recipient.is_null()
        & Appointment.adult.is_null()
        & (Session.time == Appointment.starts)
    )
    found: Expression = fn.EXISTS(linked) | fn.EXISTS(of_recipient) | fn.EXISTS(anonymous)
    return found


def counts_by_specialist(lines: Sequence[AppointmentLine]) -> dict[str, int]:
    """Return how many of the lines each specialist has, by the name."""
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.specialist] = counts.get(line.specialist, 0) + 1
    return dict(sorted(counts.items(), key=lambda counted: fold(counted[0])))
