"""Lists of rooms: their order, readiness, purchases; never a query a room."""

from dataclasses import replace

from helpers.premises_rooms import STUDY, furnish, furnished_study

from kcentre.premises.rooms import tables
from kcentre.premises.rooms.queries import (
    centre_readiness,
    purchases,
    room_card,
    room_lines,
    rooms,
)
from kcentre.premises.rooms.records import Equipment, ReadinessItem, Room
from kcentre.premises.rooms.verbs import keep_equipment, keep_item
from kcentre.premises.values import Condition, Source
from kcentre.storage import CentreFile


def test_a_new_centre_has_no_rooms(centre: CentreFile) -> None:
    assert rooms(centre) == []
    assert room_lines(centre) == []
    assert purchases(centre) == []
    assert centre_readiness(centre).percent is None


def test_rooms_stand_by_name_and_number(centre: CentreFile) -> None:
    for name in ("Кабинет 10", "ёлочка", "Кабинет 2", "Жёлтый зал", "Ель", "кабинет 2а"):
        furnish(centre, Room(name))
    assert [one.name for one in rooms(centre)] == [
        "ёлочка", "Ель", "Жёлтый зал", "Кабинет 2", "кабинет 2а", "Кабинет 10",
    ]  # fmt: skip


def test_a_card_and_a_line_say_the_same(centre: CentreFile) -> None:
    study = furnished_study(centre)
    card = room_card(centre, study.id or 0)
    (line,) = room_lines(centre)
    assert line.room == card.room == study
    assert line.readiness == card.readiness
    assert (line.readiness.done, line.readiness.needed, line.readiness.percent) == (2, 5, 40)
    assert line.readiness.cost == 15_000_00 + 3 * 1_250_50 + 45_000_00


def test_the_centre_is_ready_when_every_room_is(centre: CentreFile) -> None:
    furnished_study(centre)
    assert centre_readiness(centre).percent == 40
    furnish(centre, Room("Пустой зал"))
    assert (centre_readiness(centre).done, centre_readiness(centre).needed) == (2, 6)


def test_purchases_are_what_is_missing_and_costs(centre: CentreFile) -> None:
    study = furnished_study(centre)
    room_id = study.id or 0
    broken = Equipment(room_id, "Принтер", 1, 1, Condition.REPAIR, price=20_000_00)
    keep_equipment(centre, broken)
    keep_equipment(centre, Equipment(room_id, "Лампа"))
    keep_item(centre, ReadinessItem(room_id, "Бесплатное дело", cost=0))
    bought = [
        (line.title, line.count, line.price, line.cost, line.source) for line in purchases(centre)
    ]
    assert bought == [
        ("Стул детский", 3, 1_250_50, 3_751_50, Source.BUDGET),
        ("Ноутбук", 1, 45_000_00, 45_000_00, Source.GRANT),
        ("Лампа", 1, None, None, None),
        ("Ремонт освещения", 1, 15_000_00, 15_000_00, None),
    ]


def test_nothing_is_bought_for_a_retired_room(centre: CentreFile) -> None:
    furnished_study(centre)
    with centre.operation("Списано"):
        tables.Room.update(is_retired=True).execute(centre.db)
    assert purchases(centre) == []
    assert room_lines(centre) == []
    (line,) = room_lines(centre, with_retired=True)
    assert line.readiness.percent == 40
    assert centre_readiness(centre).percent is None


def test_many_rooms_cost_a_handful_of_queries(centre: CentreFile) -> None:
    for number in range(40):
        kept = furnish(centre, replace(STUDY, name=f"Кабинет {number}"))
        pieces = [(kept.id, f"Предмет {position}") for position in range(40)]
        table = tables.Equipment
        with centre.operation("Оборудование"):
            table.insert_many(pieces, (table.room, table.name)).execute(centre.db)
    asked: list[str] = []
    connection = centre.db.connection()  # type: ignore[no-untyped-call] # Peewee's stubs
    connection.set_trace_callback(asked.append)
    lines = room_lines(centre)
    bought = purchases(centre)
    connection.set_trace_callback(None)
    assert len(lines) == 40
    assert len(bought) == 1600
    assert sum(sql.startswith("SELECT") for sql in asked) == 6
