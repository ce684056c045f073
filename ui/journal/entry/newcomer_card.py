"""«Добавить …»: four fields and a tick inside the strip, for a new family or another child."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.families.records import Adult, Child, Family
from ui.families.born_field import Born, BornField, born_of
from ui.families.like_line import LikeLine
from ui.families.name_field import NameField
from ui.families.person_hits import Newcomer
from ui.journal.entry.fields import StripField
from ui.operations import Operations
from ui.widgets.check_field import CheckField
from ui.widgets.editors import TextField
from ui.widgets.theme import theme
from ui.widgets.weighted_flow import WeightedFlow


class NewcomerCard(QWidget):
    """Nothing in it is obligatory: the family gets a code of its own."""

    edited = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.phone = NameField(), TextField()
        self.child_name, self.born = NameField(), BornField()
        self.consent = CheckField("Согласие подписано")
        self.fields = {
            "adult_name": StripField("Фамилия, имя, отчество", self.name, _NAME_HINT),
            "phone": StripField("Телефон", self.phone, "Телефон необязателен."),
            "child_name": StripField("Имя ребёнка", self.child_name, "Имя необязательно."),
            "born": StripField("Рождение или возраст", self.born, _BORN_HINT),
            "consent": StripField("", self.consent, _CONSENT_HINT),
        }
        self.like = LikeLine(operations, "Это он — выбрать")
        self._lay_out()
        for editor in (self.name, self.phone, self.child_name, self.born, self.consent):
            editor.edited.connect(self.edited)
        self.name.edited.connect(self._look_alike)
        self.phone.edited.connect(self._look_alike)

    def show_newcomer(self, typed: Newcomer) -> None:
        """Ask for a new family, beginning with what was typed."""
        self._clear()
        self.name.set_value(typed.name)
        self.phone.set_value(typed.phone)
        self._show_adult(is_shown=True)

    def show_family(self, family: Family, age_months: int | None, *, has_consent: bool) -> None:
        """Show a family that was entered but not kept yet."""
        adult = next(iter(family.adults), Adult())
        self.show_newcomer(Newcomer(adult.name, adult.phone))
        self._show_child(next(iter(family.children), Child()), age_months)
        self.consent.set_value(has_consent)

    def show_child(self, child: Child | None = None, age_months: int | None = None) -> None:
        """Ask for another child of a known family."""
        self._clear()
        self._show_child(child or Child(), age_months)
        self._show_adult(is_shown=False)

    def family(self) -> Family:
        """Return the family that is being entered."""
        has_child = bool(self.child_name.value() or self.born.value())
        children = (self.child(),) if has_child else ()
        return Family((Adult(self.name.value(), self.phone.value()),), children)

    def child(self) -> Child:
        """Return the child that is being entered."""
        born = self.born.value()
        return (born if isinstance(born, Born) else Born()).of(self.child_name.value())

    def stated_age(self) -> int | None:
        """Return the age in full months where that was typed, not the birth."""
        born = self.born.value()
        return born.age_months if isinstance(born, Born) else None

    def _clear(self) -> None:
        for editor in (self.name, self.phone, self.child_name, self.born):
            editor.set_value(None)
        self.consent.set_value(False)
        self.like.forget()

    def _show_child(self, child: Child, age_months: int | None) -> None:
        self.child_name.set_value(child.name)
        self.born.set_value(born_of(child, age_months))

    def _show_adult(self, *, is_shown: bool) -> None:
        for name in ("adult_name", "phone", "consent"):
            self.fields[name].setVisible(is_shown)
        self.show()

    def _look_alike(self) -> None:
        adult = Adult(self.name.value(), self.phone.value())
        if self.isHidden() or not (adult.name or adult.phone):
            self.like.forget()
        else:
            self.like.ask(adult, None)

    def _lay_out(self) -> None:
        px = theme().px
        row = QWidget()
        flow = WeightedFlow(px(10), row)
        for name, (least, weight) in _WIDTHS.items():
            flow.add(self.fields[name], least, weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(row)
        column.addWidget(self.like)


_WIDTHS = {
    "adult_name": (200, 3),
    "phone": (110, 1),
    "child_name": (100, 1),
    "born": (134, 1),
    "consent": (160, 0),
}
_NAME_HINT = "Ни имя, ни телефон не обязательны: семья получит свой код."
_BORN_HINT = "Месяц рождения: 8.2022 или август 2022. Или возраст: 2,5, 2г5м, 8м."
_CONSENT_HINT = (
    "Отметьте, если получатель подписал согласие на обработку персональных данных. "
    "Без согласия услуга тоже оказывается: тогда запишите её анонимно (Alt+A)."
)
