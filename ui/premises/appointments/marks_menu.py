"""The menu of chosen appointments, and the keys that do the same."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from ui.premises.appointments.marks import (
    CANCEL,
    MARKS,
    MOVE_KEY,
    MOVE_LETTER,
    Mark,
    letter_of,
)


class MarksMenu(QMenu):
    """Announces what is wanted; whoever owns it knows which appointments are chosen."""

    opened = Signal()
    marked = Signal(object)
    """(Mark)"""

    move_wanted = Signal()
    paper_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Отметить", parent)
        self._add("Открыть", "Enter", self.opened.emit)
        self._add("Перенести…", MOVE_LETTER, self.move_wanted.emit)
        self.addSeparator()
        for mark in MARKS:
            action = self._add(mark.words, letter_of(mark), self._mark)
            action.setData(mark)
        self.addSeparator()
        self._add("Талон для родителя…", "Ctrl+P", self.paper_wanted.emit)
        self._add("Удалить, если внесена по ошибке", "", self.removal_wanted.emit)

    def show_at(self, place: QPoint) -> None:
        """Open beside an appointment."""
        self.popup(place)

    def _add(self, words: str, keys: str, deed: Callable[[], None]) -> QAction:
        action = QAction(f"{words}\t{keys}" if keys else words, self)
        action.triggered.connect(deed)
        self.addAction(action)
        return action

    def _mark(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.marked.emit(action.data())


class MarkKeys(QObject):
    """One letter marks or moves, in either layout; Delete cancels; ``place`` has the focus then."""

    marked = Signal(object)
    """(Mark)"""

    move_wanted = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        for mark in MARKS:
            if mark.key:
                self._bind(place, mark, mark.key, letter_of(mark))
        self._bind(place, CANCEL, "Delete")
        move = _shortcut(place, MOVE_KEY, MOVE_LETTER)
        move.activated.connect(self.move_wanted)
        move.activatedAmbiguously.connect(self.move_wanted)

    def _bind(self, place: QWidget, mark: Mark, *keys: str) -> None:
        shortcut = _shortcut(place, *keys)
        shortcut.setProperty("mark", list(MARKS).index(mark))
        shortcut.activated.connect(self._tell)
        shortcut.activatedAmbiguously.connect(self._tell)

    def _tell(self) -> None:
        self.marked.emit(MARKS[int(self.sender().property("mark"))])


def _shortcut(place: QWidget, *keys: str) -> QShortcut:
    shortcut = QShortcut(place)
    shortcut.setKeys([QKeySequence(key) for key in keys])
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return shortcut
