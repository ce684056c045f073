"""Free time asked of a centre's file: only of the days wanted, however old the file is."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from itertools import islice

from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist
from kcentre.language.clock import minutes_of
from kcentre.premises.availability.algebra import slots
from kcentre.premises.availability.records import Busy, Facts, Slot, SlotLength, SlotWish
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.availability.wishes import is_to_come, suits
from kcentre.premises.hours import queries as hours
from kcentre.premises.hours.calendar import monday_of, public_holidays
from kcentre.premises.hours.records import HoursException
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import OCCUPYING_STATES
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

ANY = SlotWish()
"""Every slot suits."""


def facts(
    file: CentreFile,
    first: dt.date,
    last: dt.date,
    *,
    specialist_id: int | None = None,
    with_busy: bool = True,
) -> Facts:
    """Return all that decides about free time from `first` to `last`, both in.

    With a specialist the hours are theirs alone; the appointments are always everybody's, for
    they take rooms. What is only open, before appointments, is asked without them (`with_busy`).
    """
    with file.reading():
        exceptions = _exceptions(file, first, last, specialist_id)
        lines = hours.windows_behind(file, first, last, exceptions, specialist_id)
        return Facts(
            tuple(line.window for line in lines),
            tuple(hours.pauses(file, first=first, last=last)),
            exceptions,
            frozenset(public_holidays(first, last)),
            tuple(_busy(file, first, last)) if with_busy else (),
            slot_length(file),
        )


def slot_length(file: CentreFile) -> SlotLength:
    """Return how long a consultation and its records are by the centre's settings."""
    rules = settings(file)
    return SlotLength(rules.slot_minutes, rules.slot_records_minutes)


def free_slots(
    file: CentreFile,
    first: dt.date,
    last: dt.date,
    wish: SlotWish = ANY,
    *,
    limit: int | None = None,
    not_before: dt.datetime | None = None,
) -> list[Slot]:
    """Return the free slots that suit, at most `limit`, none that begins before `not_before`.

    Retired specialists and rooms are offered to nobody, even where their windows were left.
    """
    if not_before is not None:
        first = max(first, not_before.date())
    with file.reading():
        known = facts(file, first, last, specialist_id=wish.specialist_id)
        people, rooms = retired(file, Specialist), retired(file, Room)
    found = slots(known, first, last)
    if people or rooms:
        found = (s for s in found if s.specialist_id not in people and s.room_id not in rooms)
    if wish != ANY:
        found = (slot for slot in found if suits(slot, wish))
    if not_before is not None:
        found = (slot for slot in found if is_to_come(slot, not_before))
    return list(islice(found, limit))


def nearest_slots(
    file: CentreFile,
    after: dt.datetime,
    wish: SlotWish = ANY,
    limit: int = 5,
    horizon_days: int = 60,
) -> list[Slot]:
    """Return the first free slots that suit, looking week by week no further than needed."""
    found: list[Slot] = []
    for first, last in _weeks(after.date(), after.date() + dt.timedelta(days=horizon_days)):
        missing = limit - len(found)
        found += free_slots(file, first, last, wish, limit=missing, not_before=after)
        if len(found) >= limit:
            break
    return found


def retired(file: CentreFile, table: type[Specialist] | type[Room]) -> set[int]:
    """Return the ids of the specialists, or rooms, that are not there any more."""
    return set(ask_ids(file.db, table.select(table.id).where(table.is_retired)))


def _exceptions(
    file: CentreFile, first: dt.date, last: dt.date, specialist_id: int | None
) -> tuple[HoursException, ...]:
    found = (line.exception for line in hours.exceptions(file, first, last))
    if specialist_id is None:
        return tuple(found)
    return tuple(each for each in found if each.specialist_id in {None, specialist_id})


def _busy(file: CentreFile, first: dt.date, last: dt.date) -> Iterator[Busy]:
    table = Appointment
    query = table.select(table.date, table.starts, table.ends, table.specialist, table.room).where(
        table.date.between(first.isoformat(), last.isoformat()) & table.state.in_(OCCUPYING_STATES)
    )
    day_of = dt.date.fromisoformat
    for day, starts, ends, specialist_id, room_id in ask(file.db, query):
        yield Busy(day_of(day), _minute(starts), _minute(ends), specialist_id, room_id)


@cache
def _minute(text: str) -> int:
    """Return the minute of «09:05»; there are only so many of them."""
    return minutes_of(dt.time.fromisoformat(text))


def _weeks(first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    while first <= last:
        sunday = monday_of(first) + dt.timedelta(days=6)
        yield first, min(sunday, last)
        first = sunday + dt.timedelta(days=1)
