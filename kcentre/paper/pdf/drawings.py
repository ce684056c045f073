"""A chart on the page: the paper's own face, greys instead of colours.

The sans face of the screen would make every paper a tenth larger and slower.
"""

from dataclasses import dataclass

from kcentre.paper.charts import laid_out
from kcentre.paper.charts.scene import (
    PRINT,
    Anchor,
    Box,
    Curve,
    Dot,
    Mark,
    Rule,
    Scene,
    Words,
)
from kcentre.paper.document import Align, Chart
from kcentre.paper.fonts import Face, clean
from kcentre.paper.lines import wrapped
from kcentre.paper.pdf.flow import Paper, Whole
from kcentre.paper.pdf.pen import Pen, Place, Style, colour

TITLE = Style(Face.SERIF_BOLD, 11, 14)
FACE = Face.SERIF
TEXT_SIZE = 9.0
_GAP = 5.0
_SPACE = 12.0


@dataclass(frozen=True, slots=True)
class ChartItem(Whole):
    """A chart under its title; never parted."""

    title: tuple[str, ...]
    scene: Scene
    space: float
    keep: bool = False

    @property
    def height(self) -> float:
        return len(self.title) * TITLE.leading + _GAP + self.scene.height

    def draw(self, pen: Pen, x: float, top: float) -> None:
        pen.block(Place(x, top, self.scene.width), self.title, TITLE, Align.LEFT)
        drawing = _Drawing(pen, x, top - len(self.title) * TITLE.leading - _GAP)
        pen.canvas.saveState()
        for mark in self.scene.marks:
            drawing.mark(mark)
        pen.canvas.restoreState()


def chart_item(chart: Chart, paper: Paper, keep: bool) -> ChartItem:
    """Lay a chart out in the width of the text."""
    title = wrapped(clean(chart.title), TITLE.face, TITLE.size, paper.width) if chart.title else ()
    return ChartItem(title, laid_out(chart, paper.width, TEXT_SIZE, FACE), _SPACE, keep)


class _Drawing:
    """Puts marks on the canvas; their y grows downwards from `top`."""

    def __init__(self, pen: Pen, x: float, top: float) -> None:
        self.pen = pen
        self.canvas = pen.canvas
        self.x = x
        self.top = top

    def mark(self, mark: Mark) -> None:
        match mark:
            case Box():
                self._box(mark)
            case Rule():
                self._rule(mark)
            case Curve():
                self._curve(mark)
            case Dot():
                self._dot(mark)
            case Words():
                self._words(mark)

    def _box(self, mark: Box) -> None:
        self._paint(mark.tone, thickness=0.7)
        outlined = int(bool(PRINT.tone(mark.tone).outline))
        bottom = self.top - mark.y - mark.height
        self.canvas.rect(self.x + mark.x, bottom, mark.width, mark.height, outlined, 1)

    def _rule(self, mark: Rule) -> None:
        self.canvas.setStrokeColor(colour(PRINT.ink(mark.ink)))
        self._dashed(mark.dashed)
        ends = self.x + mark.x1, self.top - mark.y1, self.x + mark.x2, self.top - mark.y2
        self.pen.rule(*ends, thickness=0.5)

    def _curve(self, mark: Curve) -> None:
        self._paint(mark.tone, thickness=1.5)
        self._dashed(bool(PRINT.tone(mark.tone).outline))
        path = self.canvas.beginPath()
        (x, y), *following = mark.points
        path.moveTo(self.x + x, self.top - y)
        for x, y in following:
            path.lineTo(self.x + x, self.top - y)
        self.canvas.drawPath(path, stroke=1, fill=0)
        self._dashed(False)

    def _dot(self, mark: Dot) -> None:
        self._paint(mark.tone, thickness=0.8)
        self.canvas.circle(self.x + mark.x, self.top - mark.y, mark.radius, stroke=1, fill=1)

    def _words(self, mark: Words) -> None:
        style = Style(FACE, mark.size, mark.size)
        length = style.of(clean(mark.text))
        shift = {Anchor.START: 0.0, Anchor.MIDDLE: length / 2, Anchor.END: length}[mark.anchor]
        ink = PRINT.ink(mark.ink, mark.tone)
        x, y = self.x + mark.x - shift, self.top - mark.y
        self.pen.text(x, y, clean(mark.text), style, ink=ink)

    def _paint(self, tone: int, thickness: float) -> None:
        found = PRINT.tone(tone)
        self.canvas.setFillColor(colour(found.fill))
        self.canvas.setStrokeColor(colour(found.outline or found.fill))
        self.canvas.setLineWidth(thickness)

    def _dashed(self, dashed: bool) -> None:
        self.canvas.setDash([4, 3] if dashed else [])
