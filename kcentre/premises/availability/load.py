"""Capacity and load of the hours: by week, specialist, room and form, and in all.

Capacity is counted before appointments: as many slots as fit into the open time when nobody is
booked. Booked are the appointments whose time nobody else could have: those to come, those held,
and those to which nobody came («неявка»). A cancelled or moved one has given its time back.

Whoever does not work here any more is no capacity from today on, even where hours were left: the
time kept open for their last appointments is offered to nobody. The days before stay as they were.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import peewee
from peewee import SQL, fn

from kcentre.centre.queries import specialists
from kcentre.centre.tables import Specialist
from kcentre.centre.values import Form
from kcentre.language.dates import short_date, today_here
from kcentre.premises.availability.algebra import capacity, stretches
from kcentre.premises.availability.queries import facts, retired
from kcentre.premises.availability.records import Load, Stretch
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.calendar import monday_of
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.values import OCCUPYING_STATES, AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

LOADING_STATES = (*OCCUPYING_STATES, AppointmentState.NO_SHOW)
"""Appointments whose time nobody else could have."""

WITHOUT_ROOM = "Без помещения"
IN_ALL = "Всего"

_WEEK = dt.timedelta(weeks=1)
_SIX_DAYS = dt.timedelta(days=6)


@dataclass(slots=True)
class _Tally:
    minutes: int = 0
    capacity: int = 0
    booked: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True)
class _Division:
    """By what the load is divided: the key of open time, and of an appointment by its column."""

    of_stretch: Callable[[Stretch], Hashable]
    column: peewee.Field
    of_value: Callable[[Any], Hashable]


_BY_WEEK = _Division(
    lambda stretch: monday_of(stretch.day),
    Appointment.date,
    lambda iso: monday_of(dt.date.fromisoformat(iso)),
)
_BY_SPECIALIST = _Division(
    lambda stretch: stretch.specialist_id, Appointment.specialist, lambda row_id: row_id
)
_BY_ROOM = _Division(lambda stretch: stretch.room_id, Appointment.room, lambda row_id: row_id)
_BY_FORM = _Division(lambda stretch: stretch.form, Appointment.form, Form)
_UNDIVIDED = _Division(lambda _: None, Appointment.form, lambda _: None)

_Tallies = dict[Hashable, _Tally]


def load_by_week(file: CentreFile, first: dt.date, last: dt.date) -> list[Load]:
    """Return the load of each week from `first` to `last`, both in; `key` is its Monday.

    Days of its first and last week that lie outside are not counted. Weeks with nothing open
    are there too: a graph must not hide them.
    """
    tallies = _tallies(file, first, last, _BY_WEEK)
    mondays = _mondays(first, last)
    return [_load(monday, week_title(monday), tallies[monday]) for monday in mondays]


def load_by_specialist(file: CentreFile, first: dt.date, last: dt.date) -> list[Load]:
    """Return the load of each specialist with open time or appointments, by name."""
    names = ((one.id, one.name) for one in specialists(file, with_retired=True))
    return _listed(_tallies(file, first, last, _BY_SPECIALIST), names)


def load_by_room(file: CentreFile, first: dt.date, last: dt.date) -> list[Load]:
    """Return the load of each room in use, by name; at the end what needs none (`key` None)."""
    names = [(one.id, one.name) for one in rooms(file, with_retired=True)]
    return _listed(_tallies(file, first, last, _BY_ROOM), [*names, (None, WITHOUT_ROOM)])


def load_by_form(file: CentreFile, first: dt.date, last: dt.date) -> list[Load]:
    """Return the load of each form in use, in the order of the norm."""
    titles = ((form, form.label.capitalize()) for form in Form)
    return _listed(_tallies(file, first, last, _BY_FORM), titles)


def total_load(file: CentreFile, first: dt.date, last: dt.date) -> Load:
    """Return the load of the whole centre from `first` to `last`, both in."""
    return _load(None, IN_ALL, _tallies(file, first, last, _UNDIVIDED)[None])


def offered(
    file: CentreFile, first: dt.date, last: dt.date, today: dt.date
) -> Iterator[tuple[Stretch, int]]:
    """Yield the open time that counts from `first` to `last`, with how many slots fit into it.

    `today` is the day from which on a retired specialist's hours are offered to nobody.
    """
    with file.reading():
        known = facts(file, first, last, with_busy=False)
        gone = retired(file, Specialist)
    for stretch in stretches(known, first, last):
        if stretch.specialist_id not in gone or stretch.day < today:
            yield stretch, capacity(stretch.ends - stretch.starts, known.length)


def week_title(monday: dt.date) -> str:
    """Return «23.11–29.11.2026», «28.12.2026–03.01.2027»."""
    sunday = monday + _SIX_DAYS
    begins = f"{monday:%d.%m}" if monday.year == sunday.year else short_date(monday)
    return f"{begins}–{short_date(sunday)}"


def _tallies(file: CentreFile, first: dt.date, last: dt.date, division: _Division) -> _Tallies:
    tallies: _Tallies = defaultdict(_Tally)
    with file.reading():
        open_time = list(offered(file, first, last, today_here()))
        counted = list(_appointments(file, first, last, division.column))
    for stretch, slots in open_time:
        tally = tallies[division.of_stretch(stretch)]
        tally.minutes += stretch.ends - stretch.starts
        tally.capacity += slots
    for value, booked, held in counted:
        tally = tallies[division.of_value(value)]
        tally.booked += booked
        tally.held += held
    return tallies


def _appointments(
    file: CentreFile, first: dt.date, last: dt.date, column: peewee.Field
) -> Iterator[tuple[Any, int, int]]:
    """Yield how many appointments there are by a column, and how many of them were held."""
    is_held = Appointment.state == AppointmentState.HELD
    query = Appointment.select(column, fn.COUNT(SQL("*")), fn.SUM(is_held)).where(
        Appointment.date.between(first.isoformat(), last.isoformat())
        & Appointment.state.in_(LOADING_STATES)
    )
    yield from ask(file.db, query.group_by(column))


def _listed(tallies: _Tallies, titles: Iterable[tuple[Hashable, str]]) -> list[Load]:
    return [_load(key, title, tallies[key]) for key, title in titles if key in tallies]


def _load(key: Hashable, title: str, tally: _Tally) -> Load:
    return Load(key, title, tally.minutes, tally.capacity, tally.booked, tally.held)


def _mondays(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    monday = monday_of(first)
    while monday <= last:
        yield monday
        monday += _WEEK
