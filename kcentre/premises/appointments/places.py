"""Where a specialist receives: what the hours tell of a time that was typed."""

from kcentre.centre.values import Form
from kcentre.language.clock import minutes_of
from kcentre.language.dates import EARLIEST, LATEST
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts
from kcentre.storage import CentreFile


def room_by_hours(file: CentreFile, draft: AppointmentDraft) -> int | None:
    """Return the room in which the draft's specialist receives at its time.

    None where they do not, where the draft says too little, or where no room is needed.
    """
    day, starts, specialist_id = draft.date, draft.starts, draft.specialist_id
    if day is None or starts is None or specialist_id is None or draft.form is not Form.IN_PERSON:
        return None
    if not EARLIEST <= day <= LATEST:
        return None
    known = facts(file, day, day, specialist_id=specialist_id)
    at = minutes_of(starts)
    rooms = (each.room_id for each in stretches(known, day, day) if each.starts <= at < each.ends)
    return next(rooms, None)
