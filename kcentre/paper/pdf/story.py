"""A document as platypus' flowables: what belongs together begins on one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportlab.platypus import CondPageBreak, Flowable
from reportlab.platypus import PageBreak as TurnedPage

from kcentre.paper.chart import Chart
from kcentre.paper.document import (
    Align,
    Banner,
    Block,
    Choices,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Signature,
    Spacer,
    Table,
    WritingLines,
)
from kcentre.paper.drawing import Scheme, Timeline
from kcentre.paper.fonts import Face, clean
from kcentre.paper.pdf import styles
from kcentre.paper.pdf.drawings import SPACE_BEFORE, ChartDrawing
from kcentre.paper.pdf.formal import front, signature
from kcentre.paper.pdf.images import picture
from kcentre.paper.pdf.styles import ENDLESS, MM, paragraph
from kcentre.paper.pdf.tables import USUAL, TableFlow, TableLook, measured
from kcentre.paper.pdf.ticks import WritingRow, choice_rows

_INDENT = 12.5 * MM
_PARAGRAPH_SPACE = 6.0
_CHART_SPACE = 12.0
_FILLED_SPACE = 3.5
_BEGINNING_LINES = 3
"""With less room platypus may move a whole text to the next page: one of three lines."""
_ENDING_LINES = 2
_BANNER_LEADING = 1.25


@dataclass(frozen=True, slots=True)
class Room:
    """The text's width and height on a page, in points, and how tables look in it."""

    width: float
    height: float
    tables: TableLook = USUAL
    heading_spaces: tuple[float, ...] = (16.0, 12.0)

    def taken(self, *flowables: Flowable) -> float:
        """Return the height of flowables with what is free above them."""
        return sum(
            found.getSpaceBefore() + found.wrap(self.width, ENDLESS)[1] for found in flowables
        )


class Piece(NamedTuple):
    """A flowable, the height without which it should not begin on a page, and its company."""

    flowable: Flowable
    least: float
    keeps_next: bool = False
    """What follows begins on the same page."""


def story(document: Document, room: Room) -> list[Flowable]:
    """Return everything that stands on the paper, from top to bottom."""
    pieces: list[Piece] = []
    signed = 0.0
    for block in reversed(document.blocks):
        if isinstance(block, (PageBreak, Spacer)):
            pieces[:1] = _moved(block, pieces[:1])
        else:
            pieces[:0] = _pieces(block, room, signed)
        if not isinstance(block, Spacer):
            signed = pieces[0].least if isinstance(block, Signature) else 0.0
    above = () if document.is_bare else front(document, room.width)
    return [*above, *_kept(pieces, room)]


def _moved(block: PageBreak | Spacer, pieces: list[Piece]) -> list[Piece]:
    """Return the next piece further down: nothing where none follows, no page for free height."""
    if not pieces or not pieces[0].least:
        return pieces
    if isinstance(block, PageBreak):
        return [Piece(TurnedPage(), 0.0), *pieces]
    flowable, least, keeps_next = pieces[0]
    gap = block.height * MM
    flowable.spaceBefore = flowable.getSpaceBefore() + gap
    return [Piece(flowable, least + gap, keeps_next)]


def _kept(pieces: Sequence[Piece], room: Room) -> Iterator[Flowable]:
    """Yield the flowables, and before those that stay together what turns the page for them."""
    needs = [0.0]
    for piece in reversed(pieces):
        needs.append(piece.least + (needs[-1] if piece.keeps_next else 0.0))
    kept = False
    for piece, needed in zip(pieces, reversed(needs), strict=False):
        if piece.keeps_next and not kept:
            yield CondPageBreak(min(needed, room.height))
        yield piece.flowable
        kept = piece.keeps_next


def _pieces(block: Block, room: Room, signed: float) -> Iterator[Piece]:
    """Yield the pieces of a block; `signed` is the height of a signature that follows it."""
    match block:
        case Heading() | Banner() | Paragraph():
            yield from _said(block, room, bool(signed))
        case Table():
            flow = TableFlow(measured(block, room.width, room.height, signed, room.tables))
            yield Piece(flow, flow.getSpaceBefore() + flow.least)
        case Chart() | Scheme() | Timeline():
            title = paragraph(block.title, styles.CHART_TITLE, space=_CHART_SPACE)
            highest = room.height - room.taken(title) - SPACE_BEFORE - signed
            drawing = ChartDrawing(block, room.width, highest)
            yield Piece(title, room.taken(title), keeps_next=True)
            yield Piece(drawing, room.taken(drawing), bool(signed))
        case Picture():
            *above, last = picture(block, room.width, room.height)
            for flowable in above:
                yield Piece(flowable, room.taken(flowable), keeps_next=True)
            yield Piece(last, room.taken(last), bool(signed))
        case Choices() | WritingLines():
            yield from _to_fill_in(block, room)
        case Signature():
            signed_line = signature(block, room.width)
            yield Piece(signed_line, room.taken(signed_line))


def _to_fill_in(block: Choices | WritingLines, room: Room) -> Iterator[Piece]:
    """Yield the rows of boxes or lines; a question is not torn where one page holds it."""
    if isinstance(block, Choices):
        rows = list(choice_rows(block, room.width))
    else:
        rows = [WritingRow() for _ in range(block.count)]
    rows[0].spaceBefore = _FILLED_SPACE
    if block.hint:
        rows.insert(0, paragraph(block.hint, styles.SMALL))
    for row in rows:
        yield Piece(row, room.taken(row), keeps_next=row is not rows[-1])


def _said(block: Heading | Banner | Paragraph, room: Room, signed: bool) -> Iterator[Piece]:
    if isinstance(block, Paragraph):
        yield from _paragraphs(block, room, signed)
        return
    text = _heading(block, room) if isinstance(block, Heading) else _banner(block)
    yield Piece(text, room.taken(text), isinstance(block, Heading))


def _heading(block: Heading, room: Room) -> Flowable:
    level = min(block.level, len(styles.HEADINGS)) - 1
    return paragraph(block.text, styles.HEADINGS[level], space=room.heading_spaces[level])


def _banner(block: Banner) -> Flowable:
    face = Face.SERIF_BOLD if block.bold else Face.SERIF
    large = styles.style(face, block.size, block.size * _BANNER_LEADING)
    return paragraph(block.text, large, Align.CENTRE, space=_PARAGRAPH_SPACE)


def _paragraphs(block: Paragraph, room: Room, signed: bool) -> Iterator[Piece]:
    plain = styles.SMALL if block.small else styles.BODY
    bold = styles.SMALL_BOLD if block.small else styles.BODY_BOLD
    kind = bold if block.bold else plain
    indent = _INDENT if block.align is Align.JUSTIFY and not block.small else 0.0
    texts: list[Flowable] = [
        paragraph(text, kind, block.align, space=0.0 if index else _PARAGRAPH_SPACE, indent=indent)
        for index, text in enumerate(clean(block.text).split("\n"))
    ]
    if signed:
        texts[-1:] = _with_ending(texts[-1], room, _ENDING_LINES * kind.leading)
    for text in texts:
        kept = (signed or block.leads) and text is texts[-1]
        least = text.getSpaceBefore() + _BEGINNING_LINES * kind.leading
        yield Piece(text, room.taken(text) if kept else least, kept)


def _with_ending(text: Flowable, room: Room, height: float) -> list[Flowable]:
    """Return a text parted so that its ending of that height can stay with what follows."""
    parts = text.split(room.width, room.taken(text) - height)
    for part in parts[1:]:
        part.spaceBefore = 0.0
    return parts or [text]
