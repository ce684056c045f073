"""A list over a field: found by any word, taken with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from kcentre.language import fold
from kcentre.language.keyboard import readings
from ui.families.person_hits import SECOND, TONE, HitPainter
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_WIDTH, _HEIGHT, _GAP = 460, 300, 4
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HitLine:
    """Two lines of text; `key` is what is chosen with them."""

    key: object
    first: str
    second: str
    tone: Tone = Tone.TEXT

    @property
    def words(self) -> str:
        """What it is found by."""
        return fold(f"{self.first} {self.second}")


class HitsPopup(QFrame):
    """Enter or a click takes a line, Delete may remove it, Esc closes the list."""

    chosen = Signal(object)
    """The key of the line that was taken."""

    delete_wanted = Signal(object)
    """The key of the line under the cursor."""

    def __init__(self, parent: QWidget, what: str, hint: str) -> None:
        """Make one; ``what`` is the list's accessible name, ``hint`` stands in the search."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._all: Sequence[HitLine] = ()
        self._last: Sequence[HitLine] = ()
        self._model = _HitsModel()
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitPainter(self.list))
        self.list.setAccessibleName(what)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.search.textChanged.connect(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme().px(_GAP),) * 4)
        column.addWidget(self.search)
        column.addWidget(self.list)

    def open_lines(
        self, field: QWidget, lines: Sequence[HitLine], last: Sequence[HitLine] = ()
    ) -> None:
        """Show lines above a field; ``last`` stand at the end while nothing is searched for."""
        self._all, self._last = lines, last
        self.search.clear()
        self._find()
        px = theme().px
        self.resize(max(field.width(), px(_WIDTH)), px(_HEIGHT))
        self.move(self._place(field))
        self.show()
        self.search.setFocus()

    def forget(self, key: object) -> None:
        """Leave a line out."""
        self._all = [one for one in self._all if one.key is not key]
        self._find()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.list.currentIndex()
        if event.key() in _ENTER:
            self._take(index)
        elif event.key() in _MOVES:
            self._move(event.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.delete_wanted.emit(self._model.lines[index.row()].key)
        else:
            super().keyPressEvent(event)

    def _place(self, field: QWidget) -> QPoint:
        """Return the place above the field, or beneath it where the screen ends."""
        gap = theme().px(_GAP)
        above = field.mapToGlobal(QPoint(0, -self.height() - gap))
        is_free = above.y() >= field.screen().availableGeometry().top()
        return above if is_free else field.mapToGlobal(QPoint(0, field.height() + gap))

    def _move(self, key: int) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5}
        row = self.list.currentIndex().row() + steps.get(Qt.Key(key), 5)
        last = self._model.rowCount() - 1
        self.list.setCurrentIndex(self._model.index(min(max(row, 0), last), 0))

    def _take(self, index: QModelIndex) -> None:
        if index.isValid():
            key = self._model.lines[index.row()].key
            self.close()
            self.chosen.emit(key)

    def _find(self) -> None:
        last = () if self.search.text().strip() else self._last
        self._model.show_lines([*self._found(self.search.text()), *last])
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _found(self, typed: str) -> list[HitLine]:
        for reading in readings(typed):
            words = fold(reading).split()
            found = [one for one in self._all if all(word in one.words for word in words)]
            if found:
                return found
        return []


class _HitsModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[HitLine] = ()

    def show_lines(self, lines: Sequence[HitLine]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.first,
            SECOND: line.second,
            TONE: line.tone,
            Qt.ItemDataRole.AccessibleTextRole: f"{line.first}. {line.second}",
        }
        return answers.get(role)
