"""The days of the centre: academic years, odd and even weeks, days off by law.

A week belongs as a whole to the academic year of its Sunday, so it has one number and one parity.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kcentre.language.dates import short_date
from kcentre.periods.period import academic_year, academic_year_of

_WEEK = dt.timedelta(weeks=1)
_TRANSFERRED_FROM = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})")


class YearOff(NamedTuple):
    """A calendar year's days off with their titles, and its working days that were weekends."""

    days_off: MappingProxyType[dt.date, str]
    working_weekends: MappingProxyType[dt.date, str]


def monday_of(day: dt.date) -> dt.date:
    """Return the Monday of the day's week."""
    return day - dt.timedelta(days=day.weekday())


def academic_year_days(begins: int) -> tuple[dt.date, dt.date]:
    """Return 1 September of `begins` and 31 August of the next year."""
    whole = academic_year(begins)
    return whole.start, whole.end


def academic_year_title(begins: int) -> str:
    """Return «2026/27», as reports and plans call the year."""
    return academic_year(begins).word


def week_number(day: dt.date) -> int:
    """Return the number of the day's week in its academic year.

    Week 1 holds 1 September, its last days of August included; a year has 52 or 53 weeks.
    """
    monday = monday_of(day)
    begins = academic_year_of(monday + dt.timedelta(days=6))
    return (monday - monday_of(academic_year(begins).start)) // _WEEK + 1


def is_odd_week(day: dt.date) -> bool:
    """Tell whether the day's week is odd; week 1 is."""
    return week_number(day) % 2 == 1


def public_holidays(first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """Return the days off by law and by transfer between two days, both in, with their titles.

    They follow article 112 of the Labour Code and the yearly decrees on transfers, as far as the
    library knows them: the transfers of a year are decreed in the autumn before it.
    """
    return dict(_between(first, last, working=False))


def working_saturdays(first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """Return the days of weekends that are working days by transfer, with their titles."""
    return dict(_between(first, last, working=True))


def _between(first: dt.date, last: dt.date, *, working: bool) -> Iterator[tuple[dt.date, str]]:
    for year in range(first.year, last.year + 1):
        known = _year_off(year)
        days = known.working_weekends if working else known.days_off
        yield from ((day, title) for day, title in days.items() if first <= day <= last)


@cache
def _year_off(year: int) -> YearOff:
    import holidays  # noqa: PLC0415 — 0.1 s that the first window need not wait for

    known = holidays.country_holidays("RU", years=year, language="ru")
    days_off = dict(sorted(known.items()))
    moved_to = {source: day for day, title in days_off.items() if (source := _source_of(title))}
    working = {day: _working_title(moved_to.get(day)) for day in sorted(known.weekend_workdays)}
    return YearOff(MappingProxyType(days_off), MappingProxyType(working))


def _source_of(title: str) -> dt.date | None:
    """Return the day named in «Выходной (перенесено с 27.04.2024)»."""
    found = _TRANSFERRED_FROM.search(title)
    return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else None


def _working_title(day_off: dt.date | None) -> str:
    if day_off is None:
        return "Рабочий день"
    return f"Рабочий день (выходной перенесён на {short_date(day_off)})"
