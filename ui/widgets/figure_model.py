"""The lines of a small table of figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.door import Door
from ui.widgets.figure_cells import DOOR_ROLE

Index = QModelIndex | QPersistentModelIndex
Lines = Sequence[Sequence[Door]]
_SAID = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


class FigureModel(QAbstractTableModel):
    """Lines of doors; the first column holds the words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.titles: tuple[str, ...] = ()
        self.lines: Lines = ()

    def show(self, titles: Sequence[str], lines: Lines) -> None:
        """Show another table."""
        self.beginResetModel()
        self.titles, self.lines = tuple(titles), lines
        self.endResetModel()

    def door(self, index: Index) -> Door | None:
        """Return what stands in a cell."""
        return self.lines[index.row()][index.column()] if index.isValid() else None

    def column(self, number: int) -> list[Door]:
        """Return what stands in a column."""
        return [line[number] for line in self.lines]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        door = self.door(index)
        if door is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return door.text
        if role in _SAID:
            return door.name or door.text
        return door if role == DOOR_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
