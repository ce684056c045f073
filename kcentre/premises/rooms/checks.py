"""The rules asked of the file: what is wrong with a draft among everything already kept."""

import peewee

from kcentre.language import Problem, fold
from kcentre.language.dates import today_here
from kcentre.premises.rooms import rules, tables
from kcentre.premises.rooms.records import Equipment, ReadinessItem, Room
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def problems_of_room(file: CentreFile, room: Room) -> tuple[Problem, ...]:
    """Return what is wrong with a room; a name belongs to one room in use."""
    table = tables.Room
    others = table.select(table.name).where((table.id != (room.id or 0)) & ~table.is_retired)
    taken = not room.is_retired and _holds(file, others, room.name)
    return tuple(rules.room_problems(room, name_is_taken=taken))


def problems_of_equipment(file: CentreFile, equipment: Equipment) -> tuple[Problem, ...]:
    """Return what is wrong with a position of equipment."""
    table = tables.Equipment
    others = table.select(table.name).where(
        (table.room == equipment.room_id) & (table.id != (equipment.id or 0))
    )
    taken = _holds(file, others, equipment.name)
    return tuple(rules.equipment_problems(equipment, today_here(), name_is_taken=taken))


def problems_of_item(_file: CentreFile, item: ReadinessItem) -> tuple[Problem, ...]:
    """Return what is wrong with a line of a check-list."""
    return tuple(rules.item_problems(item, today_here()))


def _holds(file: CentreFile, names: peewee.Query, name: str) -> bool:
    key = fold(name)
    return bool(key) and any(fold(other) == key for (other,) in ask(file.db, names))
