"""Which measures a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import ENDED, MeasureStatus
from kcentre.periods.period import academic_year


@dataclass(frozen=True, slots=True)
class DeviationFilter(ListFilter):
    """Conditions on measures, all of which must hold; None and False ask for nothing.

    The days are those a deviation was noticed on; `year` is the
    first calendar year of an academic one and means the same; `open` is what is not ended,
    `overdue` that of it whose day has passed.
    """

    year: int | None = None
    code: str | None = None
    status: MeasureStatus | None = None
    open: bool = False
    overdue: bool = False


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
    yield from chosen(wanted, Deviation.id, Deviation.noticed_on)
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
