"""Finding the questions of a table: which line they stand on, what each column asks.

As a rule it is the very first line; a title and empty lines above it are forgiven. A second line
may name the answers of a question that takes several columns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kcentre.language import fold
from kcentre.spreadsheets.days import DayReader
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell, Sheet

MOST_COLUMNS = 2_000
_LINES_SEARCHED, _ROWS_LOOKED_AT = 25, 400
_FEWEST_FILLED, _FEWEST_TEXTS = 0.5, 0.7
_NUMBER = re.compile(r"[\d\s.,%()-]+")

_day_in = DayReader()


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands over one column: the question, and the answer where it has a column of its own.

    `is_shared` tells that one cell asks for several columns.
    """

    text: str
    option: str = ""
    is_shared: bool = False

    @property
    def whole(self) -> str:
        """The heading in one line, as it is shown and remembered."""
        return f"{self.text} [{self.option}]" if self.option else self.text


@dataclass(frozen=True, slots=True)
class Header:
    """The lines of questions in a sheet (from 0, the last one included) and its columns."""

    first: int
    last: int
    headings: tuple[Heading, ...]

    @property
    def key(self) -> str:
        """What the same questions in another file are known by."""
        return "|".join(fold(heading.whole) for heading in self.headings).rstrip("|")


def find_header(sheet: Sheet) -> Header | None:
    """Return the questions of a sheet; None where no line looks like them."""
    used = _used_columns(sheet)
    for number, row in enumerate(sheet.rows[:_LINES_SEARCHED]):
        if _asks(row, used):
            return _header(sheet, number)
    return None


def is_repeated(row: Sequence[Cell], header: Header) -> bool:
    """Tell whether a line below is the questions once more."""
    texts = {place: fold(text) for place, cell in enumerate(row) if (text := plain(cell))}
    headings = header.headings
    same = sum(
        text in {fold(headings[place].text), fold(headings[place].option)}
        for place, text in texts.items()
    )
    return same >= 2 and same >= 0.6 * len(texts)


def _used_columns(sheet: Sheet) -> int:
    """Return how many columns hold anything at all."""
    rows = sheet.rows[:_ROWS_LOOKED_AT]
    return sum(any(cell != "" for cell in column) for column in zip(*rows, strict=True))


def _asks(row: Sequence[Cell], used: int) -> bool:
    """Tell whether a line holds questions: texts over at least half of the columns, no dates."""
    filled = [cell for cell in row if not is_blank(plain(cell))]
    if len(filled) < max(2, _FEWEST_FILLED * used):
        return False
    texts = [plain(cell) for cell in filled if isinstance(cell, str)]
    asking = [text for text in texts if not _NUMBER.fullmatch(text) and not _is_day(text)]
    return len(asking) >= _FEWEST_TEXTS * len(filled) and len(asking) >= 2


def _is_day(text: str) -> bool:
    return text[:1].isdecimal() and bool(_day_in(text).iso)


def _header(sheet: Sheet, number: int) -> Header:
    upper = _texts(sheet, number)
    spans = _spans(sheet, number)
    lower = _texts(sheet, number + 1) if number + 1 < len(sheet.rows) else []
    if spans and _names_answers(lower, spans):
        headings = [
            Heading(upper[spans[place]], lower[place], is_shared=True) if place in spans
            else Heading(text)
            for place, text in enumerate(upper)
        ]  # fmt: skip
        return Header(number, number + 1, tuple(headings))
    merged = _merged(sheet, number)
    headings = [
        Heading(upper[merged[place]], is_shared=True) if place in merged else Heading(text)
        for place, text in enumerate(upper)
    ]
    return Header(number, number, tuple(headings))


def _texts(sheet: Sheet, number: int) -> list[str]:
    return [plain(cell) for cell in sheet.rows[number]]


def _merged(sheet: Sheet, number: int) -> dict[int, int]:
    """Return the columns of cells merged across: each one's place → where its text stands."""
    return {
        place: merge.left
        for merge in sheet.merges
        if merge.top <= number <= merge.bottom and merge.right > merge.left
        for place in range(merge.left, min(merge.right + 1, len(sheet.rows[number])))
        if plain(sheet.rows[merge.top][merge.left])
    }


def _spans(sheet: Sheet, number: int) -> dict[int, int]:
    """Return the columns that share a question, merged or with nothing written right of it."""
    merged = _merged(sheet, number)
    if merged or number + 1 >= len(sheet.rows):
        return merged
    upper, lower = _texts(sheet, number), _texts(sheet, number + 1)
    spans: dict[int, int] = {}
    owner = -1
    for place, text in enumerate(upper):
        if text:
            owner = place
        elif owner >= 0 and lower[place]:
            spans[owner] = spans[place] = owner
    return spans


def _names_answers(lower: Sequence[str], spans: dict[int, int]) -> bool:
    """Tell whether the second line names answers: texts under shared questions and nowhere else."""
    named = {place for place, text in enumerate(lower) if text}
    texts = [text for text in lower if text]
    is_worded = all(not _NUMBER.fullmatch(text) and not _is_day(text) for text in texts)
    are_different = len({fold(text) for text in texts}) > 1
    return bool(named) and named <= set(spans) and is_worded and are_different
