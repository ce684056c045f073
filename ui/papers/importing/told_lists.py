"""What an import refuses and what it warns of, as lists."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kcentre.language.numbers import grouped
from kcentre.spreadsheets.told import Rejected, Warned
from ui.papers.importing.plan_page import ToldList
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView

REJECTED, WARNED = "rejected", "warned"
_MOST = 16000


def refusals(rejected: Sequence[Rejected], warned: Sequence[Warned]) -> tuple[ToldList, ToldList]:
    """Return the two lists that every import has."""
    return (
        ToldList(REJECTED, f"Не принято · {grouped(len(rejected))}", _rejected_list(rejected)),
        ToldList(WARNED, f"Предупреждения · {grouped(len(warned))}", _warned_list(warned)),
    )


def _rejected_list(lines: Sequence[Rejected]) -> QWidget:
    columns = (*_where(), Column("reason", "Причина", is_sortable=False, widest_chars=110))
    rows = [(line.sheet, line.row, line.reason) for line in lines]
    nothing = EmptyState("circle-check", "Все строки приняты", "Отказов нет.")
    return told_list(columns, rows, "Что не принято", nothing)


def _warned_list(lines: Sequence[Warned]) -> QWidget:
    columns = (
        *_where(),
        Column("column", "Столбец", is_sortable=False, widest_chars=40),
        Column("text", "В ячейке", is_sortable=False, widest_chars=40),
        Column("reason", "Что учесть", is_sortable=False, widest_chars=80),
    )
    rows = [(line.sheet, line.row or None, line.column, line.text, line.reason) for line in lines]
    nothing = EmptyState("circle-check", "Предупреждений нет", "Все ячейки поняты.")
    return told_list(columns, rows, "Предупреждения", nothing)


def told_list(
    columns: Sequence[Column], rows: Sequence[Row], name: str, nothing: QWidget
) -> QWidget:
    """Return a table of rows, or ``nothing`` where there are none."""
    if not rows:
        return nothing
    model = PagedTableModel(columns)
    view = PagedTableView(model, name)
    model.setParent(view)
    model.show_all(rows[:_MOST])
    return view


def _where() -> tuple[Column, Column]:
    return (
        Column("sheet", "Лист", is_sortable=False, tone=_quiet),
        Column("row", "Строка", is_number=True, is_sortable=False, tone=_quiet),
    )


def _quiet(_row: Row) -> Tone:
    return Tone.SECONDARY
