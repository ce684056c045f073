"""«Кто пришёл?»: one box that finds a parent, a child, a phone or a family's code."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from kcentre.journal.entry.booked import Booked
from kcentre.journal.people import find_people
from kcentre.journal.records import Visitor
from kcentre.storage import CentreFile
from ui.families.person_hits import HitPainter, HitsModel, Newcomer
from ui.operations import Operations
from ui.widgets.eliding_line import ElidingLine
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

Finder = Callable[[CentreFile, str], Sequence[Visitor | Booked]]
"""Finds whom the typed text means; an empty text, who is likely to come."""

_SHOWN_HITS = 9
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WIDEST = 460


class PersonField(ElidingLine):
    """Its value is the `Visitor` chosen, a `Newcomer` to be added, or None.

    Typing, F4 or Alt+Down shows the hits, the first one preselected; Enter takes it, and waits
    for the hits of the last letter where they are not here yet. A changed text is no longer the
    person who was chosen. ``booked`` is the appointment by which the person was chosen, if any.
    """

    edited = Signal()
    taken = Signal()
    """Somebody was chosen from the list."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._value: Visitor | Newcomer | None = None
        self._find: Finder = find_people
        self.booked: Booked | None = None
        self.setPlaceholderText("имя, телефон, код семьи или имя ребёнка")
        self._takes_first = False
        self._hits = HitsModel()
        self._list = QListView()
        self._finder = QCompleter(self._hits, self)
        self._set_up_list()
        self.textEdited.connect(self._search)
        pass_unused_undo_on(self)

    def find_with(self, find: Finder) -> None:
        """Find people in another way from now on."""
        self._find = find

    @property
    def is_listing(self) -> bool:
        """Whether the hits are shown."""
        return self._list.isVisible()

    def value(self) -> Visitor | Newcomer | None:
        return self._value

    def set_value(self, value: Visitor | Newcomer | None) -> None:
        self._value, self.booked = value, None
        self.setText(_text_of(value))
        self.setCursorPosition(0)
        self.edited.emit()

    def typing_problem(self) -> str:
        if self._value is not None or not self.text().strip() or not self.isEnabled():
            return ""
        return "Выберите человека из списка (F4) или добавьте нового."

    def show_hits(self) -> None:
        """Find what is typed; an empty text finds those who came last."""
        ask = partial(_found, find=self._find, typed=self._typed())
        self._operations.ask(ask, self._take_hits, key=(self, "hits"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if event.key() in {Qt.Key.Key_F4, Qt.Key.Key_Down} or is_alt_down:
            self.show_hits()
        elif event.key() in _ENTER and self._typed() and not self.is_listing:
            self._takes_first = True
            self.show_hits()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._operations.drop((self, "hits"))

    def _typed(self) -> str:
        return "" if self._value is not None else " ".join(self.text().split())

    def _search(self) -> None:
        self._value, self.booked = None, None
        self._takes_first = False
        self.edited.emit()
        self.show_hits()

    def _take_hits(self, answer: tuple[str, Sequence[Visitor | Booked]]) -> None:
        typed, visitors = answer
        if not self.hasFocus() or typed != self._typed():
            return
        self._hits.show_hits(visitors, typed)
        if self._takes_first:
            self._take(self._hits.index(0, 0))
            return
        rectangle = self.rect()
        rectangle.setWidth(max(rectangle.width(), theme().px(_WIDEST)))
        theme().dress_window(self._list)  # a page has many lists that are never opened
        self._finder.complete(rectangle)
        self._list.setCurrentIndex(self._hits.index(0, 0))

    def _take(self, index: QModelIndex) -> None:
        self._takes_first = self._hits.typed != self._typed()
        if self._takes_first:
            return
        hit = self._hits.hits[index.row()]
        if isinstance(hit, Booked):
            self._take_booked(hit)
        else:
            self.set_value(hit)
        self.taken.emit()

    def _take_booked(self, hit: Booked) -> None:
        self._value, self.booked = hit.visitor, hit
        self.setText(_text_of(hit.visitor))
        self.setCursorPosition(0)
        self.edited.emit()

    def _set_up_list(self) -> None:
        finder = self._finder
        finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        finder.setMaxVisibleItems(_SHOWN_HITS)
        finder.setPopup(self._list)
        self._list.setItemDelegate(HitPainter(self._list))
        self._list.setAccessibleName("Кто найден")
        finder.setWidget(self)
        finder.activated[QModelIndex].connect(self._take)  # type: ignore[index] # an overload


def _found(file: CentreFile, find: Finder, typed: str) -> tuple[str, Sequence[Visitor | Booked]]:
    return typed, find(file, typed)


def _text_of(value: Visitor | Newcomer | None) -> str:
    if isinstance(value, Visitor):
        return value.person.title
    return "" if value is None else value.text
