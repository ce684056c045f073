"""One option being edited: its words, where it leads, the button that takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language.problems import Problem, Severity
from kcentre.surveys.questionnaires.records import Option
from ui.widgets.buttons import IconButton
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OptionLine(TextField):
    """Enter goes on, Backspace in an empty line takes it away; several pasted lines are options."""

    next_wanted = Signal()
    removal_wanted = Signal()
    step_wanted = Signal(int)
    """Alt+↑ and Alt+↓: another place is wanted, −1 or 1 from here."""

    lines_pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        is_plain = event.modifiers() in _PLAIN
        if event.key() in _ENTER and is_plain:
            self.next_wanted.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.removal_wanted.emit()
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_wanted.emit(step)
        elif event.matches(QKeySequence.StandardKey.Paste) and len(_pasted()) > 1:
            self.lines_pasted.emit(_pasted())
        else:
            super().keyPressEvent(event)


class OptionRow(QWidget):
    """Holds an `Option` and shows what of it can be changed."""

    edited = Signal()
    focused = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._option = Option("")
        self._is_filling = False
        self.line = OptionLine()
        self.lead = ChoiceField()
        self.own = QLabel("свой ответ")
        self.remove = IconButton("x", "Убрать вариант")
        self._problem = QLabel()
        self._lay_out()
        self.line.edited.connect(self._tell)
        self.lead.edited.connect(self._tell)
        self.remove.clicked.connect(self.removal_wanted)

    def option(self) -> Option:
        """Return the option as it is now."""
        return self._option

    def show_option(self, option: Option, number: int) -> None:
        """Show an option; `number` runs from 1."""
        self._is_filling = True
        self._option = option
        if option.label != self.line.value():
            self.line.set_value(option.label)
        self.own.setVisible(option.is_other)
        self.line.setAccessibleName(f"Вариант {number}")
        self.lead.setAccessibleName(f"Куда ведёт вариант {number}")
        self.lead.set_value(option.leads_to)
        self._is_filling = False

    def offer(self, choices: Sequence[Choice], *, is_shown: bool) -> None:
        """Offer where the option may lead; a place that is gone stays to be seen."""
        known = {key for key, _ in choices}
        target = self._option.leads_to
        lost = [] if target in known else [(target, "→ вопрос выше или убран")]
        self.lead.set_choices([*choices, *lost])
        self.lead.blockSignals(True)
        self.lead.set_value(target)
        self.lead.blockSignals(False)
        self.lead.setVisible(is_shown)

    def fix(self, *, is_fixed: bool) -> None:
        """Let the words stay as the program says them."""
        self.line.setReadOnly(is_fixed)
        set_look(self.line, readOnly="true" if is_fixed else "false")
        self.remove.setVisible(not is_fixed)

    def show_problem(self, problems: Sequence[Problem]) -> None:
        """Say beneath what is wrong with this option; nothing takes it away."""
        is_stop = any(one.severity is Severity.STOP for one in problems)
        set_look(self._problem, role="problem" if is_stop else "notice")
        self._problem.setText("\n".join(one.sentence for one in problems))
        self._problem.setVisible(bool(problems))
        set_look(self.line, problem="true" if is_stop else "false")
        self.line.setAccessibleDescription(self._problem.text())

    def _tell(self) -> None:
        """Know what was typed or chosen."""
        if self._is_filling:
            return
        target = self.lead.value() if not self.lead.isHidden() else self._option.leads_to
        led = target if isinstance(target, str) else ""
        self._option = replace(self._option, label=self.line.value(), leads_to=led)
        self.edited.emit()

    def _lay_out(self) -> None:
        px = theme().px
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(self.line, 3)
        row.addWidget(self.own)
        row.addWidget(self.lead, 2)
        row.addWidget(self.remove)
        set_look(self.own, role="small")
        self._problem.setWordWrap(True)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(row)
        column.addWidget(self._problem)
        for part in (self.own, self.lead, self._problem):
            part.hide()


def _pasted() -> list[str]:
    lines = QApplication.clipboard().text().splitlines()
    return [line.strip() for line in lines if line.strip()]


_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
