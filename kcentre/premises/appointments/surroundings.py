"""What stands around an appointment being entered: its neighbours, its people, the rules."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from peewee import Expression

from kcentre.centre.queries import settings
from kcentre.centre.records import Settings
from kcentre.centre.tables import Specialist
from kcentre.families.tables import Adult, Child
from kcentre.language.dates import now_here
from kcentre.periods.closed import closed_against
from kcentre.periods.period import Period
from kcentre.premises.appointments.open_time import DayHours
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.availability.records import Slot
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.checks import Chosen
from kcentre.premises.hours.surroundings import chosen
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import OCCUPYING_STATES
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class Taken:
    """Another appointment of the day, which takes somebody's time or a room's."""

    starts: dt.time
    ends: dt.time


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the rules must know; None for a specialist or a room that is not in the file.

    `hours` None: they were not asked for. `free`: slots to offer instead of a time that is taken.
    `closed` is the closed period that the day is in.
    """

    now: dt.datetime
    settings: Settings
    specialist: Chosen | None = None
    room: Chosen | None = None
    of_specialist: tuple[Taken, ...] = ()
    of_room: tuple[Taken, ...] = ()
    of_family: tuple[Taken, ...] = ()
    is_adult_known: bool = True
    is_child_of_family: bool = True
    hours: DayHours | None = None
    free: tuple[Slot, ...] = ()
    closed: Period | None = None


def around(file: CentreFile, draft: AppointmentDraft, except_id: int | None) -> Surroundings:
    """Return what the rules must know; `except_id` is the appointment itself, if it is kept."""
    had = _places_of(file, except_id)
    return Surroundings(
        now_here(),
        settings(file),
        chosen(file, Specialist, draft.specialist_id, had[0]),
        chosen(file, Room, draft.room_id, had[1]),
        _of_day(file, draft, except_id, Appointment.specialist == draft.specialist_id),
        _of_room(file, draft, except_id),
        _of_family(file, draft, except_id),
        is_adult_known(file, draft.adult_id),
        is_child_of_family(file, draft.child_id, draft.adult_id),
        closed=closed_against(file, Appointment.date, except_id, draft.date),
    )


def _places_of(file: CentreFile, except_id: int | None) -> tuple[int | None, int | None]:
    kept = Appointment.select(Appointment.specialist, Appointment.room)
    for specialist_id, room_id in ask(file.db, kept.where(Appointment.id == (except_id or 0))):
        return specialist_id, room_id
    return None, None


def taken_by_day(
    file: CentreFile, whose: Expression, days: Collection[dt.date], except_id: int | None = None
) -> dict[dt.date, list[Taken]]:
    """Return who takes time on these days; an index by `whose` and the day holds them."""
    found: dict[dt.date, list[Taken]] = {day: [] for day in days}
    if not found:
        return found
    others = (
        Appointment.select(Appointment.date, Appointment.starts, Appointment.ends)
        .where(whose, Appointment.date.between(min(found).isoformat(), max(found).isoformat()))
        .where(Appointment.state.in_(OCCUPYING_STATES), Appointment.id != (except_id or 0))
        .order_by(Appointment.date, Appointment.starts)
    )
    for date, starts, ends in ask(file.db, others):
        own = found.get(dt.date.fromisoformat(date))
        if own is not None:
            own.append(Taken(dt.time.fromisoformat(starts), dt.time.fromisoformat(ends)))
    return found


def _of_day(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None, whose: Expression
) -> tuple[Taken, ...]:
    if draft.date is None:
        return ()
    return tuple(taken_by_day(file, whose, [draft.date], except_id)[draft.date])


def _of_room(file: CentreFile, draft: AppointmentDraft, except_id: int | None) -> tuple[Taken, ...]:
    if draft.room_id is None:
        return ()
    return _of_day(file, draft, except_id, Appointment.room == draft.room_id)


def _of_family(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None
) -> tuple[Taken, ...]:
    if draft.adult_id is None:
        return ()
    family = Adult.select(Adult.family).where(Adult.id == draft.adult_id)
    members = Adult.select(Adult.id).where(Adult.family.in_(family))
    return _of_day(file, draft, except_id, Appointment.adult.in_(members))


def is_adult_known(file: CentreFile, adult_id: int | None) -> bool:
    """Tell whether a chosen adult is still in the file; nobody chosen is no contradiction."""
    if adult_id is None:
        return True
    return bool(Adult.select().where(Adult.id == adult_id).exists(file.db))


def is_child_of_family(file: CentreFile, child_id: int | None, adult_id: int | None) -> bool:
    """Tell whether a chosen child belongs to the family of the chosen adult."""
    if child_id is None or adult_id is None:
        return True
    family = Adult.select(Adult.family).where(Adult.id == adult_id)
    theirs = Child.select().where((Child.id == child_id) & Child.family.in_(family))
    return bool(theirs.exists(file.db))
