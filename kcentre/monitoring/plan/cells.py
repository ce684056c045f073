"""A place in a year's plan of services: a month, or the year, and a row of a part."""

from dataclasses import dataclass

from kcentre.language.dates import year_and_month
from kcentre.monitoring.plan.parts import Part, PartKey, key_of
from kcentre.monitoring.plan.records import PlanLine
from kcentre.periods.period import Period, academic_year, month


@dataclass(frozen=True, slots=True)
class Cell:
    """A row of a part in one month of a year's plan; of `Part.MONTH`, all parts of the month.

    `month` None is the whole year, empty what the plan lays down for no single month.
    """

    year: int
    month: str | None = None
    part: Part = Part.MONTH
    key: PartKey = None

    @property
    def is_whole(self) -> bool:
        """Whether all parts of the month, or of the year, stand here."""
        return self.part is Part.MONTH

    @property
    def period(self) -> Period:
        """The days it is about."""
        return month(*year_and_month(self.month)) if self.month else academic_year(self.year)

    def holds(self, line: PlanLine) -> bool:
        """Tell whether a line belongs here."""
        is_then = self.month is None or line.month == self.month
        return is_then and (self.is_whole or key_of(line, self.part) == self.key)
