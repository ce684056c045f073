"""Who came to a service, with which child, and how old it is."""

from dataclasses import dataclass
from datetime import date

from kcentre.families.records import Person
from kcentre.journal.records import SessionCard, SessionDraft, Visitor
from ui.families.who_fields import WhoFields
from ui.operations import Operations
from ui.widgets.form import Form
from ui.widgets.typed_field import AgeField

_AGE_HINT = "Полных лет и месяцев на день консультации: 3, 2,5, 2г5м или 8м."


@dataclass(frozen=True, slots=True)
class BegunSession:
    """A service begun in the strip and taken over with all its fields; not kept yet."""

    draft: SessionDraft
    person: Person | None = None
    id: None = None


Begun = SessionCard | BegunSession


class AgedWhoFields(WhoFields):
    """Adds the age, which follows the child and the date until somebody types another one."""

    def __init__(self, form: Form, operations: Operations) -> None:
        super().__init__(form, operations)
        self.age = AgeField()
        self._day: date | None = None
        self._age_is_typed = False
        form.add("age", "Возраст", self.age, _AGE_HINT)
        self.changed.connect(self._derive_age)
        self.age.textEdited.connect(self._note_typed_age)

    def show_card(self, card: Begun | None) -> None:
        """Show who came to a service, kept or begun; nobody for an empty one."""
        draft = card.draft if card else None
        self._age_is_typed = True  # until all is shown, nothing is derived from parts of it
        self._day = draft.date if draft else None
        if draft is not None and draft.newcomer is not None:
            self.show_newcomer(draft.newcomer)
        else:
            self.show_who(
                card.person if card else None,
                draft.child_id if draft else None,
                draft.new_child if draft else None,
                is_anonymous=draft is not None and draft.is_anonymous,
            )
        self.age.set_value(draft.age_months if draft else None)
        self._age_is_typed = draft is not None and draft.age_months != self._known_age()
        self._derive_age()

    def set_day(self, day: date | None) -> None:
        """Tell on which day the age is wanted."""
        self._day = day
        self._derive_age()

    def _has_new_child(self) -> bool:
        return super()._has_new_child() or self.age.value() is not None

    def _known_age(self) -> int | None:
        """Return the age of the chosen child on the day, where its birth is known."""
        value, day = self.person.value(), self._day
        if day is None or self.anonymous.isChecked():
            return None
        children = value.person.children if isinstance(value, Visitor) else ()
        known = [child for child in children if child.id == self.child.value()]
        child = known[0] if known else self.new_child()
        months = child.age_on(day.year, day.month)
        return months if months is None or months >= 0 else None

    def _derive_age(self) -> None:
        if not self._age_is_typed and self._known_age() != self.age.value():
            self.age.set_value(self._known_age())

    def _note_typed_age(self) -> None:
        self._age_is_typed = bool(self.age.text().strip())
