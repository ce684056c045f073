"""How many services an academic year can bring, and in which months."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kcentre.analysis.demand import said
from kcentre.analysis.demand.given import Given
from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.periods.period import academic_year
from kcentre.premises.availability.algebra import capacity, stretches
from kcentre.premises.availability.queries import facts, retired
from kcentre.premises.availability.records import Facts
from kcentre.premises.hours.queries import closed_days, pauses, windows
from kcentre.storage import CentreFile

_MONTHS_IN_YEAR = 12
_MOST_LOAD, _USUAL_LOAD = 0.9, 0.7
"""Of the slots: the upper bound of a healthy load (50–90 %), and its middle for a new centre."""
_WORKING_DAYS = range(5)


@dataclass(frozen=True, slots=True)
class YearAhead:
    """A year's `total` and how months share it; `why` tells in a sentence where it is from.

    `slots` are the consultations that the hours hold by months («2026-09»).
    """

    total: int
    weights: Mapping[str, float]
    slots: Mapping[str, int]
    why: str


def year_ahead(file: CentreFile, year: int, given: Given, today: dt.date) -> YearAhead:
    """Return what the academic year beginning in `year` should bring.

    The total is that of the last twelve months; before any service, twelve times the plan of a
    month, or else 70 % of the consultations that the hours hold. Never more than 90 % of them.
    """
    slots = slots_by_month(file, year, today)
    total, why = _total(file, given, sum(slots.values()))
    return YearAhead(total, _months(file, year, given, slots), slots, why)


def usual_plan_year(today: dt.date) -> int:
    """Return the academic year to plan: until August the coming one, then the one just begun."""
    return today.year


def slots_by_month(file: CentreFile, year: int, today: dt.date) -> dict[str, int]:
    """Return the consultations that the hours of an academic year hold, closed days left out.

    Where the year has no hours yet, today's are taken to go on.
    """
    period = academic_year(year)
    known = facts(file, period.start, period.end)
    if not known.windows:
        known = _gone_on(file, known, today)
    gone = retired(file, Specialist)
    slots: Counter[str] = Counter(dict.fromkeys(period.months, 0))
    for stretch in stretches(known, period.start, period.end):
        if stretch.specialist_id not in gone:
            slots[f"{stretch.day:%Y-%m}"] += capacity(stretch.ends - stretch.starts, known.length)
    return dict(slots)


def _gone_on(file: CentreFile, known: Facts, today: dt.date) -> Facts:
    lines = [line.window for line in windows(file, first=today, last=today)]
    in_force = pauses(file, first=today, last=today)
    return replace(
        known,
        windows=tuple(replace(window, valid_from=None, valid_to=None) for window in lines),
        pauses=tuple(replace(pause, valid_from=None, valid_to=None) for pause in in_force),
    )


def _total(file: CentreFile, given: Given, slots: int) -> tuple[int, str]:
    month_plan = settings(file).month_plan
    if given.total:
        wanted = given.total
        why = f"За последние 12{said.NBSP}месяцев {_services(wanted)}."
    elif month_plan:
        wanted = month_plan * _MONTHS_IN_YEAR
        why = f"Услуг за год ещё не было; план на месяц — {grouped(month_plan)}."
    else:
        wanted = round(slots * _USUAL_LOAD)
        why = "Услуг за год ещё не было: взято 70\u00a0% консультаций, которые вмещают часы приёма."
    if not slots and not wanted:
        return 0, "Услуг за год ещё не было, и\u00a0часы приёма не заданы."
    if not slots:
        return wanted, f"{why} Часы приёма не заданы: вместят ли они план, неизвестно."
    most = int(slots * _MOST_LOAD)
    held = f"Часы приёма вмещают {grouped(slots)} в\u00a0год"
    if wanted > most:
        return most, f"{why} {held}, поэтому план ограничен 90\u00a0% от них."
    return wanted, f"{why} {held}."


def _services(number: int) -> str:
    verb = plural(number, "оказана", "оказаны", "оказано")
    return f"{verb} {grouped(number)}{said.NBSP}{plural(number, 'услуга', 'услуги', 'услуг')}"


def _months(
    file: CentreFile, year: int, given: Given, slots: Mapping[str, int]
) -> dict[str, float]:
    """Return last year's shape where it is known, else the slots, else the working days.

    Months that are closed as a whole have nothing; so have those without hours, where there are
    any hours at all.
    """
    working = _working_days(file, year)
    is_open = {month: days > 0 and bool(slots[month] or not any(slots.values()))
               for month, days in working.items()}  # fmt: skip
    for weights in (_last_year(given, working), slots, working):
        found = {month: float(weights[month]) for month in working if is_open[month]}
        if any(found.values()):
            return found
    return {}


def _last_year(given: Given, months: Mapping[str, int]) -> dict[str, int]:
    """Return the services of the same months a year before; 0 where a year is not known."""
    if given.begun is None or given.begun > given.period.start:
        return dict.fromkeys(months, 0)
    by_number: Counter[str] = Counter()
    for month, count in given.shares("month").items():
        by_number[str(month)[5:]] += count
    return {month: by_number[month[5:]] for month in months}


def _working_days(file: CentreFile, year: int) -> dict[str, int]:
    period = academic_year(year)
    closed = closed_days(file, period.start, period.end)
    days: Counter[str] = Counter(dict.fromkeys(period.months, 0))
    for day in _days(period.start, period.end):
        if day.weekday() in _WORKING_DAYS and day not in closed:
            days[f"{day:%Y-%m}"] += 1
    return dict(days)


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return map(dt.date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
