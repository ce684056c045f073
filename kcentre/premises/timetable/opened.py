"""The open hours of a week, as a timetable shows them: usual ones, or those of certain days.

Both come from the one algebra of availability, so that a paper never differs from the program.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from kcentre.centre.values import Form
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.records import Facts
from kcentre.premises.hours.calendar import is_odd_week, monday_of
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.spans import Span, merge
from kcentre.premises.hours.windows import is_valid_on
from kcentre.premises.values import Weeks

_Kept = TypeVar("_Kept", Window, Pause)

WEEK = dt.timedelta(weeks=1)
_SIX_DAYS = dt.timedelta(days=6)


class Opened(NamedTuple):
    """Time in which a specialist receives on a weekday; minutes since midnight."""

    weekday: int
    starts: int
    ends: int
    specialist_id: int
    room_id: int | None
    form: Form
    weeks: Weeks = Weeks.EVERY


def usual_week(windows: Iterable[Window], pauses: Iterable[Pause], day: dt.date) -> list[Opened]:
    """Return the hours in force on `day` as they are in a week without holidays and exceptions.

    What differs in odd and even weeks says in which it is open.
    """
    known = Facts(
        tuple(_endless(window) for window in windows if is_valid_on(window, day)),
        tuple(_endless(pause) for pause in pauses if is_valid_on(pause, day)),
    )
    odd, even = (set(open_week(known, monday)) for monday in odd_and_even(day))
    found = [
        *(odd & even),
        *(opened._replace(weeks=Weeks.ODD) for opened in odd - even),
        *(opened._replace(weeks=Weeks.EVEN) for opened in even - odd),
    ]
    return sorted(found, key=_order)


def open_week(known: Facts, monday: dt.date) -> Iterator[Opened]:
    """Yield what is open in the week of a Monday, exceptions and holidays applied."""
    for day, starts, ends, specialist_id, room_id, form in stretches(
        known, monday, monday + _SIX_DAYS
    ):
        yield Opened(day.weekday(), starts, ends, specialist_id, room_id, form)


def odd_and_even(day: dt.date) -> tuple[dt.date, dt.date]:
    """Return the Mondays of the odd and of the even week next to `day`, its own week counts."""
    monday = monday_of(day)
    other = monday + WEEK
    while is_odd_week(other) == is_odd_week(monday):
        other += WEEK
    return (monday, other) if is_odd_week(monday) else (other, monday)


def weekday_spans(found: Sequence[Opened], weekday: int, weeks: Weeks) -> list[Span]:
    """Return when anybody at all receives on a weekday of odd or of even weeks."""
    return merge(
        (opened.starts, opened.ends)
        for opened in found
        if opened.weekday == weekday and opened.weeks in {Weeks.EVERY, weeks}
    )


def _order(opened: Opened) -> tuple[int, int, int, int, str]:
    return opened.weekday, opened.starts, opened.ends, opened.specialist_id, opened.weeks


def _endless(kept: _Kept) -> _Kept:
    return replace(kept, valid_from=None, valid_to=None)
