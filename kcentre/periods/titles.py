"""Periods in Russian, in the cases that headings and sentences need."""

from datetime import date

from kcentre.language.dates import MONTHS, MONTHS_OF, MONTHS_SHORT, long_date, short_date
from kcentre.language.sentences import capital
from kcentre.periods.period import Period, PeriodKind, containing

_NBSP = "\u00a0"
_ROMAN = ("", "I", "II", "III", "IV")
_MONTHS_IN = tuple(name[:-1] + "е" for name in MONTHS_OF)


def title(period: Period) -> str:
    """Return «III квартал 2025 года», «Октябрь 2025 года», «2025/26 учебный год»."""
    return capital(nominative(period))


def over(period: Period) -> str:
    """Return «за III квартал 2025 года», «за период с 15 января по 31 марта 2026 г.»."""
    if period.kind is PeriodKind.DAYS and period.start != period.end:
        return f"за период {_from_to(period)}"
    return f"за {nominative(period)}"


def during(period: Period) -> str:
    """Return «в III квартале 2025 года», «в октябре 2025 года», «с 15 января по 31 марта…»."""
    year = f"{period.start.year}{_NBSP}"
    number = _roman(period)
    within = f"{'во' if number == 'II' else 'в'}{_NBSP}{number}"
    words = {
        PeriodKind.MONTH: f"в{_NBSP}{_MONTHS_IN[period.start.month - 1]} {year}года",
        PeriodKind.QUARTER: f"{within} квартале {year}года",
        PeriodKind.HALF_YEAR: f"{within} полугодии {year}года",
        PeriodKind.YEAR: f"в{_NBSP}{year}году",
        PeriodKind.ACADEMIC_YEAR: f"в{_NBSP}{period.word} учебном году",
    }
    return words.get(period.kind) or _days(period)


def short(period: Period) -> str:
    """Return the head of a table's column: «III кв. 2025», «окт. 2025», «2025/26 уч. г.»."""
    year = f"{period.start.year}"
    words = {
        PeriodKind.MONTH: f"{_month_shortened(period.start)} {year}",
        PeriodKind.QUARTER: f"{_roman(period)}{_NBSP}кв. {year}",
        PeriodKind.HALF_YEAR: f"{_roman(period)}{_NBSP}полуг. {year}",
        PeriodKind.YEAR: f"{year}{_NBSP}г.",
        PeriodKind.ACADEMIC_YEAR: f"{period.word} уч.{_NBSP}г.",
    }
    return words.get(period.kind) or _short_days(period)


def listed(period: Period) -> str:
    """Return the title for a list to choose from; a quarter also by its academic year's number.

    Those who count by academic years call January to March the third quarter.
    """
    if period.kind is not PeriodKind.QUARTER:
        return title(period)
    number = (period.start.month // 3 + 2) % 4 + 1
    year = containing(PeriodKind.ACADEMIC_YEAR, period.end).word
    return f"{title(period)} ({number}-й в{_NBSP}{year} уч.{_NBSP}г.)"


def nominative(period: Period) -> str:
    """Return the title as it stands within a sentence: «III квартал 2025 года», «октябрь…»."""
    year = f"{period.start.year}{_NBSP}"
    words = {
        PeriodKind.MONTH: f"{MONTHS[period.start.month - 1]} {year}года",
        PeriodKind.QUARTER: f"{_roman(period)} квартал {year}года",
        PeriodKind.HALF_YEAR: f"{_roman(period)} полугодие {year}года",
        PeriodKind.YEAR: f"{year}год",
        PeriodKind.ACADEMIC_YEAR: f"{period.word} учебный год",
    }
    return words.get(period.kind) or _days(period)


def still_running(today: date) -> str:
    """Return what a paper says of a period that is not over on a day."""
    day = f"{short_date(today)}{_NBSP}г."
    return f"Отчётный период не завершён: приведены данные на {day}"


def _days(period: Period) -> str:
    return long_date(period.start) if period.start == period.end else _from_to(period)


def _short_days(period: Period) -> str:
    if period.start == period.end:
        return short_date(period.start)
    return f"{short_date(period.start)}{_NBSP}– {short_date(period.end)}"


def _from_to(period: Period) -> str:
    start, end = period.start, period.end
    first = long_date(start)
    if start.year == end.year:
        first = f"{start.day}{_NBSP}{MONTHS_OF[start.month - 1]}"
    return f"с{_NBSP}{first} по{_NBSP}{long_date(end)}"


def _roman(period: Period) -> str:
    return _ROMAN[int(period.word[-1])] if period.word[-2] in "QH" else ""


def _month_shortened(day: date) -> str:
    name = MONTHS_SHORT[day.month - 1]
    return name if name == MONTHS[day.month - 1] else f"{name}."
