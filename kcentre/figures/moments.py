"""Figures of a part of the period: of an hour of the week, of the ratings of one month."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from peewee import Expression, fn

from kcentre.figures.conditions import Holds, is_one_of
from kcentre.figures.figure import Adding, Figure, Unit
from kcentre.figures.keys import Keys, RowKey, satisfied, sessions_that
from kcentre.figures.scope import Scope
from kcentre.journal.tables import Session
from kcentre.language import Problem, Refused
from kcentre.language.dates import WEEKDAYS, month_title, year_and_month
from kcentre.periods.period import Period, days, month
from kcentre.storage import CentreFile

BY_HOUR, BY_MONTH = "sessions.by_hour", "ratings.by_month"


def hour_code(weekday: int, hour: int) -> str:
    """Return the code of the services begun in an hour of the week; Monday is 0."""
    return f"{BY_HOUR}.{weekday + 1}-{hour:02}"


def by_hour(_: CentreFile, rest: str) -> Figure:
    """Find the services that began on a weekday (1 is Monday) in an hour: «1-09»."""
    found = re.fullmatch(r"([1-7])-([01]\d|2[0-3])", rest)
    if not found:
        raise _unknown(BY_HOUR, rest, "1-09 — понедельник, с 9:00 до 10:00")
    weekday, hour = int(found[1]) - 1, found[2]
    title = f"Услуги по времени начала: {WEEKDAYS[weekday]}, {int(hour)}:00–{int(hour) + 1}:00"
    behind = sessions_that(_on(weekday), is_one_of(fn.SUBSTR(Session.time, 1, 2), (hour,)))
    return Figure(f"{BY_HOUR}.{rest}", title, Unit.SERVICES, behind)


def satisfied_by_month(_: CentreFile, rest: str) -> Figure:
    """Find the share of the satisfied of one calendar month: «2026-07»."""
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", rest):
        raise _unknown(BY_MONTH, rest, "2026-07")
    year, number = year_and_month(rest)
    title = f"Доля удовлетворённых: {month_title(year, number)}"
    behind = _within(month(year, number), satisfied)
    return Figure(f"{BY_MONTH}.{rest}", title, Unit.PERCENT, behind, Adding.SHARE)


def _on(weekday: int) -> Holds:
    """Hold for the services of one day of the week."""

    def holds(scope: Scope) -> Expression:
        first, last = scope.period.start, scope.period.end
        every = (first + dt.timedelta(days=after) for after in range((last - first).days + 1))
        held: Expression = Session.date.in_(
            [day.isoformat() for day in every if day.weekday() == weekday]
        )
        return held

    return holds


def _within(part: Period, keys: Keys) -> Keys:
    """Find the rows only in the days that a period has in common with a part."""

    def found(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        start, end = max(part.start, scope.period.start), min(part.end, scope.period.end)
        if start <= end:
            yield from keys(file, replace(scope, period=days(start, end)))

    return found


def _unknown(division: str, part: str, example: str) -> Refused:
    sentence = f"В показателе «{division}» нет значения «{part}». Пример значения: {example}."
    return Refused([Problem("code", sentence)])
