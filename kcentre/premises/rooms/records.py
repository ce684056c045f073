"""Rooms as screens and papers see them. Money is in kopecks."""

import datetime as dt
from dataclasses import dataclass

from kcentre.premises.values import (
    AccessObject,
    AccessState,
    Condition,
    Impairment,
    Purpose,
    ReadinessState,
    Source,
)


@dataclass(frozen=True, slots=True)
class Room:
    """A room; `area` in square metres, `capacity` in people; `id` None before it is kept."""

    name: str
    purpose: Purpose = Purpose.OTHER
    place: str = ""
    area: float | None = None
    capacity: int | None = None
    responsible: str = ""
    note: str = ""
    is_retired: bool = False
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Equipment:
    """A position of a room's equipment: how many are required and there; `price` for one."""

    room_id: int
    name: str
    required: int = 1
    present: int = 0
    condition: Condition = Condition.GOOD
    source: Source | None = None
    price: int | None = None
    bought: dt.date | None = None
    note: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ReadinessItem:
    """An item of a room's check-list; `due` is the day it was or is to be ready."""

    room_id: int
    title: str
    state: ReadinessState = ReadinessState.REQUIRED
    due: dt.date | None = None
    responsible: str = ""
    cost: int | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Lack:
    """Something a room still needs; `cost` None where nobody has priced it."""

    title: str
    count: int = 1
    cost: int | None = None


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready a room is: `done` of `needed` positions of its check-list and equipment.

    What is «не требуется» is not needed. A piece of equipment is done when as many as required
    are there and sound.
    """

    done: int
    needed: int
    lacks: tuple[Lack, ...] = ()

    @property
    def percent(self) -> int | None:
        """Whole per cent, rounded down so that 100 means ready; None where nothing is listed."""
        return self.done * 100 // self.needed if self.needed else None

    @property
    def is_ready(self) -> bool:
        """Whether something is listed and all of it is done."""
        return self.needed > 0 and self.done == self.needed

    @property
    def cost(self) -> int:
        """The known cost of all that is missing."""
        return sum(lack.cost or 0 for lack in self.lacks)


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A room in the list of rooms."""

    room: Room
    readiness: Readiness


@dataclass(frozen=True, slots=True)
class RoomCard:
    """Everything known about a room."""

    room: Room
    equipment: tuple[Equipment, ...]
    items: tuple[ReadinessItem, ...]
    readiness: Readiness
    has_photo: bool = False


@dataclass(frozen=True, slots=True)
class Purchase:
    """A line of the centre's list of purchases; `price` and `cost` None where unknown."""

    room: Room
    title: str
    count: int
    price: int | None
    cost: int | None
    source: Source | None = None
    due: dt.date | None = None
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class AccessCell:
    """A cell of the accessibility grid; `state` None where nobody has looked yet."""

    impairment: Impairment
    object: AccessObject
    state: AccessState | None = None
    note: str = ""
