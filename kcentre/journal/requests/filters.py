"""Which requests a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.centre.records import Settings
from kcentre.centre.values import RequestChannel, RequestState
from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.journal.requests.waiting import is_unanswered, is_waiting_since
from kcentre.journal.tables import Request
from kcentre.premises.availability.tables import Appointment


@dataclass(frozen=True, slots=True)
class RequestFilter(ListFilter):
    """Conditions on requests, all of which must hold; None and False ask for nothing.

    `overdue` is unanswered past its term, `soon` nearly so; a
    `specialist_id` is wished for or has the appointment; `learned_from_id` is the channel by which
    they came to know of the centre, 0 where nobody asked.
    """

    state: RequestState | None = None
    channel: RequestChannel | None = None
    overdue: bool = False
    soon: bool = False
    unanswered: bool = False
    specialist_id: int | None = None
    learned_from_id: int | None = None


ALL_REQUESTS = RequestFilter()


def requests_wanted(
    wanted: RequestFilter, rules: Settings, today: dt.date
) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Request`; the search is not part of it."""
    return (
        *chosen(wanted, Request.id, Request.date),
        *_waiting(wanted, rules, today),
        *_marked(wanted),
    )


def came_by(channel_id: int) -> Expression:
    """Hold for the requests of those who learned of the centre so; 0: it is not known how."""
    said: Expression = (
        Request.learned_from == channel_id if channel_id else Request.learned_from.is_null()
    )
    return said


def _waiting(wanted: RequestFilter, rules: Settings, today: dt.date) -> Iterator[Expression]:
    if wanted.unanswered:
        yield is_unanswered()
    if wanted.overdue:
        yield is_waiting_since(today - dt.timedelta(rules.request_overdue_days))
    if wanted.soon:
        yield is_waiting_since(today - dt.timedelta(rules.request_warning_days))
        yield ~is_waiting_since(today - dt.timedelta(rules.request_overdue_days))


def _marked(wanted: RequestFilter) -> Iterator[Expression]:
    if wanted.state is not None:
        yield Request.state == wanted.state
    if wanted.channel is not None:
        yield Request.channel == wanted.channel
    if wanted.specialist_id is not None:
        theirs = Appointment.select(Appointment.id).where(
            Appointment.specialist == wanted.specialist_id
        )
        wished: Expression = Request.wished_specialist == wanted.specialist_id
        yield wished | Request.appointment.in_(theirs)
    if wanted.learned_from_id is not None:
        yield came_by(wanted.learned_from_id)
