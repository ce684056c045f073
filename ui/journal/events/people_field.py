"""Who was at a group event, by name: found, ticked, taken off."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.journal.events.participants import PersonLine, named
from kcentre.journal.records import Participant, Visitor
from kcentre.storage import CentreFile, Changes
from ui.families.person_field import PersonField
from ui.families.person_hits import Newcomer
from ui.journal.events.people_list import PeopleList
from ui.operations import Operations
from ui.widgets.theme import theme


class PeopleField(QWidget):
    """Its value is a tuple of `Participant`; the names are asked of the file.

    Whoever is not known yet becomes a family of their own when they are added.
    """

    edited = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._value: tuple[Participant, ...] = ()
        self.person = PersonField(operations)
        self.person.setPlaceholderText("добавить: имя, телефон или код семьи")
        self.list = PeopleList()
        self.setFocusProxy(self.person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addWidget(self.list)
        column.addWidget(self.person)
        self.person.taken.connect(self._take)
        self.list.changed.connect(self._take_ticks)

    def value(self) -> tuple[Participant, ...]:
        return self._value

    def set_value(self, value: Sequence[Participant] | None) -> None:
        self._value = tuple(value or ())
        self.person.set_value(None)
        known = {line.adult_id: line.title for line in self.list.lines}
        if all(person.adult_id in known for person in self._value):
            self._show([_line(person, known[person.adult_id]) for person in self._value])
        else:
            ask = partial(_named, people=self._value)
            self._operations.ask(ask, self._show, key=(self, "names"))
        self.edited.emit()

    def typing_problem(self) -> str:
        return self.person.typing_problem()

    def setAccessibleName(self, name: str) -> None:
        """Name the line itself: it has the focus."""
        super().setAccessibleName(name)
        self.person.setAccessibleName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.person.setFocus()

    def _show(self, lines: Sequence[PersonLine]) -> None:
        self.list.show_lines(lines)

    def _take(self) -> None:
        taken = self.person.value()
        if isinstance(taken, Visitor) and taken.person.adult.id is not None:
            self._add(PersonLine(taken.person.adult.id, taken.person.title))
        elif isinstance(taken, Newcomer):
            family = Family((Adult(taken.name, taken.phone),))
            add = partial(_add_family, family=family)
            self._operations.change(add, self._take_newcomer, initiator=self)

    def _take_newcomer(self, changes: Changes) -> None:
        adult_id = max(changes.rows["adult"])
        taken = self.person.value()
        title = taken.text if isinstance(taken, Newcomer) else ""
        self._add(PersonLine(adult_id, title))

    def _add(self, line: PersonLine) -> None:
        """Put somebody at the end of the list, once."""
        if line.adult_id not in {person.adult_id for person in self._value}:
            self.list.show_lines([*self.list.lines, line])
            self._value = (*self._value, Participant(line.adult_id))
        self.person.set_value(None)
        self.edited.emit()

    def _take_ticks(self) -> None:
        self._value = tuple(Participant(line.adult_id, line.is_present) for line in self.list.lines)
        if not self._value:
            self.person.setFocus()
        self.edited.emit()


def _line(person: Participant, title: str) -> PersonLine:
    return PersonLine(person.adult_id, title, person.is_present)


def _named(file: CentreFile, people: Sequence[Participant]) -> Sequence[PersonLine]:
    return named(file, people)


def _add_family(file: CentreFile, family: Family) -> Changes:
    return add_family(file, family)
