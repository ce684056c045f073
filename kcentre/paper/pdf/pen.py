"""Drawing on a ReportLab canvas with the bundled faces only."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from kcentre.paper.document import Align
from kcentre.paper.fonts import Face, font, runs, width

BLACK = "#000000"
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


@cache
def colour(code: str) -> tuple[float, float, float]:
    """Return the red, green and blue, 0…1, of a code «#RRGGBB»."""
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


class Place(NamedTuple):
    """Where a block of text stands: its left edge, its top, its width."""

    x: float
    top: float
    width: float


class Pen:
    """Writes texts and draws rules; every place is in points from the page's lower left.

    Texts are gathered and stand above everything else drawn since the last `flush`: one text
    object a page is much cheaper than one a cell.
    """

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self._written = canvas.beginText()
        self._state: tuple[Face, float, float, str] | None = None

    def text(
        self, x: float, y: float, text: str, style: Style, *, spread: float = 0.0, ink: str = BLACK
    ) -> None:
        """Write one line from its base line's left end; `spread` widens each space."""
        parts = runs(text, style.face)
        self._written.setTextOrigin(x, y)
        for face, part in parts:
            self._use(face, style.size, spread, ink)
            if len(parts) == 1:
                self._written.textLine(part)
            else:
                self._written.textOut(part)

    def flush(self) -> None:
        """Put the texts on the page; to be called before the page is turned."""
        self.canvas.drawText(self._written)
        self._written = self.canvas.beginText()
        self._state = None

    def _use(self, face: Face, size: float, spread: float, ink: str) -> None:
        """Change what differs from the last text."""
        wished = (face, size, spread, ink)
        if wished == self._state:
            return
        font(face)
        last = self._state or (None, 0.0, 0.0, "")
        if last[:2] != wished[:2]:
            self._written.setFont(face.value, size)
        if last[2] != spread:
            self._written.setWordSpace(spread)
        if last[3] != ink:
            self._written.setFillColor(colour(ink))
        self._state = wished

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
