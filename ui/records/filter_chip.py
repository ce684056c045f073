"""A chip of a condition in force; pressing it takes the condition away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_WIDEST_CHARS = 34


class FilterChip(QPushButton):
    """Shows «октябрь 2025 ✕»; a long title is shortened and told whole in the tooltip."""

    def __init__(self, field: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_look(self, role="chip")
        width = self.fontMetrics().averageCharWidth() * _WIDEST_CHARS
        shown = self.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
        self.setText(f"{shown}  ✕")
        self.setToolTip(f"Убрать условие «{title}»")
        self.setAccessibleName(f"Условие «{title}»: убрать")
        self.setFont(theme().small_font())
