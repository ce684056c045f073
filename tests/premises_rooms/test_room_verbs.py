"""What can be done to rooms, and taken back."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.premises_rooms import STUDY, furnish, furnished_study

from kcentre.language import Refused
from kcentre.premises.rooms import tables
from kcentre.premises.rooms.queries import access_grid, room, room_card, rooms
from kcentre.premises.rooms.records import AccessCell, Equipment, ReadinessItem, Room
from kcentre.premises.rooms.templates import template
from kcentre.premises.rooms.verbs import (
    apply_template,
    keep_equipment,
    keep_item,
    keep_room,
    mark_access,
    mark_item,
    remove_equipment,
    remove_items,
    return_room,
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
from kcentre.storage import CentreFile, Changes

TODAY = dt.date(2028, 2, 29)


def refused_fields(caught: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.field for problem in caught.value.problems]


def retire(file: CentreFile, room_id: int | None) -> None:
    with file.operation("Списано"):
        tables.Room.update(is_retired=True).where(tables.Room.id == room_id).execute(file.db)


def test_a_room_is_kept_as_it_was_entered(centre: CentreFile) -> None:
    whole = replace(STUDY, note="Ключ у вахтёра.\nОкна во двор.")
    kept = furnish(centre, replace(whole, name="  Кабинет\u00a0психолога "))
    assert kept == replace(whole, id=kept.id)
    changes = keep_room(centre, replace(kept, area=None, capacity=None, purpose=Purpose.PLAY))
    assert changes.label == "Изменено помещение «Кабинет психолога»"
    assert room(centre, kept.id or 0).area is None
    centre.undo()
    assert room(centre, kept.id or 0) == kept
    centre.undo()
    assert rooms(centre) == []
    centre.redo()
    assert rooms(centre) == [kept]


def test_a_room_in_use_has_a_name_of_its_own(centre: CentreFile) -> None:
    kept = furnish(centre, Room("Ёлочка"))
    with pytest.raises(Refused) as caught:
        keep_room(centre, Room(" ЕЛОЧКА"))
    assert refused_fields(caught) == ["name"]
    assert keep_room(centre, replace(kept, note="та же")).rows
    retire(centre, kept.id)
    again = furnish(centre, Room("Ёлочка"))
    with pytest.raises(Refused):
        return_room(centre, kept.id or 0)
    keep_room(centre, replace(again, name="Берёзка"))
    assert return_room(centre, kept.id or 0).label == "Снова используется помещение «Ёлочка»"
    assert [one.name for one in rooms(centre)] == ["Берёзка", "Ёлочка"]
    centre.undo()
    assert [one.name for one in rooms(centre)] == ["Берёзка"]


def test_editing_leaves_a_retired_room_retired(centre: CentreFile) -> None:
    kept = furnish(centre)
    retire(centre, kept.id)
    keep_room(centre, replace(kept, name="Бывший кабинет", is_retired=False))
    assert rooms(centre) == []
    assert [one.name for one in rooms(centre, with_retired=True)] == ["Бывший кабинет"]


def test_a_wrong_room_is_refused_and_nothing_is_written(centre: CentreFile) -> None:
    with pytest.raises(Refused) as caught:
        keep_room(centre, Room(" ", area=0.0, capacity=0))
    assert refused_fields(caught) == ["name", "area", "capacity"]
    assert rooms(centre) == []
    assert centre.history.undo_label is None


def test_names_may_be_long_and_hold_an_apostrophe(centre: CentreFile) -> None:
    name = "О'Нил " * 50
    assert furnish(centre, Room(name)).name == name.strip()


def test_equipment_is_kept_as_it_was_entered(centre: CentreFile) -> None:
    room_id = furnish(centre).id or 0
    whole = Equipment(
        room_id, "Диктофон", 2, 1, Condition.REPAIR, Source.SPONSOR, 3_999_99, TODAY, "в ремонте"
    )
    assert keep_equipment(centre, whole).label == "Добавлено оборудование «Диктофон»"
    (kept,) = room_card(centre, room_id).equipment
    assert kept == replace(whole, id=kept.id)
    keep_equipment(centre, replace(kept, source=None, price=None, bought=None))
    (changed,) = room_card(centre, room_id).equipment
    assert (changed.source, changed.price, changed.bought) == (None, None, None)
    removed = remove_equipment(centre, [kept.id or 0])
    assert removed.label == "Удалено оборудование: «Диктофон»"
    assert room_card(centre, room_id).equipment == ()
    centre.undo()
    centre.undo()
    assert room_card(centre, room_id).equipment == (kept,)


def test_a_check_list_is_kept_as_it_was_entered(centre: CentreFile) -> None:
    room_id = furnish(centre).id or 0
    whole = ReadinessItem(room_id, "Пандус", ReadinessState.IN_WORK, TODAY, "завхоз", 90_000_00)
    keep_item(centre, whole)
    (kept,) = room_card(centre, room_id).items
    assert kept == replace(whole, id=kept.id)
    keep_item(centre, replace(kept, state=ReadinessState.READY, due=None))
    centre.undo()
    assert room_card(centre, room_id).items == (kept,)
    keep_item(centre, replace(kept, title="Пандус у входа", cost=None))
    keep_item(centre, ReadinessItem(room_id, "Свет"))
    both = [item.id or 0 for item in room_card(centre, room_id).items]
    removed = remove_items(centre, both)
    assert removed.label == "Удалено из перечня готовности: 2\u00a0позиции"
    centre.undo()
    assert [item.title for item in room_card(centre, room_id).items] == ["Пандус у входа", "Свет"]


def test_what_becomes_ready_gets_its_day(centre: CentreFile) -> None:
    room_id = furnish(centre).id or 0
    keep_item(centre, ReadinessItem(room_id, "Свет", due=dt.date(2028, 6, 1)))
    (item,) = room_card(centre, room_id).items
    item_id = item.id or 0

    def marked(state: ReadinessState) -> dt.date | None:
        mark_item(centre, item_id, state, TODAY)
        (now,) = room_card(centre, room_id).items
        assert now.state is state
        return now.due

    assert marked(ReadinessState.IN_WORK) == dt.date(2028, 6, 1)
    assert marked(ReadinessState.READY) == TODAY
    assert marked(ReadinessState.REQUIRED) is None
    assert centre.history.undo_label == "Отмечено «Свет»: требуется"
    for _ in range(3):
        centre.undo()
    assert room_card(centre, room_id).items == (item,)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_template_adds_what_is_not_there_and_only_once(
    centre: CentreFile, purpose: Purpose
) -> None:
    ready = template(purpose)
    room_id = furnish(centre, replace(STUDY, purpose=purpose)).id or 0
    keep_item(centre, ReadinessItem(room_id, ready.items[0].upper(), ReadinessState.READY))
    keep_equipment(centre, Equipment(room_id, ready.equipment[0][0].casefold(), 7, 7))
    assert apply_template(centre, room_id).rows
    card = room_card(centre, room_id)
    assert len(card.items) == len(ready.items)
    assert len(card.equipment) == len(ready.equipment)
    assert card.readiness.done == 2
    assert apply_template(centre, room_id).rows == {}
    assert room_card(centre, room_id) == card
    centre.undo()
    assert len(room_card(centre, room_id).items) == 1


def cells(*marks: tuple[Impairment, AccessObject, AccessState | None]) -> list[AccessCell]:
    return [AccessCell(*mark) for mark in marks]


def test_the_grid_of_accessibility_is_marked(centre: CentreFile) -> None:
    entrance = AccessCell(
        Impairment.MOBILITY, AccessObject.ENTRANCE, AccessState.ASSISTED, "пандус с перилами"
    )
    assert mark_access(centre, [entrance]).label == (
        "Отмечена доступность: вход, опорно-двигательный аппарат"
    )
    grid = access_grid(centre)
    assert len(grid) == 24
    assert grid[1] == entrance
    full = [replace(cell, state=AccessState.FULL) for cell in grid]
    assert mark_access(centre, full).label == "Отмечена доступность: 24\u00a0позиции"
    assert mark_access(centre, full).rows == {}
    mark_access(centre, [AccessCell(entrance.impairment, entrance.object)])
    assert access_grid(centre)[1].state is None
    centre.undo()
    centre.undo()
    assert access_grid(centre) == grid
    with pytest.raises(Refused):
        mark_access(centre, [replace(entrance, state=None)])


GONE: list[Callable[[CentreFile], object]] = [
    lambda file: keep_room(file, Room("Нет", id=999)),
    lambda file: return_room(file, 999),
    lambda file: room_card(file, 999),
    lambda file: apply_template(file, 999),
    lambda file: keep_equipment(file, Equipment(999, "Стол")),
    lambda file: keep_item(file, ReadinessItem(999, "Свет")),
    lambda file: mark_item(file, 999, ReadinessState.READY),
]


@pytest.mark.parametrize("verb", GONE)
def test_what_was_removed_meanwhile_is_refused(
    centre: CentreFile, verb: Callable[[CentreFile], object]
) -> None:
    with pytest.raises(Refused, match="уже нет"):
        verb(centre)
    assert centre.history.undo_label is None


def test_a_line_removed_meanwhile_is_refused(centre: CentreFile) -> None:
    room_id = furnish(centre).id or 0
    with pytest.raises(Refused, match="строки уже нет"):
        keep_equipment(centre, Equipment(room_id, "Стол", id=999))
    with pytest.raises(Refused, match="строки уже нет"):
        keep_item(centre, ReadinessItem(room_id, "Свет", id=999))


def test_a_deleted_room_comes_back_with_all_it_had(centre: CentreFile) -> None:
    kept = furnished_study(centre)
    before = room_card(centre, kept.id or 0)
    with centre.operation("Удалено"):
        tables.Room.delete().where(tables.Room.id == kept.id).execute(centre.db)
    assert rooms(centre) == []
    undone = centre.undo()
    assert isinstance(undone, Changes)
    assert room_card(centre, kept.id or 0) == before
