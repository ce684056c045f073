"""Free time: open hours − appointments = slots. The one definition of it.

All is pure: what is free on a day depends on the `Facts` and the day alone. Of what is open (see
`hours.open_hours`) an appointment takes its time and that for its records after it from its
specialist, and from everybody who would receive in its room. Slots follow each other from the
beginning of each free stretch, as many as fit in whole.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from operator import itemgetter

from kcentre.premises.availability.records import Busy, Facts, Slot, SlotLength, Stretch
from kcentre.premises.hours.open_hours import OpenHours
from kcentre.premises.hours.openings import Opening
from kcentre.premises.hours.spans import Span, subtract

_WHEN_AND_WHO: Callable[[Slot], tuple[int, int]] = itemgetter(1, 4)


def stretches(facts: Facts, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    """Yield the open time from `first` to `last`, both in, before appointments, in order."""
    for day, openings in _open_hours(facts, first, last):
        for opening in openings:
            yield Stretch(day, *opening)


def free_stretches(facts: Facts, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    """Yield the open time that no appointment takes, day by day."""
    for day, openings in _free_days(facts, first, last):
        for opening in openings:
            yield Stretch(day, *opening)


def slots(facts: Facts, first: dt.date, last: dt.date) -> Iterator[Slot]:
    """Yield the free slots from `first` to `last`, both in, by day, beginning and specialist."""
    consultation, whole = facts.length.consultation, facts.length.whole
    for day, openings in _free_days(facts, first, last):
        found = [
            Slot(day, begin, begin + consultation, begin + whole, specialist_id, room_id, form)
            for starts, ends, specialist_id, room_id, form in openings
            for begin in range(starts, ends - whole + 1, whole)
        ]
        found.sort(key=_WHEN_AND_WHO)
        yield from found


def capacity(minutes: int, length: SlotLength) -> int:
    """Return how many slots fit into a stretch of so many minutes when nobody is booked."""
    return minutes // length.whole


def _open_hours(facts: Facts, first: dt.date, last: dt.date) -> OpenHours:
    return OpenHours(
        first,
        last,
        facts.windows,
        facts.exceptions,
        days_off=facts.holidays,
        pauses=facts.pauses,
    )


def _free_days(
    facts: Facts, first: dt.date, last: dt.date
) -> Iterator[tuple[dt.date, list[Opening]]]:
    busy: dict[dt.date, list[Busy]] = defaultdict(list)
    for each in facts.busy:
        busy[each.day].append(each)
    for day, openings in _open_hours(facts, first, last):
        todays = busy.get(day)
        yield day, _free(openings, todays, facts.length.records) if todays else openings


def _free(openings: list[Opening], busy: list[Busy], records: int) -> list[Opening]:
    """Return what appointments leave of a day."""
    of_specialist: dict[int, list[Span]] = defaultdict(list)
    of_room: dict[int, list[Span]] = defaultdict(list)
    for _, starts, ends, specialist_id, room_id in busy:
        of_specialist[specialist_id].append((starts, ends + records))
        if room_id is not None:
            of_room[room_id].append((starts, ends + records))
    free: list[Opening] = []
    for opening in openings:
        begin, end, specialist_id, room_id, form = opening
        taken = of_specialist.get(specialist_id, [])
        if room_id in of_room:
            taken = [*taken, *of_room[room_id]]
        if taken:
            left = subtract((begin, end), taken)
            free += [Opening(*span, specialist_id, room_id, form) for span in left]
        else:
            free.append(opening)
    return free
