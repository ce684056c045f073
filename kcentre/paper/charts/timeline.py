"""A timeline: bars along a calendar of months, their names at the left.

A bar's state is told by its fill and, where it is late or dropped, by a word beside it, so that a
grey print says as much as the screen.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language.dates import MONTHS_SHORT
from kcentre.paper.charts.parts import Sizes, nothing, text_block
from kcentre.paper.charts.scene import Anchor, Box, Ink, Mark, Region, Rule, Scene, Words
from kcentre.paper.drawing import BarState, Timeline, TimelineBar

_NAMES = 0.36
"""Which part of the width the names take."""
_ROW, _BAR, _GROUP_BAR, _PLANNED = 1.75, 0.62, 0.22, 0.16
"""Heights of a row and of what is drawn in it, in lines of text."""
_INDENT, _NARROWEST_MONTH = 1.0, 2.4
"""In sizes of the text."""
_NAME_LINES = 2
_TONES = {
    BarState.DONE: 0,
    BarState.RUNNING: 1,
    BarState.AHEAD: 2,
    BarState.LATE: 3,
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
    days = [day for bar in timeline.bars for day in _days_of(bar)]
    layout = _Layout(sizes, _Calendar(min(days, default=None), max(days, default=None), sizes))
    marks = list(layout.head(len(timeline.bars), timeline.today))
    regions = []
    for place, bar in enumerate(timeline.bars):
        marks.extend(layout.row(place, bar))
        regions.append(Region(0, layout.top(place), sizes.width, layout.height, place, 0))
    foot = layout.top(len(timeline.bars))
    legend, bottom = layout.legend(foot, timeline)
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


@dataclass(frozen=True, slots=True)
class _Layout:
    """Knows the sizes that everything of a timeline follows from."""

    sizes: Sizes
    calendar: _Calendar

    @property
    def height(self) -> float:
        return self.sizes.leading * _ROW

    def top(self, place: int) -> float:
        """Return where a row begins; two lines of the calendar stand above the first."""
        return self.sizes.leading * 2.4 + place * self.height

    def head(self, rows: int, today: dt.date | None) -> Iterator[Mark]:
        """Yield the months with their lines, and the line of today where it lies within."""
        if not self.calendar.has_days:
            return
        foot, line = self.top(rows), self.sizes.leading
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
        if today is not None and self._is_within(today):
            x = self.calendar.x(today)
            yield Rule(x, line * 2.2, x, foot, Ink.TEXT, dashed=True)

    def row(self, place: int, bar: TimelineBar) -> Iterator[Mark]:
        """Yield a bar with its name."""
        top = self.top(place)
        middle = top + self.height / 2
        indent = 0.0 if bar.is_group else self.sizes.text * _INDENT
        room = self.calendar.left - indent - self.sizes.gap * 1.5
        lines = self.sizes.lines(bar.label, room, _NAME_LINES)
        yield from text_block(lines, indent, middle, self.sizes, Anchor.START)
        yield Rule(0, top + self.height, self.sizes.width, top + self.height)
        if bar.starts is not None or bar.ends is not None:
            yield from self._bar(bar, middle)

    def legend(self, foot: float, timeline: Timeline) -> tuple[list[Mark], float]:
        """Return what the fills mean, of those that are met, and where that ends."""
        met = {bar.state for bar in timeline.bars}
        has_today = self._is_within(timeline.today)
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

    def _is_within(self, today: dt.date | None) -> bool:
        if today is None or not self.calendar.has_days:
            return False
        return self.calendar.first <= today < self.calendar.end

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
        """Return a word after a bar, before it where there is no room after it."""
        base, taken = middle + self.sizes.text * 0.35, self.sizes.of(words) + self.sizes.gap
        if end + taken <= self.calendar.right:
            return self._small(end + self.sizes.gap * 0.6, base, words)
        size = self.sizes.text * 0.9
        return Words(x - self.sizes.gap * 0.6, base, words, size, Anchor.END, Ink.SECONDARY)

    def _label(self, x: float, y: float, text: str) -> Words:
        """Return a word at a line of the calendar, drawn back where it would leave the sheet."""
        return self._small(min(x + 2, self.calendar.right - self.sizes.of(text)), y, text)

    def _small(self, x: float, y: float, text: str) -> Words:
        return Words(x, y, text, self.sizes.text * 0.9, ink=Ink.SECONDARY)


def _next_month(day: dt.date) -> dt.date:
    return (day.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
