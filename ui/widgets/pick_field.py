"""A line that picks from a short list: by a digit, by any part of a title, or from the list."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from kcentre.language import fold
from kcentre.language.keyboard import readings
from ui.widgets.eliding_line import ElidingLine
from ui.widgets.first_words import show_first_words_when_left
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHOWN = 12
_MOST_DIGITS = 9
_LIST_PADDING = 48
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Pick:
    """One item: its key, what the field shows, and what else finds it («Т02»)."""

    key: Hashable
    title: str
    code: str = ""

    @property
    def words(self) -> str:
        """What a search looks at."""
        return fold(f"{self.code} {self.title}")


class PickField(ElidingLine):
    """Its value is the key of the chosen item, or None.

    A digit typed into an empty or wholly selected field picks the item of that place; letters
    find by any part, in either layout; F4 or Alt+Down shows all. A text that names no item is a
    problem, unless `is_free`: then ``free_text`` returns it.
    """

    edited = Signal()
    taken = Signal()
    """An item was chosen from the list."""

    def __init__(
        self,
        picks: Iterable[Pick] = (),
        placeholder: str = "",
        *,
        is_free: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._is_free = is_free
        self._picks: list[Pick] = []
        self._value: Hashable | None = None
        self._digits = 0
        self._digit = ""
        self.setPlaceholderText(placeholder)
        self._model = _PicksModel()
        self._list = QListView()
        self._finder = QCompleter(self._model, self)
        self._set_up_list()
        self.set_picks(picks)
        self.textEdited.connect(self._search)
        pass_unused_undo_on(self)
        show_first_words_when_left(self)

    def set_picks(self, picks: Iterable[Pick], digits: int = _MOST_DIGITS) -> None:
        """Replace the list; the first `digits` items are picked by their digits."""
        self._picks = list(picks)
        self._digits = min(digits, len(self._picks), _MOST_DIGITS)
        if self._value is not None and not self._title_of(self._value):
            self.set_value(None)

    def value(self) -> Hashable | None:
        return self._value

    def free_text(self) -> str:
        """Return what was typed and names no item."""
        return "" if self._value is not None else " ".join(self.text().split())

    def set_value(self, value: Hashable | None) -> None:
        """Choose by key; an unknown key empties the field."""
        title = self._title_of(value)
        self._value = value if title else None
        self._show(title)

    def set_free_text(self, text: str) -> None:
        """Show a text that names no item."""
        self._value = None
        self._show(text)

    def typing_problem(self) -> str:
        typed = self.free_text()
        if not typed or self._is_free:
            return ""
        return f"«{typed}» нет в списке. Выберите из списка (F4)."

    def settle(self) -> None:
        """Take the item that the typed text names alone or, where free text is not, first."""
        typed = self.free_text()
        if typed and not self._is_free:
            found = self._found(typed)
            if found:
                self.set_value(found[0].key)

    def show_all(self) -> None:
        """Open the list of all items, the chosen one preselected."""
        keys = [pick.key for pick in self._picks]
        self._open(self._picks, keys.index(self._value) if self._value in keys else 0)

    def close_list(self) -> None:
        """Close the list; while it is open, the field does not hear that the cursor leaves it."""
        self._list.hide()

    @property
    def is_listing(self) -> bool:
        """Whether the list is open."""
        return self._list.isVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        is_down = event.key() == Qt.Key.Key_Down and not self.is_listing
        if event.key() in ENTER and self.is_listing:
            self._take(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_F4 or is_alt_down or is_down:
            self.show_all()
        elif not self._picked_by_digit(event):
            self._give_digit_back(event)
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _STILL_HERE:
            self.settle()
        super().focusOutEvent(event)

    def _picked_by_digit(self, event: QKeyEvent) -> bool:
        """Pick by a digit, only as the first key: digits within a text are letters like others."""
        is_fresh = not self.text() or self.selectedText() == self.text()
        digit = event.text()
        is_digit = len(digit) == 1 and digit in "123456789"
        if not is_fresh or not is_digit or event.modifiers() & _HELD:
            return False
        place = int(digit) - 1
        if place >= self._digits:
            return False
        self._list.hide()
        self.set_value(self._picks[place].key)
        self.selectAll()
        self._digit = digit
        return True

    def _give_digit_back(self, event: QKeyEvent) -> None:
        """Let «3» with letters behind it be the text «3 года», not the third item."""
        digit, self._digit = self._digit, ""
        is_more = bool(event.text()) and event.text().isprintable() and self._is_free
        if digit and is_more and self.selectedText() == self.text():
            self.setText(digit)

    def _search(self) -> None:
        self._value = None
        self.edited.emit()
        typed = self.free_text()
        found = self._found(typed) if typed else []
        if found:
            self._open(found, 0)
        else:
            self._list.hide()

    def _found(self, typed: str) -> list[Pick]:
        for reading in readings(typed):
            words = fold(reading).split()
            found = [pick for pick in self._picks if all(word in pick.words for word in words)]
            if found:
                begins = fold(reading)
                return sorted(found, key=lambda pick: not fold(pick.title).startswith(begins))
        return []

    def _open(self, picks: Sequence[Pick], place: int) -> None:
        if not picks:
            return
        digits = {pick.key: number for number, pick in enumerate(self._picks[: self._digits], 1)}
        self._model.show_picks(picks, digits)
        theme().dress_window(self._list)  # a page has many lists that are never opened
        rectangle = self.rect()
        longest = max(self._list.sizeHintForColumn(0), 0) + theme().px(_LIST_PADDING)
        rectangle.setWidth(max(rectangle.width(), longest))
        self._finder.complete(rectangle)
        self._list.setCurrentIndex(self._model.index(place, 0))

    def _take(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        self._list.hide()
        self.set_value(self._model.picks[index.row()].key)
        self.selectAll()
        self.taken.emit()

    def _show(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)
        self.edited.emit()

    def _title_of(self, key: Hashable | None) -> str:
        return next((pick.title for pick in self._picks if pick.key == key), "")

    def _set_up_list(self) -> None:
        finder = self._finder
        finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        finder.setMaxVisibleItems(_SHOWN)
        finder.setPopup(self._list)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        finder.setWidget(self)
        finder.activated[QModelIndex].connect(self._take)  # type: ignore[index] # an overload


class _PicksModel(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.picks: Sequence[Pick] = ()
        self._digits: dict[Hashable, int] = {}

    def show_picks(self, picks: Sequence[Pick], digits: dict[Hashable, int]) -> None:
        self.beginResetModel()
        self.picks, self._digits = picks, digits
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.picks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        pick = self.picks[index.row()]
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        digit = self._digits.get(pick.key)
        return f"{digit or _NO_DIGIT}  {pick.title}"


_NO_DIGIT = "\u2007"
"""As wide as a digit, so that the titles stand under each other."""

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_STILL_HERE = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
