"""Free time: windows − breaks − exceptions − appointments = slots. The one definition of it.

All is pure: what is open on a day depends on the `Facts` and the day alone. In this order:

1. A window is open when its weekday, the parity of the week and its validity fit. Public holidays
   close all windows; an own holiday («праздник») and a move («перенос») take their time of the
   windows of their specialist, or of everybody.
2. Additional hours («дополнительно») and moved time are open besides the windows, on holidays
   too: somebody has deliberately set them. Where a specialist would be at two places at once,
   additional hours go before moved ones, and these before the windows.
3. A cancellation («отмена»), leave («отпуск») and breaks take their time from all of that.
4. What touches at one place (specialist, room, form) is one stretch.
5. An appointment takes its time and that for its records after it from its specialist, and from
   everybody who would receive in its room.
6. Slots follow each other from the beginning of each free stretch, as many as fit in whole.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterator
from operator import itemgetter

from kcentre.premises.availability.openings import Opening, at_one_place, joined, without
from kcentre.premises.availability.records import Busy, Facts, Slot, SlotLength, Stretch
from kcentre.premises.availability.spans import Span, subtract
from kcentre.premises.availability.special_days import DayChange, SpecialDays
from kcentre.premises.availability.weekly import DayKind, WeeklyHours

_WHEN_AND_WHO: Callable[[Slot], tuple[int, int]] = itemgetter(1, 4)


def stretches(facts: Facts, first: dt.date, last: dt.date) -> Iterator[Stretch]:
    """Yield the open time from `first` to `last`, both in, before appointments, in order."""
    for day, openings in _open_days(facts, first, last):
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


def _open_days(
    facts: Facts, first: dt.date, last: dt.date
) -> Iterator[tuple[dt.date, list[Opening]]]:
    """Yield each day with what is open on it; ordinary days of one kind are thought over once."""
    weekly = WeeklyHours(facts.windows, facts.pauses)
    special = SpecialDays(facts.exceptions, weekly, first, last)
    ordinary: dict[DayKind, list[Opening]] = {}
    for day in _days(first, last):
        change = special.change_of(day)
        if change is not None or day in facts.holidays:
            is_holiday = day in facts.holidays
            yield day, _changed_day(weekly, day, change or DayChange(), is_holiday=is_holiday)
            continue
        kind = weekly.kind_of(day)
        if kind not in ordinary:
            ordinary[kind] = joined(without(weekly.openings(day), weekly.pauses(day)))
        yield day, ordinary[kind]


def _changed_day(
    weekly: WeeklyHours, day: dt.date, change: DayChange, *, is_holiday: bool
) -> list[Opening]:
    windows = [] if is_holiday else without(weekly.openings(day), change.weekly_taken)
    opened = at_one_place([*change.opened, *windows])
    return joined(without(opened, [*change.all_taken, *weekly.pauses(day)]))


def _free_days(
    facts: Facts, first: dt.date, last: dt.date
) -> Iterator[tuple[dt.date, list[Opening]]]:
    busy: dict[dt.date, list[Busy]] = defaultdict(list)
    for each in facts.busy:
        busy[each.day].append(each)
    for day, openings in _open_days(facts, first, last):
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


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        yield dt.date.fromordinal(ordinal)
