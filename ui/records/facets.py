"""What a list can be narrowed by: the fields of its filter and the values offered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kcentre.centre.records import Specialist, Topic
from kcentre.centre.values import Value
from kcentre.periods.period import Period, PeriodKind, containing, days, previous
from kcentre.periods.titles import title


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet, and what its chip says."""

    value: Any
    title: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A field of a filter with the values to choose from, or a yes-or-no condition."""

    field: str
    title: str
    options: tuple[Option, ...] = ()
    is_yes_or_no: bool = False


PERIOD = "period"
ROWS = "ids"


def periods_offered(today: date) -> list[Option]:
    """Return the periods most often looked at, the nearest first."""
    month = containing(PeriodKind.MONTH, today)
    quarter = containing(PeriodKind.QUARTER, today)
    academic = containing(PeriodKind.ACADEMIC_YEAR, today)
    year = containing(PeriodKind.YEAR, today)
    offered = (
        month, previous(month), quarter, previous(quarter), academic, previous(academic), year,
        previous(year),
    )  # fmt: skip
    return [period_option(period) for period in offered]


def no_periods(_today: date) -> list[Option]:
    """Return nothing: the records have no day that a period could be asked of."""
    return []


def period_option(period: Period) -> Option:
    """Return the option of a period."""
    return Option(period, title(period))


def some_days(first: date, last: date) -> Option:
    """Return the option of any days. Raises `Refused` where the last is before the first."""
    return period_option(days(first, last))


def listed(field: str, name: str, values: type[Value]) -> Facet:
    """Return the facet of a value list."""
    return Facet(field, name, tuple(Option(value, value.label) for value in values))


def by_specialist(known: Iterable[Specialist]) -> Facet:
    """Return the facet of the specialists."""
    return Facet(
        "specialist_id", "Специалист", tuple(Option(person.id, person.name) for person in known)
    )


def by_topic(known: Iterable[Topic]) -> Facet:
    """Return the facet of the topics."""
    topics = (Option(topic.id, f"{topic.code} {topic.title}") for topic in known)
    return Facet("topic_id", "Тема", tuple(topics))
