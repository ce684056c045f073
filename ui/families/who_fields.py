"""The fields of a form that say who it is about: a person, nobody named, or a newcomer."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.casebook.records import Duplicate
from kcentre.families.records import Adult, Child, Family, Person
from kcentre.journal.people import visitor
from kcentre.journal.records import Visitor
from ui.families.birth_month_field import BirthMonthField
from ui.families.like_line import LikeLine
from ui.families.person_field import PersonField
from ui.families.person_hits import Newcomer
from ui.operations import Operations
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form

NEW_CHILD = "new"
_NEWCOMER = ("adult_name", "phone")
_NEW_CHILD = ("child_name", "born")
_NOTHING = {
    "who": None,
    "anonymous": False,
    "child": None,
    **dict.fromkeys((*_NEWCOMER, "child_name"), ""),
    "born": None,
}
"""What the fields show of nobody; the person comes first: it fills others."""


@dataclass(frozen=True, slots=True)
class Who:
    """What the fields say, by the names of the drafts."""

    recipient_id: int | None = None
    newcomer: Family | None = None
    is_anonymous: bool = False
    child_id: int | None = None
    new_child: Child | None = None


class WhoFields(QObject):
    """Adds the fields to a form and keeps them in step with each other.

    Fields: who, anonymous, adult_name, phone, child_name, born, child. A known family may get
    another child.
    """

    chosen = Signal()
    """It is known now who is meant; the keyboard may go on."""

    changed = Signal()
    """Another person, another child, or nobody named."""

    def __init__(self, form: Form, operations: Operations, question: str = "Кто пришёл?") -> None:
        super().__init__(form)
        self._form = form
        self.person = PersonField(operations)
        self.anonymous = CheckField("Анонимно (Alt+A)")
        self.adult_name, self.phone = TextField(), TextField()
        self.child_name, self.born = TextField(), BirthMonthField()
        self.child = ChoiceField(nothing="не указан")
        self._operations = operations
        self.like = LikeLine(operations, "Выбрать из картотеки")
        self._add_fields(question)
        self._connect()

    @property
    def is_settled(self) -> bool:
        """Whether no choice between children is left."""
        return self.child.count() <= 2 or self.child.value() is not None

    def show_who(
        self,
        person: Person | None,
        child_id: int | None = None,
        new_child: Child | None = None,
        *,
        is_anonymous: bool = False,
    ) -> None:
        """Show a known person with a child, kept or being entered; nobody named; empty fields."""
        self._offer_children(person)
        self._show(
            {
                "who": Visitor(person, None) if person else None,
                "anonymous": is_anonymous,
                "child": child_id if new_child is None else NEW_CHILD,
                "child_name": new_child.name if new_child else "",
                "born": new_child.born_from if new_child else None,
            }
        )

    def show_newcomer(self, family: Family) -> None:
        """Show a family that was entered but not kept yet."""
        adult = next(iter(family.adults), Adult())
        child = next(iter(family.children), Child())
        self._offer_children(None)
        self._show(
            {
                "who": Newcomer(adult.name, adult.phone),
                "adult_name": adult.name,
                "phone": adult.phone,
                "child_name": child.name,
                "born": child.born_from,
            }
        )

    def who(self) -> Who:
        """Return what was entered."""
        if self.anonymous.isChecked():
            return Who(is_anonymous=True)
        value = self.person.value()
        if isinstance(value, Newcomer):
            adult = Adult(self.adult_name.value(), self.phone.value())
            children = (self.new_child(),) if self._has_new_child() else ()
            return Who(newcomer=Family((adult,), children))
        if value is None:
            return Who()
        recipient_id = value.person.adult.id
        if self.child.value() == NEW_CHILD:
            return Who(recipient_id, new_child=self.new_child())
        child_id = self.child.value()
        return Who(recipient_id, child_id=child_id if isinstance(child_id, int) else None)

    def toggle_anonymous(self) -> None:
        """Alt+A."""
        self.anonymous.toggle()

    def new_child(self) -> Child:
        """Return the child that is being entered."""
        born = self.born.value()
        return Child(self.child_name.value(), born, born)

    def _look_alike(self) -> None:
        """Say who is known already that may be the newcomer."""
        if self._form.field("adult_name").isHidden():
            self.like.forget()
        else:
            self.like.ask(Adult(self.adult_name.value(), self.phone.value()), None)

    def _ask_known(self, found: Duplicate) -> None:
        ask = partial(visitor, adult_id=found.adult_id)
        self._operations.ask(ask, self._take_known, key=(self, "known"))

    def _take_known(self, known: Visitor) -> None:
        self.person.set_value(known)
        self.person.setFocus()
        self.chosen.emit()

    def _has_new_child(self) -> bool:
        return bool(self.child_name.value() or self.born.value())

    def _show(self, values: dict[str, object]) -> None:
        for name, value in {**_NOTHING, **values}.items():
            self._form.field(name).editor.set_value(value)
        self._show_state()

    def _take_person(self) -> None:
        value = self.person.value()
        self._offer_children(value.person if isinstance(value, Visitor) else None)
        if isinstance(value, Newcomer):
            self.adult_name.set_value(value.name)
            self.phone.set_value(value.phone)
        self._show_state()

    def _go_on(self) -> None:
        if isinstance(self.person.value(), Newcomer):
            self.adult_name.setFocus()
        else:
            self.chosen.emit()

    def _offer_children(self, person: Person | None) -> None:
        children: Sequence[Child] = person.children if person else ()
        offered: list[Choice] = [
            (child.id, child.name or f"ребёнок {place}") for place, child in enumerate(children, 1)
        ]
        if person:
            offered.append((NEW_CHILD, "Другой ребёнок…"))
        self.child.set_choices(offered)
        if len(children) == 1:
            self.child.set_value(children[0].id)

    def _show_state(self) -> None:
        is_anonymous = self.anonymous.isChecked()
        value = self.person.value()
        is_newcomer = isinstance(value, Newcomer) and not is_anonymous
        is_known = isinstance(value, Visitor) and not is_anonymous
        has_new_child = is_newcomer or (is_known and self.child.value() == NEW_CHILD)
        self.person.setEnabled(not is_anonymous)
        self.child.setEnabled(is_known)
        if not is_newcomer:
            self.like.forget()
        for names, is_shown in ((_NEWCOMER, is_newcomer), (_NEW_CHILD, has_new_child)):
            for name in names:
                self._form.field(name).setVisible(is_shown)
        self.changed.emit()

    def _add_fields(self, question: str) -> None:
        add = self._form.add
        add("who", question, self.person, _WHO_HINT, span=2)
        add("anonymous", "", self.anonymous, span=2)
        add("adult_name", "Новый получатель: фамилия, имя, отчество", self.adult_name, span=2)
        add("phone", "Телефон", self.phone, span=2).put_beneath(self.like)
        add("child_name", "Имя ребёнка", self.child_name)
        add("born", "Месяц рождения", self.born)
        add("child", "Ребёнок", self.child)

    def _connect(self) -> None:
        self.person.edited.connect(self._take_person)
        self.person.taken.connect(self._go_on)
        self.anonymous.toggled.connect(self._show_state)
        self.child.edited.connect(self._show_state)
        self.like.look_wanted.connect(self._ask_known)
        for editor in (self.adult_name, self.phone):
            editor.edited.connect(self._look_alike)
        self.born.edited.connect(self.changed)


_WHO_HINT = (
    "Начните печатать имя, телефон, код семьи или имя ребёнка. Раскладка и «ё» не важны. "
    "F4 показывает, кто приходил последним."
)
