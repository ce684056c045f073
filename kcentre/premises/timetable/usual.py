"""The usual week by specialists or by rooms."""

import datetime as dt
from collections.abc import Iterator

from kcentre.paper.document import Align, Block, Document, Paragraph
from kcentre.premises.timetable import words
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook
from kcentre.premises.timetable.frame import NO_HOURS, framed, only_one, whose
from kcentre.premises.timetable.grids import by_room, by_specialist, of_one, usual_days, usual_place
from kcentre.premises.timetable.known import Known, UsualHours


def usual_timetable(
    everybody: Known, hours: UsualHours, day: dt.date, by: TimetableBy, look: TimetableLook
) -> Document:
    """Return the timetable of the usual hours; `by` specialist or room."""
    alone = only_one(hours.opened) if by is TimetableBy.SPECIALIST else None
    title, subtitle = (
        _titles(everybody, hours, by, look)
        if alone is None
        else _titles_of_one(everybody, hours, alone, look)
    )
    return framed(everybody, title, subtitle, _blocks(everybody, hours, day, by, look), look)


def _titles(
    everybody: Known, hours: UsualHours, by: TimetableBy, look: TimetableLook
) -> tuple[str, str]:
    what = "РАСПИСАНИЕ КАБИНЕТОВ" if by is TimetableBy.ROOM else "РАСПИСАНИЕ ПРИЁМА СПЕЦИАЛИСТОВ"
    return f"{what}\n{whose(everybody, look)}", words.period(hours.first, hours.last)


def _titles_of_one(
    everybody: Known, hours: UsualHours, alone: int, look: TimetableLook
) -> tuple[str, str]:
    person = everybody.people[alone]
    place = usual_place(hours.opened, everybody, look)
    lines = (person.position, place, words.period(hours.first, hours.last))
    return f"ЧАСЫ ПРИЁМА\n{person.name}", "\n".join(line for line in lines if line)


def _blocks(
    everybody: Known, hours: UsualHours, day: dt.date, by: TimetableBy, look: TimetableLook
) -> Iterator[Block]:
    found = hours.opened
    if not found:
        yield Paragraph(NO_HOURS, Align.CENTRE)
        return
    if by is TimetableBy.ROOM:
        yield by_room(found, everybody, usual_days(look))
    elif only_one(found) is not None:
        yield of_one(found, everybody, usual_days(TimetableLook()), look)
    else:
        yield by_specialist(found, everybody, usual_days(look), look)
    note = words.about_weeks(found, day)
    if note:
        yield Paragraph(note, Align.LEFT, small=True)
