"""Drawing on a ReportLab canvas with the bundled faces only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from kcentre.paper.document import Align
from kcentre.paper.fonts import Face, font, runs, width

_ASCENT = 0.82
"""How far under the top of its letters, in sizes, a text's base line is."""
_FREE = {Align.LEFT: 0.0, Align.JUSTIFY: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
"""What part of the free width is at the left of a line."""


@dataclass(frozen=True, slots=True)
class Style:
    """A face, its size and the distance of its lines in points."""

    face: Face
    size: float
    leading: float

    def of(self, text: str) -> float:
        """Return the width of a line of text."""
        return width(text, self.face) * self.size

    @property
    def first_base(self) -> float:
        """How far under the top of a block its first base line is."""
        return self.size * _ASCENT + (self.leading - self.size) / 2


class Place(NamedTuple):
    """Where a block of text stands: its left edge, its top, its width."""

    x: float
    top: float
    width: float


class Pen:
    """Writes texts and draws rules; every place is in points from the page's lower left."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas

    def text(self, x: float, y: float, text: str, style: Style, spread: float = 0.0) -> None:
        """Write one line from its base line's left end; `spread` widens each space."""
        parts = runs(text, style.face)
        writing = self.canvas.beginText(x, y)
        if spread:
            writing.setWordSpace(spread)
        for face, part in parts:
            font(face)
            writing.setFont(face.value, style.size)
            if len(parts) == 1:
                writing.textLine(part)
            else:
                writing.textOut(part)
        if spread:
            writing.setWordSpace(0)
        self.canvas.drawText(writing)

    def block(self, place: Place, lines: Iterable[str], style: Style, align: Align) -> None:
        """Write lines of text downwards, each left, centred or right in the width."""
        y = place.top - style.first_base
        for line in lines:
            free = _FREE[align]
            x = place.x + free * (place.width - style.of(line)) if free else place.x
            self.text(x, y, line, style)
            y -= style.leading

    def rule(self, x1: float, y1: float, x2: float, y2: float, thickness: float = 0.5) -> None:
        self.canvas.setLineWidth(thickness)
        self.canvas.line(x1, y1, x2, y2)

    def rules(self, lines: list[tuple[float, float, float, float]], thickness: float = 0.5) -> None:
        """Draw many straight lines at once."""
        self.canvas.setLineWidth(thickness)
        self.canvas.lines(lines)

    def shade(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Fill a rectangle with a grey: 0 black … 1 white."""
        self.canvas.setFillGray(grey)
        self.canvas.rect(x, y, width, height, stroke=0, fill=1)
        self.canvas.setFillGray(0)
