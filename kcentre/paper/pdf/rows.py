"""The rows of a table as platypus draws them: contents, styles, heights."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from typing import Literal

from reportlab.platypus import Flowable
from reportlab.platypus.tables import CellStyle

from kcentre.paper.document import Align, Column, Lines
from kcentre.paper.fonts import Face, clean, runs
from kcentre.paper.lines import bound, wrapped
from kcentre.paper.pdf.styles import ENDLESS, paragraph, style
from kcentre.paper.pdf.widths import PAD, SMALL_SHARE

_LEADING = 1.2
"""The distance of lines that platypus reckons with where it parts a cell."""
_ABOVE, _BELOW = 2.0, 3.2
"""The free height around the lines of a cell."""
_ALIGNMENTS: dict[Align, Literal["CENTER", "RIGHT"]] = {
    Align.CENTRE: "CENTER",
    Align.RIGHT: "RIGHT",
}

Content = str | list[Flowable]


@dataclass(frozen=True, slots=True)
class Type:
    """How the text of a row is printed; `shade` is a grey: 0 black … 1 white.

    `air`: free height above and below the text, besides the usual.
    """

    face: Face
    size: float
    shade: float = 1.0
    framed: bool = True
    middle: bool = False
    air: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn row; `spans`: first column of cells drawn as one, how many columns and rows."""

    type: Type
    contents: list[Content]
    styles: list[CellStyle]
    height: float
    spans: tuple[tuple[int, int, int], ...] = ()
    keeps_next: bool = False


def line(
    kind: Type, texts: Sequence[str | Lines], widths: Sequence[float], aligns: Sequence[Align]
) -> Line:
    """Return a row of cells."""
    cells = [_cell(kind, *cell) for cell in zip(texts, widths, aligns, strict=True)]
    styles = [_style(kind, align) for align in aligns]
    height = max(height for _, height in cells) + _ABOVE + _BELOW + 2 * kind.air
    return Line(kind, [content for content, _ in cells], styles, height)


def lines_in(height: float, size: float) -> int:
    """Return how many lines of a size a row of that height holds."""
    return int((height - _ABOVE - _BELOW) / (size * _LEADING))


def room_in(width: float) -> float:
    """Return how wide the text in a column may be."""
    return width - 2 * PAD


def across(kind: Type, text: str, widths: Sequence[float], align: Align = Align.LEFT) -> Line:
    """Return a row whose one text stands over all columns."""
    only, count = line(kind, [text], [sum(widths)], [align]), len(widths)
    contents = [*only.contents, *[""] * (count - 1)]
    return Line(kind, contents, only.styles * count, only.height, ((0, count, 1),))


def titles(kind: Type, columns: Sequence[Column], widths: Sequence[float]) -> tuple[Line, ...]:
    """Return the head; where columns share a common title, of two rows."""
    centred, none = [Align.CENTRE] * len(columns), [""] * len(columns)
    under = [bound(clean(column.title)) for column in columns]
    if not any(column.group for column in columns):
        return (line(kind, under, widths, centred),)
    common, alone, rooms = none.copy(), none.copy(), list(widths)
    spans: list[tuple[int, int, int]] = []
    for group, run in groupby(range(len(columns)), lambda index: columns[index].group):
        indexes = list(run)
        first, count = indexes[0], len(indexes)
        if group:
            common[first] = bound(clean(group))
            rooms[first] = sum(widths[first : first + count])
            spans.append((first, count, 1))
            continue
        for index in indexes:
            alone[index], under[index] = under[index], ""
            spans.append((index, 1, 2))
    upper, lower = line(kind, common, rooms, centred), line(kind, under, widths, centred)
    tall = line(kind, alone, widths, centred)
    contents = [one or other for one, other in zip(upper.contents, tall.contents, strict=True)]
    height = max(lower.height, tall.height - upper.height)
    return replace(upper, contents=contents, spans=tuple(spans)), replace(lower, height=height)


def _cell(kind: Type, text: str | Lines, width: float, align: Align) -> tuple[Content, float]:
    """Return what platypus draws in a cell, and its height.

    A string wherever one face has all characters: paragraphs cost several times more.
    """
    room, leading = room_in(width), kind.size * _LEADING
    if isinstance(text, Lines):
        return _stacked(kind, text, room, align)
    parts = runs(text.replace("\n", " "), kind.face)
    if len(parts) == 1 and parts[0][0] is kind.face:
        lines = wrapped(text, kind.face, kind.size, room)
        return "\n".join(lines), len(lines) * leading
    mixed = paragraph(text, style(kind.face, kind.size, leading), align)
    return [mixed], mixed.wrap(room, ENDLESS)[1]


def _stacked(kind: Type, text: Lines, room: float, align: Align) -> tuple[list[Flowable], float]:
    """Return the lines of a cell as paragraphs one below the other, and their height."""
    paragraphs: list[Flowable] = []
    for each in text.lines:
        size = kind.size * (SMALL_SHARE if each.small else 1.0)
        face = Face.SERIF_BOLD if each.bold else kind.face
        paragraphs.append(paragraph(each.text, style(face, size, size * _LEADING), align))
    return paragraphs, sum(found.wrap(room, ENDLESS)[1] for found in paragraphs)


@cache
def _style(kind: Type, align: Align) -> CellStyle:
    found = CellStyle(kind.face.value)
    found.fontname, found.fontsize, found.leading = kind.face.value, kind.size, kind.size * _LEADING
    found.topPadding, found.bottomPadding = _ABOVE + kind.air, _BELOW + kind.air
    found.leftPadding = found.rightPadding = PAD if kind.framed else 0.0
    found.alignment = _ALIGNMENTS.get(align, "LEFT")
    found.valign = "MIDDLE" if kind.middle else "TOP"
    return found
