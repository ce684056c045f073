"""Horizontal charts: bars beside their labels, and bars of parts that add up."""

from kcentre.paper.chart import Chart, ChartKind
from kcentre.paper.charts.parts import Sizes, legend, text_block, value_text
from kcentre.paper.charts.scene import Anchor, Box, Ink, Mark, Region, Rule, Scene, Words

_LABEL_SHARE = 0.42
_LABEL_LINES = 3


class BarsLayout:
    """Places the bars of one chart from top to bottom."""

    def __init__(self, chart: Chart, sizes: Sizes) -> None:
        self.chart = chart
        self.sizes = sizes
        self.stacked = chart.kind is ChartKind.STACKED
        longest = max(sizes.of(name) for name in chart.categories)
        self.label_width = min(longest, sizes.width * _LABEL_SHARE)
        self.left = self.label_width + 1.5 * sizes.gap
        self.room = sizes.width - self.left - self._widest_value() - 1.5 * sizes.gap
        self.highest = max((self._length(row) for row in range(len(chart.categories))), default=0)
        self.marks: list[Mark] = []
        self.regions: list[Region] = []

    def scene(self) -> Scene:
        head, y = legend(self.chart, self.sizes)
        self.marks.extend(head)
        top = y
        for row in range(len(self.chart.categories)):
            y += self._row(row, y)
        self.marks.append(Rule(self.left, top, self.left, y, Ink.SECONDARY))
        return Scene(self.sizes.width, y, tuple(self.marks), tuple(self.regions))

    def _values(self, row: int) -> list[float | None]:
        return [series.values[row] for series in self.chart.series]

    def _total(self, row: int) -> float | None:
        known = [value for value in self._values(row) if value is not None]
        return sum(known) if known else None

    def _length(self, row: int) -> float:
        if self.stacked:
            return self._total(row) or 0.0
        return max((value or 0.0 for value in self._values(row)), default=0.0)

    def _widest_value(self) -> float:
        rows = range(len(self.chart.categories))
        if self.stacked:
            values = [self._total(row) for row in rows]
        else:
            values = [value for row in rows for value in self._values(row)]
        return max(self.sizes.of(value_text(self.chart, value)) for value in values)

    def _row(self, row: int, y: float) -> float:
        name = self.chart.categories[row]
        lines = self.sizes.lines(name, self.label_width + 0.01, _LABEL_LINES)
        bars = 1 if self.stacked else len(self.chart.series)
        thickness = self.sizes.text * (1.25 if bars == 1 else 1.05)
        inner = max(bars * thickness, len(lines) * self.sizes.leading)
        height = inner + self.sizes.text * 0.65
        middle = y + height / 2
        self.marks.extend(text_block(lines, 0, middle, self.sizes, Anchor.START))
        top = middle - bars * thickness / 2
        if self.stacked:
            self._parts(row, top, thickness)
        else:
            for index, value in enumerate(self._values(row)):
                self._bar(row, index, value, top + index * thickness, thickness)
        return height

    def _bar(self, row: int, index: int, value: float | None, y: float, height: float) -> None:
        length = self._scaled(value or 0.0)
        if length:
            self.marks.append(Box(self.left, y + 0.4, length, height - 0.8, index))
        self._value(value, self.left + length, y, height)
        self.regions.append(Region(0, y, self.sizes.width, height, row, index))

    def _parts(self, row: int, y: float, height: float) -> None:
        x = self.left
        for index, value in enumerate(self._values(row)):
            length = self._scaled(value or 0.0)
            if not length or value is None:
                continue
            box = Box(x, y + 0.4, length, height - 0.8, index)
            self.marks.append(box)
            self.regions.append(Region(x, y, length, height, row, index))
            self._inside(value_text(self.chart, value), box)
            x += length
        self._value(self._total(row), x, y, height)

    def _inside(self, text: str, box: Box) -> None:
        """Write a part's value in it, if it has room for it."""
        if self.sizes.of(text) + self.sizes.gap > box.width:
            return
        x, base = box.x + box.width / 2, box.y + box.height / 2 + self.sizes.text * 0.35
        self.marks.append(
            Words(x, base, text, self.sizes.text, Anchor.MIDDLE, Ink.ON_TONE, box.tone)
        )

    def _value(self, value: float | None, x: float, y: float, height: float) -> None:
        ink = Ink.TEXT if value is not None else Ink.SECONDARY
        base = y + height / 2 + self.sizes.text * 0.35
        text = value_text(self.chart, value)
        self.marks.append(Words(x + self.sizes.gap, base, text, self.sizes.text, ink=ink))

    def _scaled(self, value: float) -> float:
        return value / self.highest * self.room if self.highest else 0.0
