"""Where an answer is written: Enter moves on, and an empty field gives its keys back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from ui.widgets.editors import LongTextField, TextField

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WordsLine(TextField):
    """One line: a number, or what is written beside «другое»."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_passed_on(event, is_empty=not self.text()):
            event.ignore()
        else:
            super().keyPressEvent(event)


class WordsBox(LongTextField):
    """A few lines of a free answer."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_passed_on(event, is_empty=not self.toPlainText()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_value(self, value: str | None) -> None:
        super().set_value(value)
        self.moveCursor(QTextCursor.MoveOperation.End)


def is_passed_on(event: QKeyEvent, *, is_empty: bool) -> bool:
    """Tell whether a key means the form, not the words."""
    return event.key() in _ENTER or (is_empty and event.key() == Qt.Key.Key_Backspace)
