"""The timetable of one week as it really is: holidays, leave, moved and additional hours."""

import datetime as dt
from collections.abc import Iterator

from kcentre.language.dates import MONTHS_OF, WEEKDAYS
from kcentre.paper.document import Align, Block, Document, Heading, Paragraph
from kcentre.premises.timetable import words
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.frame import framed, only_one, whose
from kcentre.premises.timetable.grids import Days, by_specialist, has_room, of_one, usual_place
from kcentre.premises.timetable.known import CertainHours, Known

_CLOSED = "выходной день"
_NO_HOURS = "На этой неделе приёма нет."


def week_timetable(everybody: Known, hours: CertainHours, look: TimetableLook) -> Document:
    """Return the timetable of a week by specialists."""
    over = words.week_days(hours.monday)
    alone = look.specialist_id or only_one(hours.opened)
    if alone is None:
        title, subtitle = f"РАСПИСАНИЕ ПРИЁМА СПЕЦИАЛИСТОВ\n{whose(everybody, look)}", over
    else:
        person = everybody.people[alone]
        place = usual_place(hours.opened, everybody, look)
        title = f"ЧАСЫ ПРИЁМА\n{person.name}"
        subtitle = "\n".join(line for line in (person.position, place, over) if line)
    return framed(everybody, title, subtitle, _blocks(everybody, hours, look), look)


def _blocks(everybody: Known, hours: CertainHours, look: TimetableLook) -> Iterator[Block]:
    found = hours.opened
    if not found:
        yield Paragraph(_NO_HOURS, Align.CENTRE)
    elif only_one(found) is not None:
        yield of_one(found, everybody, _days(hours, TimetableLook()), look)
    else:
        yield by_specialist(found, everybody, _days(hours, look), look)
    changes = [*_days_off(hours), *words.changes(hours.special.exceptions)]
    if changes:
        yield Heading("Обратите внимание", level=2)
        yield Paragraph("\n".join(changes), Align.LEFT)


def _days(hours: CertainHours, look: TimetableLook) -> Days:
    in_full = has_room(look)
    titles: dict[int, str] = {}
    closed: dict[int, str] = {}
    for weekday in range(7):
        day = hours.monday + dt.timedelta(days=weekday)
        name = WEEKDAYS[weekday].capitalize() if in_full else words.SHORT_DAYS[weekday]
        date = f"{day.day}\u00a0{MONTHS_OF[day.month - 1]}" if in_full else f"{day:%d.%m}"
        titles[weekday] = f"{name}\n{date}"
        if day in hours.special.closed and weekday < 5:
            closed[weekday] = _CLOSED
    return Days(titles, closed, look.is_landscape)


def _days_off(hours: CertainHours) -> Iterator[str]:
    for days, title in words.off_days(hours.special.working_days_off):
        yield f"{days} — {title}."
