"""The indicators of a period, each with its norm, its history and the rows behind it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.operations import Operations
from ui.tab import Page
from ui.widgets.empty_state import EmptyState


class IndicatorsPage(Page):
    """Targets: «», «П04», «П04/2026-Q3»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.empty = EmptyState(
            "chart-column",
            "Показателей пока нет",
            "Здесь будут показатели работы центра: значение, норма и ход за год.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
