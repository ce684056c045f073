"""What exceptions make of the ordinary hours, day by day."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kcentre.centre.values import Form
from kcentre.premises.hours.openings import Opening, Taken
from kcentre.premises.hours.records import HoursException
from kcentre.premises.hours.spans import common, span_between
from kcentre.premises.hours.weekly import WeeklyHours
from kcentre.premises.values import ExceptionKind


@dataclass(slots=True)
class DayChange:
    """What is different on a day.

    `weekly_taken` is gone from the ordinary windows alone, `all_taken` from everything open;
    `opened` comes to the windows and goes before them.
    """

    weekly_taken: list[Taken] = field(default_factory=list)
    all_taken: list[Taken] = field(default_factory=list)
    opened: list[Opening] = field(default_factory=list)


class SpecialDays:
    """The exceptions of the days from `first` to `last`, both in."""

    def __init__(
        self,
        exceptions: Iterable[HoursException],
        weekly: WeeklyHours,
        first: dt.date,
        last: dt.date,
    ) -> None:
        self._weekly = weekly
        self._of_day: dict[dt.date, list[HoursException]] = defaultdict(list)
        self._moved_to: dict[dt.date, list[HoursException]] = defaultdict(list)
        for exception in exceptions:
            for day in days_of(exception, first, last):
                self._of_day[day].append(exception)
            if exception.kind is ExceptionKind.MOVE and exception.moved_to is not None:
                self._moved_to[exception.moved_to].append(exception)

    def change_of(self, day: dt.date) -> DayChange | None:
        """Return what is different on a day; None where nothing is."""
        exceptions, moves = self._of_day.get(day, ()), self._moved_to.get(day, ())
        if not exceptions and not moves:
            return None
        change = DayChange()
        for exception in exceptions:
            _apply(exception, change)
        for move in moves:
            change.opened += moved_in(move, self._weekly)
        return change


def days_of(
    exception: HoursException, first: dt.date = dt.date.min, last: dt.date = dt.date.max
) -> Iterator[dt.date]:
    """Yield the days of an exception from `first` to `last`; a move is of its first day only."""
    if exception.first is None:
        return
    is_move = exception.kind is ExceptionKind.MOVE
    ends = exception.first if is_move else exception.last or exception.first
    begins, ends = max(exception.first, first), min(ends, last)
    for ordinal in range(begins.toordinal(), ends.toordinal() + 1):
        yield dt.date.fromordinal(ordinal)


def _apply(exception: HoursException, change: DayChange) -> None:
    match exception.kind:
        case ExceptionKind.EXTRA:
            change.opened += extra_hours(exception)
        case ExceptionKind.HOLIDAY | ExceptionKind.MOVE:
            change.weekly_taken.append(_taken(exception))
        case ExceptionKind.CANCEL | ExceptionKind.LEAVE:
            change.all_taken.append(_taken(exception))


def _taken(exception: HoursException) -> Taken:
    return Taken(*span_between(exception.starts, exception.ends), exception.specialist_id)


def extra_hours(exception: HoursException) -> Iterator[Opening]:
    """Yield what is open in addition; it must say who receives and when."""
    if exception.specialist_id is None or exception.starts is None or exception.ends is None:
        return
    span = span_between(exception.starts, exception.ends)
    yield Opening(
        *span, exception.specialist_id, exception.room_id, exception.form or Form.IN_PERSON
    )


def moved_in(move: HoursException, weekly: WeeklyHours) -> list[Opening]:
    """Return what a move opens: at its new times, or at the old ones where it names none.

    The moved windows are looked at as if their day were no holiday: a holiday's hours may be
    worked off on another day. A specialist's room and form are those of the move or, where it
    names none, those of the first of the moved windows.
    """
    moved = sorted(_moved_windows(move, weekly))
    if move.moved_starts is None or move.moved_ends is None:
        return [_replaced(opening, move) for opening in moved]
    starts, ends = span_between(move.moved_starts, move.moved_ends)
    first_of = {opening.specialist_id: opening for opening in reversed(moved)}
    named = move.specialist_id
    if named is not None and named not in first_of:
        first_of[named] = Opening(0, 0, named, None, Form.IN_PERSON)
    return [
        _replaced(opening, move)._replace(starts=starts, ends=ends)
        for _, opening in sorted(first_of.items())
    ]


def _moved_windows(move: HoursException, weekly: WeeklyHours) -> Iterator[Opening]:
    if move.first is None:
        return
    span = span_between(move.starts, move.ends)
    for opening in weekly.openings(move.first):
        both = common(opening[:2], span)
        if both and move.specialist_id in {None, opening.specialist_id}:
            yield opening._replace(starts=both[0], ends=both[1])


def _replaced(opening: Opening, move: HoursException) -> Opening:
    """Return an opening at the move's place; the old room stays only with the old form."""
    form = move.form or opening.form
    room_id = move.room_id
    if room_id is None and form is opening.form:
        room_id = opening.room_id
    return opening._replace(room_id=room_id, form=form)
