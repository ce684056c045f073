"""The days of a series, and what a series must satisfy. The field of all problems is «series»."""

import datetime as dt
from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.language.dates import LATEST, WEEKDAYS, short_date
from kcentre.language.problems import doubt, year_problems
from kcentre.premises.appointments.records import SeriesRule

MOST_TIMES = 60


def days_of(rule: SeriesRule, first: dt.date) -> list[dt.date]:
    """Return the days of a series that begins on `first` or on its weekday after it.

    Days left out are not counted among the `times`. At most one more than `MOST_TIMES` is given.
    """
    shift = 0 if rule.weekday is None else (rule.weekday - first.weekday()) % 7
    day = first + dt.timedelta(days=shift)
    days: list[dt.date] = []
    most = MOST_TIMES + 1 if rule.times is None else min(rule.times, MOST_TIMES + 1)
    last = min(rule.until or LATEST, LATEST)
    while day <= last and len(days) < most:
        if day not in rule.skipped:
            days.append(day)
        day += dt.timedelta(weeks=max(rule.step, 1))
    return days


def series_problems(rule: SeriesRule, first: dt.date | None) -> Iterator[Problem]:
    """Yield what stops a series and what is odd about it."""
    if first is None:
        yield Problem("date", "Укажите день первой записи.")
    elif impossible := list(year_problems("date", first)):
        yield from impossible
    else:
        yield from _rule_problems(rule, first)


def _rule_problems(rule: SeriesRule, first: dt.date) -> Iterator[Problem]:
    if rule.times is None and rule.until is None:
        yield _stop("Добавьте, сколько раз или до какого дня: «6 раз», «до 30 мая».")
        return
    days = days_of(rule, first)
    if rule.times == 0 or rule.step < 1:
        yield _stop("Ноль — слишком мало: проверьте числа в серии.")
    elif len(days) > MOST_TIMES:
        yield _stop(f"В серии больше {MOST_TIMES} записей: разделите её на несколько.")
    elif rule.until is not None and rule.until < first:
        sentence = (
            f"Серия кончается {short_date(rule.until)}, раньше первой записи: проверьте день."
        )
        yield _stop(sentence)
    elif not days:
        yield _stop("В серии не остаётся ни одного дня: проверьте дни недели и исключения.")
    else:
        yield from _skipping_problems(rule, first)


def _skipping_problems(rule: SeriesRule, first: dt.date) -> Iterator[Problem]:
    """Doubt a day left out that the series would not meet: it may be mistyped."""
    weekday = first.weekday() if rule.weekday is None else rule.weekday
    for day in sorted(rule.skipped):
        if day.weekday() != weekday:
            name = WEEKDAYS[day.weekday()]
            yield doubt("series", f"{short_date(day)} — {name}: в этот день записей и так нет.")


def _stop(sentence: str) -> Problem:
    return Problem("series", sentence)
