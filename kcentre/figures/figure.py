"""What a figure is: a code, a title, a unit, the rows behind it and how they add up to it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kcentre.centre.values import Value
from kcentre.figures.keys import Keys, RowKey
from kcentre.language.numbers import mean, share
from kcentre.language.plurals import plural


class Unit(Value):
    """In what a figure is counted; `label` follows a number of any size, `of` agrees with it."""

    SERVICES = "services", "услуг"
    MINUTES = "minutes", "мин"
    PEOPLE = "people", "чел."
    EVENTS = "events", "мероприятий"
    REQUESTS = "requests", "обращений"
    RATINGS = "ratings", "оценок"
    COMPLAINTS = "complaints", "жалоб"
    APPOINTMENTS = "appointments", "записей"
    WINDOWS = "windows", "окон"
    DAYS = "days", "дн."
    MARK = "mark", "балла"
    PERCENT = "percent", "%"

    def of(self, number: float) -> str:
        """Return the word for a number: 1 «услуга», 2 «услуги», 5 «услуг»."""
        words = _WORDS.get(self)
        return plural(int(number), *words) if words else self.label


_WORDS = {
    Unit.SERVICES: ("услуга", "услуги", "услуг"),
    Unit.EVENTS: ("мероприятие", "мероприятия", "мероприятий"),
    Unit.REQUESTS: ("обращение", "обращения", "обращений"),
    Unit.RATINGS: ("оценка", "оценки", "оценок"),
    Unit.COMPLAINTS: ("жалоба", "жалобы", "жалоб"),
    Unit.APPOINTMENTS: ("запись", "записи", "записей"),
    Unit.WINDOWS: ("окно", "окна", "окон"),
}


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
