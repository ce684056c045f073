"""The sheets of a spreadsheet as the user checks them before an import."""

from collections.abc import Mapping, Sequence

from kcentre.journal.importing.fields import Field
from kcentre.journal.importing.header import Choices
from kcentre.journal.importing.mapping import SheetMapping
from kcentre.spreadsheets.preview import (
    LINES_SHOWN,
    NOTHING_SHOWN,
    SheetPreview,
    preview_under,
)
from kcentre.spreadsheets.workbook import Workbook


def preview_of(mapping: SheetMapping, most: int = LINES_SHOWN) -> SheetPreview:
    """Return the beginning of a sheet without its wholly empty columns and lines."""
    if mapping.header is None:
        return NOTHING_SHOWN
    columns = mapping.columns
    headings = [column.caption.text for column in columns]
    used = [column.field is not None for column in columns]
    return preview_under(mapping.sheet, mapping.header.last + 1, headings, used, most)


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


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f"«{name}»" for name in names if name) or "таблица"
