"""All figures of a period."""

from datetime import date

from peewee import fn

from kcentre.figures.appointments import appointment_figures, windows_of
from kcentre.figures.documents import document_figures
from kcentre.figures.people import people_figures
from kcentre.figures.ratings import rating_figures
from kcentre.figures.records import EventFigures, Figures
from kcentre.figures.rooms import room_figures
from kcentre.figures.scope import Scope, scope_of
from kcentre.figures.sessions import session_figures
from kcentre.figures.specialists import staff_figures
from kcentre.figures.waiting import request_figures
from kcentre.journal.tables import GroupEvent
from kcentre.periods.period import Period
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def figures(
    file: CentreFile, period: Period, sub_unit_id: int | None = None, today: date | None = None
) -> Figures:
    """Return every figure of a period, of one sub-unit or of the whole centre.

    `today` (None: the computer's) is the day on which unanswered requests are overdue or not; see
    `Scope` for a closed period.
    """
    return figures_in(file, scope_of(file, period, sub_unit_id, today))


def figures_in(file: CentreFile, scope: Scope) -> Figures:
    """Return every figure of a scope."""
    sessions = session_figures(file, scope)
    appointments, schedule = appointment_figures(file, scope, windows_of(file, scope))
    return Figures(
        period=scope.period,
        closed=scope.is_closed,
        sessions=sessions,
        people=people_figures(file, scope),
        events=event_figures(file, scope),
        requests=request_figures(file, scope),
        ratings=rating_figures(file, scope, sessions.total),
        specialists=staff_figures(file, scope),
        appointments=appointments,
        schedule=schedule,
        rooms=room_figures(file, scope),
        documents=document_figures(file, scope),
        sub_unit_id=scope.sub_unit_id,
    )


def event_figures(file: CentreFile, scope: Scope) -> EventFigures:
    """Return the figures of group events."""
    participants = fn.COALESCE(fn.SUM(GroupEvent.participants), 0)
    query = GroupEvent.select(fn.COUNT(GroupEvent.id), participants).where(scope.events)
    return EventFigures(*ask(file.db, query).fetchone())
