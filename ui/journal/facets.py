"""By what the journals can be narrowed: the fields of their filters and the values offered."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from kcentre.centre.values import Category, EventType, Form, Kind, Value
from kcentre.figures.period_titles import title
from kcentre.figures.periods import Period, PeriodKind, containing, days, previous
from kcentre.journal.queries import Choices


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet, and what its chip says."""

    value: Any
    title: str


@dataclass(frozen=True, slots=True)
class Facet:
    """A field of a filter with the values to choose from; without them it is yes or no."""

    field: str
    title: str
    options: tuple[Option, ...] = ()


PERIOD = "period"
ROWS = "ids"


def session_facets(choices: Choices) -> list[Facet]:
    """Return what services can be narrowed by, besides a period."""
    return [
        _specialists(choices),
        _listed("kind", "Вид помощи", Kind),
        _listed("form", "Форма", Form),
        _topics(choices),
        _listed("category", "Категория получателя", Category),
        _sub_units(choices),
        Facet("anonymous", "Только анонимные"),
        Facet("first", "Первичные"),
        Facet("short", f"Менее {choices.shortest_minutes} мин"),
        Facet("unrated", "Без оценки"),
    ]


def event_facets(choices: Choices) -> list[Facet]:
    """Return what group events can be narrowed by, besides a period."""
    return [
        _specialists(choices),
        _listed("event_type", "Вид мероприятия", EventType),
        _listed("form", "Форма", Form),
        _topics(choices),
        _sub_units(choices),
    ]


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


def period_option(period: Period) -> Option:
    """Return the option of a period."""
    return Option(period, title(period))


def some_days(first: date, last: date) -> Option:
    """Return the option of any days. Raises `Refused` where the last is before the first."""
    return period_option(days(first, last))


def _listed(field: str, name: str, values: type[Value]) -> Facet:
    return Facet(field, name, tuple(Option(value, value.label) for value in values))


def _specialists(choices: Choices) -> Facet:
    people = (Option(person.id, person.name) for person in choices.specialists)
    return Facet("specialist_id", "Специалист", tuple(people))


def _topics(choices: Choices) -> Facet:
    topics = (Option(topic.id, f"{topic.code} {topic.title}") for topic in choices.topics)
    return Facet("topic_id", "Тема", tuple(topics))


def _sub_units(choices: Choices) -> Facet:
    units = (Option(unit.id, unit.name) for unit in choices.sub_units)
    return Facet("sub_unit_id", "Подразделение", tuple(units))
