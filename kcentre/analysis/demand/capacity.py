"""How long the centre receives in a usual week: by position, by form, by time of the week.

Hours of several specialists at once add up; those of every other week count by half. Holidays and
exceptions are another matter.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kcentre.analysis.demand.times import TIMES
from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.values import Form
from kcentre.language import fold
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.premises.hours.queries import pauses, windows
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.windows import is_valid_on
from kcentre.premises.timetable.opened import Opened, usual_week
from kcentre.premises.values import Weeks
from kcentre.storage import CentreFile
from kcentre.surveys.values import WishedTime

_SUMMER = 6
"""From June on, hours are proposed for the coming academic year."""


@dataclass(frozen=True, slots=True)
class Capacity:
    """Minutes open in a usual week; positions are folded keys.

    `positions` are those of everybody who works here, with hours or without.
    """

    total: float
    by_position: Mapping[str, float]
    by_form: Mapping[Form, float]
    by_time: Mapping[WishedTime, float]
    positions: frozenset[str]


def capacity(file: CentreFile, today: dt.date) -> Capacity:
    """Return what is open by the hours in force when those proposed `today` would begin.

    So hours opened just now count already. Where none are in force then, those of `today` do, or
    the next ones.
    """
    people = {person.id or 0: person for person in specialists(file)}
    return _counted(_usual_week(file, today), people)


def days_ahead(today: dt.date) -> tuple[dt.date, dt.date]:
    """Return for which days hours are planned: from next Monday, in summer from September."""
    monday = today + dt.timedelta(days=7 - today.weekday())
    year = academic_year_of(today) + (_SUMMER <= today.month < 9)
    first, last = academic_year_days(year)
    return min(max(first, monday), last), last


def position_key(position: str) -> str:
    """Return by what one position is known, however it is written."""
    return fold(position)


def _usual_week(file: CentreFile, today: dt.date) -> list[Opened]:
    lines = [line.window for line in windows(file, first=today) if not line.is_retired]
    day = _day_in_force(lines, today)
    return usual_week(lines, pauses(file, first=day, last=day), day)


def _day_in_force(lines: Iterable[Window], today: dt.date) -> dt.date:
    found = list(lines)
    for day in (days_ahead(today)[0], today):
        if any(is_valid_on(window, day) for window in found):
            return day
    return min((window.valid_from for window in found if window.valid_from), default=today)


def _counted(week: Iterable[Opened], people: Mapping[int, Specialist]) -> Capacity:
    total = 0.0
    by_position: dict[str, float] = defaultdict(float)
    by_form: dict[Form, float] = defaultdict(float)
    by_time: dict[WishedTime, float] = defaultdict(float)
    for opened in week:
        part = 1 if opened.weeks is Weeks.EVERY else 0.5
        minutes = (opened.ends - opened.starts) * part
        total += minutes
        person = people.get(opened.specialist_id)
        by_position[position_key(person.position if person else "")] += minutes
        by_form[opened.form] += minutes
        for code, time in TIMES.items():
            span = opened.starts, opened.ends
            by_time[code] += time.minutes_in(opened.weekday, span) * part
    working = frozenset(position_key(person.position) for person in people.values())
    return Capacity(total, by_position, by_form, by_time, working)
