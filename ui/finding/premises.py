"""Rooms."""

from kcentre.premises.rooms import queries
from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def rooms(file: CentreFile, typed: str) -> list[Hit]:
    """Return the rooms in use, and the lists about them all."""
    found = (
        Hit(room.name, " · ".join(part for part in ("кабинет", room.place) if part), _room(room.id))
        for room in queries.rooms(file)
    )
    return matching([*found, *_ROOM_LISTS], typed)


def _room(part: object) -> str:
    return f"premises/rooms/{part}"


_ROOM_LISTS = (
    Hit("Доступность помещений", "помещения", _room("access")),
    Hit("Закупки для помещений", "помещения", _room("purchases")),
)
