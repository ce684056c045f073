"""Upright columns along time, series side by side."""

from kcentre.paper.chart import Chart
from kcentre.paper.charts.parts import Sizes, legend
from kcentre.paper.charts.plot import Plot, levels, names, norm
from kcentre.paper.charts.scene import Box, Mark, Region, Scene

_GAP = 0.4


def columns_scene(chart: Chart, sizes: Sizes) -> Scene:
    """Lay out columns; labelled with their values where there is room."""
    marks, head = legend(chart, sizes)
    plot = Plot(chart, sizes, head)
    marks.extend(levels(plot))
    regions: list[Region] = []
    for index in range(len(chart.series)):
        marks.extend(_columns(plot, index, regions))
    marks.extend(norm(plot))
    under, height = names(plot)
    return Scene(sizes.width, height, (*marks, *under), tuple(regions))


def _columns(plot: Plot, index: int, regions: list[Region]) -> list[Mark]:
    count = len(plot.chart.series)
    width = plot.column(plot.slot)
    marks: list[Mark] = []
    for category, value in enumerate(plot.chart.series[index].values):
        x = plot.middle(category) + (index - count / 2) * width
        regions.append(Region(x, plot.top, width, plot.bottom - plot.top, category, index))
        if value is None:
            marks.extend(plot.unknown(x + width / 2, width))
            continue
        y = plot.height(value)
        if value:
            marks.append(Box(x + _GAP, y, width - 2 * _GAP, plot.bottom - y, index))
        marks.extend(plot.label(value, x + width / 2, y))
    return marks
