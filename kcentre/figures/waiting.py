"""How long people waited for an answer to their request («обращение»), and what came of it.

All is seen from `Scope.today`: a service or a closing after that day has not happened yet. The
conditions are over `Request`, joined as `requests_of` does.
"""

from peewee import Case, Expression, Field, ModelSelect, Node, fn

from kcentre.centre.values import RequestState
from kcentre.figures.appointments import MISSED_STATES
from kcentre.figures.counting import number_of
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


def requests_of(scope: Scope, *columns: Node) -> "ModelSelect[Request]":
    """Return a query of the requests counted, each with its service and its appointment, if any."""
    return (
        Request.select(*columns)
        .join(Session, "LEFT OUTER JOIN")
        .switch(Request)
        .join(Appointment, "LEFT OUTER JOIN", on=Request.appointment == Appointment.id)
        .where(scope.requests)
    )


def is_any_request(_: Scope) -> Expression:
    """Hold for every request."""
    return _known(Request.id)


def is_served(scope: Scope) -> Expression:
    """Hold for a request that a service has answered."""
    held: Expression = _known(Session.date) & (Session.date <= scope.today.isoformat())
    return held


def is_in_work(scope: Scope) -> Expression:
    """Hold for a request that somebody still waits for."""
    today = scope.today.isoformat()
    is_served_later = _known(Session.date) & (Session.date > today)
    is_not_closed = Request.state.in_(OPEN_STATES) | (Request.closed_on > today)
    held: Expression = is_served_later | (Session.date.is_null() & is_not_closed)
    return held


def is_overdue(scope: Scope) -> Expression:
    """Hold where the service came, or an answer is still missing, too many days after the request.

    That is `Settings.request_overdue_days` or more.
    """
    missing = fn.JULIANDAY(scope.today.isoformat()) - fn.JULIANDAY(Request.date)
    waited = Case(None, [(is_served(scope), days_to_service()), (is_in_work(scope), missing)], 0)
    held: Expression = waited >= scope.settings.request_overdue_days
    return held


def is_booked(_: Scope) -> Expression:
    """Hold for a request that led to an appointment."""
    held: Expression = _known(Request.appointment) | (Request.state == RequestState.APPOINTED)
    return held


def is_missed_request(scope: Scope) -> Expression:
    """Hold without a service where the request itself, or its appointment, came to nothing."""
    is_ended = Request.state.in_(ENDED_STATES) & ~is_in_work(scope)
    held: Expression = ~is_served(scope) & (is_ended | Appointment.state.in_(MISSED_STATES))
    return held


def days_to_service() -> Expression:
    """Return the days from a request to the service that answered it."""
    days: Expression = fn.JULIANDAY(Session.date) - fn.JULIANDAY(Request.date)
    return days


def request_figures(file: CentreFile, scope: Scope) -> RequestFigures:
    """Return the figures of requests."""
    sorts = (is_served, is_overdue, is_booked, is_missed_request, is_in_work)
    days = Case(None, [(is_served(scope), days_to_service())], 0)
    query = requests_of(
        scope,
        fn.COUNT(Request.id),
        fn.TOTAL(days).cast("INTEGER"),
        *(number_of(holds(scope)) for holds in sorts),
    )
    total, waited, served, *numbers = ask(file.db, query).fetchone()
    overdue, booked, missed, in_work = numbers
    return RequestFigures(total, overdue, mean(waited, served, 1), booked, missed, in_work)


def _known(column: Field) -> Expression:
    held: Expression = column.is_null(False)
    return held
