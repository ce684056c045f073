"""«Опросы»: the rounds of step 1 and the forms that came back."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.operations import Operations
from ui.tab import Page
from ui.widgets.empty_state import EmptyState


class RoundsPage(Page):
    """Says what will be here while there is no round."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.empty = EmptyState(
            "clipboard-list",
            "Опросов пока нет",
            "Узнайте, чего родители ждут от центра: раздайте анкету и введите ответы.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
