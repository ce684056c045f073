"""The ground of an upright chart: where a category and a value are, levels, names, the norm."""

import re
from math import ceil

from kcentre.paper.chart import Chart, ChartKind
from kcentre.paper.charts.parts import Sizes, scale, text_block, value_text
from kcentre.paper.charts.scene import Anchor, Ink, Mark, Rule, Words
from kcentre.paper.printed import number

_FILLED = 0.74
"""The part of a category's width that its columns take."""
_WIDEST = 3.5
"""The widest column, in sizes of the text."""
_MONTH_OF_YEAR = re.compile(r"(.+) (\d{4})")
_NORM_SHARE = 0.16
_HEIGHT = 9.0
_UNDER_LINE = 0.3
"""The part of the values' range that is left free under labelled lines."""
_UNKNOWN = "—"


class Plot:
    """The measures of one chart; `head` is what the legend takes above it.

    `labelled`: there is room to print every value beside its column or point, so that the
    chart needs no levels.
    """

    def __init__(self, chart: Chart, sizes: Sizes, head: float) -> None:
        self.chart = chart
        self.sizes = sizes
        self.is_lines = chart.kind is ChartKind.LINES
        self.right = sizes.width - self._norm_room()
        self.labelled = self._labels_fit()
        self.levels = self._levels()
        self.left = self._axis_width()
        self.slot = (self.right - self.left) / len(chart.categories)
        self.top = head + sizes.leading * 1.2
        self.bottom = self.top + sizes.text * _HEIGHT

    def middle(self, category: int) -> float:
        return self.left + (category + 0.5) * self.slot

    def column(self, slot: float) -> float:
        """Return the width of one column where a category has `slot`."""
        return min(slot * _FILLED / len(self.chart.series), self.sizes.text * _WIDEST)

    def height(self, value: float) -> float:
        """Return the y of a value."""
        lowest, highest = self.levels[0], self.levels[-1]
        return self.bottom - (value - lowest) / (highest - lowest) * (self.bottom - self.top)

    def label_width(self, value: float) -> float:
        return self.sizes.of(value_text(self.chart, value))

    def label(self, value: float, x: float, y: float) -> list[Mark]:
        """Return a value printed just above a point, if values are printed."""
        if not self.labelled:
            return []
        base = y - self.sizes.text * 0.3
        return [Words(x, base, value_text(self.chart, value), self.sizes.text, Anchor.MIDDLE)]

    def unknown(self, x: float, room: float) -> list[Mark]:
        """Return the mark that nothing is known here: an absent column would look like zero."""
        if not self.labelled:
            return []
        fits = self.sizes.of(self.chart.empty) <= room
        text = self.chart.empty if fits else _UNKNOWN
        base = self.bottom - self.sizes.text * 0.4
        return [Words(x, base, text, self.sizes.text, Anchor.MIDDLE, Ink.SECONDARY)]

    def _norm_room(self) -> float:
        if self.chart.norm is None:
            return 0.0
        natural = self.sizes.of(self.chart.norm.label)
        return min(natural, self.sizes.width * _NORM_SHARE) + self.sizes.gap

    def _labels_fit(self) -> bool:
        slot, several = self.right / len(self.chart.categories), len(self.chart.series) > 1
        if self.is_lines and several:
            return False
        room = self.column(slot) - 1 if several else slot * 0.95
        if any(series.spans for series in self.chart.series):
            room = slot / 2 - self.sizes.gap
        known = [value for series in self.chart.series for value in series.values]
        texts = [value_text(self.chart, value) for value in known if value is not None]
        return max(map(self.sizes.of, texts), default=0.0) <= room

    def _levels(self) -> tuple[float, ...]:
        """Return the levels to draw; where every value has its label, only the range."""
        values = _shown(self.chart)
        if self.chart.norm is not None:
            values.append(self.chart.norm.value)
        lowest = min(values) if self.is_lines else 0.0
        highest = max(values) or 1.0
        if not self.labelled:
            return scale(lowest, highest, whole=self.chart.places == 0)
        below = (highest - lowest or highest) * _UNDER_LINE
        return (max(0.0, lowest - below), highest)

    def _axis_width(self) -> float:
        if self.labelled:
            return 0.0
        return max(self.sizes.of(level_text(level)) for level in self.levels) + self.sizes.gap


def _shown(chart: Chart) -> list[float]:
    """Return the values that must have room, the ends of their intervals too."""
    values = [value for series in chart.series for value in series.values if value is not None]
    spans = (span for series in chart.series for span in series.spans if span is not None)
    return [*values, *(end for span in spans for end in span)]


def level_text(level: float) -> str:
    return number(level, 0 if level == int(level) else 1)


def levels(plot: Plot) -> list[Mark]:
    """Return the lines of the levels with their numbers."""
    if plot.labelled:
        return []
    marks: list[Mark] = []
    x, size = plot.left - plot.sizes.gap, plot.sizes.text
    for level in plot.levels:
        y = plot.height(level)
        marks.append(Rule(plot.left, y, plot.right, y))
        marks.append(Words(x, y + size * 0.35, level_text(level), size, Anchor.END, Ink.SECONDARY))
    return marks


def norm(plot: Plot) -> list[Mark]:
    """Return the dashed line of the norm, named at its right end."""
    found = plot.chart.norm
    if found is None:
        return []
    y = plot.height(found.value)
    x = plot.right + plot.sizes.gap
    lines = plot.sizes.lines(found.label, plot.sizes.width - x + 0.01, 3)
    line = Rule(plot.left, y, plot.right, y, Ink.TEXT, dashed=True)
    return [line, *text_block(lines, x, y, plot.sizes, Anchor.START)]


def names(plot: Plot) -> tuple[list[Mark], float]:
    """Return the categories' names under the base line, and the height down to their end."""
    texts = _category_lines(plot)
    first = plot.bottom + plot.sizes.leading * 1.1
    deepest = max(len(lines) for lines in texts)
    marks: list[Mark] = [Rule(plot.left, plot.bottom, plot.right, plot.bottom, Ink.SECONDARY)]
    for level in range(deepest):
        line = [lines[level] if level < len(lines) else "" for lines in texts]
        marks.extend(_names(plot, line, first + level * plot.sizes.leading))
    return marks, first + (deepest - 1) * plot.sizes.leading + plot.sizes.text * 0.4


def _names(plot: Plot, line: list[str], y: float) -> list[Mark]:
    """Return names on one line: every one, or every second… where they would touch."""
    widths = [plot.sizes.of(name) for name in line]
    gap = plot.sizes.gap / 2
    every = max(1, ceil((max(widths) + gap) / plot.slot - 0.01))
    regular = all(line)
    marks: list[Mark] = []
    taken = -plot.sizes.width
    for category, (name, width) in enumerate(zip(line, widths, strict=True)):
        x = min(max(plot.middle(category), width / 2), plot.sizes.width - width / 2)
        skipped = (regular and category % every) or x - width / 2 < taken
        if name and not skipped:
            marks.append(Words(x, y, name, plot.sizes.text, Anchor.MIDDLE))
            taken = x + width / 2 + gap
    return marks


def _category_lines(plot: Plot) -> list[tuple[str, ...]]:
    """Return the lines under each category: «сен 2025» names its year once, where it begins."""
    found = plot.chart.categories
    months = [_MONTH_OF_YEAR.fullmatch(name) for name in found]
    if not all(months):
        room = max(plot.slot - plot.sizes.gap, plot.sizes.text * 3)
        return [plot.sizes.lines(name, room, 3) for name in found]
    lines: list[tuple[str, ...]] = []
    last = ""
    for match in filter(None, months):
        month, year = match.groups()
        lines.append((month,) if year == last else (month, year))
        last = year
    return lines
