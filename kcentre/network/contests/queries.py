"""Grants and contests as they are kept."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from peewee import Expression, Node, fn

from kcentre.language.dates import today_here
from kcentre.network.contests.records import ContestLine
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.contests.rules import is_overdue
from kcentre.network.contests.tables import Contest
from kcentre.network.contests.values import TAKEN_PART, ContestStatus
from kcentre.periods.period import Period, PeriodKind, containing
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

OLDEST_FIRST = (Contest.deadline, Contest.id)


def contests(file: CentreFile, today: dt.date | None = None) -> list[ContestLine]:
    """Return all parts in contests, by deadline."""
    return contest_lines(file, (), today)


def contests_in(
    file: CentreFile, period: Period, today: dt.date | None = None
) -> list[ContestLine]:
    """Return the parts in contests that belong to a period, by deadline.

    The day an application was given in decides, before that the deadline.
    """
    day = fn.COALESCE(fn.NULLIF(Contest.submitted_on, ""), Contest.deadline)
    within = day.between(period.start.isoformat(), period.end.isoformat())
    return contest_lines(file, (within,), today)


def contest_periods(file: CentreFile, today: dt.date) -> tuple[Period, ...]:
    """Return the calendar and academic years that have parts in contests, and the running ones."""
    query = Contest.select(Contest.submitted_on, Contest.deadline)
    days = [
        dt.date.fromisoformat(given_in or deadline)
        for given_in, deadline in ask(file.db, query)
        if given_in or deadline
    ]
    found = {
        containing(kind, day)
        for day in (*days, today)
        for kind in (PeriodKind.YEAR, PeriodKind.ACADEMIC_YEAR)
    }
    return tuple(sorted(found, key=lambda one: (one.start, one.kind), reverse=True))


def contest_lines(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date | None = None,
    order: Iterable[Node] = OLDEST_FIRST,
) -> list[ContestLine]:
    """Return the parts in contests that meet all conditions, as they stand on a day."""
    day = today or today_here()
    with file.reading():
        found = CONTESTS.drafts(file, conditions, order)
    return [ContestLine(row_id, draft, is_overdue(draft, day)) for row_id, draft in found.items()]


@dataclass(frozen=True, slots=True)
class ContestCounts:
    """How many parts were taken and won; `asked` and `given` in kopecks, None where unknown."""

    taken: int
    won: int
    asked: int | None
    given: int | None


def counted_contests(lines: Sequence[ContestLine]) -> ContestCounts:
    """Return the sums of what was given in; of what was won, the money that was got."""
    taken = [line.draft for line in lines if line.draft.status in TAKEN_PART]
    won = [draft for draft in taken if draft.status is ContestStatus.WON]
    asked = [draft.asked for draft in taken if draft.asked is not None]
    given = [draft.given for draft in won if draft.given is not None]
    return ContestCounts(
        len(taken), len(won), sum(asked) if asked else None, sum(given) if given else None
    )
