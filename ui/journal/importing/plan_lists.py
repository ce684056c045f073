"""What an import would write, what it refuses and what it warns of: one list at a time."""

from PySide6.QtWidgets import QWidget

from kcentre.journal.importing.planned import PlanView
from kcentre.language.numbers import grouped
from ui.papers.importing.plan_page import ToldList
from ui.papers.importing.told_lists import REJECTED, refusals, told_list
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column

ADDED = "added"


def lists_of(view: PlanView) -> tuple[ToldList, ...]:
    """Return the three lists."""
    report, shown = view.report, len(view.first_rows)
    total = report.sessions + report.events
    note = f"первые {grouped(shown)}" if shown < total else ""
    planned = ToldList(ADDED, f"Будет внесено · {grouped(total)}", _planned_list(view), note)
    return (planned, *refusals(report.rejected, report.warnings))


def first_of(view: PlanView) -> str:
    """Return the list to look at first."""
    report = view.report
    return REJECTED if report.rejected and not report.sessions + report.events else ADDED


def _planned_list(view: PlanView) -> QWidget:
    columns = (
        Column("date", "Дата", is_sortable=False),
        Column("time", "Время", is_sortable=False),
        Column("minutes", "Минут", is_number=True, is_sortable=False),
        Column("specialist", "Специалист", is_sortable=False, widest_chars=28),
        Column("form", "Форма", is_sortable=False),
        Column("kind", "Вид помощи", is_sortable=False),
        Column("topic", "Тема", is_sortable=False, widest_chars=38),
        Column("recipient", "Кому", is_sortable=False),
    )
    rows = [
        (row.date, row.time, row.minutes, row.specialist, row.form, row.kind, row.topic,
         row.recipient)
        for row in view.first_rows
    ]  # fmt: skip
    nothing = EmptyState("info", "Вносить нечего", "Новых строк в таблице нет.")
    return told_list(columns, rows, "Что будет внесено", nothing)
