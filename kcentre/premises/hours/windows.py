"""When a weekly window is open, and when two of them meet."""

import datetime as dt

from kcentre.language.dates import EARLIEST, LATEST
from kcentre.premises.hours.calendar import is_odd_week
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.values import Weeks

_WEEK = dt.timedelta(weeks=1)


def is_valid_on(kept: Window | Pause, day: dt.date) -> bool:
    """Tell whether a day is in the validity; one that is not set has no end."""
    return (kept.valid_from is None or kept.valid_from <= day) and (
        kept.valid_to is None or day <= kept.valid_to
    )


def opens_on(window: Window, day: dt.date) -> bool:
    """Tell whether a window is open on a day by its weekday, weeks and validity.

    Public holidays and exceptions are another matter.
    """
    return (
        day.weekday() == window.weekday and is_valid_on(window, day) and has_week(window.weeks, day)
    )


def is_pause_on(pause: Pause, day: dt.date) -> bool:
    """Tell whether a break is taken on a day by its weekday and validity."""
    return pause.weekday in {None, day.weekday()} and is_valid_on(pause, day)


def has_week(weeks: Weeks, day: dt.date) -> bool:
    """Tell whether the day's week is one of `weeks`."""
    return weeks is Weeks.EVERY or (weeks is Weeks.ODD) == is_odd_week(day)


def share_time(one: Window, other: Window) -> bool:
    """Tell whether the times of day of two windows overlap; touching ends do not."""
    return one.starts < other.ends and other.starts < one.ends


def first_opening(window: Window) -> dt.date | None:
    """Return the first day on which a window is open; None where its validity holds none."""
    return first_common_day(window, window)


def first_common_day(one: Window, other: Window) -> dt.date | None:
    """Return the first day on which both windows are open, whatever their times; None: never."""
    if one.weekday != other.weekday or {one.weeks, other.weeks} == {Weeks.ODD, Weeks.EVEN}:
        return None
    first = max(one.valid_from or EARLIEST, other.valid_from or EARLIEST)
    last = min(one.valid_to or LATEST, other.valid_to or LATEST)
    day = first + dt.timedelta(days=(one.weekday - first.weekday()) % 7)
    while day <= last:
        if has_week(one.weeks, day) and has_week(other.weeks, day):
            return day
        day += _WEEK
    return None
