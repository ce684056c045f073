"""What a column's cells say about its meaning, where its header misleads or says nothing."""

from collections.abc import Callable, Iterator

from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.synonyms import category_in, education_in, form_in, kind_in
from kcentre.spreadsheets.days import DayReader
from kcentre.spreadsheets.plain import is_blank, plain, short
from kcentre.spreadsheets.workbook import Cell, Sheet

FITTING, FOREIGN = 0.8, 0.3
"""From what share of understood cells a column is taken for a field, and below what for another."""

_SAMPLE, _ROWS_SEARCHED, _FEWEST = 40, 400, 3

_day_in = DayReader()


def _is_date(cell: Cell) -> bool:
    return bool(_day_in(cell).iso)


_UNDERSTOOD: dict[Field, Callable[[Cell], bool]] = {
    Field.DATE: _is_date,
    Field.KIND: lambda cell: kind_in(cell).value is not None,
    Field.FORM: lambda cell: form_in(cell).value is not None,
    Field.EDUCATION: lambda cell: education_in(cell).value is not None,
    Field.CATEGORY: lambda cell: category_in(cell).value is not None,
}
LISTED = tuple(field for field in _UNDERSTOOD if field is not Field.DATE)
"""The fields whose values come from a short list."""


def share_understood(sheet: Sheet, below: int, place: int, field: Field) -> float | None:
    """Return what share of a column's cells can be the field; None for too few to tell."""
    cells = list(_sample(sheet, below, place))
    if len(cells) < _FEWEST:
        return None
    return sum(map(_UNDERSTOOD[field], cells)) / len(cells)


def date_column(sheet: Sheet, below: int) -> int | None:
    """Return the first column that holds dates, whatever its header says."""
    width = len(sheet.rows[below]) if sheet.rows else 0
    for place in range(width):
        if (share_understood(sheet, below, place, Field.DATE) or 0) >= FITTING:
            return place
    return None


def _sample(sheet: Sheet, below: int, place: int) -> Iterator[Cell]:
    found = 0
    for row in sheet.rows[below + 1 : below + 1 + _ROWS_SEARCHED]:
        if not is_blank(plain(row[place])):
            yield short(row[place])
            found += 1
            if found == _SAMPLE:
                return
