"""What holds a room, and the ways to let it go."""

from dataclasses import dataclass

from kcentre.centre.values import Value
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.hours.records import ExceptionLine, WindowLine
from kcentre.premises.rooms.records import Room


class RoomAway(Value):
    """What becomes of the appointments and hours to come of a room that is let go."""

    MOVE = "move", "перенести в другое помещение"
    CANCEL = "cancel", "отменить"
    KEEP = "keep", "оставить"


@dataclass(frozen=True, slots=True)
class RoomTies:
    """What is still to come in a room, and how many rows of the past name it.

    Windows and exceptions are those with a day from today on.
    """

    room: Room
    appointments: tuple[AppointmentLine, ...] = ()
    windows: tuple[WindowLine, ...] = ()
    exceptions: tuple[ExceptionLine, ...] = ()
    past_uses: int = 0

    @property
    def holds(self) -> bool:
        """Whether anything to come stands in the way."""
        return bool(self.appointments or self.windows or self.exceptions)

    @property
    def is_used(self) -> bool:
        """Whether the room was or will be used, so that it is retired rather than deleted."""
        return self.holds or self.past_uses > 0
