"""Lines of a list that tell themselves to a screen reader and in a tooltip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

LINE_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Told(Protocol):
    """What one line is."""

    @property
    def title(self) -> str:
        """What the line is found by when it is typed."""

    @property
    def told(self) -> str:
        """The whole line for the tooltip and for screen readers."""


class ToldLines(QAbstractListModel):
    """The line itself stands behind `LINE_ROLE`, for whoever paints it."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Told] = ()

    def show_lines(self, lines: Sequence[Told]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return line.told
        return None
