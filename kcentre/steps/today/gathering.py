"""Gathering the list of the day; a room's part is one function here."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence

from kcentre.steps.today import own_work, reception
from kcentre.steps.today.records import Duty, Matter, Section, TodaysList
from kcentre.storage import CentreFile

_MOST_SHOWN = 20
"""A longer section leads to its own list."""

_PARTS: tuple[tuple[Matter, str, Callable[[CentreFile, dt.datetime], Iterable[Duty]]], ...] = (
    (Matter.APPOINTMENTS, "journal/sessions", reception.appointments_today),
    (Matter.UNRECORDED, "journal/sessions/unrecorded", reception.unrecorded_appointments),
    (Matter.REQUESTS, "journal/requests/unanswered", reception.waiting_requests),
    (Matter.COMPLAINTS, "journal/ratings", reception.complaints),
    (Matter.MEASURES, "monitoring/deviations", own_work.overdue_measures),
    (Matter.EVENTS, "monitoring/plan/events", own_work.planned_events_due),
    (Matter.REPORTS, "analysis", own_work.reports_due),
    (Matter.PERSONAL, "journal/families/due", reception.families_due),
)


def todays_list(file: CentreFile, now: dt.datetime) -> TodaysList:
    """Return what is to be done at this moment."""
    found = (_section(matter, target, list(part(file, now))) for matter, target, part in _PARTS)
    return TodaysList(tuple(section for section in found if section is not None))


def _section(matter: Matter, target: str, found: Sequence[Duty]) -> Section | None:
    if not found:
        return None
    worst_first = sorted(found, key=lambda duty: -duty.urgency.rank)
    return Section(matter, tuple(worst_first[:_MOST_SHOWN]), len(found), target)
