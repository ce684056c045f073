"""The people of a family as an editor of a form: as many of them as there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.form import Form
from ui.widgets.form_stack import FormStack
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class PersonRow(FormStack):
    """The fields of one person; a kind of person says which (``fields``) and reads them."""

    removal_wanted = Signal(object)
    """(PersonRow): itself."""

    def __init__(self, fields: Form, words: RowWords) -> None:
        super().__init__()
        self._words = words
        self._title = QLabel()
        set_look(self._title, role="small")
        self._remover = IconButton("x", words.remove)
        self._remover.clicked.connect(self.want_removal)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._remover)
        self._column.setSpacing(theme().px(4))
        self._column.addLayout(head)
        self.add_form(fields)

    def person(self) -> Any:
        """Return who was entered."""
        raise NotImplementedError

    def show_person(self, person: Any) -> None:
        """Show one who is kept or begun."""
        raise NotImplementedError

    def problems_of(self, person: Any) -> Iterable[Problem]:
        """Return what the rules say of the person alone."""
        raise NotImplementedError

    def name_row(self, place: int, *, can_go: bool) -> None:
        """Tell which one it is: «Ребёнок 2»."""
        self._title.setText(f"{self._words.one} {place}")
        self._remover.setVisible(can_go)
        self._remover.setAccessibleName(f"{self._words.remove}: {place}")

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        return [*editors_of(self), self._remover]

    def want_removal(self) -> None:
        """Ask to be taken out of the family."""
        self.removal_wanted.emit(self)


@dataclass(frozen=True, slots=True)
class RowWords:
    """How the people of one kind are called: «Взрослый», «Добавить взрослого», «Убрать…»."""

    one: str
    add: str
    remove: str
    fewest: int = 0


class RowsField(QWidget):
    """Its value is the tuple of the people. Keys: Alt+Insert adds one, Alt+Delete removes one."""

    edited = Signal()
    reordered = Signal()
    """Rows came or went; Tab is to be led through them anew."""

    def __init__(self, words: RowWords, make_row: Callable[[], PersonRow], blank: object) -> None:
        super().__init__()
        self._words, self._make_row, self._blank = words, make_row, blank
        self.rows: list[PersonRow] = []
        self.adder = LinkButton(f"+ {words.add}")
        self.adder.setToolTip("Alt+Insert")
        self.adder.clicked.connect(self.add_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(8))
        self._column.addWidget(self.adder, 0, Qt.AlignmentFlag.AlignLeft)

    def value(self) -> tuple[Any, ...]:
        return tuple(row.person() for row in self.rows)

    def set_value(self, value: Iterable[Any] | None) -> None:
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for person in value or ():
            self._add(person)
        self._name_rows()
        self.edited.emit()

    def typing_problem(self) -> str:
        return ""

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        return [*(stop for row in self.rows for stop in row.tab_stops()), self.adder]

    def is_understood(self) -> bool:
        """Show the typing problems of all rows, if any."""
        understood = [row.is_understood() for row in self.rows]
        return all(understood)

    def add_row(self) -> None:
        """Add an empty row and go there."""
        row = self._add(self._blank)
        self._name_rows()
        row.focus("name")
        self.edited.emit()

    def remove_row(self, row: PersonRow) -> None:
        """Take a row out, and go to the one that comes in its place."""
        if len(self.rows) <= self._words.fewest or row not in self.rows:
            return
        place = self.rows.index(row)
        self.rows.remove(row)
        self._drop(row)
        self._name_rows()
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].focus("name")
        else:
            self.adder.setFocus()
        self.edited.emit()

    def place_problems(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show each problem at the row it was found in; return those found in none."""
        left: list[Problem] = []
        told: dict[PersonRow, list[Problem]] = {}
        for problem in problems:
            rows = [row for row in self.rows if problem in row.problems_of(row.person())]
            for row in rows:
                told.setdefault(row, []).append(problem)
            if not rows:
                left.append(problem)
        for row in reversed(self.rows):
            row.show_problems(told.get(row, ()))
        return left

    def show_doubts(self) -> None:
        """Show what is odd in each row."""
        for row in self.rows:
            row.show_doubts(row.problems_of(row.person()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and event.key() == Qt.Key.Key_Insert:
            self.add_row()
        elif is_alt and event.key() == Qt.Key.Key_Delete:
            self._remove_focused()
        else:
            super().keyPressEvent(event)

    def _remove_focused(self) -> None:
        focused = QApplication.focusWidget()
        for row in self.rows:
            if focused is not None and row.isAncestorOf(focused):
                self.remove_row(row)
                return

    def _add(self, person: Any) -> PersonRow:
        row = self._make_row()
        row.show_person(person)
        row.edited.connect(self.edited)
        row.removal_wanted.connect(self.remove_row)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()  # Qt would show it later, and the next Enter would pass it by
        return row

    def _drop(self, row: PersonRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _name_rows(self) -> None:
        can_go = len(self.rows) > self._words.fewest
        for place, row in enumerate(self.rows, 1):
            row.name_row(place, can_go=can_go)
        first = self.rows[0].field("name").editor if self.rows else self.adder
        if isinstance(first, QWidget):
            self.setFocusProxy(first)
        self.reordered.emit()


def editors_of(form: FormStack) -> list[QWidget]:
    """Return the editors of a form in their order."""
    editors = (form.field(name).editor for name in form.values())
    return [editor for editor in editors if isinstance(editor, QWidget)]
