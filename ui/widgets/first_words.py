"""A text longer than its line is read from its first word, once the cursor is elsewhere."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit


def show_first_words_when_left(line: QLineEdit) -> None:
    """Let ``line`` show its beginning when it is left: Qt goes on showing what was typed last."""
    _FirstWords(line)


class _FirstWords(QObject):
    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.editingFinished.connect(self._show)

    def _show(self) -> None:
        if not self._line.hasFocus():
            self._line.setCursorPosition(0)
