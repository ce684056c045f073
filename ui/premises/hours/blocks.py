"""Hours as columns and blocks of the grid of time."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from kcentre.language.clock import minutes_of, span_text, time_of
from kcentre.language.dates import WEEKDAYS, near_date
from kcentre.language.names import initials
from kcentre.premises.availability.records import Stretch
from kcentre.premises.hours.records import ExceptionLine, Pause, WindowLine
from kcentre.premises.hours.texts import exception_text, limits_of, window_text
from kcentre.premises.hours.windows import opens_on
from kcentre.premises.values import ExceptionKind
from ui.premises.hours.facts import Choices, HoursFacts, HoursFilter
from ui.widgets.time_grid import BlockLook, GridBlock, GridColumn

_EARLIEST, _LATEST = 8 * 60, 18 * 60


class WindowKey(NamedTuple):
    """The key of a window's block; in a week the day it stands on, typically None."""

    window_id: int
    day: dt.date | None


class ExceptionKey(NamedTuple):
    """The key of a block that an exception has opened."""

    exception_id: int
    day: dt.date
    starts: int
    specialist_id: int


def week_columns(facts: HoursFacts, today: dt.date) -> list[GridColumn]:
    """Return a column for each day of a week; its key is the date."""
    days = [facts.first + dt.timedelta(days=number) for number in range(7)]
    open_days = {stretch.day for stretch in facts.open_time} | facts.working.keys()
    return [
        GridColumn(
            day,
            near_date(day),
            facts.closed.get(day) or facts.working.get(day, ""),
            is_today=day == today,
            is_closed=day in facts.closed or (day.weekday() > 4 and day not in open_days),
        )
        for day in days
    ]


def typical_columns() -> list[GridColumn]:
    """Return a column for each weekday; its key is the weekday's number."""
    return [GridColumn(number, name.capitalize()) for number, name in enumerate(WEEKDAYS)]


def span_of(facts: HoursFacts) -> tuple[int, int]:
    """Return the first and last minute worth showing."""
    moments = [
        minutes_of(moment)
        for line in facts.windows
        for moment in (line.window.starts, line.window.ends)
    ]
    moments += [moment for stretch in facts.open_time for moment in (stretch.starts, stretch.ends)]
    return min([_EARLIEST, *moments]), max([_LATEST, *moments])


def typical_blocks(facts: HoursFacts, wanted: HoursFilter, choices: Choices) -> list[GridBlock]:
    """Return all windows of a year on their weekdays, and the pauses behind them."""
    blocks = [
        _window_block(line, None, choices, BlockLook.SOLID)
        for line in _wanted_windows(facts, wanted)
    ]
    return [*_pauses(facts, wanted, tuple(range(7))), *blocks]


def week_blocks(facts: HoursFacts, wanted: HoursFilter, choices: Choices) -> list[GridBlock]:
    """Return a week's windows, those that are not open muted, and what exceptions open."""
    days = [facts.first + dt.timedelta(days=number) for number in range(7)]
    blocks = list(_pauses(facts, wanted, days))
    for line in _wanted_windows(facts, wanted):
        for day in days:
            if opens_on(line.window, day):
                is_open = any(_meets(line, day, stretch) for stretch in facts.open_time)
                look = BlockLook.SOLID if is_open else BlockLook.MUTED
                blocks.append(_window_block(line, day, choices, look))
    return [*blocks, *_opened(facts, wanted, choices)]


def column_weekday(column: object) -> int:
    """Return the weekday of a column's key: a date or its number."""
    return column.weekday() if isinstance(column, dt.date) else int(str(column))


def _wanted_windows(facts: HoursFacts, wanted: HoursFilter) -> Iterator[WindowLine]:
    for line in facts.windows:
        window = line.window
        if not line.is_retired and wanted.fits(window.specialist_id, window.room_id, window.form):
            yield line


def _window_block(
    line: WindowLine, day: dt.date | None, choices: Choices, look: BlockLook
) -> GridBlock:
    window = line.window
    span = span_text(window.starts, window.ends)
    place = line.room or window.form.label
    told = [line.specialist, line.position, window_text(line)]
    if look is BlockLook.MUTED:
        told.append("в этот день приёма нет")
    return GridBlock(
        key=WindowKey(window.id or 0, day),
        column=window.weekday if day is None else day,
        starts=minutes_of(window.starts),
        ends=minutes_of(window.ends),
        title=initials(line.specialist),
        lines=(span, place, *limits_of(window)),
        tone=choices.tone_of(window.specialist_id),
        look=look,
        tool_tip="\n".join(part for part in told if part),
    )


def _meets(line: WindowLine, day: dt.date, stretch: Stretch) -> bool:
    window = line.window
    return (
        stretch.day == day
        and stretch.specialist_id == window.specialist_id
        and stretch.starts < minutes_of(window.ends)
        and minutes_of(window.starts) < stretch.ends
    )


def _opened(facts: HoursFacts, wanted: HoursFilter, choices: Choices) -> Iterator[GridBlock]:
    """Yield the open time that no window opens: additional and moved hours."""
    names = {person.id: person.name for person in choices.specialists}
    places = {room.id: room.name for room in choices.rooms}
    for stretch in facts.open_time:
        is_weekly = any(
            opens_on(line.window, stretch.day) and _meets(line, stretch.day, stretch)
            for line in facts.windows
        )
        line = None if is_weekly else _opener(facts, stretch)
        shown = wanted.fits(stretch.specialist_id, stretch.room_id, stretch.form)
        if line is None or line.exception.id is None or not shown:
            continue
        span = span_text(time_of(stretch.starts), time_of(stretch.ends))
        place = places.get(stretch.room_id, stretch.form.label)
        yield GridBlock(
            key=ExceptionKey(line.exception.id, stretch.day, stretch.starts, stretch.specialist_id),
            column=stretch.day,
            starts=stretch.starts,
            ends=stretch.ends,
            title=initials(names.get(stretch.specialist_id, "")),
            lines=(span, place, line.exception.kind.label),
            tone=choices.tone_of(stretch.specialist_id),
            look=BlockLook.OPEN,
            tool_tip=f"{exception_text(line)}\n{place}",
            is_movable=False,
        )


def _opener(facts: HoursFacts, stretch: Stretch) -> ExceptionLine | None:
    """Return the exception that opened a stretch."""
    for line in facts.exceptions:
        each = line.exception
        is_extra = each.kind is ExceptionKind.EXTRA and _is_on(line, stretch.day)
        is_moved = each.kind is ExceptionKind.MOVE and each.moved_to == stretch.day
        if (is_extra or is_moved) and each.specialist_id in {None, stretch.specialist_id}:
            return line
    return None


def _is_on(line: ExceptionLine, day: dt.date) -> bool:
    first, last = line.exception.first, line.exception.last
    return first is not None and first <= day <= (last or first)


def _pauses(
    facts: HoursFacts, wanted: HoursFilter, columns: list[dt.date] | tuple[int, ...]
) -> Iterator[GridBlock]:
    """Yield the pauses of everybody, and those of the specialist the grid is filtered by."""
    for line in facts.pauses:
        pause = line.pause
        if pause.specialist_id not in {None, wanted.specialist_id}:
            continue
        for column in columns:
            if _pauses_on(pause, column):
                yield GridBlock(
                    key=("pause", pause.id, column),
                    column=column,
                    starts=minutes_of(pause.starts),
                    ends=minutes_of(pause.ends),
                    title="перерыв",
                    look=BlockLook.BACKGROUND,
                )


def _pauses_on(pause: Pause, column: dt.date | int) -> bool:
    if pause.weekday not in {None, column_weekday(column)}:
        return False
    if not isinstance(column, dt.date):
        return True
    begins, ends = pause.valid_from or dt.date.min, pause.valid_to or dt.date.max
    return begins <= column <= ends
