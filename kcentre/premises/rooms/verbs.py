"""What can be done to rooms. Each verb is one operation that can be undone."""

import base64
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language import Refused, fold, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.typed import tidy, tidy_lines
from kcentre.paper.photo import reduced_photo
from kcentre.premises.rooms import queries, rules, tables
from kcentre.premises.rooms.checks import (
    problems_of_equipment,
    problems_of_item,
    problems_of_room,
)
from kcentre.premises.rooms.records import AccessCell, Equipment, ReadinessItem, Room
from kcentre.premises.rooms.templates import template
from kcentre.premises.values import ReadinessState
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records, write_record


def keep_room(file: CentreFile, room: Room) -> Changes:
    """Add a room, or change the one with the same id; whether it is in use stays as it was."""
    tidied = replace(
        room,
        name=tidy(room.name),
        place=tidy(room.place),
        responsible=tidy(room.responsible),
        note=tidy_lines(room.note),
    )
    names = ("name", "purpose", "place", "area", "capacity", "responsible", "note")
    fields = {name: getattr(tidied, name) for name in names}
    action = "Добавлено" if room.id is None else "Изменено"
    with file.operation(f"{action} помещение «{tidied.name}»") as running:
        refuse_if_any(problems_of_room(file, tidied))
        write_record(file, tables.Room, room.id, fields, rules.missing_room())
    return running.changes


def return_room(file: CentreFile, room_id: int) -> Changes:
    """Take a retired room into use again."""
    found = replace(queries.room(file, room_id), is_retired=False)
    with file.operation(f"Снова используется помещение «{found.name}»") as running:
        refuse_if_any(problems_of_room(file, found))
        tables.Room.update(is_retired=False).where(tables.Room.id == room_id).execute(file.db)
    return running.changes


def keep_equipment(file: CentreFile, equipment: Equipment) -> Changes:
    """Add a position of equipment, or change the one with the same id."""
    tidied = replace(equipment, name=tidy(equipment.name), note=tidy_lines(equipment.note))
    names = ("name", "required", "present", "condition", "source", "price", "note")
    fields = {name: getattr(tidied, name) for name in names}
    fields |= {"room": tidied.room_id, "bought": iso_day(tidied.bought)}
    action = "Добавлено" if equipment.id is None else "Изменено"
    with file.operation(f"{action} оборудование «{tidied.name}»") as running:
        _demand_room(file, tidied.room_id)
        refuse_if_any(problems_of_equipment(file, tidied))
        write_record(file, tables.Equipment, equipment.id, fields, rules.missing_line())
    return running.changes


def remove_equipment(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove positions of equipment."""
    table = tables.Equipment
    names = [name for (name,) in ask(file.db, table.select(table.name).where(table.id.in_(ids)))]
    what = f"«{names[0]}»" if len(names) == 1 else _positions(len(names))
    with file.operation(f"Удалено оборудование: {what}") as running:
        delete_records(file, table, ids)
    return running.changes


def keep_item(file: CentreFile, item: ReadinessItem) -> Changes:
    """Add a line of a room's check-list, or change the one with the same id."""
    tidied = replace(item, title=tidy(item.title), responsible=tidy(item.responsible))
    names = ("title", "state", "responsible", "cost")
    fields = {name: getattr(tidied, name) for name in names}
    fields |= {"room": tidied.room_id, "due": iso_day(tidied.due)}
    action = "Добавлено в перечень" if item.id is None else "Изменено в перечне"
    with file.operation(f"{action} готовности: «{tidied.title}»") as running:
        _demand_room(file, tidied.room_id)
        refuse_if_any(problems_of_item(file, tidied))
        write_record(file, tables.ReadinessItem, item.id, fields, rules.missing_line())
    return running.changes


def remove_items(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove lines of check-lists."""
    table = tables.ReadinessItem
    titles = [
        title for (title,) in ask(file.db, table.select(table.title).where(table.id.in_(ids)))
    ]
    what = f"«{titles[0]}»" if len(titles) == 1 else _positions(len(titles))
    with file.operation(f"Удалено из перечня готовности: {what}") as running:
        delete_records(file, table, ids)
    return running.changes


def mark_item(
    file: CentreFile, item_id: int, state: ReadinessState, today: dt.date | None = None
) -> Changes:
    """Mark a line of a check-list.

    What becomes ready gets `today` (None: the computer's) as its day; what is no longer ready
    loses it. A term set for something still to be done stays.
    """
    table = tables.ReadinessItem
    query = table.select(table.title, table.state, table.due).where(table.id == item_id)
    row = next(iter(ask(file.db, query)), None)
    if row is None:
        raise Refused([rules.missing_line()])
    title, before, due = row
    if state is ReadinessState.READY and before != state:
        due = (today or today_here()).isoformat()
    elif before == ReadinessState.READY and before != state:
        due = ""
    with file.operation(f"Отмечено «{title}»: {state.label}") as running:
        table.update(state=state, due=due).where(table.id == item_id).execute(file.db)
    return running.changes


def apply_template(file: CentreFile, room_id: int) -> Changes:
    """Add what a room of its purpose usually needs and what it does not list yet by name.

    Nothing is changed or removed; applied twice it adds nothing.
    """
    found = queries.room_card(file, room_id)
    ready = template(found.room.purpose)
    titles = {fold(item.title) for item in found.items}
    names = {fold(piece.name) for piece in found.equipment}
    items = [(room_id, title) for title in ready.items if fold(title) not in titles]
    pieces = [(room_id, *piece) for piece in ready.equipment if fold(piece[0]) not in names]
    with file.operation(f"Дополнен по образцу перечень «{found.room.name}»") as running:
        item, piece = tables.ReadinessItem, tables.Equipment
        if items:
            item.insert_many(items, (item.room, item.title)).execute(file.db)
        if pieces:
            columns = (piece.room, piece.name, piece.required)
            piece.insert_many(pieces, columns).execute(file.db)
    return running.changes


def set_photo(file: CentreFile, room_id: int, image: bytes | None) -> Changes:
    """Keep a JPEG or PNG, reduced, as a room's photo; None removes the photo."""
    name = queries.room(file, room_id).name
    jpeg = None if image is None else base64.b64encode(reduced_photo(image)).decode("ascii")
    table = tables.RoomPhoto
    before = queries.photo(file, room_id)
    action = "Убрано" if jpeg is None else "Добавлено" if before is None else "Заменено"
    with file.operation(f"{action} фото помещения «{name}»") as running:
        _demand_room(file, room_id)
        table.delete().where(table.room == room_id).execute(file.db)
        if jpeg is not None:
            table.insert(room=room_id, jpeg=jpeg).execute(file.db)
    return running.changes


def mark_access(file: CentreFile, cells: Sequence[AccessCell]) -> Changes:
    """Write cells of the accessibility grid; a cell without a state becomes «not looked at»."""
    tidied = [replace(cell, note=tidy_lines(cell.note)) for cell in cells]
    refuse_if_any(rules.access_problems(tidied))
    known = set(queries.access_grid(file))
    changed = [cell for cell in tidied if cell not in known]
    with file.operation(_access_label(changed)) as running:
        for cell in changed:
            _write_cell(file, cell)
    return running.changes


def _write_cell(file: CentreFile, cell: AccessCell) -> None:
    table = tables.Accessibility
    place = (table.impairment == cell.impairment) & (table.object == cell.object)
    if cell.state is None:
        table.delete().where(place).execute(file.db)
        return
    changed = table.update(state=cell.state, note=cell.note).where(place).execute(file.db)
    if not changed:
        fields = {"impairment": cell.impairment, "object": cell.object}
        table.insert(**fields, state=cell.state, note=cell.note).execute(file.db)


def _access_label(changed: Sequence[AccessCell]) -> str:
    if len(changed) == 1:
        return f"Отмечена доступность: {changed[0].object.label}, {changed[0].impairment.label}"
    return f"Отмечена доступность: {_positions(len(changed))}"


def _demand_room(file: CentreFile, room_id: int) -> None:
    queries.room(file, room_id)


def _positions(number: int) -> str:
    return counted(number, "позиция", "позиции", "позиций")
