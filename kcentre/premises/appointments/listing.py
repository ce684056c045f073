"""The appointments as a list of any length: counted first, then read by pages.

The ids of the wanted rows are found and ordered once, which takes little even of a large book;
the lines are read for the page that is shown.
"""

import datetime as dt
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from peewee import OP, Case, Expression, Node, Ordering

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Form
from kcentre.families.tables import Adult
from kcentre.language.clock import time_text
from kcentre.language.names import initials
from kcentre.premises.appointments.filters import (
    ALL_APPOINTMENTS,
    AppointmentFilter,
    appointments_wanted,
)
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids

MOMENT = "moment"
_PORTION = 1_000


@dataclass(frozen=True, slots=True)
class Order:
    """The column that the list is ordered by: a field's name of `AppointmentRow`."""

    key: str = MOMENT
    descending: bool = True


NEWEST_FIRST = Order()


class AppointmentRow(NamedTuple):
    """One line of the list; empty where nothing is known."""

    moment: str
    who: str
    phone: str
    child: str
    topic: str
    form: str
    specialist: str
    room: str
    state: str
    reason: str
    id: int
    day: dt.date
    state_code: AppointmentState
    is_anonymous: bool


class AppointmentList:
    """One list of appointments; used where the file is used, by one thread at a time."""

    is_complete = True

    def __init__(
        self, wanted: AppointmentFilter = ALL_APPOINTMENTS, order: Order = NEWEST_FIRST
    ) -> None:
        self._conditions = appointments_wanted(wanted)
        self._order = order
        self._ids = array("q")

    def count(self, file: CentreFile) -> int:
        """Find the rows anew and return how many there are."""
        query = Appointment.select(Appointment.id).order_by(*_ordered(file, self._order))
        if self._conditions:
            query = query.where(*self._conditions)
        self._ids = array("q", ask_ids(file.db, query))
        return len(self._ids)

    def complete(self, file: CentreFile) -> int:
        """Return the same as `count`: every list is whole at once."""
        return self.count(file)

    def page(self, file: CentreFile, offset: int, limit: int) -> list[AppointmentRow]:
        """Return the lines from `offset` on; `count` was asked before."""
        return _rows(file, self._ids[offset : offset + limit].tolist())

    def lines(self, file: CentreFile) -> Iterator[AppointmentRow]:
        """Return all lines in order, a portion in memory at a time."""
        self.count(file)
        ids = iter(self._ids)
        while portion := list(islice(ids, _PORTION)):
            yield from _rows(file, portion)

    def position(self, file: CentreFile, row_id: int) -> int | None:  # noqa: ARG002 — a list's shape
        """Return the place of a row in the list; None where it is not in it."""
        return self._ids.index(row_id) if row_id in self._ids else None


def row_of(line: AppointmentLine) -> AppointmentRow:
    """Return an appointment as a line of the list."""
    return AppointmentRow(
        f"{line.date:%d.%m.%y} {time_text(line.starts)}",
        line.who,
        line.phone,
        line.child,
        line.topic,
        line.form.label,
        initials(line.specialist),
        line.room,
        line.state.label,
        line.reason,
        line.id,
        line.date,
        line.state,
        line.adult_id is None,
    )


def _rows(file: CentreFile, ids: Sequence[int]) -> list[AppointmentRow]:
    lines = appointment_lines(file, [Appointment.id.in_(list(ids))], ())
    rows = {line.id: row_of(line) for line in lines}
    return [rows[row_id] for row_id in ids if row_id in rows]


def _ordered(file: CentreFile, order: Order) -> list[Ordering]:
    """Return the order wanted; unknown values stand last in both directions."""
    direction = "DESC" if order.descending else "ASC"
    in_time = [
        Ordering(column, direction)
        for column in (Appointment.date, Appointment.starts, Appointment.id)
    ]
    if order.key == MOMENT:
        return in_time
    column = _COLUMNS[order.key](file)
    unknown_last = Ordering(Expression(column, OP.IS, None), "ASC")
    return [unknown_last, Ordering(column, direction), *in_time]


def _named(key: Node, table: type[Adult] | type[Specialist] | type[Topic], at: Node) -> Node:
    name: Node = table.select(key).where(table.id == at)
    return name


def _listed(column: Node, values: Iterable[object]) -> Node:
    places: Node = Case(column, [(value, place) for place, value in enumerate(values)])
    return places


def _by_room(file: CentreFile) -> Node:
    """Order by the rooms' own list: «Кабинет 2» before «Кабинет 10»."""
    ids = [room.id for room in rooms(file, with_retired=True)]
    return _listed(Appointment.room, ids) if ids else Appointment.room


_COLUMNS: dict[str, Callable[[CentreFile], Node]] = {
    "who": lambda _: _named(Adult.name_key, Adult, Appointment.adult),
    "topic": lambda _: _named(Topic.title_key, Topic, Appointment.topic),
    "form": lambda _: _listed(Appointment.form, Form),
    "specialist": lambda _: _named(Specialist.name_key, Specialist, Appointment.specialist),
    "room": _by_room,
    "state": lambda _: _listed(Appointment.state, AppointmentState),
}
