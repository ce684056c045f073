"""Gathering the list of the day; a room's part is one function here."""

import datetime as dt
from collections.abc import Callable, Iterable

from kcentre.casebook.due_watch import is_watched
from kcentre.steps.today import own_work, reception, structure_work
from kcentre.steps.today.records import Duties, Duty, Matter, Section, TodaysList
from kcentre.storage import CentreFile

_MOST_SHOWN = 20
"""A longer section leads to its own list."""

Part = Callable[[CentreFile, dt.datetime, int], Duties]
"""Gives the duties of a moment, at least so many of the first of them."""


def _each(found: Callable[[CentreFile, dt.datetime], Iterable[Duty]]) -> Part:
    """Make a part of what is never much."""

    def part(file: CentreFile, now: dt.datetime, _most: int) -> Duties:
        duties = [*found(file, now)]
        return Duties(duties, len(duties))

    return part


_PARTS: tuple[tuple[Matter, str, Part], ...] = (
    (Matter.APPOINTMENTS, "journal/sessions", _each(reception.appointments_today)),
    (Matter.UNRECORDED, "journal/sessions/unrecorded", reception.unrecorded_appointments),
    (Matter.REQUESTS, "journal/requests/unanswered", reception.waiting_requests),
    (Matter.COMPLAINTS, "journal/ratings", _each(reception.complaints)),
    (Matter.MEASURES, "monitoring/deviations", _each(own_work.overdue_measures)),
    (Matter.EVENTS, "monitoring/plan/events", _each(own_work.planned_events_due)),
    (Matter.ROADS, "structure/roadmaps", _each(structure_work.road_tasks)),
    (Matter.STRUCTURE, "structure/documents", _each(structure_work.structure_terms)),
    (Matter.REPORTS, "analysis", _each(own_work.reports_due)),
    (Matter.PERSONAL, "journal/families/due", reception.families_due),
)


def todays_list(file: CentreFile, now: dt.datetime, *, at_once: bool = False) -> TodaysList:
    """Return what is to be done at this moment.

    `at_once` leaves out what all families must first be looked through for, once a day.
    """
    left_out = {Matter.PERSONAL} if at_once and not is_watched(file, now.date()) else set()
    found = (
        _section(matter, target, part(file, now, _MOST_SHOWN))
        for matter, target, part in _PARTS
        if matter not in left_out
    )
    return TodaysList(tuple(section for section in found if section is not None))


def _section(matter: Matter, target: str, found: Duties) -> Section | None:
    if not found.count:
        return None
    worst_first = sorted(found.first, key=lambda duty: -duty.urgency.rank)
    return Section(matter, tuple(worst_first[:_MOST_SHOWN]), found.count, target)
