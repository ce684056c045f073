"""What stops a room, its equipment and check-list, and what only asks for a second look."""

import datetime as dt
from dataclasses import replace

import pytest

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.premises.rooms.records import AccessCell, Equipment, ReadinessItem, Room
from kcentre.premises.rooms.rules import (
    access_problems,
    equipment_problems,
    item_problems,
    room_problems,
)
from kcentre.premises.values import (
    AccessObject,
    AccessState,
    Condition,
    Impairment,
    ReadinessState,
)

TODAY = dt.date(2028, 2, 29)
SOUND = Room("Кабинет 5", area=12.0, capacity=3)
DESK = Equipment(1, "Стол")
LIGHT = ReadinessItem(1, "Освещение")
STOP, WARNING = Severity.STOP, Severity.WARNING


def told(problems: object) -> list[tuple[str, Severity]]:
    found: list[Problem] = list(problems)  # type: ignore[call-overload]  # any iterable of them
    assert all(problem.sentence.endswith((".", "?")) for problem in found)
    return [(problem.field, problem.severity) for problem in found]


def of_room(room: Room, *, taken: bool = False) -> list[tuple[str, Severity]]:
    return told(room_problems(room, name_is_taken=taken))


def of_equipment(equipment: Equipment, *, taken: bool = False) -> list[tuple[str, Severity]]:
    return told(equipment_problems(equipment, TODAY, name_is_taken=taken))


def test_a_sound_room_has_no_problems() -> None:
    assert of_room(SOUND) == []
    assert of_room(Room("Ё")) == []
    assert of_room(replace(SOUND, name="О'Нил " * 50)) == []


@pytest.mark.parametrize("area", [0.0, -1.0, float("nan"), float("inf"), -0.0])
def test_a_room_has_an_area_above_zero(area: float) -> None:
    assert of_room(replace(SOUND, area=area)) == [("area", STOP)]


def test_a_room_takes_somebody_in() -> None:
    assert of_room(replace(SOUND, capacity=0)) == [("capacity", STOP)]
    assert of_room(replace(SOUND, capacity=-3)) == [("capacity", STOP)]
    assert of_room(replace(SOUND, capacity=10**20)) == [("capacity", STOP)]


def test_a_room_has_a_name_of_its_own() -> None:
    assert of_room(replace(SOUND, name=" ")) == [("name", STOP)]
    assert of_room(SOUND, taken=True) == [("name", STOP)]


@pytest.mark.parametrize(
    ("area", "capacity", "field"),
    [(12.0, 7, "capacity"), (12.0, 6, None), (50.0, 1, None), (50.1, 1, "area")],
)
def test_absurd_room_for_each_is_doubted(area: float, capacity: int, field: str | None) -> None:
    expected = [(field, WARNING)] if field else []
    assert of_room(replace(SOUND, area=area, capacity=capacity)) == expected


def test_huge_rooms_are_doubted() -> None:
    assert of_room(Room("Зал", area=1_001.0)) == [("area", WARNING)]
    assert of_room(Room("Зал", capacity=501)) == [("capacity", WARNING)]


@pytest.mark.parametrize(
    ("equipment", "expected"),
    [
        (DESK, []),
        (replace(DESK, name=""), [("name", STOP)]),
        (replace(DESK, required=-1, present=-1), [("required", STOP), ("present", STOP)]),
        (replace(DESK, required=10_001), [("required", STOP)]),
        (replace(DESK, price=-1), [("price", STOP)]),
        (replace(DESK, price=10**20), [("price", STOP)]),
        (replace(DESK, price=0), []),
        (replace(DESK, bought=TODAY), []),
        (replace(DESK, bought=dt.date(2028, 3, 1)), [("bought", WARNING)]),
        (replace(DESK, bought=dt.date(28, 1, 1)), [("bought", STOP)]),
        (replace(DESK, condition=Condition.REPAIR), [("condition", WARNING)]),
        (replace(DESK, condition=Condition.REPAIR, present=1), []),
    ],
)
def test_equipment(equipment: Equipment, expected: list[tuple[str, Severity]]) -> None:
    assert of_equipment(equipment) == expected


def test_equipment_named_twice_is_doubted() -> None:
    assert of_equipment(DESK, taken=True) == [("name", WARNING)]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (LIGHT, []),
        (replace(LIGHT, title=" "), [("title", STOP)]),
        (replace(LIGHT, cost=-1), [("cost", STOP)]),
        (replace(LIGHT, due=TODAY), []),
        (replace(LIGHT, due=dt.date(2028, 2, 28)), [("due", WARNING)]),
        (replace(LIGHT, due=dt.date(2028, 2, 28), state=ReadinessState.NOT_NEEDED), []),
        (replace(LIGHT, due=dt.date(2028, 3, 1), state=ReadinessState.READY), [("due", WARNING)]),
        (replace(LIGHT, due=dt.date(2828, 3, 1)), [("due", STOP)]),
    ],
)
def test_lines_of_a_check_list(item: ReadinessItem, expected: list[tuple[str, Severity]]) -> None:
    assert told(item_problems(item, TODAY)) == expected


def test_a_note_needs_a_state() -> None:
    cell = AccessCell(Impairment.SIGHT, AccessObject.ENTRANCE, None, "тёмная дверь")
    (problem,) = access_problems([cell, replace(cell, state=AccessState.PARTIAL)])
    assert problem.field == "state"
    assert "вход, зрение" in problem.sentence
