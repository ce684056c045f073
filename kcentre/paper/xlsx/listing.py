"""A long flat list as a workbook: rows are streamed, so memory does not grow with them.

The workbook's skeleton (styles, names, print set-up) is openpyxl's; the rows are written into
it as text, some ten times faster than cell objects. A list longer than a sheet goes on on the
next one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kcentre.paper.document import Cell, Column, Kind
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
from kcentre.storage.atomic import atomic_write
from kcentre.storage.progress import UNWATCHED, Progress

SHEET_ROWS = 1_048_576
"""Excel's limit for one sheet, its head included."""
_SHEET_BYTES = 1 << 30
_AT_ONCE = 1_000
_SHEET_PART = "xl/worksheets/sheet{}.xml"
_ROWS_END = "</sheetData>"
_DIMENSION = re.compile("<dimension [^>]*/>")
"""What the skeleton says of its size is not true of the list; it may be left out."""
_FIRST_DAY = date(1899, 12, 30)
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Excel believes in a 29 February 1900: earlier days would be one day off."""
_ODD = re.compile("[&<>\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class _List:
    """What a list is called, its columns and whose it is."""

    title: str
    columns: tuple[Column, ...]
    organisation: str


@dataclass(frozen=True, slots=True)
class _Styles:
    """The numbers of a column's styles in the workbook; `quoted` keeps a text a text."""

    letter: str
    plain: int
    quoted: int


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """A workbook without rows: all its parts, and the styles of its columns."""

    parts: dict[str, bytes]
    styles: tuple[_Styles, ...]

    def around(self, sheet: int) -> tuple[str, str]:
        """Return what stands before and after the rows of a sheet."""
        text = _DIMENSION.sub("", self.parts[_SHEET_PART.format(sheet)].decode("utf-8"))
        before, after = text.split(_ROWS_END)
        head = before.index("</row>") + len("</row>")
        return before[:head], _ROWS_END + after


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
    spec = _List(title, columns, organisation)
    with atomic_write(path) as temporary, ZipFile(temporary, "w", ZIP_DEFLATED, True, 3) as book:
        counts: list[int] = []
        counted = _Counted(iter(rows), progress, total)
        while not counts or counted.has_more():
            counts.append(_write_sheet(book, spec, counted, len(counts) + 1))
        skeleton = _skeleton(spec, counts)
        sheets = {_SHEET_PART.format(number) for number in range(1, len(counts) + 1)}
        for name, content in skeleton.parts.items():
            if name not in sheets:
                book.writestr(name, content)
    return sum(counts)


class _Counted:
    """Rows in portions, reported as they are taken."""

    def __init__(self, rows: Iterator[Sequence[Cell]], progress: Progress, total: int) -> None:
        self._rows = rows
        self._progress = progress
        self._total = total
        self._taken = 0

    def take(self, most: int) -> list[Sequence[Cell]]:
        portion = list(islice(self._rows, most))
        self._taken += len(portion)
        self._progress.report(self._taken, self._total)
        return portion

    def has_more(self) -> bool:
        for row in self._rows:
            self._rows = chain((row,), self._rows)
            return True
        return False


def _write_sheet(book: ZipFile, spec: _List, rows: _Counted, number: int) -> int:
    """Stream the rows of one sheet; return how many there were."""
    empty = _skeleton(spec, [0] * number)
    to_xml = _row_writer(empty.styles)
    count, size = 0, 0
    with book.open(_SHEET_PART.format(number), "w") as sheet:
        sheet.write(empty.around(number)[0].encode("utf-8"))
        while size < _SHEET_BYTES and count < SHEET_ROWS - 1:
            portion = rows.take(min(_AT_ONCE, SHEET_ROWS - 1 - count))
            if not portion:
                break
            text = "".join(map(to_xml, portion, range(count + 2, count + 2 + len(portion))))
            size += sheet.write(text.encode("utf-8"))
            count += len(portion)
        counts = [0] * (number - 1) + [count]
        sheet.write(_skeleton(spec, counts).around(number)[1].encode("utf-8"))
    return count


def _row_writer(styles: Sequence[_Styles]) -> Callable[[Sequence[Cell], int], str]:
    def to_xml(row: Sequence[Cell], number: int) -> str:
        cells = [
            _cell(value, style, number)
            for value, style in zip(row, styles, strict=True)
            if value is not None and value != ""
        ]
        return f'<row r="{number}">{"".join(cells)}</row>'

    return to_xml


def _cell(value: Cell, style: _Styles, row: int) -> str:
    if isinstance(value, str):
        return _text(value, style, row)
    if isinstance(value, date):
        if value < _FIRST_SAFE_DAY:
            return _text(f"{value:%d.%m.%Y}", style, row)
        stored: int | float | Decimal = (value - _FIRST_DAY).days
    elif isinstance(value, time):
        stored = (value.hour * 60 + value.minute) / 1440
    else:
        stored = int(value) if isinstance(value, bool) else value or 0
    return f'<c r="{style.letter}{row}" s="{style.plain}"><v>{stored}</v></c>'


def _text(value: str, style: _Styles, row: int) -> str:
    number = style.quoted if looks_like_formula(value) else style.plain
    stored = escape(storable(value)) if _ODD.search(value) or len(value) > 32_000 else value
    return (
        f'<c r="{style.letter}{row}" s="{number}" t="inlineStr">'
        f'<is><t xml:space="preserve">{stored}</t></is></c>'
    )


def _skeleton(spec: _List, counts: Sequence[int]) -> _Skeleton:
    """Return the workbook for sheets of so many rows, with nothing but heads."""
    book = Workbook()
    book.remove(book.worksheets[0])
    describe(book, spec.title, spec.organisation)
    names = SheetNames()
    for count in counts:
        sheet = book.create_sheet(names.take(spec.title))
        styles = _head(sheet, spec.columns)
        last = get_column_letter(len(spec.columns))
        sheet.auto_filter.ref = f"A1:{last}{count + 1}"
        set_up_page(sheet, landscape=True)
    target = BytesIO()
    book.save(target)
    with ZipFile(target) as saved:
        parts = {name: saved.read(name) for name in saved.namelist()}
    return _Skeleton(parts, styles)


def _head(sheet: Worksheet, columns: tuple[Column, ...]) -> tuple[_Styles, ...]:
    """Write the head, and a row of styled cells that is cut out again."""
    styles = []
    for index, column in enumerate(columns, 1):
        letter = get_column_letter(index)
        sheet.column_dimensions[letter].width = 12 * column.weight
        title = sheet[f"{letter}1"]
        title.value = storable(column.title)
        title.data_type = "s"
        title.font, title.fill, title.alignment = BOLD, HEAD_FILL, HEAD_ALIGNMENT
        styles.append(_styles(sheet, letter, column))
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    return tuple(styles)


def _styles(sheet: Worksheet, letter: str, column: Column) -> _Styles:
    numbers = []
    for row, quoted in ((2, False), (3, True)):
        cell = sheet[f"{letter}{row}"]
        is_text = column.kind is Kind.TEXT
        cell.font = PLAIN
        cell.alignment = TEXT_ALIGNMENT if is_text else cell_alignment(column)
        cell.number_format = number_format(column)
        cell.quotePrefix = quoted
        numbers.append(cell.style_id)
    return _Styles(letter, *numbers)
