"""A choice from a list: found by any part of its text while typing."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from kcentre.language import fold
from kcentre.language.keyboard import readings
from ui.widgets.eliding_line import ElidingLine
from ui.widgets.icons import ICON_PX, pixmap
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

Choice = tuple[Hashable, str]

_NOTHING_HELD = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
_STILL_HERE = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


class ChoiceField(QComboBox):
    """A list of (key, title); its value is the key of the chosen one, or None.

    Typing finds by any part of a title; F4 or Alt+Down opens the list; the mouse wheel never
    changes it. ``nothing`` is the title of «not chosen»; without it something is always chosen.
    """

    edited = Signal()

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        nothing: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self._keys: list[Hashable | None] = []
        self.setLineEdit(ElidingLine())
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(12)
        self._set_up_finding()
        self.set_choices(choices)
        self.currentIndexChanged.connect(self.edited)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the list; the chosen key stays chosen where it is still there."""
        kept = self.value()
        self.blockSignals(True)
        self.clear()
        self._keys = [key for key, _ in choices]
        if self._nothing is not None:
            self._keys.insert(0, None)
            self.addItem(self._nothing)
        self.addItems([title for _, title in choices])
        self.setCurrentIndex(max(0, self._place_of(kept)))
        self.blockSignals(False)
        self._show_beginning()

    def value(self) -> Hashable | None:
        """Return the very key that was given with the chosen title."""
        place = self.currentIndex()
        return self._keys[place] if place >= 0 else None

    def set_value(self, value: Hashable | None) -> None:
        """Choose by key; an unknown key leaves «not chosen»."""
        self.setCurrentIndex(max(0, self._place_of(value)))
        self.setEditText(self.currentText())
        self._show_beginning()

    def typing_problem(self) -> str:
        typed = self.currentText().strip()
        if not typed or typed == self.itemText(self.currentIndex()):
            return ""
        return f"«{typed}» нет в списке. Выберите из списка (F4)."

    def settle(self) -> None:
        """Take the item whose title the typed text names, alone or first of all."""
        typed = self.currentText().strip()
        if not typed and self._nothing is not None:
            self.setCurrentIndex(0)
            return
        if typed != self.itemText(self.currentIndex()):
            found = self._place_named(typed)
            if found >= 0:
                self.setCurrentIndex(found)
                self.setEditText(self.itemText(found))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what was typed and goes on; where nothing was typed it means more."""
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        was_typed = is_enter and bool(self.typing_problem())
        if is_enter:
            self.settle()
        if was_typed and not self.typing_problem() and event.modifiers() in _NOTHING_HELD:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """Open the list wide enough for its longest title, however narrow the field is."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + bar)
        super().showPopup()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let typing replace what is shown, however the field was reached."""
        super().focusInEvent(event)
        line, finder = self.lineEdit(), self.completer()
        if line is not None and event.reason() is not Qt.FocusReason.PopupFocusReason:
            line.selectAll()
        if finder is not None:  # not sooner: a page has many fields that nobody types into
            theme().dress_window(finder.popup())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let typing replace what a click was made on, too."""
        if event.type() is QEvent.Type.MouseButtonRelease and not self.typing_problem():
            line = self.lineEdit()
            if line is not None and watched is line and not line.hasSelectedText():
                line.selectAll()
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.settle()
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self._show_beginning()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme().px(ICON_PX)
        painter = QPainter(self)
        painter.drawPixmap(
            self.width() - side - theme().px(6),
            (self.height() - side) // 2,
            pixmap("chevron-down", theme().colours.secondary, side),
        )
        painter.end()

    def _set_up_finding(self) -> None:
        finder = QCompleter(self.model(), self)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        finder.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(finder)
        line = self.lineEdit()
        if line is not None:
            line.setPlaceholderText("не выбрано")
            line.installEventFilter(self)
            pass_unused_undo_on(line)

    def _show_beginning(self) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def _place_named(self, typed: str) -> int:
        """Find a title by what was typed, whatever the letters' case, «ё» and the layout."""
        titles = [fold(self.itemText(place)) for place in range(self.count())]
        for reading in readings(typed):
            for place, title in enumerate(titles):
                if fold(reading) in title:
                    return place
        return -1

    def _place_of(self, key: Hashable | None) -> int:
        return self._keys.index(key) if key in self._keys else -1
