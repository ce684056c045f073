"""How good the records of a period are, and what to mend."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.operations import Operations
from ui.tab import Page
from ui.widgets.empty_state import EmptyState


class QualityPage(Page):
    """Targets: «», «2026-Q3»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.empty = EmptyState(
            "list-checks",
            "Проверять пока нечего",
            "Здесь будет видно, насколько полны и верны записи центра.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
