"""What appointments are made from, asked once and again after a change."""

from dataclasses import dataclass

from kcentre.centre import queries as centre
from kcentre.centre.records import Specialist, Topic
from kcentre.language.names import initials
from kcentre.premises.availability.queries import slot_length
from kcentre.premises.availability.records import SlotLength
from kcentre.premises.hours.queries import windows
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.storage import CentreFile

_USUAL = SlotLength()
TABLES = ("specialist", "topic", "room", "settings", "hours_window")
"""Tables whose changes make the choices old."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Specialists, topics and rooms, retired ones too; `has_hours`: somebody has windows."""

    specialists: tuple[Specialist, ...] = ()
    topics: tuple[Topic, ...] = ()
    rooms: tuple[Room, ...] = ()
    length: SlotLength = _USUAL
    has_hours: bool = False

    def specialist_name(self, specialist_id: int | None) -> str:
        """Return «Иванова А. П.»."""
        named = (person.name for person in self.specialists if person.id == specialist_id)
        return initials(next(named, ""))

    def room_name(self, room_id: int | None) -> str:
        """Return a room's name; empty where none is needed."""
        return next((room.name for room in self.rooms if room.id == room_id), "")


def ask_choices(file: CentreFile) -> Choices:
    """Return what forms and filters offer now."""
    return Choices(
        tuple(centre.specialists(file, with_retired=True)),
        tuple(centre.topics(file, with_retired=True)),
        tuple(rooms(file, with_retired=True)),
        slot_length(file),
        bool(windows(file)),
    )
