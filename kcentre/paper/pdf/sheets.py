"""The rows of a bound book parted into sheets, before they are drawn.

A sheet is filled from the top until the next row does not fit, whatever comes later: a sheet once
full and printed stays as it is when rows are added.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kcentre.paper.document import ACROSS, Cell, Column, Lines, Row, RowRole, Table
from kcentre.paper.fonts import Face, clean
from kcentre.paper.lines import tied, wrapped
from kcentre.paper.page import page
from kcentre.paper.pdf.rows import lines_in, room_in
from kcentre.paper.pdf.styles import MM
from kcentre.paper.pdf.tables import measured
from kcentre.paper.pdf.widths import shared_widths
from kcentre.paper.printed import printed
from kcentre.storage.progress import UNWATCHED, Progress

_TOLERANCE = 1.0
"""Points that stay free, so that rounded sums of heights never overflow a page."""
_PORTION = 200
"""So many rows are measured between two reports."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """What stands on one sheet; `rows` are the given ones, or pieces of one taller than a sheet.

    They belong to the given rows from `first` up to before `last`.
    """

    rows: tuple[Row, ...]
    first: int
    last: int


def sheets_of(
    columns: tuple[Column, ...],
    rows: Sequence[Row],
    size: float,
    *,
    landscape: bool,
    progress: Progress = UNWATCHED,
) -> list[SheetRows]:
    """Part rows into sheets of A4; a row taller than a sheet is cut between its lines.

    `progress` hears that the work goes on, not how far it is: drawing is the longer part.

    Raises CharacterNotPrintable for a character that no bundled face has.
    """
    ground = page(landscape=landscape)
    filling = _Filling(columns, size, ground.text_width * MM, ground.text_height * MM)
    for start in range(0, len(rows), _PORTION):
        progress.report(0, 0)
        filling.add(rows[start : start + _PORTION])
    return filling.finished()


class _Filling:
    """Sheets as they are being filled."""

    def __init__(
        self, columns: tuple[Column, ...], size: float, width: float, height: float
    ) -> None:
        self._columns, self._size, self._width, self._height = columns, size, width, height
        head = measured(Table(columns, (), size=size), width, height)
        self._room = height - sum(line.height for line in head.lead) - _TOLERANCE
        self._done: list[SheetRows] = []
        self._open: list[tuple[Row, float]] = []
        self._first = self._next = 0

    def add(self, rows: Sequence[Row]) -> None:
        """Put rows below those that are there."""
        table = Table(self._columns, tuple(rows), size=self._size)
        for row, line in zip(rows, measured(table, self._width, self._height).lines, strict=True):
            if line.height > self._room:
                self._add_tall(row)
            else:
                self._add(row, line.height)

    def finished(self) -> list[SheetRows]:
        """Return the sheets; the last may have room left."""
        self._turn()
        return self._done

    def _add(self, row: Row, height: float) -> None:
        if sum(taken for _, taken in self._open) + height > self._room:
            self._turn(self._kept_with(row))
        self._open.append((row, height))
        self._next += 1

    def _kept_with(self, row: Row) -> int:
        """Return how many rows go along to the next sheet: a sum stays under what it sums up."""
        if row.role is not RowRole.SUM:
            return 0
        sums = list(takewhile(lambda open_: open_[0].role is RowRole.SUM, reversed(self._open)))
        kept = len(sums) + 1
        return kept if kept < len(self._open) else 0

    def _add_tall(self, row: Row) -> None:
        """Give a row sheets of its own; what follows it begins below its last piece."""
        self._turn()
        *full, last = self._pieces(row)
        for piece in full:
            self._done.append(SheetRows((piece,), self._next, self._next + 1))
        table = Table(self._columns, (last,), size=self._size)
        self._open = [(last, measured(table, self._width, self._height).tops[-1])]
        self._next += 1

    def _turn(self, kept: int = 0) -> None:
        """Begin the next sheet, with the last `kept` rows of this one on it."""
        cut = len(self._open) - kept
        if self._open:
            rows = tuple(row for row, _ in self._open[:cut])
            self._done.append(SheetRows(rows, self._first, self._next - kept))
        self._open, self._first = self._open[cut:], self._next - kept

    def _pieces(self, row: Row) -> Iterator[Row]:
        """Yield a tall row as rows that a sheet can hold, each with the next lines of its cells."""
        step = lines_in(self._room, self._size)
        cells = self._cell_lines(row)
        for start in range(0, max(map(len, cells)), step):
            parts = tuple("\n".join(lines[start : start + step]) for lines in cells)
            yield Row(parts, row.role)

    def _cell_lines(self, row: Row) -> list[tuple[str, ...]]:
        widths = shared_widths(self._columns, self._width)
        if row.role in ACROSS:
            widths = [self._width]
        return [
            wrapped(_text(cell, column), Face.SERIF, self._size, room_in(width))
            for cell, column, width in zip(row.cells, self._columns, widths, strict=False)
        ]


def _text(cell: Cell | Lines, column: Column) -> str:
    return tied(clean(printed(cell, column)))
