"""Tables on pages: heads repeated, rows not torn, no lonely first or last row.

Each page's part is a platypus table of its own: platypus alone parts a long table in quadratic
time, and says nothing above its later parts.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.lib.colors import Color, black
from reportlab.platypus import Flowable
from reportlab.platypus import Table as PlatypusTable

from kcentre.paper.document import ACROSS, Align, Cell, Column, Lines, RowRole, Table
from kcentre.paper.fonts import Face, clean
from kcentre.paper.lines import bound, tied
from kcentre.paper.pdf.rows import Line, Type, across, line, titles
from kcentre.paper.pdf.widths import HEAD_SIZE, SIZES, Text, size_and_widths, unbroken_widths
from kcentre.paper.printed import alignment, printed

_CAPTION = Type(Face.SERIF_BOLD, 11, framed=False)
_SMALL = Type(Face.SERIF, 9, framed=False)
_CONTINUED = "Продолжение таблицы"
_SPACE = 8.0
_RULE = 0.5
_KEPT = 2
"""So many rows stand at least under a head."""
_SHORT = 0.22
"""A table under this part of the page is not parted without need."""
_AT_ONCE = 50
"""So many rows platypus parts by itself where one is taller than a page."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A whole table as lines of known heights, for pages of one height.

    `lead` stands above the first line, `later` above further parts; `tops` are the sums of the
    lines' heights; so many last lines as `ending` stay together. `below`: a height that stays
    free under the end, for what belongs to the table.
    """

    widths: list[float]
    lead: tuple[Line, ...]
    later: tuple[Line, ...]
    lines: list[Line]
    tops: list[float]
    ending: int
    page: float
    below: float


class TableFlow(Flowable):
    """The lines of a table from `first` on."""

    def __init__(self, table: Measured, first: int = 0) -> None:
        super().__init__()
        self.spaceBefore = _SPACE
        self._table = table
        self._first = first
        self._last = len(table.lines)
        self._above = table.later if first else table.lead
        self.height = self._height_to(self._last)

    @property
    def least(self) -> float:
        """The height without which the table should not begin on a page."""
        short = self._table.page * _SHORT
        if self._endless:
            return min(self.height, short)
        if self._first == 0 and self.height < short:
            return self.height + self._table.below
        rows = min(self._first + _KEPT + self._table.lines[self._first].keeps_next, self._last)
        return self._height_to(rows) + (self._table.below if rows == self._last else 0.0)

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self.width = width
        fits = self.height + self._table.below <= height
        return width, self.height if fits else max(self.height, height + 1)

    def draw(self) -> None:
        part = self._part(self._last)
        part.wrapOn(self.canv, self.width, self.height)
        part.drawOn(self.canv, 0, 0)

    def split(self, width: float, height: float) -> list[Flowable]:
        at_top = height > self._table.page - 1
        if height < self.least and not at_top:
            return []
        cut = self._cut(height)
        if cut > self._first:
            return [self._part(cut), TableFlow(self._table, cut)]
        return self._parted_by_platypus(width, height) if at_top or self._endless else []

    @property
    def _endless(self) -> bool:
        """Whether even the first row is taller than a page."""
        return self._height_to(self._first + 1) > self._table.page

    def _height_to(self, last: int) -> float:
        above = sum(found.height for found in self._above)
        return above + self._table.tops[last] - self._table.tops[self._first]

    def _cut(self, height: float) -> int:
        """Return the line to begin the next page with; a total follows another row there."""
        lowest = self._table.tops[self._first] + height - self._height_to(self._first)
        cut = bisect_right(self._table.tops, lowest + 1e-6) - 1
        cut = min(cut, self._last - self._table.ending)
        while cut > self._first and self._table.lines[cut - 1].keeps_next:
            cut -= 1
        return cut

    def _parted_by_platypus(self, width: float, height: float) -> list[Flowable]:
        """Return parts of the next rows where no page holds even the first."""
        cut = min(self._first + _AT_ONCE, self._last)
        parts = self._part(cut).split(width, height)
        return [*parts, TableFlow(self._table, cut)] if parts and cut < self._last else parts

    def _part(self, last: int) -> PlatypusTable:
        """Return the lines down to before `last` under their head."""
        lines = [*self._above, *self._table.lines[self._first : last]]
        return PlatypusTable(
            [found.contents for found in lines],
            colWidths=self._table.widths,
            rowHeights=[found.height for found in lines],
            style=list(_commands(lines)),
            repeatRows=[index for index, found in enumerate(self._above) if found.type.framed],
            splitInRow=1,
            normalizedData=1,
            cellStyles=[found.styles for found in lines],
            spaceBefore=self.spaceBefore,
        )


@dataclass(frozen=True, slots=True)
class TableLook:
    """How the tables of a paper look: sizes of type to try, free height around the rows' text."""

    sizes: tuple[float, ...] = SIZES
    air: float = 0.0
    middle: bool = False


USUAL = TableLook()


def measured(
    table: Table, width: float, page: float, below: float = 0.0, look: TableLook = USUAL
) -> Measured:
    """Measure a table for its paper."""
    texts = _texts(table)
    size, widths = _type_and_widths(table, texts, width, look)
    head = Type(Face.SERIF_BOLD, size * HEAD_SIZE, 0.93, middle=True, air=look.air / 2)
    lead = later = titles(head, table.columns, widths)
    if table.caption:
        lead = (across(_CAPTION, bound(clean(table.caption)), widths), *lead)
        later = (across(_SMALL, _CONTINUED, widths, Align.RIGHT), *later)
    kind = Type(Face.SERIF, size, middle=look.middle, air=look.air)
    lines = list(_lines(table, texts, widths, kind))
    tops = list(accumulate((found.height for found in lines), initial=0.0))
    return Measured(widths, lead, later, lines, tops, _KEPT + bool(table.note), page, below)


def type_and_widths(table: Table, width: float) -> tuple[float, list[float]]:
    """Return the size of a table's type, and its columns' widths in points."""
    return _type_and_widths(table, _texts(table), width, USUAL)


def _type_and_widths(
    table: Table, texts: list[tuple[Text, ...]], width: float, look: TableLook
) -> tuple[float, list[float]]:
    if table.size:
        return table.size, unbroken_widths(table, texts, width, table.size)
    return size_and_widths(table, texts, width, look.sizes)


def is_unshrunk(table: Table, width: float, look: TableLook) -> bool:
    """Say whether a table keeps its full size of type in such a width."""
    return size_and_widths(table, _texts(table), width, look.sizes)[0] == look.sizes[0]


def _texts(table: Table) -> list[tuple[Text, ...]]:
    return [
        tuple(_text(*cell) for cell in zip(row.cells, table.columns, strict=False))
        for row in table.rows
    ]


def _text(value: Cell | Lines, column: Column) -> Text:
    if isinstance(value, Lines):
        return Lines(tuple(replace(each, text=tied(clean(each.text))) for each in value.lines))
    return tied(clean(printed(value, column)))


def _lines(
    table: Table, texts: Sequence[tuple[Text, ...]], widths: list[float], kind: Type
) -> Iterator[Line]:
    """Yield the rows and the note."""
    aligns = [alignment(column) for column in table.columns]
    kinds = {
        RowRole.BODY: kind,
        RowRole.TOTAL: replace(kind, face=Face.SERIF_BOLD, shade=0.95),
        RowRole.GROUP: replace(kind, face=Face.SERIF_BOLD, shade=0.97),
        RowRole.SUM: replace(kind, face=Face.SERIF_BOLD, shade=0.95),
    }
    for row, cells in zip(table.rows, texts, strict=True):
        if row.role in ACROSS:
            spanned = across(kinds[row.role], str(cells[0]), widths)
            yield replace(spanned, keeps_next=row.role is RowRole.GROUP)
        else:
            yield line(kinds[row.role], cells, widths, aligns)
    if not table.rows:
        yield across(kinds[RowRole.BODY], clean(table.empty), widths)
    if table.note:
        yield across(_SMALL, bound(clean(table.note)), widths)


_Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[float | Color, ...]]


def _commands(lines: Sequence[Line]) -> Iterator[_Command]:
    """Yield what is drawn behind and around the cells."""
    framed = [index for index, found in enumerate(lines) if found.type.framed]
    yield "GRID", (0, framed[0]), (-1, framed[-1]), _RULE, black
    for index, found in enumerate(lines):
        shade = found.type.shade
        if shade < 1:
            yield "BACKGROUND", (0, index), (-1, index), Color(shade, shade, shade)
        for first, columns, rows in found.spans:
            yield "SPAN", (first, index), (first + columns - 1, index + rows - 1)
