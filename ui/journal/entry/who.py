"""Who came, with which child, how old: the beginning of the strip."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from kcentre.families.records import Child
from kcentre.journal.entry.about_person import AboutPerson
from kcentre.journal.records import SessionDraft, Visitor
from kcentre.language.dates import today_here
from ui.families.person_hits import Newcomer, child_text
from ui.families.who_fields import NEW_CHILD, Who
from ui.journal.entry.fields import StripField
from ui.journal.entry.newcomer_card import NewcomerCard
from ui.journal.entry.person_line import PersonLine
from ui.operations import Operations
from ui.widgets.pick_field import Pick, PickField
from ui.widgets.typed_field import AgeField


class WhoPart(QObject):
    """Keeps the person, the child, the age and the card of a newcomer in step."""

    chosen = Signal()
    """It is known now who came; the keyboard may go on."""

    changed = Signal()
    """Another person or child, or nobody named."""

    def __init__(self, operations: Operations, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.person = PersonLine(operations)
        self.child = PickField(placeholder="не указан")
        self.age = AgeField()
        self.card = NewcomerCard(operations)
        self.fields = {
            "who": StripField("Кто пришёл?", self.person, _WHO_HINT),
            "child": StripField("Ребёнок", self.child, _CHILD_HINT),
            "age": StripField("Возраст", self.age, _AGE_HINT),
            **self.card.fields,
        }
        self._day: date | None = today_here()
        self.person.edited.connect(self._take_person)
        self.person.taken.connect(self.chosen)
        self.child.edited.connect(self._show_parts)
        self._show_parts()

    @property
    def visitor(self) -> Visitor | None:
        """The known person who came."""
        value = self.person.value()
        return value if isinstance(value, Visitor) else None

    @property
    def adult_id(self) -> int | None:
        """The id of the known person who came."""
        return self.visitor.person.adult.id if self.visitor else None

    @property
    def has_several_children(self) -> bool:
        """Whether there is a choice between children."""
        return self.visitor is not None and len(self.visitor.person.children) > 1

    def clear(self) -> None:
        """Ask anew."""
        self.person.set_value(None)
        self.age.set_value(None)

    def show_draft(self, draft: SessionDraft, visitor: Visitor | None) -> None:
        """Show who came to a service that was being entered."""
        self.set_day(draft.date)
        if draft.is_anonymous:
            self.person.set_anonymous(is_anonymous=True)
        elif draft.newcomer is not None:
            adult = next(iter(draft.newcomer.adults), None)
            self.person.set_value(Newcomer(adult.name, adult.phone) if adult else Newcomer())
            self.card.show_family(draft.newcomer, draft.age_months, has_consent=draft.has_consent)
        else:
            self.person.set_value(visitor)
            self._show_child_of(draft)
        self.age.set_value(None if self._known_age() is not None else draft.age_months)
        self._show_parts()

    def take_about(self, about: AboutPerson) -> None:
        """Choose the child of the last visit, where nobody chose another."""
        if self.visitor is not None and self.child.value() is None:
            self.child.set_value(about.child_id)

    def set_day(self, day: date | None) -> None:
        """Tell on which day the age is wanted."""
        if day != self._day:
            self._day = day
            self._offer_children(self.visitor.person.children if self.visitor else ())
            self._show_parts()

    def who(self) -> Who:
        """Return what was entered."""
        if self.person.is_anonymous:
            return Who(is_anonymous=True)
        if isinstance(self.person.value(), Newcomer):
            return Who(newcomer=self.card.family())
        if self.child.value() == NEW_CHILD:
            return Who(self.adult_id, new_child=self.card.child())
        child_id = self.child.value()
        return Who(self.adult_id, child_id=child_id if isinstance(child_id, int) else None)

    def age_months(self) -> int | None:
        """Return the age in full months on the day: known, or stated."""
        if not self.card.isHidden():
            child, day = self.card.child(), self._day
            born = child.age_on(day.year, day.month) if day else None
            return born if born is not None and born >= 0 else self.card.stated_age()
        known = self._known_age()
        stated = self.age.value()
        return known if known is not None or not isinstance(stated, int) else stated

    def has_consent(self) -> bool:
        """Return whether a newcomer signed the consent."""
        return isinstance(self.person.value(), Newcomer) and self.card.consent.value()

    def _known_age(self) -> int | None:
        if self.visitor is None or self._day is None:
            return None
        wanted = self.child.value()
        found = (child for child in self.visitor.person.children if child.id == wanted)
        ages = (child.age_on(self._day.year, self._day.month) for child in found)
        return next((age for age in ages if age is not None and age >= 0), None)

    def _take_person(self) -> None:
        value = self.person.value()
        children = value.person.children if isinstance(value, Visitor) else ()
        self.child.set_value(None)
        self._offer_children(children)
        if len(children) == 1:
            self.child.set_value(children[0].id)
        if isinstance(value, Newcomer):
            self.card.show_newcomer(value)
        self._show_parts()

    def _offer_children(self, children: Sequence[Child]) -> None:
        day = self._day or today_here()
        named = (
            Pick(child.id, child_text(child, day) or f"ребёнок {place}")
            for place, child in enumerate(children, 1)
        )
        self.child.set_picks([*named, Pick(NEW_CHILD, "Другой ребёнок…")])

    def _show_child_of(self, draft: SessionDraft) -> None:
        self.child.set_value(draft.child_id if draft.new_child is None else NEW_CHILD)
        if draft.new_child is not None:
            self.card.show_child(draft.new_child, draft.age_months)

    def _show_parts(self) -> None:
        value = self.person.value()
        is_new_child = self.visitor is not None and self.child.value() == NEW_CHILD
        has_card = isinstance(value, Newcomer) or is_new_child
        if is_new_child and self.card.isHidden():
            self.card.show_child()
        self.card.setVisible(has_card)
        self.fields["child"].setVisible(self.visitor is not None)
        is_age_unknown = self.visitor is not None and self._known_age() is None
        asks_age = self.person.is_anonymous or (is_age_unknown and not has_card)
        self.fields["age"].setVisible(asks_age)
        self.changed.emit()


_WHO_HINT = (
    "Имя, телефон, код семьи или имя ребёнка; раскладка и «ё» не важны. Enter в пустом поле "
    "показывает записанных на сегодня и тех, кто приходил последним. Alt+A — аноним."
)
_CHILD_HINT = "О каком ребёнке речь. «Другой ребёнок…» добавляет ребёнка в семью."
_AGE_HINT = "Возраст ребёнка в этот день: 3, 2,5, 2г5м или 8м."
