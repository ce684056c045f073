"""A long flat list as a workbook: openpyxl streams the rows, so memory does not grow with them.

A list longer than a sheet goes on on the next one.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from kcentre.paper.document import Cell, Column, Kind
from kcentre.paper.page import page
from kcentre.paper.xlsx.looks import (
    BOLD,
    HEAD_ALIGNMENT,
    HEAD_FILL,
    PLAIN,
    TEXT_ALIGNMENT,
    cell_alignment,
    describe,
    number_format,
    set_up_page,
)
from kcentre.paper.xlsx.safety import SheetNames, looks_like_formula, storable
from kcentre.paper.xlsx.sheet import put
from kcentre.storage.atomic import atomic_write
from kcentre.storage.progress import UNWATCHED, Progress

SHEET_ROWS = 1_048_576
"""Excel's limit for one sheet, its head included."""
_TOLD_EVERY = 1_000
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Excel believes in a 29 February 1900: earlier days would be one day off."""

_Rows = Iterator[Sequence[Cell]]


def write_list(
    path: Path,
    title: str,
    columns: tuple[Column, ...],
    rows: Iterable[Sequence[Cell]],
    progress: Progress = UNWATCHED,
    *,
    total: int = 0,
    organisation: str = "",
) -> int:
    """Write a list to a file, whole or not at all; return how many rows it has.

    The head is the first row, so that the list can be read in again. A column's `weight` 1 is
    12 characters. `total` is for the progress only. Raises Cancelled when the user cancelled.
    """
    book = Workbook(write_only=True)
    describe(book, title, organisation)
    names = SheetNames()
    told = _told(rows, progress, total)
    count = 0
    with atomic_write(path) as temporary:
        for portion in _portions(told):
            count += _write_sheet(book.create_sheet(names.take(title)), columns, portion)
        book.save(temporary)
    return count


def _told(rows: Iterable[Sequence[Cell]], progress: Progress, total: int) -> _Rows:
    """Yield the rows and tell how many were written."""
    done = 0
    for done, row in enumerate(rows, 1):
        yield row
        if done % _TOLD_EVERY == 0:
            progress.report(done, total)
    progress.report(done, total)


def _portions(rows: _Rows) -> Iterator[_Rows]:
    """Yield the rows of each sheet; also a list of no rows has one."""
    yield islice(rows, SHEET_ROWS - 1)
    for row in rows:
        yield islice(chain((row,), rows), SHEET_ROWS - 1)


def _write_sheet(sheet: Worksheet, columns: tuple[Column, ...], rows: _Rows) -> int:
    """Stream the rows of one sheet; return how many there were."""
    _set_up(sheet, columns)
    sheet.append([_head_cell(sheet, column) for column in columns])
    writers = [_CellWriter(sheet, column) for column in columns]
    count = 0
    try:
        for row in rows:
            sheet.append([write(value) for write, value in zip(writers, row, strict=True)])
            count += 1
    finally:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{count + 1}"
        cast("WriteOnlyWorksheet", sheet).close()
    return count


def _set_up(sheet: Worksheet, columns: tuple[Column, ...]) -> None:
    """Say what a streamed sheet must know before its first row."""
    for index, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(index)].width = 12 * column.weight
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    set_up_page(sheet, page(landscape=True))


def _head_cell(sheet: Worksheet, column: Column) -> SheetCell:
    cell = put(WriteOnlyCell(sheet), storable(column.title))
    cell.font, cell.fill, cell.alignment = BOLD, HEAD_FILL, HEAD_ALIGNMENT
    return cell


class _CellWriter:
    """Gives each value of a column its cell: always the same two, as a row is written at once."""

    def __init__(self, sheet: Worksheet, column: Column) -> None:
        self._plain, self._quoted = (_styled(sheet, column, quoted) for quoted in (False, True))

    def __call__(self, value: Cell) -> SheetCell | None:
        if value is None or value == "":
            return None
        if isinstance(value, date) and value < _FIRST_SAFE_DAY:
            value = f"{value:%d.%m.%Y}"
        if not isinstance(value, str):
            self._plain.value = value
            return self._plain
        cell = self._quoted if looks_like_formula(value) else self._plain
        cell.value, cell.data_type = storable(value), "s"
        return cell


def _styled(sheet: Worksheet, column: Column, quoted: bool) -> SheetCell:
    """Return an empty cell of a column; `quoted` keeps a text a text when edited in Excel."""
    cell = WriteOnlyCell(sheet)
    cell.font = PLAIN
    cell.alignment = TEXT_ALIGNMENT if column.kind is Kind.TEXT else cell_alignment(column)
    cell.number_format = number_format(column)
    cell.quotePrefix = quoted
    return cell
