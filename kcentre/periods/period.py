"""Periods: what a report is about, and the words that name one."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kcentre.language import Problem, Refused
from kcentre.language.ages import month_number
from kcentre.language.dates import ACADEMIC_YEAR_BEGINS_IN

FIRST_YEAR, LAST_YEAR = 1990, 2100


class PeriodKind(StrEnum):
    """The kinds of periods that reports are made for."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    ACADEMIC_YEAR = "academic_year"
    DAYS = "days"


_MONTHS_LONG = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.YEAR: 12,
    PeriodKind.ACADEMIC_YEAR: 12,
}


@dataclass(frozen=True, slots=True)
class Period:
    """A period of whole days; `start` and `end` both belong to it."""

    kind: PeriodKind
    start: date
    end: date

    @property
    def word(self) -> str:
        """The word that `parse_period` reads back: «2026-Q3», «2025/26»."""
        year = f"{self.start.year:04}"
        words = {
            PeriodKind.MONTH: f"{year}-{self.start.month:02}",
            PeriodKind.QUARTER: f"{year}-Q{(self.start.month + 2) // 3}",
            PeriodKind.HALF_YEAR: f"{year}-H{(self.start.month + 5) // 6}",
            PeriodKind.YEAR: year,
            PeriodKind.ACADEMIC_YEAR: f"{year}/{self.end.year % 100:02}",
            PeriodKind.DAYS: f"{self.start.isoformat()}..{self.end.isoformat()}",
        }
        return words[self.kind]

    @property
    def months(self) -> tuple[str, ...]:
        """The calendar months («2026-07») that have a day in the period."""
        first = month_number(self.start.year, self.start.month)
        last = month_number(self.end.year, self.end.month)
        return tuple(f"{n // 12:04}-{n % 12 + 1:02}" for n in range(first, last + 1))

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end


def month(year: int, number: int) -> Period:
    """Return a calendar month."""
    return _months_from(PeriodKind.MONTH, date(year, number, 1))


def quarter(year: int, number: int) -> Period:
    """Return a quarter of a calendar year, 1 to 4."""
    return _months_from(PeriodKind.QUARTER, date(year, number * 3 - 2, 1))


def half_year(year: int, number: int) -> Period:
    """Return the first or the second half of a calendar year."""
    return _months_from(PeriodKind.HALF_YEAR, date(year, number * 6 - 5, 1))


def calendar_year(year: int) -> Period:
    """Return a calendar year."""
    return _months_from(PeriodKind.YEAR, date(year, 1, 1))


def academic_year(begins: int) -> Period:
    """Return the academic year that begins on 1 September of `begins` and ends on 31 August."""
    return _months_from(PeriodKind.ACADEMIC_YEAR, date(begins, ACADEMIC_YEAR_BEGINS_IN, 1))


def academic_year_of(day: date) -> int:
    """Return the calendar year in which the academic year of `day` begins (1 September)."""
    return day.year - (day.month < ACADEMIC_YEAR_BEGINS_IN)


def days(start: date, end: date) -> Period:
    """Return any days, both ends in."""
    if end < start:
        raise _refusal("Период заканчивается раньше, чем начинается: поменяйте даты местами.")
    return Period(PeriodKind.DAYS, start, end)


def period_from(kind: str, starts: str) -> Period:
    """Return the period that tables keep by its kind and its first day (ISO text)."""
    return containing(PeriodKind(kind), date.fromisoformat(starts))


def containing(kind: PeriodKind, day: date) -> Period:
    """Return the period of a kind that `day` falls in; of `DAYS`, the day alone."""
    if kind is PeriodKind.DAYS:
        return days(day, day)
    if kind is PeriodKind.ACADEMIC_YEAR:
        return academic_year(academic_year_of(day))
    length = _MONTHS_LONG[kind]
    return _months_from(kind, date(day.year, (day.month - 1) // length * length + 1, 1))


def shifted(period: Period, by: int) -> Period:
    """Return the period `by` steps later (earlier for a negative number), of the same length."""
    if period.kind is PeriodKind.DAYS:
        length = period.end - period.start + timedelta(days=1)
        return days(period.start + by * length, period.end + by * length)
    return _months_from(period.kind, _month_later(period.start, by * _MONTHS_LONG[period.kind]))


def previous(period: Period) -> Period:
    """Return the period just before."""
    return shifted(period, -1)


def following(period: Period) -> Period:
    """Return the period just after."""
    return shifted(period, 1)


def same_last_year(period: Period) -> Period:
    """Return the same period a year ago; 29 February becomes 28 February."""
    if period.kind is PeriodKind.DAYS:
        return days(_year_earlier(period.start), _year_earlier(period.end))
    return _months_from(period.kind, _month_later(period.start, -12))


def since_new_year(period: Period) -> Period | None:
    """Return 1 January to the period's end («нарастающим итогом с начала года»).

    None where that is the period itself or would cut it: a calendar year, the first months, an
    academic year, days over New Year.
    """
    new_year = date(period.end.year, 1, 1)
    return days(new_year, period.end) if new_year < period.start else None


def parse_period(word: str) -> Period:
    """Return the period that a word names; raises `Refused` with a sentence for any other."""
    text = word.strip()
    for shape, make in _SHAPES:
        found = shape.fullmatch(text)
        if found:
            return _within_years(make, found)
    raise _refusal(
        f"Не удалось понять период «{word}». Напишите его так: 2026-10 — месяц, 2026-Q3 — "
        "квартал, 2026-H1 — полугодие, 2026 — год, 2025/26 — учебный год, "
        "2026-01-15..2026-03-31 — любые дни."
    )


def period_named(word: str) -> Period | None:
    """Return the period that a word names; None for any other."""
    try:
        return parse_period(word)
    except Refused:
        return None


def _month_of(found: re.Match[str]) -> Period:
    number = int(found[2])
    if not 1 <= number <= 12:
        raise _refusal(f"Месяца с номером {found[2]} нет: укажите число от 01 до 12.")
    return month(int(found[1]), number)


def _academic_year_of(found: re.Match[str]) -> Period:
    begins = int(found[1])
    if int(found[2]) % 100 != (begins + 1) % 100:
        right = f"{begins}/{(begins + 1) % 100:02}"
        raise _refusal(f"Учебный год «{found[0]}» записан неверно. Возможно, это {right}?")
    return academic_year(begins)


def _days_of(found: re.Match[str]) -> Period:
    try:
        start, end = (date.fromisoformat(text) for text in found.groups())
    except ValueError:
        raise _refusal(f"В периоде «{found[0]}» указана дата, которой нет в календаре.") from None
    return days(start, end)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)"), _month_of),
    (re.compile(r"(\d{4})-[Qq]([1-4])"), lambda found: quarter(int(found[1]), int(found[2]))),
    (re.compile(r"(\d{4})-[Hh]([12])"), lambda found: half_year(int(found[1]), int(found[2]))),
    (re.compile(r"(\d{4})"), lambda found: calendar_year(int(found[1]))),
    (re.compile(r"(\d{4})/(\d{4}|\d\d)"), _academic_year_of),
    (re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)"), _days_of),
)


def _within_years(make: Callable[[re.Match[str]], Period], found: re.Match[str]) -> Period:
    if not FIRST_YEAR <= int(found[1][:4]) <= LAST_YEAR:
        raise _refusal(f"Год в периоде должен быть от {FIRST_YEAR} до {LAST_YEAR}.")
    return make(found)


def _months_from(kind: PeriodKind, start: date) -> Period:
    return Period(kind, start, _month_later(start, _MONTHS_LONG[kind]) - timedelta(days=1))


def _month_later(first_day: date, months: int) -> date:
    number = month_number(first_day.year, first_day.month) + months
    return date(number // 12, number % 12 + 1, 1)


def _year_earlier(day: date) -> date:
    last_february_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if last_february_day else day.day)


def _refusal(sentence: str) -> Refused:
    return Refused([Problem("period", sentence)])
