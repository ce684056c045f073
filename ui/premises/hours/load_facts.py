"""How much of the hours is booked, divided in every way the page offers."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kcentre.language.names import initials
from kcentre.premises.availability import load
from kcentre.premises.availability.records import Load
from kcentre.storage import CentreFile

_SIX_DAYS, _BACK, _AHEAD = dt.timedelta(days=6), dt.timedelta(weeks=3), dt.timedelta(weeks=4)


class LoadBy(StrEnum):
    """By what the load is divided."""

    SPECIALIST = "specialist"
    ROOM = "room"
    FORM = "form"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """The load of a week in all and by its parts; by weeks also of those around it."""

    total: Load
    parts: Mapping[LoadBy, tuple[Load, ...]]


def ask_load(file: CentreFile, monday: dt.date) -> WeekLoad:
    """Return how much of a week's hours is booked, and of the eight weeks around it."""
    last = monday + _SIX_DAYS
    with file.reading():
        people = load.load_by_specialist(file, monday, last)
        return WeekLoad(
            load.total_load(file, monday, last),
            {
                LoadBy.SPECIALIST: tuple(
                    replace(person, title=initials(person.title)) for person in people
                ),
                LoadBy.ROOM: tuple(load.load_by_room(file, monday, last)),
                LoadBy.FORM: tuple(load.load_by_form(file, monday, last)),
                LoadBy.WEEK: tuple(load.load_by_week(file, monday - _BACK, last + _AHEAD)),
            },
        )
