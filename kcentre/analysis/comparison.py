"""A period's figures beside those that a report compares them with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kcentre.figures.figures import figures
from kcentre.figures.records import Figures
from kcentre.paper.document import Column, Kind
from kcentre.periods import titles
from kcentre.periods.begun import first_service
from kcentre.periods.period import Period, previous, same_last_year, since_new_year
from kcentre.storage import UNWATCHED, CentreFile, Progress

SIDE_BY_SIDE = "Для сравнения"


@dataclass(frozen=True, slots=True)
class Compared:
    """Another period's figures; `title` and `group` head their column."""

    title: str
    figures: Figures
    group: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A period's figures and those of the periods it is compared with.

    `since_new_year`, `previous` and `last_year` are None where the centre has no data for them or
    where they would repeat another: of a year, the one before is last year. `begun` is the day of
    the first service in the journal.
    """

    current: Figures
    since_new_year: Compared | None
    previous: Compared | None
    last_year: Compared | None
    begun: date | None
    today: date

    @property
    def period(self) -> Period:
        """The period reported."""
        return self.current.period

    @property
    def is_over(self) -> bool:
        """Whether the period had ended before the day of the report."""
        return self.period.end < self.today

    @property
    def tells_something(self) -> bool:
        """Whether there is anything to report: records, or requests that are still waiting."""
        return has_data(self.current) or self.current.requests.total > 0

    @property
    def others(self) -> tuple[Compared, ...]:
        """Those to compare with, in the order of their columns."""
        known = (self.since_new_year, self.previous, self.last_year)
        return tuple(other for other in known if other is not None)

    @property
    def everything(self) -> tuple[Figures, ...]:
        """The period's figures and all others."""
        return (self.current, *(other.figures for other in self.others))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The heads of the columns of the others, for counts."""
        return tuple(Column(other.title, Kind.INTEGER, group=other.group) for other in self.others)

    def counts(self, count: Callable[[Figures], int]) -> tuple[int, ...]:
        """Return a count of the period and of all others."""
        return tuple(count(found) for found in self.everything)

    def other_counts(self, count: Callable[[Figures], int]) -> tuple[int, ...]:
        """Return a count of the others, for their columns."""
        return self.counts(count)[1:]


def has_data(found: Figures) -> bool:
    """Return whether anything at all was recorded in a period."""
    return bool(found.sessions.total or found.events.total or found.ratings.count)


def topics_met(compared: Comparison) -> list[str]:
    """Return the codes of the topics met: by frequency in the period, then by code."""
    current = compared.current.sessions.by_topic
    codes = {code for found in compared.everything for code in found.sessions.by_topic}
    return sorted(codes, key=lambda code: (-current.get(code, 0), code))


def comparison(
    file: CentreFile, period: Period, today: date, progress: Progress = UNWATCHED
) -> Comparison:
    """Return the figures of a period and of those it is compared with."""
    since, before, a_year_ago = since_new_year(period), previous(period), same_last_year(period)
    found: dict[Period | None, Figures] = {}
    wanted = dict.fromkeys((period, before, a_year_ago, *([since] if since else [])))
    for done, other in enumerate(wanted):
        progress.report(done, len(wanted))
        found[other] = figures(file, other, today=today)
    earlier = before if before != a_year_ago and has_data(found[before]) else None
    last_year = a_year_ago if has_data(found[a_year_ago]) else None
    group = SIDE_BY_SIDE if earlier and last_year else ""
    return Comparison(
        current=found[period],
        since_new_year=_running_total(found.get(since), found[period]),
        previous=_beside(found.get(earlier), group),
        last_year=_beside(found.get(last_year), group),
        begun=first_service(file),
        today=today,
    )


def _running_total(since: Figures | None, current: Figures) -> Compared | None:
    """Return the year's column where it says more than the period itself."""
    if since is None or _extent(since) == _extent(current):
        return None
    return Compared(f"С начала {since.period.end.year}\u00a0года", since)


def _beside(other: Figures | None, group: str) -> Compared | None:
    return None if other is None else Compared(titles.short(other.period), other, group)


def _extent(found: Figures) -> tuple[int, int, int]:
    return found.sessions.total, found.events.total, found.ratings.count
