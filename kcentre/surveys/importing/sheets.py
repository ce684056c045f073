"""The sheets of a table that hold answers to the same questions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kcentre.spreadsheets.workbook import Cell, Sheet, Workbook
from kcentre.surveys.importing.cells import spoken
from kcentre.surveys.importing.header import Header, find_header
from kcentre.surveys.importing.skipping import Skipped, lines_beside


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """A sheet with the line of its questions, and the lines below it as texts.

    The last line is the last one that holds anything. `beside` are the lines that are no forms.
    """

    sheet: Sheet
    header: Header
    texts: tuple[tuple[str, ...], ...]
    beside: Mapping[int, Skipped]

    def lines(self) -> Iterator[tuple[int, Sequence[str], Skipped | None]]:
        """Yield the lines below the questions: the number the user sees, the texts, why skipped."""
        for place, cells in enumerate(self.texts):
            yield place + self.header.last + 2, cells, self.beside.get(place)

    def column(self, place: int) -> list[str]:
        """Return the filled cells of a column, those of forms alone."""
        return [
            text
            for number, line in enumerate(self.texts)
            if (text := line[place]) and number not in self.beside
        ]


def _read(sheet: Sheet, header: Header, known: dict[str, str]) -> AnswerSheet:
    below = header.last + 1
    texts = [tuple(_spoken(cell, known) for cell in row) for row in sheet.rows[below:]]
    while texts and not any(texts[-1]):
        texts.pop()
    captions = {
        merge.top - below
        for merge in sheet.merges
        if merge.top == merge.bottom and merge.right - merge.left >= 2
    }
    return AnswerSheet(sheet, header, tuple(texts), lines_beside(header, texts, captions))


def _spoken(cell: Cell, known: dict[str, str]) -> str:
    """Return a cell as text; answers repeat, so each wording is looked at once."""
    if not isinstance(cell, str):
        return spoken(cell)
    if cell not in known:
        known[cell] = spoken(cell)
    return known[cell]


def sheets_of(workbook: Workbook) -> tuple[tuple[AnswerSheet, ...], tuple[str, ...]]:
    """Return the sheets with answers to the same questions, and the names of the others.

    Of several questionnaires in one book the one with the most answers is meant.
    """
    visible = [sheet for sheet in workbook.sheets if not sheet.is_hidden] or list(workbook.sheets)
    known: dict[str, str] = {}
    found = [
        _read(sheet, header, known)
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
    return len(one.texts) * filled
