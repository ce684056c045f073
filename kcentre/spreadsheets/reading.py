"""Reading a spreadsheet: guarded, bounded, every failure a sentence."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import python_calamine as calamine

from kcentre.spreadsheets import archives, old_books
from kcentre.spreadsheets.collection import without_collecting
from kcentre.spreadsheets.containers import Container, container_of
from kcentre.spreadsheets.delimited import LONGEST_CELL, read_delimited
from kcentre.spreadsheets.refusals import (
    DamagedTable,
    LongCell,
    ProtectedTable,
    TableEmpty,
    TableTooLarge,
    TableUnreadable,
)
from kcentre.spreadsheets.workbook import LARGEST_GRID, Cell, Merge, Sheet, Workbook
from kcentre.storage import UNWATCHED, Progress

_SUFFIXES = {
    archives.BookKind.XLSX: (".xlsx", ".xlsm"),
    archives.BookKind.XLSB: (".xlsb",),
    archives.BookKind.ODS: (".ods",),
}
_MOST_SHEETS, _MOST_MERGES = 400, 20_000
_STANDARD_ERROR = 2


def read_workbook(path: Path, progress: Progress = UNWATCHED) -> Workbook:
    """Read every sheet of a spreadsheet. Raises a TableRefused; links outside are never followed.

    Cells come as the values last calculated; an empty cell is the empty string.
    """
    container = container_of(path)
    try:
        with without_collecting():
            return _read(path, container, progress)
    except OSError as error:
        raise TableUnreadable(path) from error


def _read(path: Path, container: Container, progress: Progress) -> Workbook:
    if container is Container.TEXT:
        return read_delimited(path)
    if container is Container.OLE:
        old_books.demand_book(path)
        return Workbook(path, _parsed(path, (".xls",), progress, may_have_long_text=True))
    archive = archives.inspect(path)
    sheets = _parsed(
        path, _SUFFIXES[archive.kind], progress, may_have_long_text=archive.has_long_text
    )
    return Workbook(path, sheets, archive.counts_from_1904)


def _parsed(
    path: Path, suffixes: tuple[str, ...], progress: Progress, *, may_have_long_text: bool
) -> tuple[Sheet, ...]:
    with _sentences(path), calamine.load_workbook(_source(path, suffixes)) as book:
        described = [
            sheet for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet
        ]
        if len(described) > _MOST_SHEETS:
            raise TableTooLarge(path)
        sheets: list[Sheet] = []
        for number, sheet in enumerate(described):
            progress.report(number, len(described))
            is_hidden = sheet.visible != calamine.SheetVisibleEnum.Visible
            sheets.append(_sheet(path, book.get_sheet_by_name(sheet.name), is_hidden=is_hidden))
            if sum(_grid(sheet) for sheet in sheets) > LARGEST_GRID:
                raise TableTooLarge(path)
    if not any(sheet.rows for sheet in sheets):
        raise TableEmpty(path)
    if may_have_long_text:
        _demand_short_cells(path, sheets)
    return tuple(sheets)


def _source(path: Path, suffixes: tuple[str, ...]) -> str | BinaryIO:
    """Return the path, or its bytes where the name would mislead the parser about the kind."""
    if path.suffix.lower() in suffixes:
        return str(path)
    return io.BytesIO(path.read_bytes())


def _sheet(path: Path, sheet: calamine.CalamineSheet, *, is_hidden: bool) -> Sheet:
    start, end = sheet.start, sheet.end
    if start is None or end is None:
        return Sheet(sheet.name, [], is_hidden=is_hidden)
    if (end[0] + 1) * (end[1] + 1) > LARGEST_GRID:
        raise TableTooLarge(path)
    rows: list[list[Cell]] = sheet.to_python(skip_empty_area=False)
    merges = tuple(
        Merge(top, left, bottom, right)
        for (top, left), (bottom, right) in islice(sheet.merged_cell_ranges or (), _MOST_MERGES)
    )
    return Sheet(sheet.name, rows, merges, is_hidden)


def _demand_short_cells(path: Path, sheets: list[Sheet]) -> None:
    for sheet in sheets:
        for number, row in enumerate(sheet.rows, start=1):
            if any(isinstance(cell, str) and len(cell) > LONGEST_CELL for cell in row):
                raise LongCell(path, sheet.name, number)


def _grid(sheet: Sheet) -> int:
    return len(sheet.rows) * len(sheet.rows[0]) if sheet.rows else 0


@contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Turn whatever the parser raises into a refusal, its panics (no `Exception`s) included."""
    try:
        with _silenced_panics():
            yield
    except calamine.PasswordError as error:
        raise ProtectedTable(path) from error
    except calamine.CalamineError as error:
        raise DamagedTable(path) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise DamagedTable(path) from error
        raise


@contextmanager
def _silenced_panics() -> Iterator[None]:
    """Keep the parser's own panic messages off standard error, where our sentence belongs."""
    try:
        kept = os.dup(_STANDARD_ERROR)
    except OSError:  # a window has no standard error
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), _STANDARD_ERROR)
        yield
    finally:
        with suppress(OSError):
            os.dup2(kept, _STANDARD_ERROR)
        os.close(kept)
