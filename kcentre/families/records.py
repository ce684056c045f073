"""Families as screens see them."""

from dataclasses import dataclass, replace

from kcentre.centre.values import Relation
from kcentre.language.ages import month_number

ANONYMOUS = "аноним"
"""How a recipient of whom nothing is known is called in lists, on papers and in a search."""


@dataclass(frozen=True, slots=True)
class Adult:
    """A recipient; nothing is obligatory. `id` None before it is kept."""

    name: str = ""
    phone: str = ""
    relation: Relation | None = None
    email: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """A child, known by an interval of possible birth months (`language.ages.month_number`).

    Both ends are equal where the month of birth is known, None where nothing is. `special_needs`
    («ОВЗ») and `disability` may be kept only under a consent for health.
    """

    name: str = ""
    born_from: int | None = None
    born_to: int | None = None
    special_needs: bool = False
    disability: bool = False
    id: int | None = None

    def age_on(self, year: int, month: int) -> int | None:
        """Return the full months in that calendar month, of an interval the fewest.

        Negative before the birth; None where the birth is unknown.
        """
        return None if self.born_to is None else month_number(year, month) - self.born_to

    def aged(self, months: int, year: int, month: int) -> "Child":
        """Return the child with the births that an age stated in that month leaves possible.

        An age of whole years from two on is taken as rounded down: «3 года» is 36…47 months.
        """
        latest = month_number(year, month) - months
        is_rounded = months >= 24 and months % 12 == 0
        return replace(self, born_from=latest - 11 if is_rounded else latest, born_to=latest)


@dataclass(frozen=True, slots=True)
class Family:
    """A family; an empty `code` asks for the next free one. The address is for home visits."""

    adults: tuple[Adult, ...] = ()
    children: tuple[Child, ...] = ()
    code: str = ""
    note: str = ""
    address: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """An adult as the question «Кто пришёл?» finds one; `last_visit` is ISO, empty for never."""

    adult: Adult
    family_id: int
    family_code: str
    children: tuple[Child, ...] = ()
    last_visit: str = ""

    @property
    def title(self) -> str:
        """The adult's name, or the family's code where there is no name."""
        return self.adult.name or self.family_code
