"""Recommendations: one line that grows with its text; snippets leave holes that Tab visits."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.journal.entry.inserting import insert_at_cursor
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

_HOLE = re.compile(r"\[[^\[\]\n]*\]")
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SNIPPET_KEYS = {
    (Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
}
_MOST_LINES = 3
_FRAME = 16


class RecommendationsField(QPlainTextEdit):
    """Enter goes on as in every field; Alt+Enter begins a new line, Ctrl+Space asks for snippets.

    Tab goes to the next hole «[…]» and marks it, so that typing fills it; without holes Tab goes
    on to the next field.
    """

    edited = Signal()
    snippets_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Ctrl+Пробел — шаблоны")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        pass_unused_undo_on(self)
        self.textChanged.connect(self.edited)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._fit)
        self._fit()

    def value(self) -> str:
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        self.setPlainText(value or "")

    def typing_problem(self) -> str:
        return ""

    def insert_snippet(self, text: str) -> None:
        """Put a snippet where the cursor is and go to its first hole; Ctrl+Z takes it back."""
        self._mark_hole(insert_at_cursor(self, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            if held == Qt.KeyboardModifier.AltModifier:
                self.insertPlainText("\n")
            else:
                event.ignore()
        elif (event.key(), held) in _SNIPPET_KEYS:
            self.snippets_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Visit the next hole before the next field."""
        if is_next and self._mark_hole(self.textCursor().selectionEnd()):
            return True
        return super().focusNextPrevChild(is_next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fit()

    def _mark_hole(self, begin: int) -> bool:
        found = _HOLE.search(self.toPlainText(), begin)
        if found is None:
            return False
        cursor = self.textCursor()
        cursor.setPosition(found.start())
        cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        return True

    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(1, int(self.document().size().height())))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + theme().px(_FRAME))
        is_long = self.document().size().height() > _MOST_LINES
        on, off = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if is_long else off)
