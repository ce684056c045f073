"""What is known about rooms. A list of any length costs a handful of queries, never one a room."""

import base64
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import peewee

from kcentre.language import Refused, fold
from kcentre.language.dates import kept_day
from kcentre.premises.rooms import rules, tables
from kcentre.premises.rooms.readiness import cost_of, is_item_done, readiness, to_buy, together
from kcentre.premises.rooms.records import (
    AccessCell,
    Equipment,
    Purchase,
    Readiness,
    ReadinessItem,
    Room,
    RoomCard,
    RoomLine,
)
from kcentre.premises.values import (
    AccessObject,
    AccessState,
    Condition,
    Impairment,
    Purpose,
    ReadinessState,
    Source,
)
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_NUMBER = re.compile(r"\d+")


def rooms(file: CentreFile, *, with_retired: bool = False) -> list[Room]:
    """Return the rooms by name: «Ёлочка» beside «Елочка», «Кабинет 2» before «Кабинет 10»."""
    query = _rooms_query()
    if not with_retired:
        query = query.where(~tables.Room.is_retired)
    return sorted(map(_room, ask(file.db, query)), key=_by_name)


def room(file: CentreFile, room_id: int) -> Room:
    """Return a room; raises `Refused` where there is none any more."""
    query = _rooms_query().where(tables.Room.id == room_id)
    row = next(iter(ask(file.db, query)), None)
    if row is None:
        raise Refused([rules.missing_room()])
    return _room(row)


def room_lines(file: CentreFile, *, with_retired: bool = False) -> list[RoomLine]:
    """Return the rooms by name, each with its readiness."""
    with file.reading():
        found = rooms(file, with_retired=with_retired)
        pieces, items = _equipment_by_room(file), _items_by_room(file)
    return [RoomLine(one, readiness(pieces[one.id or 0], items[one.id or 0])) for one in found]


def room_card(file: CentreFile, room_id: int) -> RoomCard:
    """Return everything known about a room; raises `Refused` where there is none any more."""
    with file.reading():
        found = room(file, room_id)
        pieces = tuple(_equipment_by_room(file, room_id)[room_id])
        items = tuple(_items_by_room(file, room_id)[room_id])
        photos = tables.RoomPhoto.select().where(tables.RoomPhoto.room == room_id)
        has_photo = bool(photos.exists(file.db))
    return RoomCard(found, pieces, items, readiness(pieces, items), has_photo)


def equipped_rooms(file: CentreFile) -> list[tuple[Room, tuple[Equipment, ...]]]:
    """Return the rooms in use by name, each with its positions of equipment."""
    with file.reading():
        found, pieces = rooms(file), _equipment_by_room(file)
    return [(one, tuple(pieces[one.id or 0])) for one in found]


def photo(file: CentreFile, room_id: int) -> bytes | None:
    """Return a room's photo as JPEG; None where it has none."""
    table = tables.RoomPhoto
    row = next(iter(ask(file.db, table.select(table.jpeg).where(table.room == room_id))), None)
    return None if row is None else base64.b64decode(row[0])


def purchases(file: CentreFile) -> list[Purchase]:
    """Return what has to be bought for the rooms in use, room by room.

    Equipment as `readiness` counts it, and lines of the check-lists not ready yet that cost money.
    """
    with file.reading():
        found = rooms(file)
        pieces, items = _equipment_by_room(file), _items_by_room(file)
    return [
        purchase
        for one in found
        for purchase in (
            *_equipment_to_buy(one, pieces[one.id or 0]),
            *_items_to_pay(one, items[one.id or 0]),
        )
    ]


def access_grid(file: CentreFile) -> list[AccessCell]:
    """Return all cells of the accessibility grid, group by group."""
    table = tables.Accessibility
    query = table.select(table.impairment, table.object, table.state, table.note)
    known = {(group, what): (state, note) for group, what, state, note in ask(file.db, query)}
    return [
        _cell(impairment, what, known.get((impairment, what)))
        for impairment in Impairment
        for what in AccessObject
    ]


def centre_readiness(file: CentreFile) -> Readiness:
    """Return the readiness of all rooms in use together; nothing needed where there is none."""
    return together(room_lines(file))


def _equipment_to_buy(one: Room, pieces: list[Equipment]) -> Iterator[Purchase]:
    for piece in pieces:
        if count := to_buy(piece):
            cost = cost_of(count, piece.price)
            yield Purchase(one, piece.name, count, piece.price, cost, piece.source)


def _items_to_pay(one: Room, items: list[ReadinessItem]) -> Iterator[Purchase]:
    for item in items:
        if item.cost and not is_item_done(item):
            yield Purchase(
                one, item.title, 1, item.cost, item.cost, None, item.due, item.responsible
            )


def _equipment_by_room(
    file: CentreFile, room_id: int | None = None
) -> defaultdict[int, list[Equipment]]:
    """Return positions of equipment in the order they were added, of one room or of all."""
    table = tables.Equipment
    query = table.select(
        table.room, table.name, table.required, table.present, table.condition, table.source,
        table.price, table.bought, table.note, table.id,
    ).order_by(table.id)  # fmt: skip
    if room_id is not None:
        query = query.where(table.room == room_id)
    found: defaultdict[int, list[Equipment]] = defaultdict(list)
    for of, name, required, present, condition, source, price, bought, note, row_id in ask(
        file.db, query
    ):
        whence = Source(source) if source else None
        state, day = Condition(condition), kept_day(bought)
        found[of].append(
            Equipment(of, name, required, present, state, whence, price, day, note, row_id)
        )
    return found


def _items_by_room(
    file: CentreFile, room_id: int | None = None
) -> defaultdict[int, list[ReadinessItem]]:
    """Return lines of check-lists in the order they were added, of one room or of all."""
    table = tables.ReadinessItem
    query = table.select(
        table.room, table.title, table.state, table.due, table.responsible, table.cost, table.id
    ).order_by(table.id)
    if room_id is not None:
        query = query.where(table.room == room_id)
    found: defaultdict[int, list[ReadinessItem]] = defaultdict(list)
    for of, title, state, due, responsible, cost, row_id in ask(file.db, query):
        how_far, day = ReadinessState(state), kept_day(due)
        found[of].append(ReadinessItem(of, title, how_far, day, responsible, cost, row_id))
    return found


def _rooms_query() -> "peewee.ModelSelect[tables.Room]":
    table = tables.Room
    return table.select(
        table.name, table.purpose, table.place, table.area, table.capacity, table.responsible,
        table.note, table.is_retired, table.id,
    )  # fmt: skip


def _room(row: tuple[Any, ...]) -> Room:
    name, purpose, place, area, capacity, responsible, note, retired, row_id = row
    return Room(
        name, Purpose(purpose), place, area, capacity, responsible, note, bool(retired), row_id
    )


def _by_name(one: Room) -> tuple[str, int]:
    padded = _NUMBER.sub(lambda number: number[0].zfill(9), fold(one.name))
    return padded, one.id or 0


def _cell(impairment: Impairment, what: AccessObject, kept: tuple[str, str] | None) -> AccessCell:
    if kept is None:
        return AccessCell(impairment, what)
    return AccessCell(impairment, what, AccessState(kept[0]), kept[1])
