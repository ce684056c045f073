"""How long people waited for an answer to their request («обращение»), and what came of it.

All is seen from `Scope.today`: a service or a closing after that day has not happened yet.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from kcentre.centre.values import RequestState
from kcentre.figures.appointments import MISSED_STATES
from kcentre.figures.records import RequestFigures
from kcentre.figures.scope import Scope
from kcentre.journal.requests.waiting import OPEN_STATES
from kcentre.journal.tables import Request, Session
from kcentre.language.numbers import mean
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

ENDED_STATES = (RequestState.REFUSED, RequestState.CLOSED)
"""States of a request that nobody will answer any more."""


class Waiting(NamedTuple):
    """A request and how it was answered.

    `days` from the request to its service, None without one; `is_overdue` when the service came,
    or an answer is still missing, `Settings.request_overdue_days` or more days after the request.
    It `is_booked` when an appointment was made, `is_missed` when that, or the request itself,
    came to nothing, `is_in_work` while somebody still waits.
    """

    request_id: int
    days: int | None
    is_overdue: bool
    is_booked: bool
    is_missed: bool
    is_in_work: bool


class _Asked(NamedTuple):
    id: int
    date: str
    state: str
    closed_on: str
    served: str | None
    appointment: int | None
    appointment_state: str | None


def waitings(file: CentreFile, scope: Scope) -> Iterator[Waiting]:
    """Yield the requests of the period in the order of their dates."""
    query = (
        Request.select(
            Request.id, Request.date, Request.state, Request.closed_on, Session.date,
            Request.appointment, Appointment.state,
        )
        .join(Session, "LEFT OUTER JOIN").switch(Request)
        .join(Appointment, "LEFT OUTER JOIN", on=Request.appointment == Appointment.id)
        .where(scope.requests)
        .order_by(Request.date, Request.id)
    )  # fmt: skip
    today, allowed = scope.today.isoformat(), scope.settings.request_overdue_days
    for row in ask(file.db, query):
        yield _waiting(_Asked._make(row), today, allowed)


def request_figures(file: CentreFile, scope: Scope) -> RequestFigures:
    """Return the figures of requests."""
    rows = list(waitings(file, scope))
    days = [row.days for row in rows if row.days is not None]
    return RequestFigures(
        total=len(rows),
        overdue=sum(row.is_overdue for row in rows),
        mean_days_to_service=mean(sum(days), len(days), 1),
        booked=sum(row.is_booked for row in rows),
        missed=sum(row.is_missed for row in rows),
        in_work=sum(row.is_in_work for row in rows),
    )


def _waiting(asked: _Asked, today: str, allowed: int) -> Waiting:
    day, is_open = _day(asked.date), _is_open(asked, today)
    is_served = asked.served is not None and asked.served <= today
    days = _day(asked.served) - day if asked.served and is_served else None
    waited = _day(today) - day if is_open else 0
    is_ended = asked.state in ENDED_STATES and not is_open
    came_to_nothing = is_ended or asked.appointment_state in MISSED_STATES
    return Waiting(
        asked.id,
        days,
        (waited if days is None else days) >= allowed,
        asked.appointment is not None or asked.state == RequestState.APPOINTED,
        not is_served and came_to_nothing,
        is_open,
    )


def _is_open(asked: _Asked, today: str) -> bool:
    """Return whether somebody still waited on `today`."""
    if asked.served is not None:
        return asked.served > today
    return asked.state in OPEN_STATES or asked.closed_on > today


@lru_cache(maxsize=4096)
def _day(text: str) -> int:
    return date.fromisoformat(text).toordinal()
