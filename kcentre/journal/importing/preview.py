"""The sheets of a spreadsheet as the user checks them before an import."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.header import Choices
from kcentre.journal.importing.mapping import SheetMapping
from kcentre.spreadsheets.plain import plain
from kcentre.spreadsheets.workbook import Workbook

LINES_SHOWN = 30
_LONGEST_CELL = 300
_UNNAMED = "без названия"


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


def preview_of(mapping: SheetMapping, most: int = LINES_SHOWN) -> SheetPreview:
    """Return the beginning of a sheet without its wholly empty columns and lines."""
    if mapping.header is None:
        return SheetPreview((), (), ())
    lines = list(_first_lines(mapping, mapping.header.last + 1, most))
    places = tuple(
        column.place for column in mapping.columns
        if column.caption.text or column.field or any(line.cells[column.place] for line in lines)
    )  # fmt: skip
    texts = tuple(mapping.columns[place].caption.text or _UNNAMED for place in places)
    chosen = (Line(line.number, tuple(line.cells[place] for place in places)) for line in lines)
    return SheetPreview(places, texts, tuple(chosen))


def remembered_places(mapping: SheetMapping, remembered: Mapping[str, Choices]) -> frozenset[int]:
    """Return the columns that still mean what the user said of the same header before."""
    if mapping.header is None:
        return frozenset()
    known = remembered.get(mapping.header.key, {})
    return frozenset(
        column.place for column in mapping.columns
        for key in [next((key for key in column.caption.keys if key in known), None)]
        if key is not None and known[key] is column.field and column.caption.text
    )  # fmt: skip


def sheet_title(mapping: SheetMapping) -> str:
    """Return the sheet's name; a CSV has none."""
    return mapping.sheet.name or "Таблица"


def lacking(mapping: SheetMapping) -> str:
    """Return the sentence of what keeps a sheet from being imported; empty for nothing."""
    if not mapping.is_used:
        return "Этот лист не будет внесён."
    if not mapping.has_date:
        return f"Укажите, в каком столбце «{Field.DATE.label}»: без неё строки не внести."
    if not mapping.has_journal:
        return "Кроме даты, нужен ещё хотя бы один столбец журнала: специалист, тема, получатель…"
    return ""


def left_out(workbook: Workbook, mappings: Sequence[SheetMapping]) -> str:
    """Return the sentence that names the sheets nobody can import; empty where there are none."""
    without_header = [mapping.sheet.name for mapping in mappings if mapping.header is None]
    shown = {mapping.sheet.name for mapping in mappings}
    hidden = [sheet.name for sheet in workbook.sheets if sheet.name not in shown]
    told = (("Без журнала, пропущены", without_header), ("Скрытые, пропущены", hidden))
    return " ".join(f"{words}: {_quoted(names)}." for words, names in told if names)


def _first_lines(mapping: SheetMapping, first: int, most: int) -> list[Line]:
    lines: list[Line] = []
    for number, row in enumerate(mapping.sheet.rows[first:], start=first + 1):
        cells = tuple(plain(cell)[:_LONGEST_CELL] for cell in row)
        if any(cells):
            lines.append(Line(number, cells))
        if len(lines) == most:
            break
    return lines


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"«{name}»" for name in names if name) or "таблица"
