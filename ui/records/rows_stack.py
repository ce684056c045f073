"""Rows, or in their place the words that there are none."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.widgets.theme import theme

_LOWEST_ROWS = 100
"""The header, two rows and the scroll bar."""


class RowsStack(QStackedWidget):
    """Rows give way to what stands around them; the words of an empty list need their room."""

    def __init__(self, rows: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.addWidget(rows)
        self.currentChanged.connect(self._leave_room)
        theme().changed.connect(self._leave_room)
        self._leave_room()

    def hasHeightForWidth(self) -> bool:
        return not self._is_showing_rows and super().hasHeightForWidth()

    def sizeHint(self) -> QSize:
        """Return the least height: whatever room is left the rows take anyway."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumHeight()) if self._is_showing_rows else hint

    @property
    def _is_showing_rows(self) -> bool:
        return self.currentWidget() is self._rows

    def _leave_room(self) -> None:
        self.setMinimumHeight(theme().px(_LOWEST_ROWS) if self._is_showing_rows else 0)
