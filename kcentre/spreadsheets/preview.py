"""The beginning of a sheet as the user checks it before an import."""

from collections.abc import Sequence
from dataclasses import dataclass

from kcentre.spreadsheets.plain import plain
from kcentre.spreadsheets.workbook import Sheet

LINES_SHOWN = 30
UNNAMED = "без названия"
_LONGEST_CELL = 300


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet: its number as the spreadsheet shows it, its cells as text."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetPreview:
    """The first lines under the header; `places` are the columns worth showing, from 0.

    `texts` are the headers of those columns, `lines` hold their cells in the same order.
    """

    places: tuple[int, ...]
    texts: tuple[str, ...]
    lines: tuple[Line, ...]


NOTHING_SHOWN = SheetPreview((), (), ())


def preview_under(
    sheet: Sheet, first: int, headings: Sequence[str], used: Sequence[bool], most: int = LINES_SHOWN
) -> SheetPreview:
    """Return the lines from `first` (from 0) on, without wholly empty columns and lines.

    A column that is `used` or has a heading is shown even if it is empty.
    """
    lines = _first_lines(sheet, first, most)
    places = tuple(
        place
        for place, heading in enumerate(headings)
        if heading or used[place] or any(line.cells[place] for line in lines)
    )
    texts = tuple(headings[place] or UNNAMED for place in places)
    chosen = (Line(line.number, tuple(line.cells[place] for place in places)) for line in lines)
    return SheetPreview(places, texts, tuple(chosen))


def _first_lines(sheet: Sheet, first: int, most: int) -> list[Line]:
    lines: list[Line] = []
    for number, row in enumerate(sheet.rows[first:], start=first + 1):
        cells = tuple(plain(cell)[:_LONGEST_CELL] for cell in row)
        if any(cells):
            lines.append(Line(number, cells))
        if len(lines) == most:
            break
    return lines
