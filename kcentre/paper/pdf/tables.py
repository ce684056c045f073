"""Tables on pages: heads repeated, rows never torn, no lonely first or last row.

Drawn straight on the canvas: at equal looks several times cheaper than ReportLab's own tables,
and a long table costs in proportion to its rows.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from kcentre.paper.document import Align, Column, RowRole, Table
from kcentre.paper.fonts import Face, clean
from kcentre.paper.lines import bound, wrapped
from kcentre.paper.pdf.flow import Paper
from kcentre.paper.pdf.heads import Head, measured_head
from kcentre.paper.pdf.measured import (
    PAD_X,
    Line,
    Styles,
    chunks,
    row_lines,
    row_texts,
    styles_and_widths,
    with_air,
)
from kcentre.paper.pdf.pen import Pen, Place, Style
from kcentre.paper.printed import alignment

CAPTION = Style(Face.SERIF_BOLD, 11, 14)
CONTINUED = Style(Face.SERIF, 9, 12)
NOTE = Style(Face.SERIF, 9, 11.5)
_SPACE = 8.0
_GAP = 4.0
"""Between a caption or a note and the table's frame."""
_ROWS_KEPT = 2
"""So many rows stand at least under a head."""
_SHORT = 0.22
"""A table under this part of the page is not parted without need."""
_SHADES = {RowRole.TOTAL: 0.95, RowRole.GROUP: 0.97}
_CONTINUED = "Продолжение таблицы"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole table measured: what all its parts draw from. `tops` are the rows' sums."""

    columns: tuple[Column, ...]
    widths: tuple[float, ...]
    head: Head
    lines: tuple[Line, ...]
    tops: tuple[float, ...]
    styles: Styles
    caption: tuple[str, ...]
    note: tuple[str, ...]
    page: float

    @property
    def width(self) -> float:
        return self.head.width

    def with_air(self, air: float) -> "Sheet":
        """Return the same table with rows of other free heights."""
        styles = self.styles.with_air(air)
        lines = tuple(with_air(line, styles) for line in self.lines)
        head = measured_head(self.columns, self.widths, styles)
        return replace(self, styles=styles, lines=lines, head=head, tops=_tops(lines))


@dataclass(frozen=True, slots=True)
class TableItem:
    """The rows `first`…`last` of a table, under its head."""

    sheet: Sheet
    first: int
    last: int
    space: float
    keep: bool = False

    @property
    def _lead(self) -> float:
        """The height above the rows."""
        if self.first:
            return self.sheet.head.height + (CONTINUED.leading if self.sheet.caption else 0.0)
        return self.sheet.head.height + _caption_height(self.sheet.caption)

    @property
    def _tail(self) -> float:
        return _note_height(self.sheet.note) if self.last == len(self.sheet.lines) else 0.0

    @property
    def height(self) -> float:
        return self._lead + self.sheet.tops[self.last] - self.sheet.tops[self.first] + self._tail

    @property
    def least(self) -> float:
        if self._short:
            return self.height
        rows = min(self.first + _ROWS_KEPT + 1, self.last)
        return self._lead + self.sheet.tops[rows] - self.sheet.tops[self.first]

    @property
    def _short(self) -> bool:
        return self.first == 0 and self.height < self.sheet.page * _SHORT

    def split(self, room: float) -> "tuple[TableItem, TableItem] | None":
        """Part the rows; also a single tall row was parted into joined ones beforehand."""
        if self._short:
            return None
        limit = self.sheet.tops[self.first] + room - self._lead
        fitting = min(bisect_right(self.sheet.tops, limit + 1e-6) - 1, self.last - 1)
        if fitting <= self.first:
            return None
        fitting = self._without_orphans(fitting)
        rest = replace(self, first=fitting, space=0.0)
        return replace(self, last=fitting, keep=False), rest

    def with_air(self, air: float) -> "TableItem":
        return self if air == 1 else replace(self, sheet=self.sheet.with_air(air))

    def _without_orphans(self, fitting: int) -> int:
        """Move the cut up, so that a group keeps its rows and a total follows another row."""
        lines = self.sheet.lines
        if self.last - fitting < _ROWS_KEPT and not lines[self.last - 1].joined:
            fitting = max(self.first + 1, self.last - _ROWS_KEPT)
        while fitting > self.first + 1 and lines[fitting - 1].role is RowRole.GROUP:
            fitting -= 1
        return fitting

    def draw(self, pen: Pen, x: float, top: float) -> None:
        head = top - self._lead + self.sheet.head.height
        self._above(pen, x, top)
        self.sheet.head.draw(pen, x, head)
        y = head - self.sheet.head.height
        for line in self.sheet.lines[self.first : self.last]:
            self._row(pen, line, x, y)
            y -= line.height
        self._grid(pen, x, head - self.sheet.head.height)
        if self._tail:
            pen.block(Place(x, y - _GAP, self.sheet.width), self.sheet.note, NOTE, Align.LEFT)

    def _above(self, pen: Pen, x: float, top: float) -> None:
        sheet = self.sheet
        if not self.first:
            pen.block(Place(x, top, sheet.width), sheet.caption, CAPTION, Align.LEFT)
        elif sheet.caption:
            pen.block(Place(x, top + 1.5, sheet.width), (_CONTINUED,), CONTINUED, Align.RIGHT)

    def _row(self, pen: Pen, line: Line, x: float, top: float) -> None:
        sheet = self.sheet
        style = sheet.styles.for_role(line.role)
        if line.role in _SHADES:
            pen.shade(x, top - line.height, sheet.width, line.height, _SHADES[line.role])
        if line.spanned:
            room = sheet.width - 2 * PAD_X
            pen.block(
                Place(x + PAD_X, top - sheet.styles.pad, room), line.cells[0], style, Align.LEFT
            )
            return
        for cell, width, column in zip(line.cells, sheet.widths, sheet.columns, strict=True):
            if cell:
                place = Place(x + PAD_X, top - sheet.styles.pad, width - 2 * PAD_X)
                pen.block(place, cell, style, alignment(column))
            x += width

    def _grid(self, pen: Pen, x: float, top: float) -> None:
        """Draw the rules: upright ones leave out the rows that one text fills."""
        sheet, start = self.sheet, self.sheet.tops[self.first]
        rules = []
        edges = list(accumulate(sheet.widths, initial=x))
        for index in range(self.first, self.last):
            upper, lower = top - sheet.tops[index] + start, top - sheet.tops[index + 1] + start
            line = sheet.lines[index]
            if not (line.joined and index > self.first):
                rules.append((x, upper, edges[-1], upper))
            inner = [] if line.spanned else edges[1:-1]
            rules.extend((edge, upper, edge, lower) for edge in (x, *inner, edges[-1]))
        bottom = top - sheet.tops[self.last] + start
        rules.append((x, bottom, edges[-1], bottom))
        pen.rules(_merged(rules))


def _merged(
    rules: list[tuple[float, float, float, float]],
) -> list[tuple[float, float, float, float]]:
    """Join upright rules of neighbouring rows into long ones."""
    across = [rule for rule in rules if rule[1] == rule[3]]
    upright = sorted((rule for rule in rules if rule[1] != rule[3]), key=_from_left_and_top)
    joined: list[tuple[float, float, float, float]] = []
    for rule in upright:
        last = joined[-1] if joined else None
        if last is not None and last[0] == rule[0] and abs(last[3] - rule[1]) < 1e-6:
            joined[-1] = (last[0], last[1], rule[2], rule[3])
        else:
            joined.append(rule)
    return across + joined


def _from_left_and_top(rule: tuple[float, float, float, float]) -> tuple[float, float]:
    return rule[0], -rule[1]


def table_item(table: Table, paper: Paper, keep: bool) -> TableItem:
    """Measure a table for its paper."""
    texts = row_texts(table)
    styles, widths = styles_and_widths(table, texts, paper.width)
    head = measured_head(table.columns, widths, styles)
    caption, note = (
        _lines(text, style, paper.width)
        for text, style in ((table.caption, CAPTION), (table.note, NOTE))
    )
    around = max(_caption_height(caption), CONTINUED.leading) + _note_height(note)
    highest = paper.height - head.height - around
    lines = [
        part
        for row, cells in zip(table.rows, texts, strict=True)
        for part in chunks(row_lines(row, cells, widths, styles), styles, highest)
    ]
    if not lines:
        lines = [_nothing(table, styles)]
    sheet = Sheet(
        columns=table.columns,
        widths=tuple(widths),
        head=head,
        lines=tuple(lines),
        tops=_tops(lines),
        styles=styles,
        caption=caption,
        note=note,
        page=paper.height,
    )
    return TableItem(sheet, 0, len(lines), _SPACE, keep)


def _tops(lines: Iterable[Line]) -> tuple[float, ...]:
    return tuple(accumulate((line.height for line in lines), initial=0.0))


def _nothing(table: Table, styles: Styles) -> Line:
    return Line(((clean(table.empty),),), styles.row(1), RowRole.BODY, True)


def _caption_height(caption: tuple[str, ...]) -> float:
    return len(caption) * CAPTION.leading + _GAP if caption else 0.0


def _note_height(note: tuple[str, ...]) -> float:
    return len(note) * NOTE.leading + _GAP if note else 0.0


def _lines(text: str, style: Style, width: float) -> tuple[str, ...]:
    return wrapped(bound(clean(text)), style.face, style.size, width) if text else ()
