"""How long a request waits: which states are unanswered, and when it becomes urgent."""

import datetime as dt

from peewee import Expression

from kcentre.centre.queries import settings
from kcentre.centre.records import Settings
from kcentre.centre.values import RequestState
from kcentre.journal.requests.records import Urgency, Urgent
from kcentre.journal.tables import Request
from kcentre.language.plurals import day_count
from kcentre.storage import CentreFile

OPEN_STATES = (RequestState.NEW, RequestState.APPOINTED, RequestState.IN_WORK)
"""In these somebody still waits: an appointment is a promise, not yet a service."""


def urgency_of(days_waiting: int | None, rules: Settings) -> Urgency:
    """Return how urgent a request is; one that is not waited for is not urgent."""
    if days_waiting is None or days_waiting < rules.request_warning_days:
        return Urgency.NONE
    is_overdue = days_waiting >= rules.request_overdue_days
    return Urgency.OVERDUE if is_overdue else Urgency.WARNING


def is_unanswered() -> Expression:
    """Hold for the requests that somebody still waits for."""
    without: Expression = Request.session.is_null()
    return without & Request.state.in_(OPEN_STATES)


def is_waiting_since(day: dt.date) -> Expression:
    """Hold for the requests that somebody has waited for since that day or longer."""
    asked: Expression = Request.date <= day.isoformat()
    return is_unanswered() & asked


def urgent(file: CentreFile, today: dt.date) -> Urgent:
    """Return how many requests wait too long, or nearly so."""
    rules = settings(file)
    limits = (rules.request_warning_days, rules.request_overdue_days)
    near, over = (_count(file, today - dt.timedelta(limit)) for limit in limits)
    return Urgent(max(near - over, 0), over)


def waiting_words(days: int, urgency: Urgency) -> str:
    """Return «ждёт 4 дня, скоро срок»: what the colour says is said in words too."""
    said = f"ждёт {day_count(days)}" if days > 0 else "сегодня"
    return said + _ENDS[urgency]


def answered_words(days: int) -> str:
    """Return «ответ через 3 дня»: from the request to its service."""
    if days <= 0:
        return "ответ в тот же день"
    return f"ответ через {day_count(days)}"


def _count(file: CentreFile, since: dt.date) -> int:
    return int(Request.select().where(is_waiting_since(since)).count(file.db))


_ENDS = {Urgency.NONE: "", Urgency.WARNING: ", скоро срок", Urgency.OVERDUE: ", просрочено"}
