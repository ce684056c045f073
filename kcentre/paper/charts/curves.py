"""Lines along time; where a value is unknown the line is broken, not drawn through."""

from kcentre.paper.charts.parts import Sizes, legend
from kcentre.paper.charts.plot import Plot, levels, names, norm
from kcentre.paper.charts.scene import Curve, Dot, Mark, Region, Scene
from kcentre.paper.document import Chart

_ABOVE, _BELOW = -0.25, 1.5
"""How far from its point, in sizes of the text, a label is moved."""
_RADIUS = 0.27
_ROOM_BELOW = 1.4


def curves_scene(chart: Chart, sizes: Sizes) -> Scene:
    """Lay out lines; a single one is labelled with its values where there is room."""
    marks, head = legend(chart, sizes)
    plot = Plot(chart, sizes, head)
    marks.extend([*levels(plot), *norm(plot)])
    for index in range(len(chart.series)):
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
