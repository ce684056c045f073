"""The fields of one adult and of one child in a family's card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Relation
from kcentre.families import rules
from kcentre.families.records import Adult, Child
from kcentre.language import Problem
from kcentre.language.ages import age_text
from kcentre.language.dates import today_here
from ui.families.birth_month_field import BirthMonthField
from ui.families.like_line import LikeLine
from ui.journal.families.rows_field import PersonRow, RowWords
from ui.operations import Operations
from ui.widgets.check_field import CheckField
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import TextField
from ui.widgets.form import Form

ADULTS = RowWords("Взрослый", "Добавить взрослого", "Убрать взрослого", fewest=1)
CHILDREN = RowWords("Ребёнок", "Добавить ребёнка", "Убрать ребёнка")
WHY_NOT = (
    "ОВЗ и инвалидность отмечают только при действующем согласии на сведения о здоровье ребёнка."
)


class AdultRow(PersonRow):
    """Says beneath the name who is known already that may be the same person."""

    look_wanted = Signal(object)
    """(Duplicate): the known one is to be shown."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(_adult_form(), ADULTS)
        self._known = Adult()
        self._family_id: int | None = None
        self.like = LikeLine(operations)
        self.like.look_wanted.connect(self.look_wanted)
        self.field("name").put_beneath(self.like)
        for name in ("name", "phone"):
            self.field(name).editor.edited.connect(self._look_for_likes)

    def tab_stops(self) -> list[QWidget]:
        *editors, remover = super().tab_stops()
        return [*editors, self.like.link, remover]

    def belong_to(self, family_id: int | None) -> None:
        """Tell whose adult it is: the own family is no repeat."""
        self._family_id = family_id

    def person(self) -> Adult:
        return replace(self._known, **self.values())

    def show_person(self, person: Adult) -> None:
        self._known = person
        self.load({name: getattr(person, name) for name in ("name", "relation", "phone", "email")})
        self.like.forget()

    def problems_of(self, person: Adult) -> Iterable[Problem]:
        return tuple(rules.adult_problems(person))

    def _look_for_likes(self) -> None:
        if self.is_changed():
            self.like.ask(self.person(), self._family_id)


class ChildRow(PersonRow):
    """The ticks of health wait for a consent of their own."""

    def __init__(self) -> None:
        super().__init__(_child_form(), CHILDREN)
        self._known = Child()
        self.allow_health(allowed=False)

    def allow_health(self, *, allowed: bool) -> None:
        """Let the ticks be set, or say why they can't be."""
        for name in ("special_needs", "disability"):
            tick = self.field(name).editor
            if isinstance(tick, CheckField):
                tick.setEnabled(allowed or tick.isChecked())
                tick.setToolTip("" if allowed else WHY_NOT)
                tick.setAccessibleDescription(tick.toolTip())

    def person(self) -> Child:
        values = self.values()
        born = values.pop("born")
        if born is None and self._is_about:
            return replace(self._known, **values)
        return replace(self._known, **values, born_from=born, born_to=born)

    def show_person(self, person: Child) -> None:
        self._known = person
        born = self.field("born").editor
        if isinstance(born, BirthMonthField):
            born.setPlaceholderText(self._about_words() if self._is_about else "08.2022")
        self.load(
            {
                "name": person.name,
                "born": None if self._is_about else person.born_to,
                "special_needs": person.special_needs,
                "disability": person.disability,
            }
        )

    def problems_of(self, person: Child) -> Iterable[Problem]:
        return tuple(rules.child_problems(person, today_here()))

    @property
    def _is_about(self) -> bool:
        """Whether only the age was told, so that several months of birth are possible."""
        return self._known.born_from != self._known.born_to

    def _about_words(self) -> str:
        today = today_here()
        months = self._known.age_on(today.year, today.month)
        return "" if months is None or months < 0 else f"около {age_text(months)}"


def _adult_form() -> Form:
    form = Form(columns=2, narrowest=180)
    form.add("name", "Фамилия, имя, отчество", TextField(), span=2)
    relations = [(relation, relation.label) for relation in Relation]
    form.add("relation", "Кем приходится", ChoiceField(relations, nothing="не указано"))
    form.add("phone", "Телефон", TextField())
    form.add("email", "E-mail", TextField(), span=2)
    return form


def _child_form() -> Form:
    form = Form(columns=2, narrowest=180)
    form.add("name", "Имя", TextField())
    form.add("born", "Месяц рождения", BirthMonthField())
    form.add("special_needs", "", CheckField("ОВЗ"))
    form.add("disability", "", CheckField("Инвалидность"))
    return form
