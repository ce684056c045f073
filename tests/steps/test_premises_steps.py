"""Steps 3 and 4 follow the rooms, the hours and the appointments."""

import datetime as dt

import pytest

from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.values import Form
from kcentre.centre.verbs import keep_specialist
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.verbs import keep_window
from kcentre.premises.rooms.queries import access_grid, room_card, rooms
from kcentre.premises.rooms.records import ReadinessItem, Room
from kcentre.premises.rooms.verbs import keep_item, keep_room, mark_access, mark_item
from kcentre.premises.values import AccessState, Purpose, ReadinessState
from kcentre.steps.records import Progress, StepState
from kcentre.steps.six_steps import six_steps
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 11, 24)
YEAR = (dt.date(2026, 9, 1), dt.date(2027, 8, 31))


def step(file: CentreFile, number: int, today: dt.date = TODAY) -> StepState:
    return six_steps(file, today)[number - 1]


def missing(file: CentreFile, number: int, today: dt.date = TODAY) -> list[str]:
    return [one.text for one in step(file, number, today).missing]


def add_room(file: CentreFile, name: str) -> int:
    keep_room(file, Room(name, Purpose.INDIVIDUAL, area=12.0))
    return next(room.id or 0 for room in rooms(file) if room.name == name)


def look_at_everything(file: CentreFile) -> None:
    cells = access_grid(file)
    mark_access(
        file, [type(cell)(cell.impairment, cell.object, AccessState.FULL) for cell in cells]
    )


def hire(file: CentreFile, name: str) -> int:
    keep_specialist(file, Specialist(name))
    return next(person.id or 0 for person in specialists(file) if person.name == name)


def receive(file: CentreFile, who: int, weekday: int = 1) -> None:
    span = (dt.time(9), dt.time(12))
    keep_window(
        file, Window(who, weekday, *span, Form.REMOTE, None, valid_from=YEAR[0], valid_to=YEAR[1])
    )


def test_without_rooms_step_3_asks_for_the_first(centre: CentreFile) -> None:
    state = step(centre, 3)
    assert state.progress is Progress.NOT_STARTED
    assert state.target == "premises/rooms/new"


def test_step_3_names_each_room_that_is_not_ready(centre: CentreFile) -> None:
    room_id = add_room(centre, "Кабинет 5")
    assert missing(centre, 3) == [
        "нет списка — Кабинет 5",
        "доступность: оценено 0 из 24",
    ]
    keep_item(centre, ReadinessItem(room_id, "Стол"))
    keep_item(centre, ReadinessItem(room_id, "Лампа", ReadinessState.READY))
    assert missing(centre, 3)[0] == "50\u00a0% — Кабинет 5"
    assert step(centre, 3).target == f"premises/rooms/{room_id}"
    assert step(centre, 3).summary == "готово 0 из 1\u00a0помещения"


def test_step_3_is_done_when_all_is_ready_and_looked_at(centre: CentreFile) -> None:
    room_id = add_room(centre, "Кабинет 5")
    keep_item(centre, ReadinessItem(room_id, "Стол"))
    look_at_everything(centre)
    (item,) = room_card(centre, room_id).items
    mark_item(centre, item.id or 0, ReadinessState.READY)
    assert step(centre, 3).progress is Progress.DONE
    assert step(centre, 3).summary == "готово 1\u00a0помещение"
    assert step(centre, 3).target == "premises/rooms"
    centre.undo()
    assert step(centre, 3).progress is Progress.IN_WORK


def test_without_people_step_4_leads_to_them_and_then_to_the_hours(centre: CentreFile) -> None:
    assert step(centre, 4).progress is Progress.NOT_STARTED
    assert step(centre, 4).target == "centre/specialists"
    hire(centre, "Ёлкина")
    assert step(centre, 4).target == "premises/hours/new"
    assert missing(centre, 4) == ["часы приёма специалистов"]


def test_step_4_wants_hours_of_everybody(centre: CentreFile) -> None:
    first, second = hire(centre, "Ёлкина"), hire(centre, "Иванова")
    receive(centre, first)
    assert missing(centre, 4) == ["нет часов: Иванова"]
    receive(centre, second)
    assert step(centre, 4).progress is Progress.DONE
    assert step(centre, 4).summary == "6\u00a0ч в неделю, 2\u00a0специалиста"


@pytest.mark.parametrize(
    ("today", "asks"),
    [
        (dt.date(2027, 7, 30), []),
        (dt.date(2027, 7, 31), ["график на новый учебный год"]),
        (dt.date(2027, 8, 31), ["график на новый учебный год"]),
        (dt.date(2027, 9, 1), ["часы приёма специалистов"]),
    ],
)
def test_the_last_month_asks_for_the_next_year(
    centre: CentreFile, today: dt.date, asks: list[str]
) -> None:
    receive(centre, hire(centre, "Ёлкина"))
    assert missing(centre, 4, today) == asks
