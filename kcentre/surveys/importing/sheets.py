"""The sheets of a table that hold answers to the same questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kcentre.spreadsheets.workbook import Sheet, Workbook
from kcentre.surveys.importing.cells import spoken
from kcentre.surveys.importing.header import Header, find_header


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A sheet with the line of its questions."""

    sheet: Sheet
    header: Header

    @property
    def last(self) -> int:
        """The place of the last line that holds anything; the header's where none does."""
        rows = self.sheet.rows
        for number in range(len(rows) - 1, self.header.last, -1):
            if any(spoken(cell) for cell in rows[number]):
                return number
        return self.header.last

    def lines(self) -> Iterator[tuple[int, Sequence[str]]]:
        """Yield the lines below the questions: the number the user sees, the cells as texts."""
        for number in range(self.header.last + 1, self.last + 1):
            yield number + 1, [spoken(cell) for cell in self.sheet.rows[number]]


def sheets_of(workbook: Workbook) -> tuple[tuple[AnswerSheet, ...], tuple[str, ...]]:
    """Return the sheets with answers to the same questions, and the names of the others.

    Of several questionnaires in one book the one with the most answers is meant.
    """
    visible = [sheet for sheet in workbook.sheets if not sheet.is_hidden] or list(workbook.sheets)
    found = [
        AnswerSheet(sheet, header)
        for sheet in visible
        if (header := find_header(sheet)) is not None
    ]
    largest = max(found, key=_size, default=None)
    if largest is None:
        return (), ()
    taken = [one for one in found if one.header.key == largest.header.key]
    names = {one.sheet.name for one in taken}
    others = tuple(sheet.name for sheet in visible if sheet.rows and sheet.name not in names)
    return tuple(taken), others


def _size(one: AnswerSheet) -> int:
    filled = sum(bool(heading.text) for heading in one.header.headings)
    return (one.last - one.header.last) * filled
