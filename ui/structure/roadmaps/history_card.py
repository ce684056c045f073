"""«История»: what was corrected on a road map, when and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.language.plurals import counted
from kcentre.roadmaps.records import Correction
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.rows import correction_rows
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState


class HistoryCard(Card):
    """The newest corrections first; without any it says where they come from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("История корректировок", parent)
        self.view = RowsView("История корректировок")
        self.empty = EmptyState("clock", "Корректировок пока нет", _EMPTY)
        self._stack = QStackedWidget()
        for page in (self.view, self.empty):
            self._stack.addWidget(page)
        self.add(self._stack, 1)
        self.setFocusProxy(self.view)

    def show_history(self, found: Sequence[Correction]) -> None:
        """Show what was corrected."""
        self.view.show_rows(correction_rows(found))
        words = counted(len(found), "корректировка", "корректировки", "корректировок")
        self.set_note(words if found else "")
        self._stack.setCurrentWidget(self.view if found else self.empty)


_EMPTY = (
    "Когда срок задачи меняют кнопкой «Скорректировать срок…» или задачу снимают, здесь "
    "остаётся, что было, что стало и почему. История войдёт и в бумагу карты."
)
