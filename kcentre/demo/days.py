"""When the invented centre works: open days, the rhythm of a year, services a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from math import floor
from random import Random

from kcentre.premises.hours.calendar import public_holidays

SATURDAY, SUNDAY = 5, 6
_BUSY = {1: 0.75, 2: 1.0, 3: 1.1, 4: 1.1, 5: 0.8, 6: 0.4, 7: 0.12, 8: 0.18,
         9: 1.15, 10: 1.3, 11: 1.2, 12: 0.9}  # fmt: skip
_SATURDAYS_SHARE = 0.3
_GROWTH_A_YEAR = 1.12


def first_day(until: date, years: int) -> date:
    """Return the 1 September nearest to `years` years before `until`."""
    about = date(until.year - years, until.month, min(until.day, 28))
    starts = (date(about.year - 1, 9, 1), date(about.year, 9, 1))
    return min(starts, key=lambda start: abs(about - start))


def is_closed(day: date) -> bool:
    """Tell whether nobody works: Sundays and the days off by law or transfer."""
    return day.weekday() == SUNDAY or day in _days_off(day.year)


def open_days(start: date, until: date) -> list[date]:
    """Return the working days from `start` to `until`, both in."""
    days = (start + timedelta(number) for number in range((until - start).days + 1))
    return [day for day in days if not is_closed(day)]


def services_a_day(chance: Random, days: list[date], sessions: int) -> Iterator[tuple[date, int]]:
    """Yield the days in order with how many services each has; they add up to `sessions`."""
    weights = [_weight(day, days[0]) * (0.4 + 1.2 * chance.random()) for day in days]
    bounds = list(accumulate(weights))
    shift, done = chance.random(), 0
    for day, bound in zip(days, bounds, strict=True):
        reached = floor(sessions * (bound / bounds[-1]) + shift)
        yield day, reached - done
        done = reached


@cache
def _days_off(year: int) -> frozenset[date]:
    return frozenset(public_holidays(date(year, 1, 1), date(year, 12, 31)))


def _weight(day: date, start: date) -> float:
    share = _SATURDAYS_SHARE if day.weekday() == SATURDAY else 1.0
    years_passed = (day - start).days // 365
    return float(_BUSY[day.month] * share * _GROWTH_A_YEAR**years_passed)
