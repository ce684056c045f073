"""How long people waited for an answer to their request («обращение»)."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kcentre.figures.records import RequestFigures
from kcentre.figures.scope import Scope
from kcentre.journal.requests.waiting import OPEN_STATES
from kcentre.journal.tables import Request, Session
from kcentre.language.numbers import mean
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


class Waiting(NamedTuple):
    """A request and how it was answered.

    `days` from the request to its service, None without one; `is_overdue` when the service came,
    or an answer is still missing, `Settings.request_overdue_days` or more days after the request.
    """

    request_id: int
    days: int | None
    is_overdue: bool


def waitings(file: CentreFile, scope: Scope) -> Iterator[Waiting]:
    """Yield the requests of the period in the order of their dates."""
    query = (
        Request.select(Request.id, Request.date, Request.state, Session.date)
        .join(Session, "LEFT OUTER JOIN")
        .where(scope.requests)
        .order_by(Request.date, Request.id)
    )
    today, allowed = scope.today.toordinal(), scope.settings.request_overdue_days
    for row_id, asked, state, served in ask(file.db, query):
        days = _day(served) - _day(asked) if served else None
        waited = today - _day(asked) if state in OPEN_STATES else 0
        yield Waiting(row_id, days, (waited if days is None else days) >= allowed)


def request_figures(file: CentreFile, scope: Scope) -> RequestFigures:
    """Return the figures of requests."""
    rows = list(waitings(file, scope))
    days = [row.days for row in rows if row.days is not None]
    return RequestFigures(
        total=len(rows),
        overdue=sum(row.is_overdue for row in rows),
        mean_days_to_service=mean(sum(days), len(days), 1),
    )


@lru_cache(maxsize=4096)
def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
