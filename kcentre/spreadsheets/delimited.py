"""Reading delimited text (CSV): which letters, which separator, which rows."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

from kcentre.spreadsheets.refusals import (
    DamagedTable,
    LongCell,
    TableEmpty,
    TableTooLarge,
)
from kcentre.spreadsheets.workbook import LARGEST_GRID, Cell, Sheet, Workbook

LONGEST_CELL = 32_767
"""Characters in a cell, the limit of Excel."""

_LARGEST_TEXT = 40 * 1024 * 1024

_SEPARATORS = ";\t,|"
_SAMPLE_LINES = 60
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OLD_LETTERS = ("cp1251", "cp866", "koi8_r")
_RUSSIAN = re.compile("[а-яё]")
_NOT_WRITTEN = re.compile("[^\\x00-\\x7fА-Яа-яЁё№«»—–…“”„’°±§\\u00a0•·€©®]")
_ANNOUNCED = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)


def read_delimited(path: Path) -> Workbook:
    """Read a delimited text as a book of one nameless sheet. Raises a TableRefused."""
    if path.stat().st_size > _LARGEST_TEXT:
        raise TableTooLarge(path)
    text = _text_of(path.read_bytes())
    announced = _ANNOUNCED.match(text)
    if announced:
        text = text[announced.end() :]
    separator = announced[1] if announced else _separator_of(text)
    rows = _rows_of(path, text, separator)
    if not rows:
        raise TableEmpty(path)
    width = max(map(len, rows))
    if width * len(rows) > LARGEST_GRID:
        raise TableTooLarge(path)
    padded: list[list[Cell]] = [[*row, *[""] * (width - len(row))] for row in rows]
    return Workbook(path, (Sheet("", padded),))


def _rows_of(path: Path, text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        if "field" in str(error):
            raise LongCell(path, "", len(rows) + 1) from error
        raise DamagedTable(path) from error
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def _text_of(content: bytes) -> str:
    for bom, letters in _BOMS:
        if content.startswith(bom):
            return content.decode(letters, errors="replace")
    if b"\x00" in content[:4096]:
        return content.decode(
            "utf-16-le" if content[1:2] in b"\x00\x04" else "utf-16-be", "replace"
        )
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return max((content.decode(letters, "replace") for letters in _OLD_LETTERS), key=_sense)


def _sense(text: str) -> int:
    """Return how much like Russian writing a text is: the wrong letters give few small ones."""
    sample = text[:20_000]
    return len(_RUSSIAN.findall(sample)) - 3 * len(_NOT_WRITTEN.findall(sample))


def _separator_of(text: str) -> str:
    """Return the separator that splits the first lines into the most, and equally many, cells."""
    sample = "".join(text.splitlines(keepends=True)[:_SAMPLE_LINES])
    return max(_SEPARATORS, key=lambda separator: _evenness(sample, separator))


def _evenness(sample: str, separator: str) -> int:
    try:
        rows = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
        widths = Counter(len(row) for row in rows if len(row) > 1)
    except csv.Error:
        return 0
    return max((width * count for width, count in widths.items()), default=0)
