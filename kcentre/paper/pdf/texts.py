"""Items of text: paragraphs, blocks side by side, signatures."""

from dataclasses import dataclass, replace

from kcentre.paper.document import Align
from kcentre.paper.fonts import clean
from kcentre.paper.lines import bound, wrapped
from kcentre.paper.pdf.flow import Whole
from kcentre.paper.pdf.pen import Pen, Place, Style

_WIDOW = 2
"""A paragraph leaves and takes over at least so many lines."""
SIGN_FROM, SIGN_LENGTH = 0.46, 0.24
"""Where the line to sign on begins and how long it is, as parts of the page's width."""
_SIGN_GAP = 12.0


@dataclass(frozen=True, slots=True)
class TextItem:
    """Lines of one style across the page."""

    lines: tuple[str, ...]
    style: Style
    width: float
    align: Align
    indent: float = 0.0
    space: float = 0.0
    keep: bool = False
    ended: bool = True
    """Whether the last line ends the paragraph, so that it is not widened."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        whole = len(self.lines) < 2 * _WIDOW
        return self.height if whole else _WIDOW * self.style.leading

    def split(self, room: float) -> "tuple[TextItem, TextItem] | None":
        fitting = min(int(room / self.style.leading), len(self.lines) - _WIDOW)
        if fitting < _WIDOW:
            return None
        first = replace(self, lines=self.lines[:fitting], keep=False, ended=False)
        return first, replace(self, lines=self.lines[fitting:], indent=0.0, space=0.0)

    def with_air(self, _air: float) -> "TextItem":
        return self

    def draw(self, pen: Pen, x: float, top: float) -> None:
        if self.align is not Align.JUSTIFY:
            pen.block(Place(x, top, self.width), self.lines, self.style, self.align)
            return
        y = top - self.style.first_base
        for index, line in enumerate(self.lines):
            lead = self.indent if index == 0 else 0.0
            last = self.ended and index == len(self.lines) - 1
            pen.text(
                x + lead, y, line, self.style, spread=0.0 if last else self._spread(line, lead)
            )
            y -= self.style.leading

    def _spread(self, line: str, lead: float) -> float:
        spaces = line.count(" ") + line.count("\u00a0")
        return (self.width - lead - self.style.of(line)) / spaces if spaces else 0.0


def text_item(text: str, style: Style, width: float, align: Align, indent: float = 0) -> TextItem:
    """Return a text broken into lines."""
    lines = wrapped(bound(clean(text)), style.face, style.size, width, indent)
    return TextItem(lines, style, width, align, indent)


@dataclass(frozen=True, slots=True)
class Part:
    """A block of lines at a distance from the left margin."""

    offset: float
    width: float
    lines: tuple[str, ...]
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class SideBySide(Whole):
    """Blocks of text at the same height: an addressee, the marks of approval."""

    parts: tuple[Part, ...]
    style: Style
    space: float = 0.0
    keep: bool = False

    @property
    def height(self) -> float:
        return max(len(part.lines) for part in self.parts) * self.style.leading

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for part in self.parts:
            place = Place(x + part.offset, top, part.width)
            pen.block(place, part.lines, self.style, part.align)


def part(
    lines: tuple[str, ...], style: Style, offset: float, width: float, align: Align = Align.LEFT
) -> Part:
    """Return lines broken to a block's width."""
    broken = [
        piece
        for line in lines
        for piece in wrapped(bound(clean(line)), style.face, style.size, width)
    ]
    return Part(offset, width, tuple(broken), align)


@dataclass(frozen=True, slots=True)
class RuleItem(Whole):
    """A line across the page, as under the organisation's name."""

    width: float
    thickness: float = 0.8
    space: float = 4.0
    keep: bool = True

    @property
    def height(self) -> float:
        return self.thickness

    def draw(self, pen: Pen, x: float, top: float) -> None:
        pen.rule(x, top, x + self.width, top, self.thickness)


@dataclass(frozen=True, slots=True)
class Gap(Whole):
    """Empty height; nothing at the top of a page."""

    space: float
    keep: bool = False

    @property
    def height(self) -> float:
        return 0.0

    def draw(self, pen: Pen, x: float, top: float) -> None:
        """Draw nothing."""


@dataclass(frozen=True, slots=True)
class SignatureItem(Whole):
    """The position, a line to sign on, the name; under them the day (ГОСТ Р 7.0.97, 5.22)."""

    position: Part
    name: Part
    day: str
    style: Style
    small: Style
    width: float
    space: float = 26.0
    keep: bool = False

    @property
    def height(self) -> float:
        lines = self._lines + (1.6 if self.day else 0.0)
        return lines * self.style.leading + self.small.leading

    @property
    def _lines(self) -> int:
        return max(len(self.position.lines), len(self.name.lines))

    def draw(self, pen: Pen, x: float, top: float) -> None:
        last = top - (self._lines - 1) * self.style.leading
        for found in (self.position, self.name):
            first = last + (len(found.lines) - 1) * self.style.leading
            place = Place(x + found.offset, first, found.width)
            pen.block(place, found.lines, self.style, found.align)
        sign = Place(
            x + self.width * SIGN_FROM, last - self.style.first_base - 2, self.width * SIGN_LENGTH
        )
        pen.rule(sign.x, sign.top, sign.x + sign.width, sign.top)
        pen.block(sign, ("(подпись)",), self.small, Align.CENTRE)
        if self.day:
            day = Place(x, last - self.style.leading * 1.6, self.width)
            pen.block(day, (self.day,), self.style, Align.LEFT)


def signature_item(
    texts: tuple[str, str, str], style: Style, small: Style, width: float
) -> SignatureItem:
    """Return a signature from its position, name and day."""
    position, name, day = texts
    left = part((position,), style, 0.0, width * SIGN_FROM - _SIGN_GAP)
    offset = width * (SIGN_FROM + SIGN_LENGTH) + _SIGN_GAP
    right = part((name,), style, offset, width - offset, Align.RIGHT)
    return SignatureItem(left, right, day, style, small, width)
