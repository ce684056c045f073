"""What a figure is: a code, a title, a unit, the rows behind it and how they add up to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kcentre.centre.values import Value
from kcentre.figures.keys import Keys, RowKey
from kcentre.language.numbers import mean, share


class Unit(Value):
    """In what a figure is counted."""

    SERVICES = "services", "услуг"
    MINUTES = "minutes", "мин"
    PEOPLE = "people", "чел."
    EVENTS = "events", "мероприятий"
    REQUESTS = "requests", "обращений"
    RATINGS = "ratings", "оценок"
    DAYS = "days", "дн."
    MARK = "mark", "балла"
    PERCENT = "percent", "%"


class Adding(StrEnum):
    """How the amounts of the rows make the figure."""

    SUM = "sum"
    SHARE = "share"
    """The amounts in per cent of the bases, one decimal; None without a base."""
    MEAN = "mean"
    """The amounts by the bases; None without a base."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `decimals` is for means."""

    code: str
    title: str
    unit: Unit
    keys: Keys
    adding: Adding = Adding.SUM
    decimals: int = 1

    def added_up(self, rows: Iterable[RowKey]) -> float | None:
        """Return the figure's value by the rows behind it."""
        found = list(rows)
        amount = sum(row.amount for row in found)
        base = sum(row.base for row in found)
        match self.adding:
            case Adding.SUM:
                return amount
            case Adding.SHARE:
                return share(amount, base)
            case Adding.MEAN:
                return mean(amount, base, self.decimals)
