"""What is known about the centre when a text is filled, asked at once."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre import queries
from kcentre.centre.own_name import own_name
from kcentre.centre.records import Passport, Settings, Specialist, SubUnit, Topic
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.known import UsualHours, known, usual_hours
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Known:
    """The centre on the day `today`; `own_name` is its name without quotes, '' without one."""

    passport: Passport
    settings: Settings
    own_name: str
    specialists: tuple[Specialist, ...]
    sub_units: tuple[SubUnit, ...]
    topics: tuple[Topic, ...]
    rooms: tuple[Room, ...]
    hours: UsualHours
    today: dt.date


def known_centre(file: CentreFile, today: dt.date) -> Known:
    """Ask all of it in one reading."""
    with file.reading():
        passport = queries.passport(file)
        return Known(
            passport,
            queries.settings(file),
            passport.brand.name or own_name(passport.centre_name),
            tuple(queries.specialists(file)),
            tuple(queries.sub_units(file)),
            tuple(queries.topics(file)),
            tuple(rooms(file)),
            usual_hours(file, known(file, TimetableLook()), today),
            today,
        )
