"""What stands at the head of a paper form: its number, the day, the family's code."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.problems import Severity
from ui.records.pin_button import PinButton
from ui.surveys.entry.sheet_keys import ENTER, held
from ui.widgets.date_field import DateField
from ui.widgets.editors import TextField
from ui.widgets.form import FormField
from ui.widgets.theme import theme
from ui.widgets.typed_field import NumberField

_LARGEST = 999_999
_NUMBER_HINT = "Номер напечатан на бланке. По нему программа не даст ввести анкету дважды."
_DAY_HINT = "День, когда анкету заполнили. Булавка оставляет его для следующей анкеты."
_CODE_HINT = "Только если родитель сам указал код семьи: без него анкета анонимна."


class FormHead(QWidget):
    """Enter goes on to the questions from any of its fields."""

    edited = Signal()

    entered = Signal()
    """Enter in a field: on to the questions."""

    checked = Signal()
    """A field was left: what was typed is to be checked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.day, self.code = NumberField(1, _LARGEST), DateField(), TextField()
        self.day.setPlaceholderText("не указан")
        self.code.setPlaceholderText("не указан")
        self.pin = PinButton("день заполнения", following="следующей анкеты")
        self.pin.setChecked(True)
        self.fields = {
            "number": FormField("Номер анкеты", self.number, _NUMBER_HINT),
            "filled_on": FormField("День заполнения", self.day, _DAY_HINT),
            "family_code": FormField("Код семьи", self.code, _CODE_HINT),
        }
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lay_out()
        self._loaded = self.values()
        for line in (self.number, self.day, self.code):
            line.edited.connect(self.edited)
            line.editingFinished.connect(self.checked)

    @property
    def is_changed(self) -> bool:
        """Whether the user changed anything since it was shown."""
        return self.values() != self._loaded

    @property
    def stopped(self) -> str:
        """The name of the first field that stops the form; empty where none does."""
        names = (name for name, field in self.fields.items() if field.is_stopped)
        return next(names, "")

    def values(self) -> tuple[int | None, dt.date | None, str]:
        """Return the number, the day and the code."""
        return self.number.value(), self.day.value(), self.code.value()

    def show_values(self, number: int | None, day: dt.date | None, code: str) -> None:
        """Show another form's head."""
        self.number.set_value(number)
        self.day.set_value(day)
        self.code.set_value(code)
        for field in self.fields.values():
            field.show_problem("")
        self._loaded = self.values()

    def lasting_day(self) -> dt.date | None:
        """Return the day that the next form begins with."""
        return self.day.value() if self.pin.isChecked() else None

    def is_understood(self) -> bool:
        """Tell what can't be understood in the typing; go there."""
        for field in self.fields.values():
            sentence = field.editor.typing_problem()
            if sentence:
                field.show_problem(sentence)
        return not self.stopped

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Put the sentences beside their fields; those of other fields are left out."""
        told = {problem.field: problem for problem in problems}
        for name, field in self.fields.items():
            problem = told.get(name)
            severity = problem.severity if problem else Severity.STOP
            field.show_problem(problem.sentence if problem else "", severity)

    def start(self) -> None:
        """Put the cursor into the number; what is typed takes its place."""
        self.go("number")
        self.number.selectAll()

    def go(self, name: str) -> None:
        """Put the cursor into a field."""
        editor = self.fields[name].editor
        if isinstance(editor, QWidget):
            editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and held(event) == Qt.KeyboardModifier.NoModifier:
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def lie_flat(self, is_flat: bool) -> None:
        """Stand in one row, or beneath each other."""
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if is_flat else direction.TopToBottom)

    def _lay_out(self) -> None:
        box = self._box
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme().px(10))
        day = QHBoxLayout()
        day.setSpacing(theme().px(4))
        day.addWidget(self.fields["filled_on"], 1)
        day.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignTop)
        box.addWidget(self.fields["number"], 1)
        box.addLayout(day, 1)
        box.addWidget(self.fields["family_code"], 1)
