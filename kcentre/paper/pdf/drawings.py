"""A graphic on the page: the paper's own face, greys instead of colours.

The sans face of the screen would make every paper a tenth larger and slower.
"""

from collections.abc import Iterable
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from kcentre.paper.charts import laid_out
from kcentre.paper.charts.scene import PRINT, Anchor, Box, Curve, Dot, Rule, Scene, Words
from kcentre.paper.drawing import Graphic
from kcentre.paper.fonts import Face, clean, runs, width

FACE = Face.SERIF
TEXT_SIZE = 9.0
SPACE_BEFORE = 5.0
_SMALLEST = 6.0
_BEFORE_ANCHOR = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
"""What part of a text stands left of its place."""


class ChartDrawing(Flowable):
    """The marks of a graphic, never higher than `highest`; their y grows downwards."""

    def __init__(self, graphic: Graphic, across: float, highest: float) -> None:
        super().__init__()
        self.spaceBefore = SPACE_BEFORE
        self._scene = _fitting(graphic, across, highest)
        self._scale = min(1.0, highest / self._scene.height)
        self.width = self._scene.width * self._scale
        self.height = self._scene.height * self._scale

    def draw(self) -> None:
        self.canv.translate(0, self.height)
        if self._scale < 1:
            self.canv.scale(self._scale, self._scale)
        for mark in self._scene.marks:
            match mark:
                case Box():
                    outline = self._take(mark.tone, 0.7)
                    bottom = -mark.y - mark.height
                    self.canv.rect(mark.x, bottom, mark.width, mark.height, int(outline), 1)
                case Rule():
                    self._stroke(PRINT.ink(mark.ink), 0.5, mark.dashed)
                    self.canv.line(mark.x1, -mark.y1, mark.x2, -mark.y2)
                case Curve():
                    self._curve(mark)
                case Dot():
                    self._take(mark.tone, 0.8)
                    self.canv.circle(mark.x, -mark.y, mark.radius, fill=1)
        self._write([mark for mark in self._scene.marks if isinstance(mark, Words)])

    def _curve(self, mark: Curve) -> None:
        tone = PRINT.tone(mark.tone)
        self._stroke(tone.outline or tone.fill, 1.5, bool(tone.outline))
        path = self.canv.beginPath()
        path.moveTo(mark.points[0][0], -mark.points[0][1])
        for x, y in mark.points[1:]:
            path.lineTo(x, -y)
        self.canv.drawPath(path)

    def _take(self, tone: int, thickness: float) -> bool:
        """Take the colours of a tone; return whether it has an outline of its own."""
        found = PRINT.tone(tone)
        self.canv.setFillColor(_colour(found.fill))
        self._stroke(found.outline or found.fill, thickness)
        return bool(found.outline)

    def _stroke(self, colour: str, thickness: float, dashed: bool = False) -> None:
        self.canv.setStrokeColor(_colour(colour))
        self.canv.setLineWidth(thickness)
        self.canv.setDash([4, 3] if dashed else [])

    def _write(self, words: Iterable[Words]) -> None:
        """Write all texts as one object, changing what differs: much cheaper than one each."""
        texts = self.canv.beginText()
        state: tuple[Face, str] | None = None
        for mark in words:
            text, ink = clean(mark.text), PRINT.ink(mark.ink, mark.tone)
            before = _BEFORE_ANCHOR[mark.anchor] * width(text, FACE) * mark.size
            texts.setTextOrigin(mark.x - before, -mark.y)
            for face, part in runs(text, FACE):
                if state != (face, ink):
                    texts.setFont(face.value, mark.size)
                    texts.setFillColor(_colour(ink))
                    state = face, ink
                texts.textOut(part)
        self.canv.drawText(texts)


def _fitting(graphic: Graphic, across: float, highest: float) -> Scene:
    """Return the scene in the usual type, in a smaller one where it would be too high."""
    size = TEXT_SIZE
    scene = laid_out(graphic, across, size, FACE)
    while scene.height > highest and size > _SMALLEST:
        size -= 1.0
        scene = laid_out(graphic, across, size, FACE)
    return scene


@cache
def _colour(code: str) -> Color:
    return HexColor(code)
