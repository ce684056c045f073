"""Fields whose value is read from a small typing grammar: times, durations, ages, numbers.

What is typed is understood when the field is left and is then shown in its full form; a text that
is not understood stays as it is, and ``typing_problem`` says how to write it.
"""

from collections.abc import Callable
from datetime import time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kcentre.language.ages import age_text
from kcentre.language.typing_grammar import typed_age, typed_duration, typed_time
from ui.widgets.first_words import show_first_words_when_left
from ui.widgets.undo_key import pass_unused_undo_on

Understood = Callable[[str], Any]
Shown = Callable[[Any], str]


class TypedField(QLineEdit):
    """A line that is read by ``understood`` and shown by ``shown``; empty is None."""

    edited = Signal()

    def __init__(
        self,
        understood: Understood,
        shown: Shown,
        problem: str,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._understood, self._shown, self._problem = understood, shown, problem
        self.setPlaceholderText(placeholder)
        pass_unused_undo_on(self)
        self.textChanged.connect(self.edited)
        self.editingFinished.connect(self.settle)
        show_first_words_when_left(self)

    def value(self) -> Any:
        """Return what was understood; None where the field is empty or not understood."""
        text = self.text().strip()
        return self._understood(text) if text else None

    def set_value(self, value: Any) -> None:
        self.setText("" if value is None else self._shown(value))

    def typing_problem(self) -> str:
        is_odd = bool(self.text().strip()) and self.value() is None
        return self._problem if is_odd else ""

    def settle(self) -> None:
        """Show what was understood in its full form."""
        value = self.value()
        if value is not None:
            self.set_value(value)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()


class TimeField(TypedField):
    """A time of day: `9`, `930`, `9:30`. Its value is a ``datetime.time`` or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(typed_time, _clock, "Время пишут так: 9, 930 или 9:30.", "9:30", parent)


class DurationField(TypedField):
    """A duration: `45`, `1ч`, `1ч15`. Its value is minutes or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        problem = "Длительность пишут так: 45, 1ч или 1ч15."
        super().__init__(typed_duration, str, problem, "45", parent)


class AgeField(TypedField):
    """A child's age: `2,5`, `2г5м`, `8м`. Its value is full months or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        problem = "Возраст пишут так: 3, 2,5, 2г5м или 8м."
        super().__init__(typed_age, age_text, problem, "2г5м", parent)


class NumberField(TypedField):
    """A whole number within bounds; the mouse wheel never changes it."""

    def __init__(
        self, smallest: int = 0, largest: int = 1_000_000, parent: QWidget | None = None
    ) -> None:
        self._smallest, self._largest = smallest, largest
        problem = f"Нужно целое число от {smallest} до {largest}."
        super().__init__(self._read, str, problem, "", parent)

    def _read(self, text: str) -> int | None:
        digits = "".join(text.split())
        if not digits.isdecimal():
            return None
        number = int(digits)
        return number if self._smallest <= number <= self._largest else None


def _clock(moment: time) -> str:
    return f"{moment:%H:%M}"
