"""Charts: a neutral chart laid out once, drawn by the PDF and on the screen alike."""

from kcentre.paper.chart import Chart, ChartKind
from kcentre.paper.charts.bars import BarsLayout
from kcentre.paper.charts.columns import columns_scene
from kcentre.paper.charts.curves import curves_scene
from kcentre.paper.charts.heat import heat_scene
from kcentre.paper.charts.parts import Sizes, is_empty, nothing
from kcentre.paper.charts.scene import Scene
from kcentre.paper.fonts import Face


def laid_out(chart: Chart, width: float, text_size: float, face: Face) -> Scene:
    """Return the marks of a chart in `width`; its height follows from what it shows."""
    sizes = Sizes(width, text_size, face)
    if is_empty(chart):
        return nothing(chart, sizes)
    match chart.kind:
        case ChartKind.COLUMNS:
            return columns_scene(chart, sizes)
        case ChartKind.LINES:
            return curves_scene(chart, sizes)
        case ChartKind.HEAT:
            return heat_scene(chart, sizes)
        case ChartKind.BARS | ChartKind.STACKED:
            return BarsLayout(chart, sizes).scene()
