"""A child's month of birth or age, whichever the parent says first."""

from dataclasses import dataclass

from kcentre.families.records import Child
from kcentre.language.ages import age_text
from kcentre.language.birth_month import birth_month_text, typed_birth_month
from kcentre.language.dates import today_here
from kcentre.language.typing_grammar import typed_age
from ui.widgets.typed_field import TypedField

_PROBLEM = "Рождение пишут так: 8.2022 или август 2022; возраст — 2,5, 2г5м или 8м."


@dataclass(frozen=True, slots=True)
class Born:
    """A month of birth (`language.ages.month_number`), or an age in full months; one of both."""

    month: int | None = None
    age_months: int | None = None

    def of(self, name: str) -> Child:
        """Return the child; an age is told by the service, which knows its day."""
        return Child(name, self.month, self.month)


class BornField(TypedField):
    """`8.2022`, `август 2022`, `2,5`, `2г5м`, `8м`. Its value is `Born` or None."""

    def __init__(self) -> None:
        super().__init__(_read, _shown, _PROBLEM, "8.2022 или 2г5м")


def born_of(child: Child, age_months: int | None) -> Born | None:
    """Return what the field shows of a child that is being entered."""
    if child.born_to is not None:
        return Born(month=child.born_to)
    return None if age_months is None else Born(age_months=age_months)


def _read(text: str) -> Born | None:
    month = typed_birth_month(text, today_here())
    if month is not None:
        return Born(month=month)
    age = typed_age(text)
    return None if age is None else Born(age_months=age)


def _shown(born: Born) -> str:
    if born.month is not None:
        return birth_month_text(born.month)
    return age_text(born.age_months or 0)
