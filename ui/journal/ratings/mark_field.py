"""A mark from 1 to 5: one digit, without Enter."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.typed_field import NumberField

_BEST = 5


class MarkField(NumberField):
    """A digit replaces the mark and goes on; Backspace takes it away."""

    marked = Signal()
    """A mark was given: the keyboard goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, _BEST, parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if len(digit) == 1 and digit in "12345":
            self.set_value(int(digit))
            self.marked.emit()
        else:
            super().keyPressEvent(event)
