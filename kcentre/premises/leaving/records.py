"""What holds a room or a specialist, and the ways to let them go."""

from dataclasses import dataclass

from kcentre.centre.records import Specialist
from kcentre.centre.values import Value
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.hours.records import ExceptionLine, PauseLine, WindowLine
from kcentre.premises.rooms.records import Room


class RoomAway(Value):
    """What becomes of the appointments and hours to come of a room that is let go."""

    MOVE = "move", "перенести в другое помещение"
    CANCEL = "cancel", "отменить"
    KEEP = "keep", "оставить"


class SpecialistAway(Value):
    """What becomes of the appointments to come of a specialist who leaves; the hours end anyway."""

    HAND_OVER = "hand_over", "передать другому специалисту"
    CANCEL = "cancel", "отменить"
    KEEP = "keep", "оставить"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What is still to come; windows, exceptions and breaks with a day from today on."""

    appointments: tuple[AppointmentLine, ...] = ()
    windows: tuple[WindowLine, ...] = ()
    exceptions: tuple[ExceptionLine, ...] = ()
    pauses: tuple[PauseLine, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether anything to come stands in the way."""
        return bool(self.appointments or self.windows or self.exceptions or self.pauses)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomTies(Ties):
    """What is still to come in a room, and how many rows of the past name it."""

    room: Room
    past_uses: int = 0

    @property
    def is_used(self) -> bool:
        """Whether the room was or will be used, so that it is retired rather than deleted."""
        return self.holds or self.past_uses > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialistTies(Ties):
    """What is still to come of a specialist: of what concerns everybody nothing is among it."""

    specialist: Specialist
