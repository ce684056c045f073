"""Who worked in a period: each specialist by the last service or group event they held."""

from collections.abc import Iterator
from typing import NamedTuple

from kcentre.centre.tables import Specialist
from kcentre.centre.values import Employment
from kcentre.figures.records import StaffFigures
from kcentre.figures.scope import Scope
from kcentre.journal.tables import GroupEvent, Session
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


class LastWork(NamedTuple):
    """A specialist's last service in the period, and their last group event."""

    is_staff: bool
    session_id: int | None
    event_id: int | None


def last_works(file: CentreFile, scope: Scope) -> Iterator[LastWork]:
    """Yield those who held something in the period, in the order of their names.

    Partners' specialists are not on the kindergarten's staff and count as freelance.
    """
    session = (
        Session.select(Session.id)
        .where(scope.sessions, Session.specialist == Specialist.id)
        .order_by(Session.date.desc(), Session.time.desc(), Session.id.desc())
        .limit(1)
    )
    event = (
        GroupEvent.select(GroupEvent.id)
        .where(scope.events, GroupEvent.specialist == Specialist.id)
        .order_by(GroupEvent.date.desc(), GroupEvent.time.desc(), GroupEvent.id.desc())
        .limit(1)
    )
    query = Specialist.select(Specialist.employment, session, event).order_by(Specialist.name_key)
    for employment, session_id, event_id in ask(file.db, query):
        if session_id is not None or event_id is not None:
            yield LastWork(employment == Employment.STAFF, session_id, event_id)


def staff_figures(file: CentreFile, scope: Scope) -> StaffFigures:
    """Return how many specialists worked in the period."""
    works = list(last_works(file, scope))
    staff = sum(work.is_staff for work in works)
    return StaffFigures(staff, len(works) - staff)
