"""The menu of a table's columns; it stays open while several are ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.paged_model import Column

_TICKING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ColumnMenu(QMenu):
    """Space, Enter or a click ticks a column; the last one can't be taken away."""

    chosen = Signal(list)
    """Keys of the ticked columns, in the order of the table."""

    def __init__(self, columns: Sequence[Column], shown: Sequence[str], parent: QWidget) -> None:
        super().__init__("Столбцы", parent)
        self._usual = [column.key for column in columns if column.is_shown]
        self._ticks = [self._tick(column, is_shown=column.key in shown) for column in columns]
        self.addSeparator()
        self.addAction("Как было вначале").triggered.connect(self._return)
        self._guard_last()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() in _TICKING and action in self._ticks:
            action.trigger()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action in self._ticks:
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def _tick(self, column: Column, *, is_shown: bool) -> QAction:
        action = QAction(column.title, self, checkable=True)
        action.setChecked(is_shown)
        action.setData(column.key)
        action.triggered.connect(self._tell)
        self.addAction(action)
        return action

    def _return(self) -> None:
        for action in self._ticks:
            action.setChecked(action.data() in self._usual)
        self._tell()

    def _tell(self) -> None:
        self._guard_last()
        self.chosen.emit([str(action.data()) for action in self._ticks if action.isChecked()])

    def _guard_last(self) -> None:
        ticked = [action for action in self._ticks if action.isChecked()]
        for action in self._ticks:
            action.setEnabled(ticked != [action])
