"""The small editor that stands over a cell of the grid, and the bubble with what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.journal.grid.cell_kinds import ENTER_KEYS, CellChoice
from ui.widgets.editors import Editor, LongTextField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_NARROWEST, _NARROWEST_CHOICE, _NARROWEST_TEXT = 96, 230, 340
_BUBBLE_WIDTH = 320
_NOTE_MS = 5000
_STILL_HERE = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class CellEditor(QFrame):
    """Keys: Enter keeps, Tab keeps and goes on, Esc leaves; in a long text Shift+Enter is a line.

    It lives on the table's viewport, so that it scrolls with its cell.
    """

    entered = Signal(int)
    """To be kept; then go so many cells to the right (Tab: 1, Shift+Tab: −1, Enter: 0)."""

    escaped = Signal()
    abandoned = Signal()
    """The focus went elsewhere."""

    def __init__(self, editor: Editor, name: str, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.editor = editor
        self._widget = _as_widget(editor)
        self._ground = viewport
        self.is_typed = False
        self._widget.setAccessibleName(name)
        self._widget.installEventFilter(self)
        if isinstance(self._widget, CellChoice):
            self._widget.entered.connect(self.entered)
            self._widget.escaped.connect(self.escaped)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._widget)

    def open_at(self, cell: QRect, typed: str) -> None:
        """Stand over the cell; what was typed on it is typed here again."""
        self.setGeometry(self._place(cell))
        self.show()
        self.raise_()
        self._widget.setFocus(Qt.FocusReason.OtherFocusReason)
        if typed:
            self._type(typed)

    @property
    def has_focus(self) -> bool:
        """Whether the user types here, or will when the window is active again."""
        return self.window().focusWidget() is self._widget

    def select_all(self) -> None:
        """Let typing replace what is shown."""
        line = self._widget.lineEdit() if isinstance(self._widget, CellChoice) else self._widget
        if isinstance(line, (QLineEdit, QPlainTextEdit)):
            line.selectAll()

    def take_back_focus(self) -> None:
        """Let the user go on typing."""
        self._widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, problem: str) -> None:
        """Mark the editor as refused, or as sound."""
        set_look(self._widget, problem="true" if problem else "false")
        self._widget.setAccessibleDescription(problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            if event.reason() not in _STILL_HERE:
                QTimer.singleShot(0, self, self.abandoned.emit)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._obey(event)
        elif event.type() is QEvent.Type.InputMethod:
            self.is_typed = True
        return super().eventFilter(watched, event)

    def _obey(self, event: QKeyEvent) -> bool:
        is_line = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {int(Qt.Key.Key_Tab): 1, int(Qt.Key.Key_Backtab): -1}
        if isinstance(self._widget, CellChoice):
            self.is_typed = self.is_typed or _is_typing(event)
            return False
        if event.key() in ENTER_KEYS and not (is_line and self._is_long):
            self.entered.emit(0)
        elif event.key() in steps:
            self.entered.emit(steps[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            self.is_typed = self.is_typed or _is_typing(event)
            return False
        return True

    @property
    def _is_long(self) -> bool:
        return isinstance(self._widget, LongTextField)

    def _type(self, typed: str) -> None:
        self.is_typed = True
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, typed)
            self._widget.event(event)

    def _place(self, cell: QRect) -> QRect:
        """Return the cell's rectangle, as wide and high as the editor needs, within the table."""
        room = self._ground.rect()
        narrowest = _NARROWEST_TEXT if self._is_long else _NARROWEST
        narrowest = _NARROWEST_CHOICE if isinstance(self._widget, CellChoice) else narrowest
        width = min(max(cell.width(), theme().px(narrowest)), room.width())
        height = self._widget.sizeHint().height()
        if self._is_long:
            height = self._widget.height()
        left = max(0, min(cell.left(), room.width() - width))
        top = cell.top() if self._is_long else cell.center().y() - height // 2
        return QRect(left, max(0, min(top, room.height() - height)), width, height)


class CellBubble(QFrame):
    """One sentence beside a cell: why something typed is not kept, or why nothing is typed here."""

    def __init__(self, table: QWidget) -> None:
        super().__init__(table)
        self._table = table
        set_look(self, role="card")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._leaving = QTimer(self, singleShot=True, interval=_NOTE_MS)
        self._leaving.timeout.connect(self.hide)
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(6), px(10), px(6))
        column.addWidget(self._words)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is told; empty when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def tell(self, sentence: str, cell: QRect, *, is_problem: bool) -> None:
        """Stand beneath ``cell`` (of the table), or above where there is no room."""
        set_look(self._words, role="problem" if is_problem else "small")
        self._words.setText(sentence)
        self._leaving.stop()
        if not is_problem:
            self._leaving.start()
        width = min(theme().px(_BUBBLE_WIDTH), self._table.width())
        height = self.heightForWidth(width)
        room, gap = self._table.rect(), theme().px(4)
        left = max(0, min(cell.left(), room.width() - width))
        beneath = cell.bottom() + gap
        above = max(0, cell.top() - gap - height)
        top = beneath if beneath + height <= room.height() else above
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()


def _as_widget(editor: object) -> QWidget:
    if not isinstance(editor, QWidget):
        raise TypeError("an editor is a widget")
    return editor


def _is_typing(event: QKeyEvent) -> bool:
    erases = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
    return erases or bool(event.text().strip()) or event.key() in _CHOOSING


_CHOOSING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F4}
