"""The list of snippets over the recommendations: found by any word, taken with Enter."""

from __future__ import annotations

from collections.abc import Sequence

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

from kcentre.journal.entry.snippets import Snippet
from kcentre.language import fold
from kcentre.language.keyboard import readings
from ui.families.person_hits import SECOND, TONE, HitPainter
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_WIDTH, _HEIGHT, _GAP = 460, 300, 4
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_Index = QModelIndex | QPersistentModelIndex
_KEEP = Snippet("Сохранить написанное как шаблон", "появится в этом списке первым")


class SnippetsPopup(QFrame):
    """Enter or a click takes a snippet, Delete removes an own one, Esc closes the list."""

    taken = Signal(str)
    """The text to be put in."""

    keep_wanted = Signal()
    """What is written is to become a snippet."""

    removed = Signal(int)
    """Id of the snippet to be removed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._all: Sequence[Snippet] = ()
        self._can_keep = False
        self._model = _SnippetsModel()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Найти шаблон")
        self.search.setAccessibleName("Найти шаблон рекомендаций")
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitPainter(self.list))
        self.list.setAccessibleName("Шаблоны рекомендаций")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.search.textChanged.connect(self._find)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme().px(_GAP),) * 4)
        column.addWidget(self.search)
        column.addWidget(self.list)

    def open_over(self, field: QWidget, known: Sequence[Snippet], *, can_keep: bool) -> None:
        """Show the snippets above a field; ``can_keep``: something is written there."""
        self._all, self._can_keep = known, can_keep
        self.search.clear()
        self._find()
        px = theme().px
        self.resize(max(field.width(), px(_WIDTH)), px(_HEIGHT))
        self.move(field.mapToGlobal(QPoint(0, -self.height() - px(_GAP))))
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.list.currentIndex()
        if event.key() in _ENTER:
            self._take(index)
        elif event.key() in _MOVES:
            self._move(event.key())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self._remove(self._model.snippets[index.row()])
        else:
            super().keyPressEvent(event)

    def _move(self, key: int) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5}
        row = self.list.currentIndex().row() + steps.get(Qt.Key(key), 5)
        last = self._model.rowCount() - 1
        self.list.setCurrentIndex(self._model.index(min(max(row, 0), last), 0))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        snippet = self._model.snippets[index.row()]
        self.close()
        if snippet is _KEEP:
            self.keep_wanted.emit()
        else:
            self.taken.emit(snippet.text)

    def _remove(self, snippet: Snippet) -> None:
        if snippet.id is not None:
            self._all = [one for one in self._all if one is not snippet]
            self._find()
            self.removed.emit(snippet.id)

    def _find(self) -> None:
        found = self._found(self.search.text())
        keeping = [_KEEP] if self._can_keep and not self.search.text().strip() else []
        self._model.show_snippets([*found, *keeping])
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _found(self, typed: str) -> list[Snippet]:
        for reading in readings(typed):
            words = fold(reading).split()
            found = [one for one in self._all if all(word in _words(one) for word in words)]
            if found:
                return found
        return []


class _SnippetsModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.snippets: Sequence[Snippet] = ()

    def show_snippets(self, known: Sequence[Snippet]) -> None:
        self.beginResetModel()
        self.snippets = known
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.snippets)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        snippet = self.snippets[index.row()]
        second = " ".join(snippet.text.split())
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: snippet.title,
            SECOND: second,
            TONE: Tone.ACCENT if snippet is _KEEP else Tone.TEXT,
            Qt.ItemDataRole.AccessibleTextRole: f"{snippet.title}. {second}",
        }
        return answers.get(role)


def _words(snippet: Snippet) -> str:
    return fold(f"{snippet.title} {snippet.text}")
