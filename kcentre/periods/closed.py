"""Which periods are closed, and what to say of a day in one.

The file itself refuses the change (`kcentre.storage.guards`); here is what forms and imports ask
beforehand, so that the sentence stands beside the field.
"""

import datetime as dt
from collections.abc import Iterable

from peewee import Field, Function, fn

from kcentre.language import Problem
from kcentre.periods import titles
from kcentre.periods.keeping import is_period
from kcentre.periods.period import Period, period_from
from kcentre.periods.tables import ReportPeriod
from kcentre.periods.values import CLOSED_STATES
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def closed_periods(file: CentreFile) -> list[Period]:
    """Return the closed periods, the shortest first, then by their first day."""
    table = ReportPeriod
    query = table.select(table.kind, table.starts).where(table.state.in_(CLOSED_STATES))
    found = [period_from(kind, starts) for kind, starts in ask(file.db, query)]
    return sorted(found, key=lambda period: (period.end - period.start, period.start))


def closed_with(periods: Iterable[Period], day: dt.date) -> Period | None:
    """Return the first of the periods that holds the day; None for an open day."""
    return next((period for period in periods if day in period), None)


def open_from(periods: Iterable[Period], day: dt.date) -> dt.date:
    """Return the first day from this one on that no closed period holds."""
    closed = [*periods]
    while (held := closed_with(closed, day)) is not None:
        day = held.end + dt.timedelta(days=1)
    return day


def closed_on_day(file: CentreFile, day: dt.date | None) -> Period | None:
    """Return the closed period that holds a day, the shortest of several; None for an open day."""
    return None if day is None else closed_with(closed_periods(file), day)


def closed_against(
    file: CentreFile, dated: Field, row_id: int | None, day: dt.date | None
) -> Period | None:
    """Return the closed period that a record may not come into on a day.

    `dated` is the column of its table that holds the day, `row_id` None for a new record. None
    also where the record stands on that day already: what went on after it (an answer, a verdict)
    may still be written, and the file itself refuses the rest.
    """
    if day is None:
        return None
    table = dated.model
    there = table.select().where((table.id == (row_id or 0)) & (dated == day.isoformat()))
    return None if there.exists(file.db) else closed_on_day(file, day)


def is_closed(file: CentreFile, period: Period) -> bool:
    """Return whether this very period is closed."""
    table = ReportPeriod
    query = table.select().where(
        is_period(table.kind, table.starts, period) & table.state.in_(CLOSED_STATES)
    )
    return bool(query.exists(file.db))


def is_closed_day(day: Field) -> Function:
    """Hold for the rows whose day is in a closed period."""
    table = ReportPeriod
    closed = table.select(table.id).where(
        table.state.in_(CLOSED_STATES) & (table.starts <= day) & (table.ends >= day)
    )
    return fn.EXISTS(closed)


def closed_problem(period: Period, field: str = "date") -> Problem:
    """Return why a record of a day in a closed period can't be written."""
    fact = f"Период закрыт ({titles.nominative(period)}), его записи не меняются."
    way_out = "Чтобы исправить их, откройте период снова в разделе «Анализ» и укажите причину."
    return Problem(field, f"{fact} {way_out}", fact=fact)
