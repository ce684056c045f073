"""A centre with twenty years of hours and appointments, made once and kept in build/bench."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain
from pathlib import Path

from kcentre import storage
from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.premises.hours.calendar import public_holidays
from kcentre.premises.values import OCCUPYING_STATES, AppointmentState, ExceptionKind, Weeks
from kcentre.storage import CentreFile
from kcentre.storage.driver import Row

from .centres import FOLDER

SPECIALISTS, ROOMS = 12, 8
YEARS = range(2008, 2028)
A_YEAR = 5_000
"""Appointments that take time in each academic year: 100 000 in all; moved ones stand between."""

MEASURED = (date(2026, 9, 1), date(2027, 8, 31))

_DAYS_LOST = 30  # of the year at its end, when everybody is on leave
_MORNING, _AFTERNOON = ("09:00", "13:00"), ("14:00", "18:00")
_HOURS = ("09:00", "10:00", "11:00", "12:00", "14:00", "15:00", "16:00", "17:00")
_STATES = (*OCCUPYING_STATES, *OCCUPYING_STATES, AppointmentState.MOVED)
_WINDOW = (
    "specialist_id", "weekday", "starts", "ends", "room_id", "form", "weeks", "valid_from",
    "valid_to",
)  # fmt: skip
_PAUSE = ("specialist_id", "weekday", "starts", "ends", "valid_from", "valid_to")
_EXCEPTION = (
    "kind", "first", "last", "specialist_id", "starts", "ends", "room_id", "form", "moved_to",
    "moved_starts", "moved_ends",
)  # fmt: skip
_APPOINTMENT = ("date", "starts", "ends", "specialist_id", "room_id", "form", "state")


def booked_centre() -> Path:
    """Return the path of the centre, to be read only."""
    path = FOLDER / f"booked-{_shape()}.kcentre"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        for outdated in FOLDER.glob("booked-*"):
            outdated.unlink()
        part = path.with_suffix(".making.kcentre")
        with found_centre(part, Passport("Детский сад № 7 «Ласточка»")) as file:
            _fill(file)
        part.rename(path)
    return path


def _fill(file: CentreFile) -> None:
    people: list[Row] = [(f"Специалист {n}", f"специалист {n:02}") for n in range(SPECIALISTS)]
    rooms: list[Row] = [(f"Кабинет {n}",) for n in range(ROOMS)]
    with file.operation("Двадцать лет работы"):
        file.db.insert_many("specialist", ("name", "name_key"), people)
        file.db.insert_many("room", ("name",), rooms)
        for year in YEARS:
            file.db.insert_many("hours_window", _WINDOW, list(_windows(year)))
            file.db.insert_many("hours_pause", _PAUSE, list(_pauses(year)))
            file.db.insert_many("hours_exception", _EXCEPTION, list(_exceptions(year)))
            file.db.insert_many("appointment", _APPOINTMENT, list(_appointments(year)))


def _shifts() -> Iterator[tuple[int, int, int, tuple[str, str], Weeks]]:
    """Yield weekday, room, specialist, times and weeks: every room is in use all day long.

    On Fridays two take turns in a room by odd and even weeks; nobody is at two places at once.
    """
    for weekday in range(5):
        for room in range(ROOMS):
            for half, times in enumerate((_MORNING, _AFTERNOON)):
                who = (room + weekday * 5 + half * 4) % SPECIALISTS
                if weekday < 4:
                    yield weekday, room + 1, who + 1, times, Weeks.EVERY
                elif room < SPECIALISTS - ROOMS:
                    yield weekday, room + 1, who + 1, times, Weeks.ODD
                    other = (who + ROOMS) % SPECIALISTS
                    yield weekday, room + 1, other + 1, times, Weeks.EVEN


def _windows(year: int) -> Iterator[Row]:
    for weekday, room, who, times, weeks in _shifts():
        form = "in_person" if room % 4 else "remote"
        yield who, weekday, *times, room, form, weeks, f"{year}-09-01", f"{year + 1}-08-31"


def _pauses(year: int) -> Iterator[Row]:
    valid = f"{year}-09-01", f"{year + 1}-08-31"
    yield None, None, "11:00", "11:10", *valid
    for who in range(1, SPECIALISTS + 1, 3):
        yield who, who % 5, "15:00", "15:15", *valid


def _exceptions(year: int) -> Iterator[Row]:
    """Yield everybody's leave in August, own days off, and two lone changes for each."""
    nothing = (None, None, "", "", "")
    leave = date(year + 1, 8, 31) - timedelta(days=_DAYS_LOST)
    yield ExceptionKind.LEAVE, leave.isoformat(), f"{year + 1}-08-31", None, "", "", *nothing
    for month in ("11", "03"):
        day = f"{year + (month == '03')}-{month}-17"
        yield ExceptionKind.HOLIDAY, day, day, None, "12:00", "", *nothing
    for who in range(1, SPECIALISTS + 1):
        ill = date(year, 10, who)
        yield ExceptionKind.CANCEL, str(ill), str(ill), who, "09:00", "13:00", *nothing
        moved = date(year, 12, who)
        target = str(moved + timedelta(days=1)), "17:00", "19:00"
        yield ExceptionKind.MOVE, str(moved), str(moved), who, "", "", None, None, *target
        saturday = date(year + 1, 4, 1) + timedelta(days=(5 - date(year + 1, 4, 1).weekday()) % 7)
        extra = ("10:00", "12:00", who % ROOMS + 1, "in_person", "", "", "")
        yield ExceptionKind.EXTRA, str(saturday), str(saturday), who, *extra


def _appointments(year: int) -> Iterator[Row]:
    """Yield the year's appointments: scattered over the hours until enough of them take time."""
    taken = 0
    for number, (day, who, room, time) in enumerate(_chairs(year)):
        if taken == A_YEAR:
            break
        if number * 7 % 11 < 6:
            state = _STATES[number % len(_STATES)]
            taken += state in OCCUPYING_STATES
            form = "in_person" if room % 4 else "remote"
            yield str(day), time, f"{time[:2]}:45", who, room, form, state


def _chairs(year: int) -> Iterator[tuple[date, int, int, str]]:
    """Yield day, specialist, room and hour of all that is open on ordinary days of the year."""
    first, last = date(year, 9, 1), date(year + 1, 8, 31) - timedelta(days=_DAYS_LOST + 1)
    closed = public_holidays(first, last)
    shifts = [shift for shift in _shifts() if shift[4] is Weeks.EVERY]
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        todays = [] if day in closed else [shift for shift in shifts if shift[0] == day.weekday()]
        yield from chain.from_iterable(
            ((day, who, room, hour) for hour in _HOURS if times[0] <= hour < times[1])
            for _, room, who, times, _ in todays
        )


def _shape() -> str:
    """Return a word that changes when the shape of a centre's file, or its filling, does."""
    shapes = [path for folder in storage.__path__ for path in Path(folder).glob("schema_*.py")]
    digest = hashlib.sha256()
    for path in (*sorted(shapes), Path(__file__)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
