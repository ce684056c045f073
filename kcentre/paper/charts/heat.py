"""A heat map: a cell for every pair of a row and a column, the darker the more is in it.

Every cell has its number: greys alone can't be told apart on a copied paper.
"""

from math import ceil

from kcentre.paper.chart import Chart
from kcentre.paper.charts.parts import Sizes, text_block, value_text
from kcentre.paper.charts.scene import (
    HEAT,
    HEAT_STEPS,
    Anchor,
    Box,
    Ink,
    Mark,
    Region,
    Scene,
    Words,
)

_LABEL_SHARE = 0.24
_WIDEST = 6.0
"""The widest cell, in sizes of the text."""
_HIGH = 1.9
_GAP = 0.6
"""What is free around a cell, in points."""


def heat_scene(chart: Chart, sizes: Sizes) -> Scene:
    """Lay out the cells: the series are the rows, the categories the columns."""
    longest = max(sizes.of(series.name) for series in chart.series)
    left = min(longest, sizes.width * _LABEL_SHARE) + sizes.gap
    across = min((sizes.width - left) / len(chart.categories), sizes.text * _WIDEST)
    marks: list[Mark] = []
    for column, name in enumerate(chart.categories):
        middle = left + (column + 0.5) * across
        line = sizes.lines(name, across, 1)[0]
        marks.append(Words(middle, sizes.text, line, sizes.text, Anchor.MIDDLE, Ink.SECONDARY))
    top, height = sizes.leading + sizes.gap / 2, sizes.text * _HIGH
    regions: list[Region] = []
    for row, series in enumerate(chart.series):
        y = top + row * height
        name_lines = sizes.lines(series.name, left - sizes.gap + 0.01, 1)
        marks.extend(text_block(name_lines, 0, y + height / 2, sizes, Anchor.START))
        for column, value in enumerate(series.values):
            region = Region(left + column * across, y, across, height, column, row)
            regions.append(region)
            marks.extend(_cell(chart, value, region, sizes))
    down = top + len(chart.series) * height
    return Scene(sizes.width, down, tuple(marks), tuple(regions))


def _cell(chart: Chart, value: float | None, place: Region, sizes: Sizes) -> list[Mark]:
    """Return a cell; nothing is written where nothing happened, so that the rest stands out."""
    tone = HEAT + _step(chart, value)
    x, y = place.x + _GAP, place.y + _GAP
    box = Box(x, y, place.width - 2 * _GAP, place.height - 2 * _GAP, tone)
    if not value:
        return [box]
    text = value_text(chart, value)
    if sizes.of(text) > place.width - 2 * _GAP:
        return [box]
    base = place.y + place.height / 2 + sizes.text * 0.35
    middle = place.x + place.width / 2
    return [box, Words(middle, base, text, sizes.text, Anchor.MIDDLE, Ink.ON_TONE, tone)]


def _step(chart: Chart, value: float | None) -> int:
    """Return how dark a value is: 0 for nothing, the last step for the highest of the chart."""
    if not value:
        return 0
    highest = max(value or 0 for series in chart.series for value in series.values)
    return ceil(value / highest * (HEAT_STEPS - 1))
