"""What painting on the grid and moving a block in it mean for appointments."""

import datetime as dt

from kcentre.language.clock import minutes_of, time_of
from kcentre.premises.appointments.records import AppointmentDraft, AppointmentLine, Move
from kcentre.premises.availability.records import Slot, Stretch
from ui.premises.appointments.shown import Shown

_LAST_MINUTE = 24 * 60 - 1
_CURSOR = 60
"""What Enter paints where nothing was extended."""


def draft_painted(shown: Shown, column: object, starts: int, ends: int) -> AppointmentDraft:
    """Return the new appointment of a painted time; the hours there give its room and form."""
    day, specialist_id = _place(shown, column)
    if specialist_id is None:
        specialist_id = shown.sieve.specialist_id
    hours = _hours_at(shown, day, specialist_id, starts)
    plain = AppointmentDraft()
    return AppointmentDraft(
        date=day,
        starts=time_of(starts),
        ends=time_of(min(ends, _LAST_MINUTE)),
        specialist_id=specialist_id,
        room_id=hours.room_id if hours else shown.sieve.room_id,
        form=hours.form if hours else shown.sieve.form or plain.form,
    )


def slot_at(shown: Shown, column: object, starts: int, ends: int) -> Slot | None:
    """Return the free slot that the cursor stands on; a long painted time is more than a slot."""
    day, specialist_id = _place(shown, column)
    if ends - starts > _CURSOR:
        return None
    under = (
        slot
        for slot in shown.slots
        if slot.day == day
        and specialist_id in {None, slot.specialist_id}
        and slot.starts <= starts < slot.until
    )
    return next(under, None)


def line_at(shown: Shown, column: object, starts: int) -> AppointmentLine | None:
    """Return the appointment that the cursor stands on."""
    day, specialist_id = _place(shown, column)
    under = (
        line
        for line in shown.lines
        if line.date == day
        and specialist_id in {None, line.specialist_id}
        and minutes_of(line.starts) <= starts < minutes_of(line.ends)
    )
    return next(under, None)


def move_of(shown: Shown, line: AppointmentLine, column: object, starts: int, ends: int) -> Move:
    """Return where a dragged appointment goes.

    It stays in its room, except where another specialist, or another time of the same one, has
    hours in another room.
    """
    day, specialist_id = _place(shown, column)
    if specialist_id is None:
        specialist_id = line.specialist_id
    hours = _hours_at(shown, day, specialist_id, starts)
    is_same_kind = hours is not None and hours.form is line.form
    room_id = hours.room_id if hours is not None and is_same_kind else line.room_id
    return Move(day, time_of(starts), specialist_id, room_id, time_of(min(ends, _LAST_MINUTE)))


def _place(shown: Shown, column: object) -> tuple[dt.date, int | None]:
    if isinstance(column, dt.date):
        return column, None
    return shown.first, column if isinstance(column, int) else None


def _hours_at(shown: Shown, day: dt.date, specialist_id: int | None, minute: int) -> Stretch | None:
    """Return the open time of the specialist that holds a minute of the day."""
    holding = (
        each
        for each in shown.hours
        if each.day == day
        and each.specialist_id == specialist_id
        and each.starts <= minute < each.ends
    )
    return next(holding, None)
