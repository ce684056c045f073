"""The fields of a form that say who came, with which child, and how old it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from kcentre.families.records import Adult, Child, Family, Person
from kcentre.journal.records import SessionCard, Visitor
from ui.families.person_field import PersonField
from ui.families.person_hits import Newcomer
from ui.journal.fields import BirthMonthField
from ui.operations import Operations
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form
from ui.widgets.typed_field import AgeField

NEW_CHILD = "new"
_NEWCOMER = ("adult_name", "phone")
_NEW_CHILD = ("child_name", "born")
_AGE_HINT = "Полных лет и месяцев на день консультации: 3, 2,5, 2г5м или 8м."


@dataclass(frozen=True, slots=True)
class Who:
    """What the fields say, by the names of the draft."""

    recipient_id: int | None = None
    newcomer: Family | None = None
    is_anonymous: bool = False
    child_id: int | None = None
    new_child: Child | None = None


class WhoFields(QObject):
    """Adds the fields to a form and keeps them in step with each other.

    The age follows the child and the date until somebody types another one.
    """

    chosen = Signal()
    """It is known now who came; the keyboard may go on."""

    def __init__(self, form: Form, operations: Operations) -> None:
        super().__init__(form)
        self._form = form
        self.person = PersonField(operations)
        self.anonymous = CheckField("Анонимно (Alt+A)")
        self.adult_name, self.phone = TextField(), TextField()
        self.child_name, self.born = TextField(), BirthMonthField()
        self.child = ChoiceField(nothing="не указан")
        self.age = AgeField()
        self._day: date | None = None
        self._age_is_typed = False
        self._add_fields()
        self._connect()

    def show_card(self, card: SessionCard | None) -> None:
        """Show who came to a kept service; nobody for a new one."""
        person = card.person if card else None
        self._age_is_typed = True  # until all is shown, nothing is derived from parts of it
        self._offer_children(person)
        draft = card.draft if card else None
        self._day = draft.date if draft else None
        visitor = Visitor(person, None) if person else None
        values = {
            "who": visitor,
            "anonymous": draft is not None and draft.is_anonymous,
            "child": draft.child_id if draft else None,
            "age": draft.age_months if draft else None,
            **dict.fromkeys((*_NEWCOMER, "child_name"), ""),
            "born": None,
        }
        for name, value in values.items():
            self._form.field(name).editor.set_value(value)
        self._age_is_typed = draft is not None and draft.age_months != self._known_age()
        self._show_state()

    def set_day(self, day: date | None) -> None:
        """Tell on which day the age is wanted."""
        self._day = day
        self._derive_age()

    def who(self) -> Who:
        """Return what was entered."""
        if self.anonymous.isChecked():
            return Who(is_anonymous=True)
        value = self.person.value()
        if isinstance(value, Newcomer):
            adult = Adult(self.adult_name.value(), self.phone.value())
            children = (self._new_child(),) if self._has_new_child() else ()
            return Who(newcomer=Family((adult,), children))
        if value is None:
            return Who()
        recipient_id = value.person.adult.id
        if self.child.value() == NEW_CHILD:
            return Who(recipient_id, new_child=self._new_child())
        child_id = self.child.value()
        return Who(recipient_id, child_id=child_id if isinstance(child_id, int) else None)

    def toggle_anonymous(self) -> None:
        """Alt+A."""
        self.anonymous.toggle()

    def _new_child(self) -> Child:
        born = self.born.value()
        return Child(self.child_name.value(), born, born)

    def _has_new_child(self) -> bool:
        return bool(self.child_name.value() or self.born.value() or self.age.value() is not None)

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
        self.child.set_choices([*offered, (NEW_CHILD, "Другой ребёнок…")] if person else [])
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
        for names, is_shown in ((_NEWCOMER, is_newcomer), (_NEW_CHILD, has_new_child)):
            for name in names:
                self._form.field(name).setVisible(is_shown)
        self._derive_age()

    def _known_age(self) -> int | None:
        """Return the age of the chosen child on the day, where its birth is known."""
        value, day = self.person.value(), self._day
        if day is None or self.anonymous.isChecked():
            return None
        children = value.person.children if isinstance(value, Visitor) else ()
        known = [child for child in children if child.id == self.child.value()]
        child = known[0] if known else self._new_child()
        months = child.age_on(day.year, day.month)
        return months if months is None or months >= 0 else None

    def _derive_age(self) -> None:
        if not self._age_is_typed and self._known_age() != self.age.value():
            self.age.set_value(self._known_age())

    def _note_typed_age(self) -> None:
        self._age_is_typed = bool(self.age.text().strip())

    def _add_fields(self) -> None:
        add = self._form.add
        add("who", "Кто пришёл?", self.person, _WHO_HINT, span=2)
        add("anonymous", "", self.anonymous, span=2)
        add("adult_name", "Новый получатель: фамилия, имя, отчество", self.adult_name, span=2)
        add("phone", "Телефон", self.phone, span=2)
        add("child_name", "Имя ребёнка", self.child_name)
        add("born", "Месяц рождения", self.born)
        add("child", "Ребёнок", self.child)
        add("age", "Возраст", self.age, _AGE_HINT)

    def _connect(self) -> None:
        self.person.edited.connect(self._take_person)
        self.person.taken.connect(self._go_on)
        self.anonymous.toggled.connect(self._show_state)
        self.child.edited.connect(self._show_state)
        self.born.edited.connect(self._derive_age)
        self.age.textEdited.connect(self._note_typed_age)


_WHO_HINT = (
    "Начните печатать имя, телефон, код семьи или имя ребёнка. Раскладка и «ё» не важны. "
    "F4 показывает, кто приходил последним."
)
