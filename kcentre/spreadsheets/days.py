"""The day (and often the time) of a service, in all the ways it is written."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from kcentre.language import fold
from kcentre.language.dates import MONTHS_SHORT, WEEKDAYS
from kcentre.spreadsheets.clock import NO_CLOCK, Clock, read_clock
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)
_SERIAL_START, _DAYS_TO_1904 = date(1899, 12, 30), 1462

_WEEKDAY = rf"(?:пн|вт|ср|чт|пт|сб|вс|{'|'.join(WEEKDAYS)})"
_AROUND = re.compile(rf"^{_WEEKDAY}\b[.,]?\s*|[,\s]*\(?\b{_WEEKDAY}\)?[.,]?$")
_GAP = r"\s*[./\-–—, ]\s*"
_YEAR_SIGN = r"(?:\s*(?:года?|г)\b\.?)?"
_NUMBERS = re.compile(rf"(\d{{1,2}}){_GAP}(\d{{1,2}}){_GAP}(\d{{4}}|\d{{2}})(?!\d){_YEAR_SIGN}")
_YEAR_FIRST = re.compile(r"(\d{4})[.\-/](\d{1,2})[.\-/](\d{1,2})(?!\d)")
_IN_WORDS = re.compile(
    rf"(\d{{1,2}})[\s.\-]*(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
    rf"(?:[\s.,\-]*(\d{{4}}|\d{{2}})(?![\d:]){_YEAR_SIGN})?"
)
_DAY_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})\.?(?![\d.:/])")
_DAY_ALONE = re.compile(r"(\d{1,2})")
_EIGHT = re.compile(r"(\d{2})(\d{2})((?:19|20)\d{2})")
_EIGHT_YEAR_FIRST = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_SERIAL = re.compile(r"(\d{5})(?:[.,](\d+))?")

NO_DATE = "нет даты"
_QUOTES = "'\"«» "


@dataclass(frozen=True, slots=True)
class Day:
    """A day and what was written with it; or why there is none.

    `iso` is empty where there is no date: then `refusal` says why, or `day_number` (and
    `month_number`) wait for the month and year that the sheet names. `leftover` is text beside the
    date that was not understood.
    """

    iso: str = ""
    at: date | None = None
    clock: Clock = NO_CLOCK
    refusal: str = ""
    leftover: str = ""
    day_number: int = 0
    month_number: int = 0


class DayReader:
    """Reads cells of a date column; `counts_from_1904` for the old Macintosh calendar."""

    def __init__(self, *, counts_from_1904: bool = False) -> None:
        self._shift = _DAYS_TO_1904 if counts_from_1904 else 0

    def __call__(self, cell: Cell) -> Day:
        match cell:
            case str():
                return self._from_text(plain(cell))
            case datetime():
                return _known(cell.date(), _clock_of(cell.time()))
            case date():
                return _known(cell)
            case bool() | time() | timedelta():
                return Day(refusal=f"не дата: «{plain(cell)}»")
            case _:
                return self._from_number(cell)

    def _from_number(self, number: float) -> Day:
        days = int(number) + self._shift
        if (EARLIEST - _SERIAL_START).days <= days <= (LATEST - _SERIAL_START).days:
            minutes = round((number % 1) * 24 * 60)
            clock = read_clock(number % 1) if 0 < minutes < 24 * 60 else NO_CLOCK
            return _known(_SERIAL_START + timedelta(days=days), clock)
        return self._from_text(plain(number).replace(",", "."))

    def _from_text(self, text: str) -> Day:
        if is_blank(text):
            return Day(refusal=NO_DATE)
        if found := _SERIAL.fullmatch(text):
            return self._from_number(float(f"{found[1]}.{found[2] or 0}"))
        words = _AROUND.sub("", fold(text).strip(_QUOTES)).strip()
        for pattern, order in _FULL:
            if found := pattern.match(words):
                return _dated(text, order(found), words[found.end() :])
        return _partial(text, words)


def _in_words(found: re.Match[str]) -> tuple[str, str, str]:
    return found[1], _month_of(found[2]), found[3] or ""


def _month_of(word: str) -> str:
    return str(MONTHS_SHORT.index("май" if word.startswith("ма") and word != "мар" else word) + 1)


_FULL: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], tuple[str, str, str]]], ...] = (
    (_YEAR_FIRST, lambda found: (found[3], found[2], found[1])),
    (_NUMBERS, lambda found: (found[1], found[2], found[3])),
    (_IN_WORDS, _in_words),
    (_EIGHT, lambda found: (found[1], found[2], found[3])),
    (_EIGHT_YEAR_FIRST, lambda found: (found[3], found[2], found[1])),
)


def _dated(text: str, parts: tuple[str, str, str], rest: str) -> Day:
    day, month, year = parts
    if not year:
        return Day(refusal=f"нет года: «{text}»", day_number=int(day), month_number=int(month))
    found = _calendar(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    if found is None:
        return Day(refusal=f"такой даты нет: «{text}»")
    rest = rest.strip(" ,;.-–—t()")
    clock = read_clock(rest) if rest else NO_CLOCK
    known = _known(found, clock)
    if clock.problem:
        return Day(known.iso, known.at, NO_CLOCK, known.refusal, leftover=rest)
    return known


def _partial(text: str, words: str) -> Day:
    """Read a day without its year, or a day's number alone: the sheet may name the rest."""
    refusal = f"не дата: «{text}»"
    if found := _DAY_MONTH.fullmatch(words):
        day, month = int(found[1]), int(found[2])
        if _calendar(2000, month, day) is None:
            return Day(refusal=f"такой даты нет: «{text}»")
        return Day(refusal=f"нет года: «{text}»", day_number=day, month_number=month)
    if (found := _DAY_ALONE.fullmatch(words)) and 1 <= int(found[1]) <= 31:
        return Day(refusal=refusal, day_number=int(found[1]))
    return Day(refusal=refusal)


def completed(day: Day, year: int | None, month: int | None) -> Day:
    """Return the day with the year (and month) its sheet names; the same where it names none."""
    month = day.month_number or month
    if not day.day_number or year is None or month is None:
        return day
    found = _calendar(year, month, day.day_number)
    if found is None:
        return Day(refusal=f"такой даты нет: «{day.day_number:02d}.{month:02d}.{year}»")
    return _known(found, day.clock)


def _known(found: date, clock: Clock = NO_CLOCK) -> Day:
    if not EARLIEST <= found <= LATEST:
        return Day(refusal=f"год {found.year} не может быть годом услуги")
    return Day(found.isoformat(), found, clock)


def _clock_of(moment: time) -> Clock:
    return Clock(f"{moment:%H:%M}") if moment != time() else NO_CLOCK


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
