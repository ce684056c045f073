"""A second person came: asked once, whether they share a consultation or each has their own."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.families.records import Adult, Family
from kcentre.families.verbs import add_family
from kcentre.journal.records import SessionDraft, Visitor
from kcentre.journal.visitors import visitors
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, Changes
from ui.families.person_field import PersonField
from ui.families.person_hits import Newcomer
from ui.operations import Operations
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_FIELD_WIDTH = 220


class Sharing(Enum):
    """What several people came to."""

    TOGETHER = auto()
    """One consultation; the others came along with the recipient."""

    APART = auto()
    """A consultation for each."""


class SecondPerson(QWidget):
    """A row beneath the fields, hidden while one person came."""

    changed = Signal()
    finished = Signal()
    """Nobody else is to be added; the keyboard may go on."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self.sharing: Sharing | None = None
        self.people: list[Visitor] = []
        self._question, self._names = QLabel("Ещё человек. Это —"), QLabel()
        self.ways = {
            Sharing.TOGETHER: QuietButton("одна консультация на всех"),
            Sharing.APART: QuietButton("отдельные консультации"),
        }
        self.event_button = QuietButton("групповое мероприятие")
        self.person = PersonField(operations)
        self.person.setAccessibleName("Кто пришёл ещё?")
        self.remove = LinkButton("Убрать")
        self._lay_out()
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Forget the others: one person came."""
        self.sharing, self.people = None, []
        self.person.set_value(None)
        self._show_state()
        self.hide()

    def ask(self) -> None:
        """Ask once what it is; then who came besides."""
        self.show()
        if self.sharing is None:
            self.ways[Sharing.TOGETHER].setFocus()
        else:
            self.person.setFocus()

    def guest_ids(self) -> tuple[int, ...]:
        """Return who came along to the same consultation."""
        if self.sharing is not Sharing.TOGETHER:
            return ()
        return tuple(who.person.adult.id for who in self.people if who.person.adult.id is not None)

    def drafts_of(self, draft: SessionDraft) -> list[SessionDraft]:
        """Return the services of a draft: one, or one for each of the people."""
        if self.sharing is not Sharing.APART:
            return [replace(draft, guest_ids=self.guest_ids())]
        return [draft, *(_own(draft, who) for who in self.people)]

    def show_people(self, people: list[Visitor], sharing: Sharing) -> None:
        """Show who came besides to a record that was being entered."""
        self.people, self.sharing = people, sharing
        self._show_state()
        self.show()

    def _choose(self, sharing: Sharing) -> None:
        self.sharing = sharing
        self._show_state()
        self.person.setFocus()
        self.changed.emit()

    def _together(self) -> None:
        self._choose(Sharing.TOGETHER)

    def _apart(self) -> None:
        self._choose(Sharing.APART)

    def _take(self) -> None:
        value = self.person.value()
        if isinstance(value, Newcomer):
            family = Family((Adult(value.name, value.phone),))
            self._operations.change(
                partial(add_family, family=family), self._ask_added, initiator=self
            )
        elif value is not None:
            self._add(value)

    def _ask_added(self, changes: Changes) -> None:
        ids = sorted(changes.rows.get("adult", ()))
        self._operations.ask(partial(_visitors, adult_ids=ids), self._take_added)

    def _take_added(self, found: list[Visitor]) -> None:
        for who in found:
            self._add(who)

    def _add(self, who: Visitor) -> None:
        known = {one.person.adult.id for one in self.people}
        if who.person.adult.id not in known:
            self.people.append(who)
        self.person.set_value(None)
        self.person.setFocus()
        self._show_state()
        self.changed.emit()

    def _remove_last(self) -> None:
        if self.people:
            self.people.pop()
            self._show_state()
        else:
            self.clear()
        self.changed.emit()
        self.finished.emit()

    def _show_state(self) -> None:
        is_asked = self.sharing is None
        for button in (*self.ways.values(), self.event_button):
            button.setVisible(is_asked)
        words = "Вместе пришли" if self.sharing is Sharing.TOGETHER else "Отдельно записать"
        self._question.setText("Ещё человек. Это —" if is_asked else f"{words}:")
        self._names.setText("; ".join(who.person.title for who in self.people))
        self._names.setVisible(bool(self.people))
        self.person.setVisible(not is_asked)

    def _connect(self) -> None:
        self.ways[Sharing.TOGETHER].clicked.connect(self._together)
        self.ways[Sharing.APART].clicked.connect(self._apart)
        self.person.taken.connect(self._take)
        self.remove.clicked.connect(self._remove_last)

    def _lay_out(self) -> None:
        px = theme().px
        row = FlowLayout(px(8), self)
        set_look(self._question, role="secondary")
        self.person.setMinimumWidth(px(_FIELD_WIDTH))
        parts = (
            self._question, self._names, *self.ways.values(), self.event_button, self.person,
            self.remove,
        )  # fmt: skip
        for part in parts:
            row.addWidget(part)


def _own(draft: SessionDraft, who: Visitor) -> SessionDraft:
    """Return the service of another person: the same help, the own only child."""
    children, day = who.person.children, draft.date or today_here()
    child = children[0] if len(children) == 1 else None
    age = child.age_on(day.year, day.month) if child else None
    return replace(
        draft,
        recipient_id=who.person.adult.id,
        newcomer=None,
        new_child=None,
        is_anonymous=False,
        has_consent=False,
        child_id=child.id if child else None,
        age_months=age if age is not None and age >= 0 else None,
        education=None,
        category=None,
    )


def _visitors(file: CentreFile, adult_ids: list[int]) -> list[Visitor]:
    return visitors(file, adult_ids)
