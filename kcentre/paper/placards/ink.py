"""Drawing on a page whose y grows downwards, in the sans faces of posters."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from kcentre.paper.document import Picture
from kcentre.paper.fonts import Face, clean, font, runs, width
from kcentre.paper.lines import bound, wrapped
from kcentre.paper.pictures import sound
from kcentre.paper.placards.qr import Squares

ACCENT, PALE, DARK, GREY, WHITE, SUN = (
    "#1B66A6", "#E6F0F8", "#1B2430", "#5A6675", "#FFFFFF", "#F6C445",
)  # fmt: skip
"""The program's blue, and a warm yellow for the one word; both are told apart in grey."""

_LEADING, _BASELINE = 1.22, 0.95


@dataclass(frozen=True, slots=True)
class Text:
    """A text broken into lines of a width; `size` in points."""

    lines: tuple[str, ...]
    face: Face
    size: float
    colour: str = DARK

    @property
    def height(self) -> float:
        """The height of all lines, in points."""
        return len(self.lines) * self.size * _LEADING


def text(words: str, room: float, size: float, face: Face = Face.SANS, colour: str = DARK) -> Text:
    """Return words broken into lines of `room` points; none for no words."""
    said = bound(clean(words.strip()))
    return Text(wrapped(said, face, size, room) if said else (), face, size, colour)


class Ink:
    """A canvas of one page; everything is placed by its left upper corner."""

    def __init__(self, wide: float, high: float, scale: float, title: str, author: str) -> None:
        """`wide` and `high` are in points; what is drawn is `scale` times larger."""
        font(Face.SANS)
        self._target = BytesIO()
        self._canvas = Canvas(
            self._target,
            (wide, high),
            invariant=1,
            initialFontName=Face.SANS.value,  # type: ignore[arg-type] # the stubs take it for a size
            lang="ru-RU",
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("kcentre")
        self._canvas.translate(0, high)
        self._canvas.scale(scale, scale)

    def finished(self) -> bytes:
        """End the page and return the file."""
        self._canvas.showPage()
        self._canvas.save()
        return self._target.getvalue()

    def say(self, said: Text, left: float, top: float, room: float | None = None) -> None:
        """Write a text; within a `room` its lines stand in the middle."""
        self._canvas.setFillColor(HexColor(said.colour))
        for number, line in enumerate(said.lines):
            baseline = top + said.size * (_BASELINE + number * _LEADING)
            parts = runs(line, said.face)
            start = left
            if room is not None:
                start += (room - self._width(parts, said.size)) / 2
            self._write(parts, start, baseline, said.size)

    def panel(
        self, box: tuple[float, float, float, float], colour: str, radius: float = 10.0
    ) -> None:
        """Fill a rounded box: left, top, width, height."""
        left, top, wide, high = box
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.roundRect(left, -top - high, wide, high, radius, stroke=0, fill=1)

    def rule(self, left: float, top: float, length: float, colour: str = ACCENT) -> None:
        """Draw a thin line."""
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(0.8)
        self._canvas.line(left, -top, left + length, -top)

    def dot(self, left: float, middle: float, radius: float, colour: str = ACCENT) -> None:
        """Draw the dot of an item."""
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.circle(left + radius, -middle, radius, stroke=0, fill=1)

    def picture(self, image: bytes, left: float, top: float, side: float) -> None:
        """Draw a picture in its own proportions in the middle of a square."""
        found = sound(Picture(image, side, "логотип"))
        wide, high = found.fitted(side, side, side)
        place = (left + (side - wide) / 2, -top - (side + high) / 2)
        reader = ImageReader(BytesIO(found.image))
        self._canvas.drawImage(reader, *place, width=wide, height=high, mask="auto")

    def squares(self, found: Squares, left: float, top: float, side: float) -> None:
        """Draw the squares of a code, black, as one path: no printer leaves seams in it."""
        step = side / len(found)
        path = self._canvas.beginPath()
        for row, line in enumerate(found):
            for start, length in _dark_runs(line):
                path.rect(left + start * step, -top - (row + 1) * step, length * step, step * 1.001)
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _write(
        self, parts: Sequence[tuple[Face, str]], left: float, baseline: float, size: float
    ) -> None:
        for face, part in parts:
            self._canvas.setFont(font(face).fontName, size)
            self._canvas.drawString(left, -baseline, part)
            left += self._width(((face, part),), size)

    def _width(self, parts: Sequence[tuple[Face, str]], size: float) -> float:
        return sum(width(part, face) * size for face, part in parts)


def _dark_runs(line: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where dark squares stand side by side: the first, and how many."""
    found: list[tuple[int, int]] = []
    for place, is_dark in enumerate(line):
        if is_dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif is_dark:
            found.append((place, 1))
    return found
