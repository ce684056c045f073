"""Entering what is known of the years before the program."""

from collections.abc import Iterator

from kcentre.analysis.years.measured import MEASURED_BY_CODE
from kcentre.analysis.years.records import PastYear
from kcentre.analysis.years.results import entered_values, first_day
from kcentre.figures.figure import Unit
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import short_date, today_here
from kcentre.monitoring.targets.tables import IndicatorValue
from kcentre.periods import titles
from kcentre.periods.keeping import is_period
from kcentre.periods.period import FIRST_YEAR, Period, PeriodKind
from kcentre.storage import CentreFile, Changes

_NOTHING = "Внесите хотя бы одно значение."


def past_year(file: CentreFile, year: Period) -> PastYear:
    """Return what was entered for a year, to be changed."""
    known = entered_values(file).get(year, {})
    return PastYear(year, {code: known.get(code) for code in MEASURED_BY_CODE})


def past_year_problems(file: CentreFile, draft: PastYear) -> Iterator[Problem]:
    """Yield what stops a past year from being kept; fields are «year» and the codes."""
    begun, year = first_day(file), draft.year
    if year.kind is not PeriodKind.ACADEMIC_YEAR or year.start.year < FIRST_YEAR:
        yield Problem("year", "Укажите учебный год, например 2018/19.")
    elif begun is not None and year.end >= begun:
        yield Problem(
            "year",
            f"С {short_date(begun)} показатели считает программа: вручную вносят только годы "
            "раньше этого дня.",
        )
    elif year.start > today_here():
        yield Problem("year", "Этот учебный год ещё не начался.")
    if all(value is None for value in draft.values.values()):
        yield Problem("year", _NOTHING)
    for code, value in draft.values.items():
        sentence = _odd(code, value)
        if sentence:
            yield Problem(code, sentence)


def keep_past_year(file: CentreFile, draft: PastYear) -> Changes:
    """Keep what is known of a year; a value left out is removed."""
    with file.operation(f"Внесены итоги: {titles.title(draft.year)}") as running:
        refuse_if_any(past_year_problems(file, draft))
        _remove(file, draft.year)
        for code, value in draft.values.items():
            if value is not None:
                IndicatorValue.insert(
                    code=code,
                    kind=PeriodKind.ACADEMIC_YEAR,
                    starts=draft.year.start.isoformat(),
                    value=value,
                ).execute(file.db)
    return running.changes


def remove_past_year(file: CentreFile, year: Period) -> Changes:
    """Remove what was entered for a year; refused where there is nothing."""
    with file.operation(f"Удалены внесённые итоги: {titles.title(year)}") as running:
        if year not in entered_values(file):
            raise Refused([Problem("year", _NOTHING)])
        _remove(file, year)
    return running.changes


def _remove(file: CentreFile, year: Period) -> None:
    table = IndicatorValue
    table.delete().where(
        is_period(table.kind, table.starts, year) & table.code.in_(list(MEASURED_BY_CODE))
    ).execute(file.db)


def _odd(code: str, value: float | None) -> str:
    if value is None:
        return ""
    if value < 0:
        return "Число не может быть меньше нуля."
    if MEASURED_BY_CODE[code].unit is Unit.PERCENT:
        return "Доля — от 0 до 100\u00a0%." if value > 100 else ""
    return "" if value == int(value) else "Нужно целое число."
