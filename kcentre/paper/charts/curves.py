"""Lines along time; where a value is unknown the line is broken, not drawn through.

Values known within an interval are points with whiskers, each for itself: a line from one to the
next would promise more than is known.
"""

from kcentre.paper.chart import Chart
from kcentre.paper.charts.parts import Sizes, legend, value_text
from kcentre.paper.charts.plot import Plot, levels, names, norm
from kcentre.paper.charts.scene import (
    Anchor,
    Curve,
    Dot,
    Ink,
    Mark,
    Region,
    Rule,
    Scene,
    Words,
)

_ABOVE, _BELOW = -0.25, 1.5
"""How far from its point, in sizes of the text, a label is moved."""
_RADIUS = 0.27
_ROOM_BELOW = 1.4
_ROOM_ABOVE = 1.1
_WHISKER = 0.35
"""Half of the cross stroke at the end of an interval, in sizes of the text."""


def curves_scene(chart: Chart, sizes: Sizes) -> Scene:
    """Lay out lines; a single one is labelled with its values where there is room."""
    marks, head = legend(chart, sizes)
    plot = Plot(chart, sizes, head)
    marks.extend([*levels(plot), *norm(plot)])
    for index, series in enumerate(chart.series):
        if series.spans:
            marks.extend(_points(plot, index))
            continue
        marks.extend(_line(plot, index))
        marks.extend(_labels(plot, index))
    under, height = names(plot)
    return Scene(sizes.width, height, (*marks, *under), tuple(_regions(plot)))


def _line(plot: Plot, index: int) -> list[Mark]:
    marks: list[Mark] = []
    piece: list[tuple[float, float]] = []
    for category, value in enumerate((*plot.chart.series[index].values, None)):
        if value is not None:
            piece.append((plot.middle(category), plot.height(value)))
            continue
        if len(piece) > 1:
            marks.append(Curve(tuple(piece), index))
        marks.extend(Dot(x, y, plot.sizes.text * _RADIUS, index) for x, y in piece)
        piece = []
    return marks


def _points(plot: Plot, index: int) -> list[Mark]:
    """Return the points of a series, each with its interval and its value beside it."""
    series = plot.chart.series[index]
    marks: list[Mark] = []
    for category, (value, span) in enumerate(zip(series.values, series.spans, strict=True)):
        x = plot.middle(category)
        if value is None:
            marks.extend(plot.unknown(x, plot.slot))
            continue
        y = plot.height(value)
        if span is not None:
            marks.extend(_whiskers(plot, x, span))
        marks.append(Dot(x, y, plot.sizes.text * _RADIUS, index))
        if plot.labelled:
            beside, base = x + plot.sizes.gap, _base_beside(plot, y)
            text = value_text(plot.chart, value)
            marks.append(Words(beside, base, text, plot.sizes.text, Anchor.START))
    return marks


def _base_beside(plot: Plot, y: float) -> float:
    """Return the base line of a value beside its point, clear of the norm's line and the months.

    Above the point; where the norm runs just there, below it, and at the foot above the norm.
    """
    text = plot.sizes.text
    found = plot.chart.norm
    above = 0.0 if found is None else y - plot.height(found.value)
    if not 0 < above < _ROOM_ABOVE * text:
        return y - text * 0.15
    if plot.bottom - y < _ROOM_BELOW * text:
        return y - above - text * 0.3
    return y + text


def _whiskers(plot: Plot, x: float, span: tuple[float, float]) -> list[Mark]:
    low, high = map(plot.height, span)
    reach = plot.sizes.text * _WHISKER
    return [
        Rule(x, high, x, low, Ink.SECONDARY),
        Rule(x - reach, high, x + reach, high, Ink.SECONDARY),
        Rule(x - reach, low, x + reach, low, Ink.SECONDARY),
    ]


def _labels(plot: Plot, index: int) -> list[Mark]:
    marks: list[Mark] = []
    for category, value in enumerate(plot.chart.series[index].values):
        x = plot.middle(category)
        if value is None:
            marks.extend(plot.unknown(x, plot.slot))
            continue
        y = plot.height(value)
        if not _rises(plot, index, category, value):
            marks.extend(plot.label(value, x, y + _ABOVE * plot.sizes.text))
        elif _free_below(plot, value):
            marks.extend(plot.label(value, x, y + _BELOW * plot.sizes.text))
        else:
            aside = min(plot.sizes.text, (plot.slot - plot.label_width(value)) / 2)
            marks.extend(plot.label(value, x - aside, y + _ABOVE * plot.sizes.text))
    return marks


def _rises(plot: Plot, index: int, category: int, value: float) -> bool:
    """Say whether the line leaves a point upwards, so that its label had better stand under it."""
    values = plot.chart.series[index].values
    beside = values[max(0, category - 1) : category] + values[category + 1 : category + 2]
    known = [neighbour for neighbour in beside if neighbour is not None]
    return bool(known) and value < sum(known) / len(known)


def _free_below(plot: Plot, value: float) -> bool:
    """Say whether a label under this value meets neither the base line nor the norm's."""
    y = plot.height(value)
    if plot.bottom - y < _ROOM_BELOW * plot.sizes.text:
        return False
    if plot.chart.norm is None:
        return True
    under = plot.height(plot.chart.norm.value) - y
    return not 0 <= under < 2 * plot.sizes.text


def _regions(plot: Plot) -> list[Region]:
    """Return a region around each point, so that lines one above the other are both found."""
    reach = plot.sizes.text
    return [
        Region(plot.middle(at) - reach, plot.height(value) - reach, 2 * reach, 2 * reach, at, index)
        for index, series in enumerate(plot.chart.series)
        for at, value in enumerate(series.values)
        if value is not None
    ]
