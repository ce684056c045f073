"""What is open on one day, as far as the rules of exceptions must know it.

The same rules as those of free time: holidays and moves take their time of the windows alone,
cancellations and leave of everything; additional and moved hours are open on holidays too.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kcentre.centre.values import Form
from kcentre.language.clock import minutes_of
from kcentre.premises.hours.records import ExceptionLine, HoursException, Window, WindowLine
from kcentre.premises.hours.windows import opens_on
from kcentre.premises.values import ExceptionKind

_WHOLE_DAY = range(24 * 60)
_TAKES_ALL = (ExceptionKind.CANCEL, ExceptionKind.LEAVE)


@dataclass(frozen=True, slots=True)
class HoursAround:
    """The hours around some days: windows, exceptions, and the days off with their titles."""

    windows: tuple[WindowLine, ...] = ()
    exceptions: tuple[ExceptionLine, ...] = ()
    closed: Mapping[dt.date, str] = field(default_factory=dict)


class Opening(NamedTuple):
    """Time in which somebody receives: its ends as they were set, the minutes left of it."""

    starts: dt.time
    ends: dt.time
    specialist_id: int | None
    specialist: str
    room_id: int | None
    room: str
    form: Form
    minutes: frozenset[int]


class Taken(NamedTuple):
    """Minutes in which a specialist, or everybody where that is None, does not receive."""

    specialist_id: int | None
    minutes: range


def openings_on(day: dt.date, around: HoursAround, *, heeds_closed: bool = True) -> list[Opening]:
    """Return what is open on a day, without what is wholly taken."""
    weekly = [] if heeds_closed and day in around.closed else weekly_on(day, around)
    moved = _taken(day, around, (ExceptionKind.MOVE,))
    gone = _taken(day, around, _TAKES_ALL)
    opened = [
        *(_without(opening, moved) for opening in weekly),
        *_extra_on(day, around),
        *_moved_in(day, around),
    ]
    left = [_without(opening, gone) for opening in opened]
    return [opening for opening in left if opening.minutes]


def weekly_on(day: dt.date, around: HoursAround) -> list[Opening]:
    """Return what the windows open on a day, holiday or not; retired specialists' do not."""
    return [
        _opening_of(line)
        for line in around.windows
        if not line.is_retired and opens_on(line.window, day)
    ]


def arrivals(move: HoursException, around: HoursAround) -> list[Opening]:
    """Return what a move opens on its new day.

    Without a time of its own every moved window keeps its time; with one, each specialist has
    that time in the place of the first window moved.
    """
    if move.first is None:
        return []
    moved = [
        at_place
        for opening in weekly_on(move.first, around)
        if concerns(move.specialist_id, opening)
        and (at_place := _placed(_cut(opening, move), move)).minutes
    ]
    if move.moved_starts is None or move.moved_ends is None:
        return moved
    firsts = {opening.specialist_id: opening for opening in reversed(moved)}
    return [_timed(each, move.moved_starts, move.moved_ends) for each in firsts.values()]


def concerns(specialist_id: int | None, opening: Opening) -> bool:
    """Tell whether an opening is of that specialist; None is everybody."""
    return specialist_id in {None, opening.specialist_id}


def minutes_between(starts: dt.time | None, ends: dt.time | None) -> range:
    """Return the minutes of a span; the whole day where it is not given."""
    if starts is None or ends is None:
        return _WHOLE_DAY
    return range(minutes_of(starts), minutes_of(ends))


def days_of(exception: HoursException) -> Iterator[dt.date]:
    """Yield the days of an exception; a move has one."""
    if exception.first is None:
        return
    is_move = exception.kind is ExceptionKind.MOVE
    last = exception.first if is_move else exception.last or exception.first
    for ordinal in range(exception.first.toordinal(), last.toordinal() + 1):
        yield dt.date.fromordinal(ordinal)


def _taken(day: dt.date, around: HoursAround, kinds: Collection[ExceptionKind]) -> list[Taken]:
    return [
        Taken(each.specialist_id, minutes_between(each.starts, each.ends))
        for each in (line.exception for line in around.exceptions)
        if each.kind in kinds and _is_on(each, day)
    ]


def _is_on(exception: HoursException, day: dt.date) -> bool:
    if exception.first is None:
        return False
    is_move = exception.kind is ExceptionKind.MOVE
    last = exception.first if is_move else exception.last or exception.first
    return exception.first <= day <= last


def _extra_on(day: dt.date, around: HoursAround) -> Iterator[Opening]:
    for line in around.exceptions:
        each = line.exception
        if each.kind is not ExceptionKind.EXTRA or not _is_on(each, day):
            continue
        if each.specialist_id is None or each.starts is None or each.ends is None:
            continue
        form = each.form or Form.IN_PERSON
        window = Window(
            each.specialist_id, day.weekday(), each.starts, each.ends, form, each.room_id
        )
        yield _opening_of(WindowLine(window, line.specialist, "", line.room))


def _moved_in(day: dt.date, around: HoursAround) -> Iterator[Opening]:
    for line in around.exceptions:
        if line.exception.kind is ExceptionKind.MOVE and line.exception.moved_to == day:
            yield from (
                opening._replace(room=line.room or opening.room)
                for opening in arrivals(line.exception, around)
            )


def _opening_of(line: WindowLine) -> Opening:
    window = line.window
    return Opening(
        window.starts,
        window.ends,
        window.specialist_id,
        line.specialist,
        window.room_id,
        line.room,
        window.form,
        frozenset(minutes_between(window.starts, window.ends)),
    )


def _placed(opening: Opening, move: HoursException) -> Opening:
    """Return an opening at the move's place; the old room stays only with the old form."""
    form = move.form or opening.form
    room_id = move.room_id
    if room_id is None and form is opening.form:
        room_id = opening.room_id
    return opening._replace(room_id=room_id, form=form)


def _timed(opening: Opening, starts: dt.time, ends: dt.time) -> Opening:
    minutes = frozenset(minutes_between(starts, ends))
    return opening._replace(starts=starts, ends=ends, minutes=minutes)


def _cut(opening: Opening, move: HoursException) -> Opening:
    """Return what a move takes of an opening."""
    if move.starts is None or move.ends is None:
        return opening
    return _timed(opening, max(opening.starts, move.starts), min(opening.ends, move.ends))


def _without(opening: Opening, taken: Iterable[Taken]) -> Opening:
    gone = [each.minutes for each in taken if concerns(each.specialist_id, opening)]
    return opening._replace(minutes=opening.minutes.difference(*gone))
