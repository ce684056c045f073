"""What the algebra of hours works on and gives. Times are minutes since midnight."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.centre.values import Form
from kcentre.premises.hours.records import HoursException, Pause, Window


class Stretch(NamedTuple):
    """Time in which a specialist receives: from `starts` up to, not including, `ends`."""

    day: dt.date
    starts: int
    ends: int
    specialist_id: int
    room_id: int | None
    form: Form


class Slot(NamedTuple):
    """A free slot: `ends` is the end of the consultation, `until` that of its records."""

    day: dt.date
    starts: int
    ends: int
    until: int
    specialist_id: int
    room_id: int | None
    form: Form


class Busy(NamedTuple):
    """Time taken by an appointment, the consultation alone."""

    day: dt.date
    starts: int
    ends: int
    specialist_id: int
    room_id: int | None


@dataclass(frozen=True, slots=True)
class SlotLength:
    """Minutes of a consultation and of the records after it."""

    consultation: int = 45
    records: int = 15

    @property
    def whole(self) -> int:
        """Minutes from one slot to the next."""
        return self.consultation + self.records


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides about free time between two days."""

    windows: tuple[Window, ...] = ()
    pauses: tuple[Pause, ...] = ()
    exceptions: tuple[HoursException, ...] = ()
    holidays: frozenset[dt.date] = frozenset()
    busy: tuple[Busy, ...] = ()
    length: SlotLength = SlotLength()


@dataclass(frozen=True, slots=True)
class SlotWish:
    """What would suit somebody; None and empty mean «any». `weekdays`: 0 is Monday."""

    specialist_id: int | None = None
    room_id: int | None = None
    form: Form | None = None
    weekdays: frozenset[int] = frozenset()
    not_before: dt.time | None = None
    not_after: dt.time | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """Capacity and load of one week, specialist, room or form (`key`, shown as `title`).

    `minutes` open in the hours; `capacity` = slots that fit into them; `booked` = appointments
    that were not cancelled; `held` of them took place.
    """

    key: object
    title: str
    minutes: int
    capacity: int
    booked: int
    held: int

    @property
    def share(self) -> float | None:
        """Booked of the capacity in per cent; None where nothing is open."""
        return self.booked * 100 / self.capacity if self.capacity else None
