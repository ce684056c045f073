"""The options of a question, one a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.surveys.questionnaires.editing import with_other
from kcentre.surveys.questionnaires.records import Option
from ui.surveys.questionnaires.option_row import OptionRow
from ui.widgets.buttons import LinkButton
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme


class OptionsField(QWidget):
    """Its value is a tuple of `Option`. Enter adds a line, Alt+↑ and Alt+↓ move it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OptionRow] = []
        self._spare: list[OptionRow] = []
        self._choices: Sequence[Choice] = ()
        self._is_leading = self._is_fixed = self._is_filling = False
        self._rows_column = QVBoxLayout()
        self.add = LinkButton("Добавить вариант")
        self.other = CheckField("Строка «другое» для своего ответа")
        self._lay_out()
        self.add.clicked.connect(self.add_line)
        self.other.edited.connect(self._change_other)

    def value(self) -> tuple[Option, ...]:
        return tuple(row.option() for row in self.rows)

    def set_value(self, options: Sequence[Option] | None) -> None:
        """Show options; the lines that are there already stay, and so does the cursor."""
        shown = tuple(options or ())
        self._is_filling = True
        while len(self.rows) < len(shown):
            self._add_row()
        while len(self.rows) > len(shown):
            self._drop_row(self.rows.pop())
        for number, (row, option) in enumerate(zip(self.rows, shown, strict=True), 1):
            row.show_option(option, number)
            row.show_problem(())
        self._offer()
        self.other.set_value(any(option.is_other for option in shown))
        self._is_filling = False

    def typing_problem(self) -> str:
        return next((found for row in self.rows if (found := row.lead.typing_problem())), "")

    def offer(self, choices: Sequence[Choice], *, is_leading: bool, is_fixed: bool) -> None:
        """Say where the options may lead, and whether their words are the program's own."""
        self._choices, self._is_leading, self._is_fixed = choices, is_leading, is_fixed
        self._is_filling = True
        self._offer()
        self._is_filling = False
        self.add.setVisible(not is_fixed)
        self.other.setVisible(not is_fixed)

    def show_problems(self, problems: Mapping[int, Sequence[Problem]]) -> None:
        """Say beside each line, by its place from 0, what is wrong with it."""
        for place, row in enumerate(self.rows):
            row.show_problem(problems.get(place, ()))

    def add_line(self) -> None:
        """Add an empty line behind the others, before «другое»."""
        options = self.value()
        own = [option for option in options if not option.is_other]
        self._take((*own, Option(""), *(one for one in options if one.is_other)), len(own))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.rows[0].line if self.rows else self.add).setFocus()

    def setAccessibleName(self, name: str) -> None:
        """Name the whole; each line has a name of its own."""
        super().setAccessibleName(name)

    def _take(self, options: tuple[Option, ...], place: int) -> None:
        """Show what was changed with the cursor on a line."""
        self.set_value(options)
        if 0 <= place < len(self.rows):
            self.rows[place].line.setFocus()
            self.rows[place].line.end(False)
        self.edited.emit()

    def _change_other(self) -> None:
        if not self._is_filling:
            self.set_value(with_other(self.value(), is_wanted=self.other.value()))
            self.edited.emit()

    def _go_on(self) -> None:
        place = self._sender_place()
        if self._is_fixed:
            self.focusNextChild()
        elif place + 1 < len(self.rows) and not self.rows[place + 1].option().is_other:
            self.rows[place + 1].line.setFocus()
        elif self.rows[place].line.value():
            options = self.value()
            self._take((*options[: place + 1], Option(""), *options[place + 1 :]), place + 1)

    def _remove(self) -> None:
        place, options = self._sender_place(), self.value()
        if self._is_fixed or len(options) < 2:
            return
        self._take((*options[:place], *options[place + 1 :]), max(0, place - 1))

    def _step(self, step: int) -> None:
        place, options = self._sender_place(), list(self.value())
        if 0 <= place + step < len(options) and not self._is_fixed:
            options.insert(place + step, options.pop(place))
            self._take(tuple(options), place + step)

    def _take_lines(self, lines: list[str]) -> None:
        place, options = self._sender_place(), self.value()
        before = options[: place + bool(options[place].label)]
        pasted = tuple(Option(line) for line in lines)
        self._take((*before, *pasted, *options[place + 1 :]), len(before) + len(pasted) - 1)

    def _tell(self) -> None:
        if not self._is_filling:
            self.edited.emit()

    def _sender_place(self) -> int:
        sender = self.sender()
        return next(
            place for place, row in enumerate(self.rows) if sender in {row, row.line, row.remove}
        )

    def _offer(self) -> None:
        for row in self.rows:
            row.offer(self._choices, is_shown=self._is_leading)
            row.fix(is_fixed=self._is_fixed)

    def _add_row(self) -> None:
        row = self._spare.pop() if self._spare else self._made_row()
        self._rows_column.addWidget(row)
        self.rows.append(row)
        row.show()

    def _made_row(self) -> OptionRow:
        row = OptionRow(self)
        row.edited.connect(self._tell)
        row.removal_wanted.connect(self._remove)
        row.line.next_wanted.connect(self._go_on)
        row.line.removal_wanted.connect(self._remove)
        row.line.step_wanted.connect(self._step)
        row.line.lines_pasted.connect(self._take_lines)
        before = _before(self.add)
        for part in (row.line, row.lead, row.remove):
            QWidget.setTabOrder(before, part)
            before = part
        return row

    def _drop_row(self, row: OptionRow) -> None:
        """Put a line aside for the next question that has more of them."""
        self._rows_column.removeWidget(row)
        row.hide()
        self._spare.append(row)

    def _lay_out(self) -> None:
        px = theme().px
        self._rows_column.setContentsMargins(0, 0, 0, 0)
        self._rows_column.setSpacing(px(4))
        foot = QWidget()
        line = FlowLayout(px(12), foot)
        line.addWidget(self.add)
        line.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addLayout(self._rows_column)
        column.addWidget(foot)


def _before(widget: QWidget) -> QWidget:
    """Return what Tab leaves for a widget; Qt orders nothing behind what has no focus."""
    before = widget.previousInFocusChain()
    while before is not None and before.focusPolicy() is Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    return before or widget
