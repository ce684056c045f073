"""Rows of words: a bold or a numbered title in up to two lines, quiet notes beneath."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.widgets.colours import Tone

Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
_DRAGGED = "application/x-kcentre-row"
_TEXT_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
}


@dataclass(frozen=True, slots=True)
class Note:
    """A line beneath a title."""

    text: str
    tone: Tone = Tone.SECONDARY


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says: `band` is a heading above it, `lead` a number before the title.

    `mark`: a dot at the right end that something is wrong (or odd) with it. A row that `stays`
    is never dragged, and nothing is dropped before it. One that `heads` those after it stands
    on a ground of its own.
    """

    key: Hashable
    title: str
    lead: str = ""
    notes: tuple[Note, ...] = ()
    band: str = ""
    mark: Tone | None = None
    is_bold: bool = False
    stays: bool = False
    heads: bool = False

    @property
    def words(self) -> str:
        """All that is painted, for a screen reader and where it was cut."""
        parts = (self.band, f"{self.lead} {self.title}".strip(), *(one.text for one in self.notes))
        return "\n".join(part for part in parts if part)


class Rows(QAbstractListModel):
    """The rows of a list; those of a list that `can_move` are dragged to another place."""

    moved = Signal(int, int)
    """(row, row it should come to): it was dragged there."""

    def __init__(self, parent: QObject | None = None, *, can_move: bool = False) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.can_move = can_move

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; where only their words are other, the cursor stays by itself."""
        shown = tuple(rows)
        if shown == self.rows:
            return
        if [one.key for one in shown] == [one.key for one in self.rows]:
            self.rows = shown
            self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = shown
        self.endResetModel()

    def row_of(self, key: Hashable) -> int:
        """Return the row of a key, -1 where it is not shown."""
        keys = [row.key for row in self.rows]
        return keys.index(key) if key in keys else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        return row.words if role in _TEXT_ROLES else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if not self.can_move:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        stays = self.rows[index.row()].stays
        return flags if stays else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        dragged = QMimeData()
        dragged.setData(_DRAGGED, str(indexes[0].row()).encode())
        return dragged

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Tell where a row was dropped; whoever holds what the rows show moves it."""
        if not self.can_move or not data.hasFormat(_DRAGGED):
            return False
        source = int(bytes(data.data(_DRAGGED).data()).decode())
        gap = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        first = next((at for at, one in enumerate(self.rows) if not one.stays), len(self.rows))
        target = max(first, gap - (gap > source))
        if target != source:
            self.moved.emit(source, target)
        return False  # the list would remove the dragged row itself
