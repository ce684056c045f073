"""How many services were given today and in this month, beside the plan of the month."""

import datetime as dt
from dataclasses import dataclass

from peewee import SQL, fn

from kcentre.journal.tables import Session
from kcentre.language.dates import today_here
from kcentre.monitoring.plan.years import planned_volume
from kcentre.periods.period import PeriodKind, containing
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Tally:
    """How many services were given on a day and in its month; `plan` of the month, if any."""

    day: int
    month: int
    plan: int | None = None


def tally(file: CentreFile, day: dt.date) -> Tally:
    """Return how many services were given on the day and in its month."""
    month = containing(PeriodKind.MONTH, day)
    first, last = month.start.isoformat(), month.end.isoformat()
    of_day = Session.select(fn.COUNT(SQL("*"))).where(Session.date == day.isoformat())
    of_month = Session.select(fn.COUNT(SQL("*"))).where(Session.date.between(first, last))
    plan = planned_volume(file, month, today=day).total
    return Tally(int(of_day.scalar(file.db)), int(of_month.scalar(file.db)), plan)


def tally_today(file: CentreFile) -> Tally:
    """Return how many services were given today and in this month."""
    return tally(file, today_here())
