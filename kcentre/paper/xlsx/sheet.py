"""One sheet of a workbook, written downwards block by block."""

from itertools import groupby
from typing import cast

from openpyxl.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kcentre.paper.document import ACROSS, Cell, Column, Lines, Row, RowRole, Table
from kcentre.paper.printed import printed
from kcentre.paper.xlsx.looks import (
    BOLD,
    FRAME,
    HEAD_ALIGNMENT,
    HEAD_FILL,
    PLAIN,
    SMALL,
    TEXT_ALIGNMENT,
    TOTAL_FILL,
    cell_alignment,
    font_of,
    inline_font,
    number_format,
)
from kcentre.paper.xlsx.safety import looks_like_formula, storable

_NARROWEST, _WIDEST = 9.0, 48.0
_PAGE_CHARACTERS = 90.0
_DEEPEST_FREEZE = 8
"""A head further down is not frozen: it would take the whole screen of an office PC."""
_LINE_HEIGHT = 15.0
_HIGHEST = 409.0
"""Excel has no higher rows."""
_LETTER = 1.05
"""How much of a column's unit of width a letter of running text takes."""
_WIDER = 1.12
"""How much wider than its digits a text of letters is."""


class SheetWriter:
    """Writes at `row`, the next free one; remembers what the columns need."""

    def __init__(self, sheet: Worksheet) -> None:
        self.sheet = sheet
        self.row = 1
        self.columns = 1
        self.widths: dict[int, float] = {}
        self.has_table = False

    def line(self, text: str, font: Font = PLAIN) -> None:
        """Write one line that runs over the columns beside it."""
        put(self._cell(self.row, 1), storable(text)).font = font
        self.row += 1

    def paragraph(self, text: str, font: Font = PLAIN) -> None:
        """Write a text broken to the width of the sheet; its table's columns must be known."""
        across = self.columns
        cell = put(self._cell(self.row, 1), storable(text))
        cell.font, cell.alignment = font, TEXT_ALIGNMENT
        if across > 1:
            self.sheet.merge_cells(
                start_row=self.row, end_row=self.row, start_column=1, end_column=across
            )
        width = sum(map(self._width, range(across)))
        lines = sum(1 + int(len(part) * _LETTER / width) for part in text.split("\n"))
        self.sheet.row_dimensions[self.row].height = min(lines * _LINE_HEIGHT, _HIGHEST)
        self.row += 1

    def room(self, height: float) -> None:
        """Leave rows free for something so many points high."""
        whole, rest = divmod(height, _LINE_HEIGHT)
        self.row += int(whole) + (rest > 0)

    def gap(self) -> None:
        if self.row > 1:
            self.row += 1

    def measure(self, table: Table) -> None:
        """Widen the columns to what a table of this sheet needs."""
        self.columns = max(self.columns, len(table.columns))
        for index, column in enumerate(table.columns):
            needed = _needed(table, index, column)
            self.widths[index] = max(self.widths.get(index, _NARROWEST), needed)

    def table(self, table: Table) -> None:
        """Write a table; the first of a sheet freezes and repeats its head."""
        if table.caption:
            self.line(table.caption, BOLD)
        first = self.row
        self._head(table)
        if not self.has_table:
            self.has_table = True
            if self.row <= _DEEPEST_FREEZE:
                self.sheet.freeze_panes = f"A{self.row}"
            self.sheet.print_title_rows = f"{first}:{self.row - 1}"
        for row in table.rows:
            self._row(row, table.columns)
        if not table.rows:
            self._spanned(table.empty, PLAIN, len(table.columns))
        if table.note:
            self.line(table.note, SMALL)

    def finish(self) -> None:
        """Set the widths of the columns."""
        for index in range(self.columns):
            letter = get_column_letter(index + 1)
            self.sheet.column_dimensions[letter].width = self._width(index)

    def _width(self, index: int) -> float:
        return self.widths.get(index, _PAGE_CHARACTERS)

    def _head(self, table: Table) -> None:
        grouped = any(column.group for column in table.columns)
        if grouped:
            self._common_heads(table.columns)
        for index, column in enumerate(table.columns, 1):
            alone = grouped and not column.group
            cell = self._cell(self.row - 1 if alone else self.row, index)
            put(cell, storable(column.title))
            if alone:
                self._merge(self.row - 1, self.row, index, index)
            self._as_head(self._cell(self.row, index))
        self.sheet.row_dimensions[self.row].height = self._head_height(table)
        self.row += 1

    def _common_heads(self, columns: tuple[Column, ...]) -> None:
        start = 1
        for name, run in groupby(columns, lambda column: column.group):
            length = len(list(run))
            for index in range(start, start + length):
                self._as_head(self._cell(self.row, index))
            if name:
                put(self._cell(self.row, start), storable(name))
                self._merge(self.row, self.row, start, start + length - 1)
            start += length
        self.sheet.row_dimensions[self.row].height = 2 * _LINE_HEIGHT
        self.row += 1

    def _head_height(self, table: Table) -> float:
        lines = max(
            1 + int(len(column.title) * _WIDER / self.widths[index])
            for index, column in enumerate(table.columns)
        )
        return (lines + 0.3) * _LINE_HEIGHT

    def _as_head(self, cell: SheetCell) -> None:
        cell.font, cell.fill, cell.border = BOLD, HEAD_FILL, FRAME
        cell.alignment = HEAD_ALIGNMENT

    def _row(self, row: Row, columns: tuple[Column, ...]) -> None:
        if row.role in ACROSS:
            self._spanned(str(row.cells[0]), BOLD, len(columns))
            return
        for index, (value, column) in enumerate(zip(row.cells, columns, strict=True), 1):
            cell = put(self._cell(self.row, index), _stored(value, column))
            cell.font, cell.border = font_of(row.role), FRAME
            cell.alignment = cell_alignment(column)
            if not isinstance(value, (str, Lines)):
                cell.number_format = number_format(column, value)
            if row.role is RowRole.TOTAL:
                cell.fill = TOTAL_FILL
        self.row += 1

    def _spanned(self, text: str, font: Font, columns: int) -> None:
        for index in range(1, columns + 1):
            cell = self._cell(self.row, index)
            cell.border = FRAME
            if font is BOLD:
                cell.fill = TOTAL_FILL
        cell = put(self._cell(self.row, 1), storable(text))
        cell.font, cell.alignment = font, Alignment(vertical="top")
        self._merge(self.row, self.row, 1, columns)
        self.row += 1

    def _cell(self, row: int, column: int) -> SheetCell:
        return cast("SheetCell", self.sheet.cell(row, column))

    def _merge(self, first: int, last: int, left: int, right: int) -> None:
        if (first, left) != (last, right):
            self.sheet.merge_cells(
                start_row=first, end_row=last, start_column=left, end_column=right
            )


def put(cell: SheetCell, value: Cell | CellRichText) -> SheetCell:
    """Set a cell so that a text stays a text whatever it begins with."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = looks_like_formula(value)
    return cell


def _stored(value: Cell | Lines, column: Column) -> Cell | CellRichText:
    if value is None:
        return storable(column.absent)
    if isinstance(value, Lines):
        return _rich(value)
    return storable(value) if isinstance(value, str) else value


def _needed(table: Table, index: int, column: Column) -> float:
    """Return the width, in characters, of what a column holds."""
    words = f"{column.title} {column.group}".split()
    longest = max((len(word) for word in words), default=0)
    cells = (
        len(line)
        for row in table.rows
        if row.role not in ACROSS
        for line in printed(row.cells[index], column).split("\n")
    )
    return min(_WIDEST, max(longest * _WIDER * 1.1, max(cells, default=0) * _WIDER) + 2)


def _rich(value: Lines) -> CellRichText:
    """Return lines that don't look alike as Excel keeps them."""
    last = len(value.lines) - 1
    blocks = [
        TextBlock(inline_font(line), storable(line.text) + "\n" * (index < last))
        for index, line in enumerate(value.lines)
    ]
    return CellRichText(*blocks)
