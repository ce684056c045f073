"""The results of academic years as screens and papers see them."""

from dataclasses import dataclass
from datetime import date

from kcentre.figures.figure import Unit
from kcentre.periods.period import Period


@dataclass(frozen=True, slots=True)
class Measured:
    """One row: a figure that is compared over the years; its code is that of the figure."""

    code: str
    title: str
    unit: Unit

    @property
    def named(self) -> str:
        """The title with its unit: «Доля удовлетворённых, %»."""
        return f"{self.title}, {self.unit_words}"

    @property
    def unit_words(self) -> str:
        """The unit as forms name it: things are counted in «ед.»."""
        return self.unit.label if self.unit in {Unit.PEOPLE, Unit.PERCENT} else "ед."


@dataclass(frozen=True, slots=True)
class YearResults:
    """What one academic year brought, by the codes of the rows; unknown is None.

    `entered`: codes whose values were entered by hand, from before the program. `on_date` is the
    day of an unfinished year on which its values stand.
    """

    year: Period
    values: dict[str, float | None]
    sites: int | None = None
    entered: frozenset[str] = frozenset()
    on_date: date | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """The years in order, the oldest first; `first_day` is that of the first service."""

    years: tuple[YearResults, ...]
    first_day: date | None = None


@dataclass(frozen=True, slots=True)
class PastYear:
    """What is known of a year from before the program, by the codes of the rows."""

    year: Period
    values: dict[str, float | None]
