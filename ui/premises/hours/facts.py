"""What the page «Режим» asks the centre: who and where, and the hours of a week or a year."""

import datetime as dt
from dataclasses import dataclass, field

from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.values import Form
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts as free_time_facts
from kcentre.premises.availability.records import Stretch
from kcentre.premises.hours import queries
from kcentre.premises.hours.calendar import academic_year_days, working_saturdays
from kcentre.premises.hours.records import ExceptionLine, PauseLine, WindowLine
from kcentre.premises.hours.windows import opens_on
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.storage import CentreFile

TABLES = (
    "hours_window", "hours_pause", "hours_exception", "specialist", "room", "settings",
    "appointment",
)  # fmt: skip
"""Tables whose changes make the page old."""

WEEK = dt.timedelta(weeks=1)
_SIX_DAYS = dt.timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Choices:
    """Who receives and where, retired ones too; `has_hours`: somebody has windows."""

    specialists: tuple[Specialist, ...] = ()
    rooms: tuple[Room, ...] = ()
    has_hours: bool = False

    def tone_of(self, specialist_id: int | None) -> int:
        """Return the colour category of a specialist, the same everywhere."""
        ids = [person.id for person in self.specialists]
        return ids.index(specialist_id) if specialist_id in ids else 0


@dataclass(frozen=True, slots=True)
class HoursFilter:
    """Whose hours are shown; None is everybody's and everywhere."""

    specialist_id: int | None = None
    room_id: int | None = None
    form: Form | None = None

    def fits(self, specialist_id: int | None, room_id: int | None, form: Form | None) -> bool:
        """Tell whether hours of those are shown."""
        return (
            self.specialist_id in {None, specialist_id}
            and self.room_id in {None, room_id}
            and self.form in {None, form}
        )


@dataclass(frozen=True, slots=True)
class HoursFacts:
    """The hours from `first` to `last`, both in.

    `open_time` is what really is open in a week, after pauses and exceptions.
    """

    first: dt.date
    last: dt.date
    windows: tuple[WindowLine, ...] = ()
    pauses: tuple[PauseLine, ...] = ()
    exceptions: tuple[ExceptionLine, ...] = ()
    closed: dict[dt.date, str] = field(default_factory=dict)
    working: dict[dt.date, str] = field(default_factory=dict)
    open_time: tuple[Stretch, ...] = ()


def ask_choices(file: CentreFile) -> Choices:
    """Return what forms and filters offer."""
    return Choices(
        tuple(specialists(file, with_retired=True)),
        tuple(rooms(file, with_retired=True)),
        bool(queries.windows(file)),
    )


def ask_week(file: CentreFile, monday: dt.date) -> HoursFacts:
    """Return the hours of one week: its windows, and what differs from them."""
    last = monday + _SIX_DAYS
    days = [monday + dt.timedelta(days=number) for number in range(7)]
    lines = queries.windows(file, first=monday, last=last)
    return HoursFacts(
        monday,
        last,
        tuple(line for line in lines if any(opens_on(line.window, day) for day in days)),
        tuple(queries.pause_lines(file)),
        tuple(queries.exceptions(file, monday, last)),
        queries.closed_days(file, monday, last),
        working_saturdays(monday, last),
        tuple(stretches(free_time_facts(file, monday, last), monday, last)),
    )


def ask_year(file: CentreFile, begins: int) -> HoursFacts:
    """Return the windows and pauses of an academic year; none of its days is looked at."""
    first, last = academic_year_days(begins)
    return HoursFacts(
        first,
        last,
        tuple(queries.windows(file, first=first, last=last)),
        tuple(line for line in queries.pause_lines(file) if _holds(line, first, last)),
    )


def _holds(line: PauseLine, first: dt.date, last: dt.date) -> bool:
    begins, ends = line.pause.valid_from, line.pause.valid_to
    return (begins is None or begins <= last) and (ends is None or first <= ends)
