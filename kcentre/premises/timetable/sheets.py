"""The timetable on paper: for the door, for the site, and as the head approves it."""

import datetime as dt

from kcentre.paper.document import Document
from kcentre.premises.hours.calendar import monday_of
from kcentre.premises.timetable.approved import approved_hours
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook
from kcentre.premises.timetable.known import certain_hours, known, special_days, usual_hours
from kcentre.premises.timetable.usual import usual_timetable
from kcentre.premises.timetable.week import week_timetable
from kcentre.storage import CentreFile

_ORDINARY = TimetableLook()


def timetable(
    file: CentreFile, day: dt.date, by: TimetableBy, look: TimetableLook = _ORDINARY
) -> Document:
    """Return the timetable in force on `day`, or that of its week; no recipient is ever in it.

    Raises `Refused` where the chosen specialist does not work here any more.
    """
    with file.reading():
        everybody = known(file, look)
        if by is TimetableBy.WEEK:
            return week_timetable(everybody, certain_hours(file, everybody, monday_of(day)), look)
        hours = usual_hours(file, everybody, day)
        if by is TimetableBy.APPROVED:
            special = special_days(file, everybody, hours.first, hours.last)
            return approved_hours(everybody, hours, special, look)
        return usual_timetable(everybody, hours, day, by, look)
