"""Charts: a neutral graphic laid out once, drawn by the PDF and on the screen alike."""

from kcentre.paper.chart import Chart, ChartKind
from kcentre.paper.charts.bars import BarsLayout
from kcentre.paper.charts.columns import columns_scene
from kcentre.paper.charts.curves import curves_scene
from kcentre.paper.charts.heat import heat_scene
from kcentre.paper.charts.parts import Sizes, is_empty, nothing
from kcentre.paper.charts.scene import Scene
from kcentre.paper.charts.scheme import scheme_scene
from kcentre.paper.charts.timeline import timeline_scene
from kcentre.paper.drawing import Graphic, Scheme, Timeline
from kcentre.paper.fonts import Face


def laid_out(graphic: Graphic, width: float, text_size: float, face: Face) -> Scene:
    """Return the marks of a graphic in `width`; its height follows from what it shows."""
    sizes = Sizes(width, text_size, face)
    match graphic:
        case Chart():
            return _chart_scene(graphic, sizes)
        case Scheme():
            return scheme_scene(graphic, sizes)
        case Timeline():
            return timeline_scene(graphic, sizes)


def _chart_scene(chart: Chart, sizes: Sizes) -> Scene:
    if is_empty(chart):
        return nothing(chart.empty, sizes)
    match chart.kind:
        case ChartKind.COLUMNS:
            return columns_scene(chart, sizes)
        case ChartKind.LINES:
            return curves_scene(chart, sizes)
        case ChartKind.HEAT:
            return heat_scene(chart, sizes)
        case ChartKind.BARS | ChartKind.STACKED:
            return BarsLayout(chart, sizes).scene()
