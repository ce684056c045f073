"""The specialists of the invented centre, their hours and habits."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from kcentre.centre.values import Employment, Kind, SubUnitKind
from kcentre.demo.chances import Weighted, one_of
from kcentre.demo.names import CULTURES, person

SUB_UNITS = (
    ("Служба ранней помощи", SubUnitKind.EARLY_HELP),
    ("Консультационный пункт «Росток»", SubUnitKind.CONSULTATION_POINT),
)
_EARLY_HELP, _BRANCH = 1, 2


@dataclass(frozen=True, slots=True)
class Role:
    """A position and how its holder works.

    `hours`: weekday 0–5 → first and one past the last hour; `minute` is when an hour begins.
    `kinds`: weights in the order of `Kind`. `topics`: numbers of topics → weights.
    """

    position: str
    demand: float
    hours: Mapping[int, tuple[int, int]]
    kinds: tuple[float, float, float, float]
    topics: Mapping[int, float]
    minute: int = 0
    employment: Employment = Employment.STAFF
    sub_unit_id: int | None = None
    women: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Specialist:
    """One invented specialist; `topics` are chosen apart, by the child's age."""

    id: int
    name: str
    role: Role
    kinds: Weighted[Kind]


_WEEK = dict.fromkeys(range(5), (9, 17))
# In the order in which a kindergarten finds them: a centre of five has the first five
_ROLES = (
    Role("педагог-психолог", 1.0, {**_WEEK, 2: (11, 19), 5: (9, 12)}, (8, 57, 15, 20),
         {1: 20, 3: 6, 4: 30, 5: 16, 6: 24, 7: 12, 10: 8, 11: 4, 13: 3, 14: 8, 99: 2}),
    Role("учитель-логопед", 1.0, {**_WEEK, 3: (11, 19)}, (20, 14, 36, 30),
         {2: 70, 7: 12, 3: 6, 10: 8, 1: 2}, minute=30),
    Role("старший воспитатель", 0.7, {0: (14, 18), 1: (9, 12), 3: (14, 18), 5: (9, 12)},
         (48, 12, 4, 36), {1: 28, 3: 18, 5: 10, 6: 14, 7: 18, 11: 12, 12: 6, 14: 5, 99: 2}),
    Role("учитель-дефектолог", 0.6, {0: (9, 13), 2: (13, 17), 4: (9, 13)}, (18, 22, 40, 20),
         {10: 46, 3: 22, 2: 14, 11: 4}, sub_unit_id=_EARLY_HELP),
    Role("социальный педагог", 0.45, {1: (14, 18), 4: (14, 18)}, (14, 10, 2, 74),
         {12: 44, 11: 14, 13: 10, 6: 14, 5: 8, 10: 6, 99: 4}, minute=30, women=0.85,
         sub_unit_id=_BRANCH),
    Role("инструктор по физкультуре", 0.3, {2: (9, 12), 4: (15, 18)}, (46, 8, 16, 30),
         {8: 90, 1: 5, 10: 5}, minute=30, women=0.55),
    Role("музыкальный руководитель", 0.25, {1: (10, 13), 3: (10, 13)}, (58, 16, 4, 22),
         {9: 86, 5: 8, 3: 6}),
    Role("медицинский работник", 0.25, {0: (9, 12), 3: (9, 12)}, (22, 2, 18, 58),
         {8: 70, 1: 18, 10: 12}, employment=Employment.FREELANCE),
)  # fmt: skip
_FEWEST = 5


def hire(chance: Random) -> list[Specialist]:
    """Return five to eight specialists with names nobody else there has."""
    count = chance.randint(_FEWEST, len(_ROLES))
    taken: set[str] = set()
    return [_specialist(chance, index + 1, _ROLES[index], taken) for index in range(count)]


def invented_woman(chance: Random) -> str:
    """Return a woman's name, as the head's."""
    culture = CULTURES.pick(chance)
    return person(chance, culture, one_of(chance, culture.surnames), is_woman=True)


def _specialist(chance: Random, number: int, role: Role, taken: set[str]) -> Specialist:
    culture = CULTURES.pick(chance)
    surname = one_of(chance, culture.surnames)
    while surname in taken:
        surname = one_of(chance, culture.surnames)
    taken.add(surname)
    name = person(chance, culture, surname, is_woman=chance.random() < role.women)
    return Specialist(number, name, role, Weighted(dict(zip(Kind, role.kinds, strict=True))))


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """An hour of a specialist's day."""

    time: str
    specialist: Specialist


class Timetable:
    """Who receives at what hours of which weekday."""

    def __init__(self, staff: list[Specialist]) -> None:
        self._slots = [tuple(_slots_on(weekday, staff)) for weekday in range(6)]
        self._choices = [
            Weighted({slot: slot.specialist.role.demand for slot in slots}) for slots in self._slots
        ]

    def slots_on(self, weekday: int) -> tuple[Slot, ...]:
        """Return the hours in which somebody receives, none on Sundays."""
        return self._slots[weekday] if weekday < len(self._slots) else ()

    def booked(self, chance: Random, weekday: int, count: int) -> list[Slot]:
        """Return the slots of `count` services in the order of the day.

        Nobody is booked twice while there are free hours; the rest are double bookings.
        """
        slots = self._slots[weekday]
        if count > len(slots):
            choice = self._choices[weekday]
            taken = [*slots, *(choice.pick(chance) for _ in range(count - len(slots)))]
        else:
            lots = {slot: chance.random() ** (1 / slot.specialist.role.demand) for slot in slots}
            taken = sorted(slots, key=lots.__getitem__, reverse=True)[:count]
        return sorted(taken, key=_moment)


def _slots_on(weekday: int, staff: list[Specialist]) -> list[Slot]:
    return [
        Slot(f"{hour:02}:{specialist.role.minute:02}", specialist)
        for specialist in staff
        for hour in range(*specialist.role.hours.get(weekday, (0, 0)))
    ]


def _moment(slot: Slot) -> tuple[str, int]:
    return slot.time, slot.specialist.id
