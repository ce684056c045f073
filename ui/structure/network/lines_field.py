"""A field of several lines, each a small form of its own: members, decisions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class LineForm(QWidget):
    """One line: its number, the cross that takes it away, its fields."""

    removal_wanted = Signal()

    def __init__(self, form: Form, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self._name = form, name
        self._number = QLabel()
        self.remover = IconButton("x", f"Убрать: {name}")
        self.remover.clicked.connect(self.removal_wanted)
        self.kept: Any = None
        self._lay_out()

    def set_number(self, number: int) -> None:
        """Say which line it is."""
        self._number.setText(f"{self._name} {number}")
        self.remover.setAccessibleName(f"Убрать: {self._name} {number}")

    def stops(self) -> Sequence[QWidget]:
        """Return what Tab stops at, in this order."""
        editors = (self.form.field(name).editor for name in self.form.values())
        return (*(one for one in editors if isinstance(one, QWidget)), self.remover)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self._number, role="small")
        head = QHBoxLayout()
        head.addWidget(self._number, 1)
        head.addWidget(self.remover)
        line = QFrame()
        set_look(line, role="line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(line)
        column.addLayout(head)
        column.addWidget(self.form)


@dataclass(frozen=True, slots=True)
class LineKind:
    """What makes the lines of a field: frozen dataclasses with the fields of a form."""

    name: str
    """Of one line: «Участник»."""

    add_words: str
    make_form: Callable[[], Form]
    empty: Any
    """A line without anything in it; a new one begins so."""


class LinesField(QWidget):
    """Its value is a tuple of lines; those without anything in them are none."""

    edited = Signal()

    def __init__(self, kind: LineKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.lines: list[LineForm] = []
        self.adder = QuietButton(kind.add_words, "plus")
        self.adder.clicked.connect(self.add_line)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(12))
        self._column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.adder)

    def value(self) -> tuple[Any, ...]:
        """Return the lines that have anything in them."""
        found = (replace(line.kept, **line.form.values()) for line in self.lines)
        return tuple(one for one in found if one != self._kind.empty)

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Show these lines."""
        for line in self.lines:
            self._drop(line)
        self.lines = []
        for one in value or ():
            self._put(one)
        self.edited.emit()

    def typing_problem(self) -> str:
        """Return what can't be understood in the first line that has such a thing."""
        for number, line in enumerate(self.lines, 1):
            for problem in line.form.typing_problems():
                return f"{self._kind.name} {number}: {problem.sentence}"
        return ""

    def add_line(self) -> None:
        """Add an empty line and put the cursor into it."""
        self._put(self._kind.empty).form.focus_first()
        self.edited.emit()

    def _put(self, one: Any) -> LineForm:
        line = LineForm(self._kind.make_form(), self._kind.name)
        line.kept = one
        line.form.load({name: getattr(one, name) for name in line.form.values()})
        line.form.edited.connect(self.edited)
        line.removal_wanted.connect(self._remove)
        self.lines.append(line)
        line.set_number(len(self.lines))
        self._column.insertWidget(self._column.count() - 1, line)
        self._stand_before_adder(line)
        return line

    def _stand_before_adder(self, line: LineForm) -> None:
        """Let Tab go through a line before the button that adds the next one."""
        before = self._stop_before_adder()
        for stop in (*line.stops(), self.adder):
            QWidget.setTabOrder(before, stop)
            before = stop

    def _stop_before_adder(self) -> QWidget:
        found = self.adder.previousInFocusChain()
        while found is not None and found.focusPolicy() is Qt.FocusPolicy.NoFocus:
            found = found.previousInFocusChain()  # frames and labels are links of the chain too
        return found or self.adder

    def _remove(self) -> None:
        line = self.sender()
        if isinstance(line, LineForm):
            self.lines.remove(line)
            self._drop(line)
            for number, left in enumerate(self.lines, 1):
                left.set_number(number)
            self.adder.setFocus()
            self.edited.emit()

    def _drop(self, line: LineForm) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
