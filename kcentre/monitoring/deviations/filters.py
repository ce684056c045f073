"""Which measures a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.filters import is_one_of
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import ENDED, MeasureStatus
from kcentre.periods.period import academic_year


@dataclass(frozen=True, slots=True)
class DeviationFilter:
    """Conditions on measures, all of which must hold; None and False ask for nothing.

    `first_day` and `last_day`, both in, are of the day a deviation was noticed; `year` is the
    first calendar year of an academic one and means the same; `open` is what is not ended,
    `overdue` that of it whose day has passed; `ids` are rows chosen elsewhere.
    """

    search: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    year: int | None = None
    code: str | None = None
    status: MeasureStatus | None = None
    open: bool = False
    overdue: bool = False
    ids: tuple[int, ...] | None = None


ALL_DEVIATIONS = DeviationFilter()


def deviations_wanted(wanted: DeviationFilter, today: dt.date) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Deviation`; the search is not part of it."""
    return (*_dated(wanted), *_standing(wanted, today))


def is_open() -> Expression:
    """Hold for the measures that are not ended."""
    standing: Expression = Deviation.status.not_in(ENDED)
    return standing


def is_overdue(today: dt.date) -> Expression:
    """Hold for the measures that are not ended though their day has passed."""
    late: Expression = is_open() & (Deviation.due < today.isoformat())
    return late


def _dated(wanted: DeviationFilter) -> Iterator[Expression]:
    if wanted.first_day is not None:
        yield Deviation.noticed_on >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield Deviation.noticed_on <= wanted.last_day.isoformat()
    if wanted.year is not None:
        year = academic_year(wanted.year)
        yield Deviation.noticed_on.between(year.start.isoformat(), year.end.isoformat())


def _standing(wanted: DeviationFilter, today: dt.date) -> Iterator[Expression]:
    if wanted.code is not None:
        yield Deviation.code == wanted.code
    if wanted.status is not None:
        yield Deviation.status == wanted.status
    if wanted.open:
        yield is_open()
    if wanted.overdue:
        yield is_overdue(today)
    if wanted.ids is not None:
        yield is_one_of(Deviation.id, wanted.ids)
