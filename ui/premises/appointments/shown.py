"""What the day and the week show: appointments, free slots, hours, closed days."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.values import Form
from kcentre.language.dates import now_here
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts, free_slots
from kcentre.premises.availability.records import Slot, SlotWish, Stretch
from kcentre.premises.hours.queries import closed_days
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

_GONE = {
    AppointmentState.CANCELLED_BY_RECIPIENT,
    AppointmentState.CANCELLED_BY_CENTRE,
    AppointmentState.MOVED,
}
_IN_SIGHT = tuple(state for state in AppointmentState if state not in _GONE)
"""What was cancelled or moved takes no time any more: the list shows it."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What the day and the week are narrowed to; None is «any»."""

    specialist_id: int | None = None
    room_id: int | None = None
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The days `first`…`last` as they are at the moment `now`."""

    first: dt.date
    last: dt.date
    now: dt.datetime
    sieve: Sieve
    lines: tuple[AppointmentLine, ...] = ()
    slots: tuple[Slot, ...] = ()
    hours: tuple[Stretch, ...] = ()
    closed: tuple[tuple[dt.date, str], ...] = ()


def ask_shown(file: CentreFile, first: dt.date, last: dt.date, sieve: Sieve) -> Shown:
    """Return what there is to show of these days."""
    now = now_here()
    wish = SlotWish(specialist_id=sieve.specialist_id, room_id=sieve.room_id, form=sieve.form)
    lines = appointments(
        file,
        first,
        last,
        specialist_id=sieve.specialist_id,
        room_id=sieve.room_id,
        states=_IN_SIGHT,
    )
    known = facts(file, first, last, specialist_id=sieve.specialist_id)
    return Shown(
        first,
        last,
        now,
        sieve,
        tuple(line for line in lines if sieve.form in {None, line.form}),
        tuple(free_slots(file, first, last, wish, not_before=now)),
        tuple(each for each in stretches(known, first, last) if _passes(each, sieve)),
        tuple(closed_days(file, first, last).items()),
    )


def _passes(stretch: Stretch, sieve: Sieve) -> bool:
    return sieve.room_id in {None, stretch.room_id} and sieve.form in {None, stretch.form}
