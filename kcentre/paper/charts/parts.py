"""What every chart is made of: legend, printed values, a scale of round numbers."""

from dataclasses import dataclass
from math import ceil, floor, log10

from kcentre.paper.chart import Chart
from kcentre.paper.charts.scene import Anchor, Box, Ink, Mark, Scene, Words
from kcentre.paper.fonts import Face, clean, width
from kcentre.paper.lines import fitted
from kcentre.paper.printed import number

_ROUND_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Sizes:
    """The measures of a chart, all from its whole width and the size of its text."""

    width: float
    text: float
    face: Face

    @property
    def leading(self) -> float:
        return self.text * 1.2

    @property
    def gap(self) -> float:
        return self.text * 0.6

    def of(self, text: str) -> float:
        """Return the width of a text of the chart."""
        return width(clean(text), self.face) * self.text

    def lines(self, text: str, room: float, lines: int) -> tuple[str, ...]:
        """Return a text in at most so many lines; what doesn't fit is «…»."""
        return fitted(clean(text), self.face, self.text, max(room, self.text), lines)


def value_text(chart: Chart, value: float | None) -> str:
    """Return a value as the chart prints it."""
    if value is None:
        return chart.empty
    suffix = "\u00a0" + chart.unit if chart.unit else ""
    return number(value, chart.places) + suffix


def is_empty(chart: Chart) -> bool:
    return all(value is None for series in chart.series for value in series.values)


def nothing(said: str, sizes: Sizes) -> Scene:
    """Return a scene that only says that there is nothing to draw."""
    height = 3 * sizes.leading
    words = Words(0, 2 * sizes.leading, said, sizes.text, ink=Ink.SECONDARY)
    return Scene(sizes.width, height, (words,))


def legend(chart: Chart, sizes: Sizes) -> tuple[list[Mark], float]:
    """Return the names of the series beside their tones, and the height taken."""
    if len(chart.series) < 2:
        return [], 0.0
    marks: list[Mark] = []
    swatch = sizes.text * 0.8
    x, y = 0.0, 0.0
    for tone, series in enumerate(chart.series):
        name = sizes.lines(series.name, sizes.width - 2 * swatch, 1)[0]
        taken = swatch + sizes.gap + sizes.of(name)
        if x and x + taken > sizes.width:
            x, y = 0.0, y + sizes.leading * 1.2
        marks.append(Box(x, y + sizes.leading * 0.15, swatch, swatch, tone))
        marks.append(Words(x + swatch + sizes.gap * 0.7, y + sizes.text * 0.85, name, sizes.text))
        x += taken + sizes.text * 1.5
    return marks, y + sizes.leading + sizes.text


def text_block(
    lines: tuple[str, ...], x: float, middle: float, sizes: Sizes, anchor: Anchor
) -> list[Words]:
    """Return lines of text centred upright on `middle`."""
    first = middle - len(lines) * sizes.leading / 2 + sizes.text * 0.93
    return [
        Words(x, first + index * sizes.leading, line, sizes.text, anchor)
        for index, line in enumerate(lines)
    ]


def scale(lowest: float, highest: float, whole: bool, steps: int = 4) -> tuple[float, ...]:
    """Return round levels from 0, or from not far below `lowest`, up to not below `highest`."""
    if lowest < highest / 2:
        lowest = 0.0
    raw = max(highest - lowest, highest * 0.04) / steps
    power = 10.0 ** floor(log10(raw))
    step = next(power * factor for factor in _ROUND_STEPS if power * factor >= raw - 1e-9)
    if whole:
        step = max(1.0, float(ceil(step)))
    first, last = floor(lowest / step + 1e-9), ceil(highest / step - 1e-9)
    return tuple(step * index for index in range(first, max(last, first + 1) + 1))
