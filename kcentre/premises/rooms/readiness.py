"""What «ready» means: the one definition for a room, the centre, step 3 and the indicator П16.

Every line of the check-list and every position of the equipment is one position, of equal weight:

* a line of the check-list is needed unless it is «не требуется», and done when it is «готово»;
* equipment is needed when at least one piece is required, and done when as many as required are
  there and in good order.

What is missing, and what of it has to be bought:

* pieces not there are bought: required − present;
* pieces «подлежит списанию» are replaced: all required ones are bought;
* pieces «требует ремонта» are repaired: nobody knows the cost beforehand, and nothing is bought
  for them; those that are not there at all are bought;
* a line of the check-list costs what was entered for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kcentre.premises.rooms.records import (
    Equipment,
    Lack,
    Readiness,
    ReadinessItem,
    Room,
    RoomLine,
)
from kcentre.premises.values import Condition, ReadinessState


def readiness(equipment: Sequence[Equipment], items: Sequence[ReadinessItem]) -> Readiness:
    """Return how ready a room with this equipment and check-list is."""
    needed_items = [item for item in items if item.state is not ReadinessState.NOT_NEEDED]
    needed_pieces = [piece for piece in equipment if piece.required > 0]
    done = sum(map(is_item_done, needed_items)) + sum(map(is_equipped, needed_pieces))
    lacks = (*_item_lacks(needed_items), *_equipment_lacks(needed_pieces))
    return Readiness(done, len(needed_items) + len(needed_pieces), lacks)


def together(lines: Iterable[RoomLine]) -> Readiness:
    """Return the readiness of several rooms, its lacks named with their rooms.

    A room for which nothing is listed counts as one position not done: nobody has said yet what
    it needs.
    """
    done = needed = 0
    lacks: list[Lack] = []
    for line in lines:
        found = line.readiness if line.readiness.needed else _unlisted()
        done, needed = done + found.done, needed + found.needed
        lacks += [_named(lack, line.room) for lack in found.lacks]
    return Readiness(done, needed, tuple(lacks))


def is_item_done(item: ReadinessItem) -> bool:
    """Tell whether nothing more has to be done for a line of the check-list."""
    return item.state in {ReadinessState.READY, ReadinessState.NOT_NEEDED}


def is_equipped(equipment: Equipment) -> bool:
    """Tell whether as many pieces as required are there and in good order."""
    if equipment.required <= 0:
        return True
    return equipment.present >= equipment.required and equipment.condition is Condition.GOOD


def to_buy(equipment: Equipment) -> int:
    """Return how many pieces have to be bought."""
    sound = 0 if equipment.condition is Condition.WORN_OUT else equipment.present
    return max(0, equipment.required - sound)


def to_repair(equipment: Equipment) -> int:
    """Return how many of the required pieces wait for repair."""
    if equipment.condition is not Condition.REPAIR:
        return 0
    return max(0, min(equipment.present, equipment.required))


def cost_of(count: int, price: int | None) -> int | None:
    """Return the cost of so many pieces in kopecks; None where nobody has priced them."""
    return None if price is None else count * price


def _item_lacks(items: Iterable[ReadinessItem]) -> Iterator[Lack]:
    for item in items:
        if not is_item_done(item):
            yield Lack(item.title, 1, item.cost)


def _equipment_lacks(equipment: Iterable[Equipment]) -> Iterator[Lack]:
    for piece in equipment:
        if count := to_buy(piece):
            yield Lack(piece.name, count, cost_of(count, piece.price))
        if count := to_repair(piece):
            yield Lack(f"{piece.name} — ремонт", count)


def _unlisted() -> Readiness:
    return Readiness(0, 1, (Lack("перечень готовности не заполнен"),))


def _named(lack: Lack, room: Room) -> Lack:
    return replace(lack, title=f"{room.name}: {lack.title}")
