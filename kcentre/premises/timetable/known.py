"""All that a timetable needs to know, asked of a centre's file at once."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kcentre.centre import queries as centre
from kcentre.centre.records import Passport, Specialist
from kcentre.language import Problem, Refused
from kcentre.periods.period import academic_year_of
from kcentre.premises.availability.queries import facts
from kcentre.premises.hours import queries as hours
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.premises.hours.records import ExceptionLine, HoursException, Pause, Window
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.opened import Opened, open_week, usual_week
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile

_ONE_DAY = dt.timedelta(days=1)
_SIX_DAYS = dt.timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Known:
    """The centre, whom a timetable may name (in the order of their names), and the rooms.

    `units`: the titles of sub-units.
    """

    passport: Passport
    people: dict[int, Specialist]
    rooms: dict[int, Room]
    units: dict[int, str]

    def shown(self, found: Iterable[Opened]) -> list[Opened]:
        """Return the hours of those who may be named."""
        return [opened for opened in found if opened.specialist_id in self.people]


@dataclass(frozen=True, slots=True)
class UsualHours:
    """The hours of an ordinary week, the days `first`…`last` they hold, and the pauses then."""

    opened: list[Opened]
    pauses: list[Pause]
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class SpecialDays:
    """What differs between two days: days off with their titles, exceptions of whoever is named.

    The centre's own days off are among the days off, not among the exceptions.
    """

    closed: dict[dt.date, str]
    exceptions: list[ExceptionLine]

    @property
    def working_days_off(self) -> dict[dt.date, str]:
        """The days off from Monday to Friday."""
        return {day: title for day, title in self.closed.items() if day.weekday() < 5}


@dataclass(frozen=True, slots=True)
class CertainHours:
    """The hours of the week of `monday` as they really are."""

    opened: list[Opened]
    monday: dt.date
    special: SpecialDays


def known(file: CentreFile, look: TimetableLook) -> Known:
    """Return what doesn't depend on a day. Raises `Refused` where nobody fits the look."""
    people = {
        person.id: person
        for person in centre.specialists(file)
        if person.id is not None
        and look.specialist_id in {None, person.id}
        and look.sub_unit_id in {None, person.sub_unit_id}
    }
    if look.specialist_id is not None and not people:
        sentence = "Этот специалист больше не ведёт приём. Выберите другого специалиста."
        raise Refused([Problem("specialist", sentence)])
    return Known(
        centre.passport(file),
        people,
        {room.id: room for room in rooms(file, with_retired=True) if room.id is not None},
        {unit.id: unit.name for unit in centre.sub_units(file, with_retired=True) if unit.id},
    )


def usual_hours(file: CentreFile, everybody: Known, day: dt.date) -> UsualHours:
    """Return the usual hours in force on `day`, and how long they stay what they are."""
    windows = [line.window for line in hours.windows(file, first=day) if not line.is_retired]
    own = [window for window in windows if window.specialist_id in everybody.people]
    first, last = _validity(own, day)
    pauses = hours.pauses(file, first=first, last=last)
    opened = everybody.shown(usual_week(windows, pauses, day))
    return UsualHours(opened, pauses, first, last)


def certain_hours(file: CentreFile, everybody: Known, monday: dt.date) -> CertainHours:
    """Return the hours of one week as they really are."""
    sunday = monday + _SIX_DAYS
    with file.reading():
        opened = everybody.shown(open_week(facts(file, monday, sunday), monday))
        return CertainHours(opened, monday, special_days(file, everybody, monday, sunday))


def special_days(file: CentreFile, everybody: Known, first: dt.date, last: dt.date) -> SpecialDays:
    """Return what differs on the days from `first` to `last`, both in."""
    lines = hours.exceptions(file, first, last)
    named = {None, *everybody.people}
    return SpecialDays(
        hours.closed_days(file, first, last),
        [
            line
            for line in lines
            if line.exception.specialist_id in named and not _closes_all(line.exception)
        ],
    )


def _closes_all(exception: HoursException) -> bool:
    return exception.kind is ExceptionKind.HOLIDAY and exception.specialist_id is None


def _validity(windows: list[Window], day: dt.date) -> tuple[dt.date, dt.date]:
    """Return the days around `day`, within its academic year, on which no window comes or goes."""
    first, last = academic_year_days(academic_year_of(day))
    begins = (window.valid_from for window in windows if window.valid_from)
    changes = [*begins, *_days_after(windows)]
    return (
        max([first, *(change for change in changes if change <= day)]),
        min([last, *(change - _ONE_DAY for change in changes if change > day)]),
    )


def _days_after(windows: list[Window]) -> Iterator[dt.date]:
    for window in windows:
        if window.valid_to is not None and window.valid_to < dt.date.max:
            yield window.valid_to + _ONE_DAY
