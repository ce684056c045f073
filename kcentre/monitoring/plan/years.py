"""What the plans mean for any period, and how they went; each academic year is read once."""

import datetime as dt

from kcentre.language.dates import today_here
from kcentre.monitoring.plan import shares
from kcentre.monitoring.plan.event_records import EventsFulfilment, PlannedEventLine
from kcentre.monitoring.plan.planned import Share, volume_within
from kcentre.monitoring.plan.queries import planned_events, shares_of_year
from kcentre.monitoring.plan.records import PlannedVolume
from kcentre.periods.begun import first_service
from kcentre.periods.period import Period, academic_year, academic_year_of
from kcentre.periods.reporting import closed_on
from kcentre.storage import CentreFile


class YearsOfPlans:
    """Tells of many periods what `planned_volume` and `events_fulfilment` do, as of `today`.

    For as long as a `file.reading()` lasts: what was read once is not looked up again.
    """

    def __init__(self, file: CentreFile, today: dt.date) -> None:
        self._file, self._today = file, today
        self._shares: dict[int, list[Share] | None] = {}
        self._events: dict[int, list[PlannedEventLine]] = {}

    def volume(self, period: Period) -> PlannedVolume:
        """Return how many services are planned for a period.

        Nothing is known of one with days worked in a year without any plan: all that was done is
        no part of what was planned for some of the days.
        """
        if any(self._is_worked_without_plan(year, period) for year in _years(period)):
            return PlannedVolume()
        known = [found for year in _years(period) if (found := self._of(year)) is not None]
        if not known:
            return PlannedVolume()
        touched = [
            share
            for found in known
            for share in found
            if share.start <= period.end and share.end >= period.start
        ]
        return volume_within(touched, period.start, period.end, self._today)

    def fulfilment(self, period: Period) -> EventsFulfilment:
        """Return how far the planned events due in a period were held.

        Of a closed one as it was closed: what was held later must not change what was handed in.
        """
        every = (line for year in _years(period) for line in self._events_of(year))
        lines = [line for line in every if line.due in period]
        day = (closed_on(self._file, period) if lines else None) or self._today
        return shares.fulfilment(shares.seen_from(line, day) for line in lines)

    def _is_worked_without_plan(self, year: int, period: Period) -> bool:
        if self._of(year) is not None:
            return False
        begun, whole = first_service(self._file), academic_year(year)
        first = max(whole.start, period.start, begun or self._today)
        return first <= min(whole.end, period.end, self._today) and begun is not None

    def _of(self, year: int) -> list[Share] | None:
        if year not in self._shares:
            self._shares[year] = shares_of_year(self._file, year)
        return self._shares[year]

    def _events_of(self, year: int) -> list[PlannedEventLine]:
        if year not in self._events:
            self._events[year] = planned_events(self._file, year, today=self._today)
        return self._events[year]


def planned_volume(
    file: CentreFile, period: Period, *, today: dt.date | None = None
) -> PlannedVolume:
    """Return how many services are planned for any period.

    `today` (None: the computer's) tells what part is due.
    """
    with file.reading():
        return YearsOfPlans(file, today or today_here()).volume(period)


def events_fulfilment(
    file: CentreFile, period: Period, today: dt.date | None = None
) -> EventsFulfilment:
    """Return how far the planned events due in a period were held by `today`."""
    with file.reading():
        return YearsOfPlans(file, today or today_here()).fulfilment(period)


def _years(period: Period) -> range:
    return range(academic_year_of(period.start), academic_year_of(period.end) + 1)
