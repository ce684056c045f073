"""A timeline: bars along a calendar of months, their names at the left.

A bar's state is told by its fill and, where it is late or dropped, by a word beside it, so that a
grey print says as much as the screen.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.language.dates import MONTHS_SHORT
from kcentre.paper.charts.parts import Sizes, nothing, text_block
from kcentre.paper.charts.scene import BAD, Anchor, Box, Ink, Mark, Region, Rule, Scene, Words
from kcentre.paper.drawing import BarState, Timeline, TimelineBar

_NAMES = 0.36
"""Which part of the width the names take."""
_HEAD, _ROW, _BAR, _GROUP_BAR, _PLANNED = 2.4, 1.6, 0.62, 0.22, 0.16
"""Heights of the months, of a row of one line and of what is drawn in it, in lines of text."""
_GROUP_INDENT, _INDENT, _NARROWEST_MONTH = 0.3, 1.3, 2.4
"""In sizes of the text."""
_NAME_LINES = 2
_TONES = {
    BarState.DONE: 0,
    BarState.RUNNING: 1,
    BarState.AHEAD: 2,
    BarState.LATE: BAD,
    BarState.DROPPED: 4,
}
_PLANNED_TONE = 1
_WORDS = {BarState.LATE: "просрочено", BarState.DROPPED: "снято"}
_LEGEND = (
    (BarState.DONE, "выполнено"),
    (BarState.RUNNING, "в работе"),
    (BarState.AHEAD, "впереди"),
    (BarState.LATE, "просрочено"),
)
_TODAY = "сегодня"


def timeline_scene(timeline: Timeline, sizes: Sizes) -> Scene:
    """Lay out the rows; a region's `category` is the bar's number in the timeline."""
    if not timeline.bars:
        return nothing(timeline.empty, sizes)
    days = [*(timeline.days or ()), *(day for bar in timeline.bars for day in _days_of(bar))]
    calendar = _Calendar(min(days, default=None), max(days, default=None), sizes)
    layout = _Layout(sizes, calendar, timeline.today)
    rows = tuple(layout.placed(timeline.bars))
    foot = rows[-1].top + rows[-1].height
    marks = list(layout.head(foot))
    regions = []
    for place, row in enumerate(rows):
        marks.extend(layout.row(row))
        regions.append(Region(0, row.top, sizes.width, row.height, place, 0))
    legend, bottom = layout.legend(foot, timeline.bars)
    return Scene(sizes.width, bottom, (*marks, *legend), tuple(regions))


def _days_of(bar: TimelineBar) -> Iterator[dt.date]:
    for day in (bar.starts, bar.ends, *(bar.planned or ())):
        if day is not None:
            yield day


class _Calendar:
    """Where a day stands: whole months from the first day shown to the last one."""

    def __init__(self, first: dt.date | None, last: dt.date | None, sizes: Sizes) -> None:
        self.left = sizes.width * _NAMES
        self.right = sizes.width
        begins = first or last or dt.date(dt.MINYEAR + 1, 1, 1)
        self.first = begins.replace(day=1)
        self.end = _next_month(last or begins)
        self._a_day = (self.right - self.left) / (self.end - self.first).days
        self.has_days = first is not None

    def x(self, day: dt.date) -> float:
        """Return where a day begins."""
        return self.left + (day - self.first).days * self._a_day

    def months(self) -> Iterator[dt.date]:
        """Yield the first days of the months."""
        month = self.first
        while month < self.end:
            yield month
            month = _next_month(month)


class _Row(NamedTuple):
    """A bar that has its place; its name in one line or two."""

    bar: TimelineBar
    name: tuple[str, ...]
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class _Layout:
    """Knows the sizes that everything of a timeline follows from."""

    sizes: Sizes
    calendar: _Calendar
    today: dt.date | None

    def placed(self, bars: Sequence[TimelineBar]) -> Iterator[_Row]:
        """Yield the rows under the two lines of the calendar; a longer name needs more height."""
        top = self.sizes.leading * _HEAD
        for bar in bars:
            room = self.calendar.left - self._indent(bar) - self.sizes.gap * 1.5
            name = self.sizes.lines(bar.label, room, _NAME_LINES)
            height = self.sizes.leading * (_ROW + len(name) - 1)
            yield _Row(bar, name, top, height)
            top += height

    def head(self, foot: float) -> Iterator[Mark]:
        """Yield the months with their lines, and the line of today where it lies within."""
        if not self.calendar.has_days:
            return
        line = self.sizes.leading
        free_from = self.calendar.left
        for month in self.calendar.months():
            x = self.calendar.x(month)
            is_new_year = month.month == 1 or month == self.calendar.first
            yield Rule(x, line * (0.3 if is_new_year else 1.3), x, foot)
            if is_new_year:
                yield self._label(x, line * 0.9, str(month.year))
            name = MONTHS_SHORT[month.month - 1]
            if x >= free_from and x + 2 + self.sizes.of(name) <= self.calendar.right:
                yield self._label(x, line * 1.95, name)
                free_from = x + self.sizes.text * _NARROWEST_MONTH
        yield Rule(self.calendar.right, line * 1.3, self.calendar.right, foot)
        now = self._today_at()
        if now is not None:
            yield Rule(now, line * 2.2, now, foot, Ink.TEXT, dashed=True)

    def row(self, row: _Row) -> Iterator[Mark]:
        """Yield a bar with its name."""
        bar, middle, foot = row.bar, row.top + row.height / 2, row.top + row.height
        yield from text_block(row.name, self._indent(bar), middle, self.sizes, Anchor.START)
        yield Rule(0, foot, self.sizes.width, foot)
        if bar.starts is not None or bar.ends is not None:
            yield from self._bar(bar, middle)

    def legend(self, foot: float, bars: Sequence[TimelineBar]) -> tuple[list[Mark], float]:
        """Return what the fills mean, of those that are met, and where that ends."""
        met, has_today = {bar.state for bar in bars}, self._today_at() is not None
        side, line = self.sizes.text * 0.75, self.sizes.leading
        x, base, marks = 0.0, foot + line * 1.4, list[Mark]()
        entries = [(state, words) for state, words in _LEGEND if state in met]
        for state, words in (*entries, *(((None, _TODAY),) if has_today else ())):
            taken = side + self.sizes.gap + self.sizes.of(words)
            if x and x + taken > self.sizes.width:
                x, base = 0.0, base + line
            if state is None:
                middle = x + side / 2
                marks.append(Rule(middle, base - line, middle, base, Ink.TEXT, dashed=True))
            else:
                marks.append(Box(x, base - side, side, side, _TONES[state]))
            marks.append(self._small(x + side + self.sizes.gap, base, words))
            x += taken + self.sizes.text * 1.5
        return marks, base + line * 0.6

    def _today_at(self) -> float | None:
        """Return where today stands; None where it is not within what is shown."""
        today, calendar = self.today, self.calendar
        if today is None or not calendar.has_days or not calendar.first <= today < calendar.end:
            return None
        return calendar.x(today)

    def _indent(self, bar: TimelineBar) -> float:
        return self.sizes.text * (_GROUP_INDENT if bar.is_group else _INDENT)

    def _bar(self, bar: TimelineBar, middle: float) -> Iterator[Mark]:
        starts, ends = bar.starts or bar.ends, bar.ends or bar.starts
        if starts is None or ends is None:
            return
        x, end = self._span(starts, ends)
        height = self.sizes.leading * (_GROUP_BAR if bar.is_group else _BAR)
        if bar.planned is not None and bar.planned != (starts, ends):
            planned_x, planned_end = self._span(*bar.planned)
            thin = self.sizes.leading * _PLANNED
            below = middle + height / 2 + 1
            yield Box(planned_x, below, planned_end - planned_x, thin, _PLANNED_TONE)
        yield Box(x, middle - height / 2, end - x, height, _TONES[bar.state])
        words = _WORDS.get(bar.state, bar.note)
        if words and not bar.is_group:
            yield self._beside(words, x, end, middle)

    def _span(self, starts: dt.date, ends: dt.date) -> tuple[float, float]:
        """Return where a bar begins and ends; a single day is wide enough to be seen."""
        x = self.calendar.x(starts)
        end = max(self.calendar.x(ends + dt.timedelta(days=1)), x + self.sizes.text * 0.45)
        return min(x, self.calendar.right - self.sizes.text * 0.45), min(end, self.calendar.right)

    def _beside(self, words: str, x: float, end: float, middle: float) -> Words:
        """Return a word after a bar, and after the line of today rather than across it.

        It stands before the bar where there is no room after it.
        """
        base, gap, taken = (
            middle + self.sizes.text * 0.35,
            self.sizes.gap * 0.6,
            self.sizes.of(words),
        )
        left, today = end + gap, self._today_at()
        if today is not None and left - gap < today < left + taken:
            left = today + gap
        if left + taken <= self.calendar.right:
            return self._small(left, base, words)
        size = self.sizes.text * 0.9
        return Words(x - gap, base, words, size, Anchor.END, Ink.SECONDARY)

    def _label(self, x: float, y: float, text: str) -> Words:
        """Return a word at a line of the calendar, drawn back where it would leave the sheet."""
        return self._small(min(x + 2, self.calendar.right - self.sizes.of(text)), y, text)

    def _small(self, x: float, y: float, text: str) -> Words:
        return Words(x, y, text, self.sizes.text * 0.9, ink=Ink.SECONDARY)


def _next_month(day: dt.date) -> dt.date:
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
