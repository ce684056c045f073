"""What an import would write, what it refuses and what it warns of: one list at a time."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.journal.importing.planned import PlanView
from kcentre.language.numbers import grouped
from ui.papers.importing.told_lists import rejected_list, told_list, warned_list
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column

ADDED, REJECTED, WARNED = "added", "rejected", "warned"


class PlanLists(Card):
    """A card with a switch between the three lists."""

    def __init__(self, view: PlanView) -> None:
        super().__init__("Подробно")
        report = view.report
        total = report.sessions + report.events
        self.switch = SegmentedSwitch(
            [
                (ADDED, f"Будет внесено · {grouped(total)}"),
                (REJECTED, f"Не принято · {grouped(len(report.rejected))}"),
                (WARNED, f"Предупреждения · {grouped(len(report.warnings))}"),
            ],
            "Какие строки показать",
        )
        self._shown = len(view.first_rows)
        self._is_cut = self._shown < total
        self._lists = QStackedWidget()
        self._places = {ADDED: 0, REJECTED: 1, WARNED: 2}
        self._lists.addWidget(_planned_list(view))
        self._lists.addWidget(rejected_list(report.rejected))
        self._lists.addWidget(warned_list(report.warnings))
        self.add_chip(self.switch)
        self.add(self._lists, 1)
        self.switch.chosen.connect(self.show_list)
        self.show_list(REJECTED if report.rejected and not total else ADDED)

    def show_list(self, key: str) -> None:
        """Show one of the lists."""
        self.switch.set_value(key)
        self._lists.setCurrentIndex(self._places[key])
        cut = self._is_cut and key == ADDED
        self.set_note(f"первые {grouped(self._shown)}" if cut else "")


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
