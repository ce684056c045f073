"""How ready the rooms are. The rooms are kept as they are now, not as they were."""

from kcentre.figures.records import RoomFigures
from kcentre.figures.scope import Scope
from kcentre.periods.period import following
from kcentre.premises.rooms.queries import room_lines
from kcentre.premises.rooms.readiness import together
from kcentre.premises.rooms.records import RoomLine
from kcentre.storage import CentreFile


def rooms_counted(file: CentreFile, scope: Scope) -> list[RoomLine]:
    """Return the rooms in use, for a period of which it can still be told how ready they are.

    That is the one going on and the one just before it; rooms belong to the whole centre.
    """
    period = scope.period
    is_known = period.start <= scope.asked_on <= following(period).end
    return room_lines(file) if is_known and scope.sub_unit_id is None else []


def room_figures(file: CentreFile, scope: Scope) -> RoomFigures:
    """Return how ready all rooms together are, by the definition of `premises.rooms.readiness`."""
    found = together(rooms_counted(file, scope))
    return RoomFigures(found.done, found.needed)
