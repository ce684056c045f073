"""The inventory: rooms, equipment, people and materials that the program knows, and own lines."""

from collections.abc import Iterator

from kcentre.centre.queries import specialists
from kcentre.centre.values import Employment
from kcentre.materials.queries import materials
from kcentre.network.partners.queries import partner_names
from kcentre.network.resources.records import InventoryLine
from kcentre.network.resources.registers import RESOURCES
from kcentre.network.resources.tables import ResourceLine
from kcentre.network.resources.values import ResourceKind, ResourceState
from kcentre.premises.rooms.queries import equipped_rooms
from kcentre.premises.rooms.readiness import to_buy
from kcentre.premises.rooms.records import Equipment
from kcentre.premises.values import Condition
from kcentre.storage import CentreFile

_PIECES = "шт."
_SPECIALISTS = "centre/specialists"
_BY_KIND = {kind: place for place, kind in enumerate(ResourceKind)}
_BY_STATE = {state: place for place, state in enumerate(ResourceState)}


def inventory(file: CentreFile) -> list[InventoryLine]:
    """Return everything the centre works with and what it lacks, kind by kind.

    Rooms and their equipment as they are kept in step 3, the specialists, the bank of materials,
    then what was entered by hand. Of equipment, what is there in working order is one line, what
    is still to be bought another.
    """
    with file.reading():
        lines = [
            *_rooms(file),
            *_people(file),
            *_methods(file),
            *own_resources(file),
        ]
    return sorted(lines, key=lambda line: (_BY_KIND[line.kind], _BY_STATE[line.state]))


def own_resources(file: CentreFile) -> list[InventoryLine]:
    """Return the resources entered by hand, by title."""
    names = partner_names(file)
    kept = RESOURCES.drafts(file, (), (ResourceLine.title_key, ResourceLine.id))
    return [
        InventoryLine(
            draft.kind,
            draft.title,
            draft.quantity,
            draft.state,
            names.get(draft.partner_id or 0, ""),
            f"structure/network/resources/{row_id}",
            draft.unit,
            draft.note,
            row_id,
        )
        for row_id, draft in kept.items()
    ]


def _rooms(file: CentreFile) -> Iterator[InventoryLine]:
    for room, pieces in equipped_rooms(file):
        own, target = ResourceState.OWN, f"premises/rooms/{room.id}"
        about = ", ".join(filter(None, (room.purpose.label, room.place)))
        yield InventoryLine(ResourceKind.ROOM, room.name, 1, own, "", target, "", about)
        for piece in pieces:
            yield from _equipment(piece, room.name, target)


def _equipment(piece: Equipment, where: str, target: str) -> Iterator[InventoryLine]:
    kind = ResourceKind.EQUIPMENT
    there = 0 if piece.condition is Condition.WORN_OUT else piece.present
    if there:
        own, is_sound = ResourceState.OWN, piece.condition is Condition.GOOD
        note = where if is_sound else f"{where}, {piece.condition.label}"
        yield InventoryLine(kind, piece.name, there, own, "", target, _PIECES, note)
    if lacking := to_buy(piece):
        missing = ResourceState.MISSING
        yield InventoryLine(kind, piece.name, lacking, missing, "", target, _PIECES, where)


def _people(file: CentreFile) -> Iterator[InventoryLine]:
    for person in specialists(file):
        is_partners = person.employment is Employment.PARTNER
        state = ResourceState.PARTNER if is_partners else ResourceState.OWN
        about = ", ".join(filter(None, (person.position, person.employment.label)))
        target = f"{_SPECIALISTS}/{person.id}"
        yield InventoryLine(ResourceKind.PEOPLE, person.name, 1, state, "", target, "чел.", about)


def _methods(file: CentreFile) -> Iterator[InventoryLine]:
    for one in materials(file):
        about = ", ".join(filter(None, (one.draft.kind.label, one.topic)))
        target = f"structure/materials/{one.id}"
        own = ResourceState.OWN
        yield InventoryLine(ResourceKind.METHODS, one.title, None, own, "", target, "", about)
