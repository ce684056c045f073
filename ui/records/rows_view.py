"""A list of rows of words with a cursor; rows are dragged where their order may be changed."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.records.row_painter import RowPainter
from ui.records.rows import Row, Rows
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEFT_TO_OTHERS = {Qt.Key.Key_Insert, Qt.Key.Key_F2, Qt.Key.Key_Delete}


class RowsView(QListView):
    """Enter or a double click opens; Alt+↑ and Alt+↓ move a row where rows can be moved."""

    chosen = Signal(object)
    """The key of the row under the cursor, whenever another one is."""

    opened = Signal()
    move_wanted = Signal(int, int)
    """(row, row it should come to)."""

    def __init__(self, name: str, parent: QWidget | None = None, *, can_move: bool = False) -> None:
        super().__init__(parent)
        self.model_of_rows = Rows(self, can_move=can_move)
        self._told: Hashable | None = None
        self.setModel(self.model_of_rows)
        self.setItemDelegate(RowPainter(self))
        self.setAccessibleName(name)
        set_look(self, role="rows")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        if can_move:
            self.setDragDropMode(QListView.DragDropMode.InternalMove)
            self.setDropIndicatorShown(True)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self.opened)
        self.model_of_rows.moved.connect(self.move_wanted)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[Row], key: Hashable | None = None) -> None:
        """Show rows with the cursor on `key`, else where it was, else on the first of them."""
        before, place = self.current_key(), max(0, self.currentIndex().row())
        self.model_of_rows.show_rows(rows)
        wanted = [self.model_of_rows.row_of(one) for one in (key, before) if one is not None]
        found = next((row for row in wanted if row >= 0), min(place, len(rows) - 1))
        self._put_cursor(found)

    def choose(self, key: Hashable) -> bool:
        """Put the cursor on a row; tell whether it is there."""
        row = self.model_of_rows.row_of(key)
        self._put_cursor(row)
        return row >= 0

    def forget(self) -> None:
        """Tell the next chosen row even if it is the one told last."""
        self._told = None

    def current_key(self) -> Hashable | None:
        """Return the key of the row under the cursor."""
        row = self.currentIndex().row()
        rows = self.model_of_rows.rows
        return rows[row].key if 0 <= row < len(rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._want_move(step)
        elif event.key() in _OPENING_KEYS and event.modifiers() in _PLAIN:
            self.opened.emit()
        elif event.key() in _LEFT_TO_OTHERS or event.modifiers() & _CONTROL:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # a title may need a line more

    def _want_move(self, step: int) -> None:
        row, rows = self.currentIndex().row(), self.model_of_rows.rows
        target = row + step
        is_free = 0 <= target < len(rows) and row >= 0
        if is_free and not rows[row].stays and not rows[target].stays:
            self.move_wanted.emit(row, target)

    def _put_cursor(self, row: int) -> None:
        if row < 0:
            return
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self.model_of_rows.index(row)
        self.selectionModel().setCurrentIndex(index, chosen)
        self.scrollTo(index)
        self._tell(index)

    def _tell(self, index: QModelIndex) -> None:
        rows = self.model_of_rows.rows
        if index.isValid() and index.row() < len(rows) and rows[index.row()].key != self._told:
            self._told = rows[index.row()].key
            self.chosen.emit(self._told)


_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
_CONTROL = Qt.KeyboardModifier.ControlModifier
