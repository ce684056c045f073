"""The rooms of the invented centre and the hours in which its specialists receive."""

from dataclasses import dataclass
from datetime import date
from random import Random

from kcentre.centre.values import Form
from kcentre.demo.chances import Weighted
from kcentre.demo.rows import Batch
from kcentre.demo.staff import Specialist
from kcentre.periods.period import PeriodKind, containing, following
from kcentre.premises.rooms.templates import template
from kcentre.premises.values import (
    AccessObject,
    AccessState,
    Condition,
    ExceptionKind,
    Impairment,
    Purpose,
    ReadinessState,
    Source,
    Weeks,
)

_SOURCES = Weighted({Source.BUDGET: 60, Source.OWN_FUNDS: 22, Source.SPONSOR: 12, Source.GRANT: 6})
_ITEM_STATES = Weighted({ReadinessState.READY: 88, ReadinessState.IN_WORK: 6,
                         ReadinessState.REQUIRED: 4, ReadinessState.NOT_NEEDED: 2})  # fmt: skip
_CONDITIONS = Weighted({Condition.GOOD: 94, Condition.REPAIR: 4, Condition.WORN_OUT: 2})
_ACCESS = Weighted({AccessState.FULL: 40, AccessState.PARTIAL: 34, AccessState.ASSISTED: 18,
                    AccessState.NONE: 8})  # fmt: skip
_IS_THERE, _IS_PRICED = 0.9, 0.85
_PRICES = (90_000, 250_000, 480_000, 1_200_000, 2_650_000)
_KNOWN_CELLS = 20


@dataclass(frozen=True, slots=True)
class _Room:
    name: str
    purpose: Purpose
    place: str
    area: float
    capacity: int


_ROOMS_OF_POSITIONS = {
    "педагог-психолог": _Room(
        "Кабинет педагога-психолога", Purpose.INDIVIDUAL, "2 этаж, каб. 12", 14.5, 4
    ),
    "учитель-логопед": _Room(
        "Кабинет учителя-логопеда", Purpose.INDIVIDUAL, "2 этаж, каб. 14", 12.0, 3
    ),
    "старший воспитатель": _Room("Методический кабинет", Purpose.GROUP, "1 этаж, каб. 3", 32.0, 16),
    "учитель-дефектолог": _Room("Сенсорная комната", Purpose.PLAY, "1 этаж, каб. 7", 24.0, 6),
    "социальный педагог": _Room(
        "Кабинет дистанционных консультаций", Purpose.REMOTE, "2 этаж, каб. 15", 9.5, 2
    ),
    "инструктор по физкультуре": _Room("Физкультурный зал", Purpose.GROUP, "1 этаж", 74.0, 20),
    "музыкальный руководитель": _Room("Музыкальный зал", Purpose.GROUP, "2 этаж", 82.0, 40),
    "медицинский работник": _Room(
        "Медицинский кабинет", Purpose.INDIVIDUAL, "1 этаж, каб. 2", 13.0, 3
    ),
}
_WAITING_ROOM = _Room("Зона ожидания для родителей", Purpose.WAITING, "1 этаж, холл", 18.0, 8)


def furnish(chance: Random, batch: Batch, staff: list[Specialist]) -> dict[int, int]:
    """Add the rooms; return who receives where: specialist's id → room's id."""
    rooms = [_ROOMS_OF_POSITIONS[person.role.position] for person in staff]
    for number, room in enumerate([*rooms, _WAITING_ROOM], start=1):
        person = staff[number - 1] if number <= len(staff) else staff[0]
        row = (number, room.name, room.purpose, room.place, room.area, room.capacity, person.name)
        batch.add("room", row)
        _equip(chance, batch, number, room.purpose)
    for place, (impairment, thing) in enumerate(
        (impairment, thing) for impairment in Impairment for thing in AccessObject
    ):
        if place < _KNOWN_CELLS:
            batch.add("accessibility", (impairment, thing, _ACCESS.pick(chance)))
    return {person.id: number for number, person in enumerate(staff, start=1)}


def open_hours(
    batch: Batch, staff: list[Specialist], rooms: dict[int, int], span: tuple[date, date]
) -> None:
    """Add the windows of every academic year of the span, and a leave in the weeks ahead."""
    year = containing(PeriodKind.ACADEMIC_YEAR, span[0])
    while year.start <= span[1]:
        validity = (year.start.isoformat(), year.end.isoformat())
        for person in staff:
            for weekday, (first, last) in sorted(person.role.hours.items()):
                starts, ends = (f"{hour:02}:{person.role.minute:02}" for hour in (first, last))
                row = (person.id, weekday, starts, ends, rooms[person.id], Form.IN_PERSON,
                       Weeks.EVERY, *validity)  # fmt: skip
                batch.add("hours_window", row)
        year = following(year)


def go_on_leave(batch: Batch, person: Specialist, first: date, last: date) -> None:
    """Add a leave of one specialist."""
    row = (ExceptionKind.LEAVE, first.isoformat(), last.isoformat(), person.id,
           "Курсы повышения квалификации")  # fmt: skip
    batch.add("hours_exception", row)


def _equip(chance: Random, batch: Batch, room_id: int, purpose: Purpose) -> None:
    ready = template(purpose)
    for title in ready.items:
        batch.add("readiness_item", (room_id, title, _ITEM_STATES.pick(chance)))
    for name, required in ready.equipment:
        present = required if chance.random() < _IS_THERE else required - 1
        price = _PRICES[int(chance.random() * len(_PRICES))]
        row = (room_id, name, required, present, _CONDITIONS.pick(chance), _SOURCES.pick(chance),
               price if chance.random() < _IS_PRICED else None)  # fmt: skip
        batch.add("equipment", row)
