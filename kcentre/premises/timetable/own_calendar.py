"""A specialist's own appointments for the phone: when, how and where, never with whom.

A phone is lost, lent and copied into clouds: names, families' codes, topics and notes stay here.
"""

import datetime as dt

from kcentre.language import Problem, Refused
from kcentre.language.clock import minutes_of
from kcentre.language.names import initials
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.load import LOADING_STATES
from kcentre.premises.rooms.records import Room
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.ics import Entry, calendar_bytes
from kcentre.premises.timetable.known import known
from kcentre.premises.timetable.recurring import Repetition
from kcentre.premises.timetable.words import HOW, where
from kcentre.storage import CentreFile

NO_APPOINTMENTS = "На это время записей нет, календарь был бы пустым. Выберите другое время."


def appointments_calendar(
    file: CentreFile,
    first: dt.date,
    last: dt.date,
    specialist_id: int,
    *,
    now: dt.datetime | None = None,
) -> bytes:
    """Return a specialist's appointments from `first` to `last`, both in, as an iCalendar file.

    Cancelled and moved ones are in it as cancelled, so that a phone that knows them already shows
    them so. Raises `Refused` where there are none.
    """
    with file.reading():
        everybody = known(file, TimetableLook(specialist_id=specialist_id))
        lines = appointments(file, first, last, specialist_id=specialist_id)
    if not lines:
        raise Refused([Problem("period", NO_APPOINTMENTS)])
    name = f"Записи: {initials(everybody.people[specialist_id].name)}"
    entries = (_entry(line, everybody.rooms) for line in lines)
    return calendar_bytes(name, everybody.passport.kindergarten, entries, now)


def _entry(line: AppointmentLine, rooms: dict[int, Room]) -> Entry:
    return Entry(
        f"appointment-{line.id}",
        Repetition(line.date, line.date),
        minutes_of(line.starts),
        minutes_of(line.ends),
        title=f"Консультация, {HOW[line.form]}",
        place=where(rooms.get(line.room_id or 0)),
        is_busy=line.state in LOADING_STATES,
        is_cancelled=line.state not in LOADING_STATES,
    )
