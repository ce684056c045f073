"""What all editors of a form have in common, and the plain text ones.

Every editor has ``value()``, ``set_value(value)``, the signal ``edited`` (by the user or by
``set_value``) and ``typing_problem()``: a sentence when what is typed can't be understood.
"""

from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.first_words import show_first_words_when_left
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on


class Editor(Protocol):
    """Any editor that a FormField can hold; it is also a QWidget."""

    @property
    def edited(self) -> SignalInstance:
        """Emitted when the value may have changed."""

    def value(self) -> Any:
        """Return what was entered; None or "" where nothing was."""

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def typing_problem(self) -> str:
        """Return what is wrong with the typing itself; empty when it is understood."""


class TextField(QLineEdit):
    """One line of text; its value has no outer spaces."""

    edited = Signal()

    def __init__(self, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.edited)
        pass_unused_undo_on(self)
        show_first_words_when_left(self)

    def value(self) -> str:
        return " ".join(self.text().split())

    def set_value(self, value: str | None) -> None:
        self.setText(value or "")
        self.setCursorPosition(0)

    def typing_problem(self) -> str:
        return ""


class LongTextField(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field. One that `grows` has them at least."""

    edited = Signal()

    def __init__(
        self, lines: int = 3, parent: QWidget | None = None, *, grows: bool = False
    ) -> None:
        super().__init__(parent)
        self._lines, self._grows = lines, grows
        self.setTabChangesFocus(True)
        pass_unused_undo_on(self)
        self.textChanged.connect(self.edited)
        theme().changed.connect(self._fit)
        self._fit()

    def value(self) -> str:
        return self.toPlainText().strip()

    def set_value(self, value: str | None) -> None:
        self.setPlainText(value or "")

    def typing_problem(self) -> str:
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return and event.modifiers() & _CONTROL:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        height = self.fontMetrics().lineSpacing() * self._lines + theme().px(24)
        if self._grows:
            self.setMinimumHeight(height)
        else:
            self.setFixedHeight(height)


_CONTROL = Qt.KeyboardModifier.ControlModifier
