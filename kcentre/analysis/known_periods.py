"""Which periods have anything to report: where the journal has services or group events."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from peewee import Field, fn

from kcentre.journal.tables import GroupEvent, Session
from kcentre.periods.begun import first_service
from kcentre.periods.period import Period, PeriodKind, containing, previous
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.storage.model import Record

R = TypeVar("R", bound=Record)


class PeriodState(StrEnum):
    """How far a period has come."""

    AHEAD = "ahead"
    RUNNING = "running"
    OVER = "over"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class KnownPeriod:
    """A period and how many services it has."""

    period: Period
    sessions: int


@dataclass(frozen=True, slots=True)
class KnownMonths:
    """The services of every month («2026-07») that has a service or a group event."""

    sessions: Mapping[str, int]

    def periods(self, kind: PeriodKind) -> list[KnownPeriod]:
        """Return the periods of a kind that have data, newest first; of `DAYS`, none."""
        if kind is PeriodKind.DAYS:
            return []
        counts: Counter[Period] = Counter()
        for month, sessions in self.sessions.items():
            counts[containing(kind, date.fromisoformat(f"{month}-01"))] += sessions
        found = [KnownPeriod(period, sessions) for period, sessions in counts.items()]
        return sorted(found, key=lambda known: known.period.start, reverse=True)

    def nearest(self, period: Period) -> Period | None:
        """Return the period with data that lies nearest; for `DAYS`, a month."""
        is_days = period.kind is PeriodKind.DAYS
        known = self.periods(PeriodKind.MONTH if is_days else period.kind)
        others = [other.period for other in known]
        return min(others, key=lambda other: _days_between(period, other), default=None)

    def usual(self, today: date) -> Period:
        """Return the quarter that one wants to see first: the newest with data."""
        quarters = self.periods(PeriodKind.QUARTER)
        return quarters[0].period if quarters else containing(PeriodKind.QUARTER, today)


def known_months(file: CentreFile) -> KnownMonths:
    """Return the months that have data."""
    counts = dict.fromkeys(_months(file, GroupEvent, GroupEvent.date), 0)
    return KnownMonths({**counts, **_months(file, Session, Session.date)})


def periods_since_begun(file: CentreFile, today: date) -> Iterator[Period]:
    """Yield the periods of every kind from the first service to `today`, newest first.

    Found by two ends of an index: cheaper than `known_months`, but some may be empty.
    """
    begun = first_service(file)
    if begun is None:
        return
    for kind in PeriodKind:
        period = containing(kind, today)
        while kind is not PeriodKind.DAYS and period.end >= begun:
            yield period
            period = previous(period)


def state_of(period: Period, today: date, *, closed: bool) -> PeriodState:
    """Return how far a period has come on a day."""
    if closed:
        return PeriodState.CLOSED
    if today < period.start:
        return PeriodState.AHEAD
    return PeriodState.RUNNING if today <= period.end else PeriodState.OVER


def _months(file: CentreFile, table: type[R], day: Field) -> dict[str, int]:
    month = fn.SUBSTR(day, 1, 7)
    query = table.select(month, fn.COUNT(day)).group_by(month).order_by(month)
    return dict(ask(file.db, query))


def _days_between(period: Period, other: Period) -> int:
    return min(abs((other.end - period.start).days), abs((other.start - period.end).days))
