"""The lines of the program's self-test, as they come."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from ui.about.self_testing import SelfTesting, Told
from ui.operations import Operations
from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.theme import theme

_RUNNING = "Программа проверяет себя на вымышленном центре; Ваши данные она не трогает."
_LINES, _LINE = 8, 20


class SelfTestCard(QWidget):
    """Hidden until it is asked for; the lines can be read to their end and copied."""

    ended = Signal()

    def __init__(self, operations: Operations, window: QWidget) -> None:
        super().__init__()
        self._testing = SelfTesting(operations, window)  # outlives the dialog by a step
        self._testing.came.connect(self._take)
        self._lines: list[str] = []
        self.verdict, self._busy = plain_text(), QProgressBar()
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName("Ход проверки")
        self._lay_out()
        self.hide()

    def begin(self) -> None:
        """Run the self-test and show how it goes."""
        self._lines = []
        self._text.clear()
        self._tell_verdict(_RUNNING, "secondary")
        self._busy.show()
        self.show()
        self._testing.begin()

    def stop(self) -> None:
        """Stop: nobody looks any more."""
        self._testing.stop()

    def lines(self) -> list[str]:
        """Return what came so far."""
        return list(self._lines)

    def _take(self, told: Told) -> None:
        self._lines.append(told.line)
        if told.is_over:
            self._busy.hide()
            self._tell_verdict(told.line, "good" if told.is_passed else "bad")
            self.ended.emit()
        else:
            self._text.appendPlainText(told.line)

    def _tell_verdict(self, words: str, tone: str) -> None:
        set_look(self.verdict, tone=tone)
        self.verdict.setText(words)

    def _lay_out(self) -> None:
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._text.setMinimumHeight(theme().px(_LINE) * _LINES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for part in (self.verdict, self._busy, self._text):
            column.addWidget(part)
