"""A child's age or birth, in all the ways they are written, as an interval of months.

An age covers every month it may mean: «3 года» is 36…47 full months, «2 г. 5 мес.» is 29. A month
of birth is exact, a year of birth covers its twelve months.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from kcentre.language import fold
from kcentre.language.ages import month_number
from kcentre.language.dates import MONTHS_SHORT
from kcentre.spreadsheets.days import Day, DayReader
from kcentre.spreadsheets.plain import is_blank, plain
from kcentre.spreadsheets.workbook import Cell

_EARLIEST_YEAR, _LATEST_YEAR = 1990, 2099
_OLDEST_YEARS, _YEARS_AT_MOST = 18, 17

_YEARS = r"(?:года?|лет|г|л)\b\.?"
_MONTHS = r"(?:месяц(?:а|ев)?|мес|м)\b\.?"
_COUNTS = {
    "один": "1", "два": "2", "две": "2", "три": "3", "четыре": "4", "пять": "5", "шесть": "6",
    "семь": "7", "полтора": "1,5", "полутора": "1,5", "полгода": "0,5 года", "пол года": "0,5 года",
}  # fmt: skip
_COUNT = re.compile(rf"\b(?:{'|'.join(_COUNTS)})\b")
_UNDER_ONE = re.compile(
    r"(?:до|младше|менее|меньше)\s*(?:1\s*)?года?|новорожд\w*|\d{1,2}\s*(?:дн|нед)\w*\.?"
)
_BOTH = re.compile(
    rf"(\d{{1,2}})\s*{_YEARS}[\s,и]*(\d{{1,2}})\s*{_MONTHS}|(\d{{1,2}})[гл](\d{{1,2}})м?"
)
_SPAN = re.compile(
    rf"(?:от\s*)?(\d{{1,2}})\s*(?:{_YEARS}\s*)?(?:-|–|—|до)\s*(\d{{1,2}})\s*(?:{_YEARS})?"
)
_MONTHS_ONLY = re.compile(rf"(\d{{1,3}})(?:[.,]\d)?\s*{_MONTHS}")
_DECIMAL = re.compile(rf"(\d{{1,2}})[.,](\d{{1,2}})\s*(?:{_YEARS})?")
_WHOLE = re.compile(rf"(\d{{1,3}})\s*(?:{_YEARS})?")
_AFTER_AGE = re.compile(r"[\s,;.]*(?:\(.*\)|полных|ребен\w*|мальчик|девочка|сын|дочь)?[\s.]*")

_BORN_SIGN = r"(?:\s*(?:г\.?\s*р|года?\s*рожд\w*|года?|г)\b\.?)*"
_BIRTH_MONTH = re.compile(rf"(0?[1-9]|1[0-2])\s*[./\-]\s*((?:19|20)\d{{2}}){_BORN_SIGN}")
_BIRTH_YEAR_FIRST = re.compile(r"((?:19|20)\d{2})[./\-](0?[1-9]|1[0-2])")
_BIRTH_IN_WORDS = re.compile(
    rf"(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?[\s,]*((?:19|20)\d{{2}}){_BORN_SIGN}"
)
_BIRTH_YEAR = re.compile(rf"((?:19|20)\d{{2}}){_BORN_SIGN}")


@dataclass(frozen=True, slots=True)
class Childhood:
    """What a cell tells about a child's age or birth; all None where it tells nothing.

    `youngest`…`oldest` are full months on the day of service. `born_from`…`born_to` are months of
    birth (see `language.ages.month_number`), `birthday` the full date where it was given.
    """

    youngest: int | None = None
    oldest: int | None = None
    born_from: int | None = None
    born_to: int | None = None
    birthday: date | None = None
    problem: str = ""


NO_CHILDHOOD = Childhood()


class ChildhoodReader:
    """Reads cells of an age or a birth column.

    `counts_births`: what a column of births makes of a bare number; `counts_months`: the header
    says that ages are in months.
    """

    def __init__(self, *, counts_births: bool = False, counts_months: bool = False) -> None:
        self._counts_births = counts_births
        self._counts_months = counts_months
        self._days = DayReader()

    def __call__(self, cell: Cell) -> Childhood:
        text = plain(cell)
        match cell:
            case datetime() | date():
                return _born_on(self._days(cell), text)
            case bool() | time() | timedelta():
                return _not_understood(text)
            case int() | float():
                return self._from_number(cell, text)
        if is_blank(text):
            return Childhood()
        words = _COUNT.sub(lambda found: _COUNTS[found[0]], fold(text))
        found = birth_in(words, self._days) or self._age_in(words)
        return found or self._first_of_several(words, text) or _not_understood(text)

    def _first_of_several(self, words: str, text: str) -> Childhood | None:
        first, *others = re.split(r"[,;]\s|\s(?:и|,)\s", words)
        found = (birth_in(first, self._days) or self._age_in(first)) if others else None
        return found and replace(found, problem=f"назван не один ребёнок: «{text}»")

    def _from_number(self, number: float, text: str) -> Childhood:
        if self._counts_births and number % 1:
            # «02.2022» that the spreadsheet took for a number.
            return birth_in(f"{number:.4f}".rjust(7, "0"), self._days) or _not_understood(text)
        if number > _EARLIEST_YEAR:
            return birth_in(text, self._days) or _not_understood(text)
        return self._age_in(text) or _not_understood(text)

    def _age_in(self, words: str) -> Childhood | None:
        if self._counts_months and words.isdecimal():
            return _aged(int(words), int(words))
        return age_in(words)


def age_in(words: str) -> Childhood | None:
    """Return the age that folded words begin with, if nothing unexpected follows."""
    for pattern, interval in _AGES:
        found = pattern.match(words)
        if found and _AFTER_AGE.fullmatch(words, found.end()):
            low, high = interval(found)
            return _aged(low, high)
    return None


def birth_in(words: str, days: DayReader) -> Childhood | None:
    """Return the birth that folded words tell: a day, a month or a year."""
    for pattern, month, year in (
        (_BIRTH_MONTH, 1, 2), (_BIRTH_YEAR_FIRST, 2, 1), (_BIRTH_IN_WORDS, 1, 2),
    ):  # fmt: skip
        if found := pattern.fullmatch(words):
            born = month_number(int(found[year]), _month(found[month]))
            return Childhood(born_from=born, born_to=born)
    if found := _BIRTH_YEAR.fullmatch(words):
        year = int(found[1])
        return Childhood(born_from=month_number(year, 1), born_to=month_number(year, 12))
    day = days(re.sub(rf"{_BORN_SIGN}\s*$", "", words))
    return _born_on(day, words) if day.at is not None and not day.leftover else None


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return MONTHS_SHORT.index("май" if text in {"май", "мая"} else text) + 1


def _born_on(day: Day, text: str) -> Childhood:
    if day.at is None:
        return _not_understood(text)
    born = month_number(day.at.year, day.at.month)
    return Childhood(born_from=born, born_to=born, birthday=day.at)


def _aged(low: int, high: int) -> Childhood:
    if high > _OLDEST_YEARS * 12 + 11:
        return Childhood(problem=f"возраст не может быть таким: {low // 12} л.")
    return Childhood(low, high)


def _not_understood(text: str) -> Childhood:
    return Childhood(problem=f"возраст не понят: «{text}»")


def _years_and_months(found: re.Match[str]) -> tuple[int, int]:
    months = int(found[1] or found[3]) * 12 + int(found[2] or found[4])
    return months, months


def _span_of_years(found: re.Match[str]) -> tuple[int, int]:
    low, high = sorted((int(found[1]), int(found[2])))
    return low * 12, high * 12 + 11


def _decimal_years(found: re.Match[str]) -> tuple[int, int]:
    """Return the months of «1,5» (18…23), «2,3» (27…28), «2,10» (two years, ten months)."""
    years, digits = int(found[1]) * 12, found[2]
    if digits in {"10", "11"}:
        return years + int(digits), years + int(digits)
    if digits in {"5", "50"}:
        return years + 6, years + 11
    if digits in {"0", "00"}:
        return years, years + 11
    scale = 10 ** len(digits)
    low = int(digits) * 12 // scale
    return years + low, years + max(low, ((int(digits) + 1) * 12 - 1) // scale)


def _whole_years(found: re.Match[str]) -> tuple[int, int]:
    """Return the months of «3»; a bare number no child's years reach is of months."""
    number = int(found[1])
    if number > _YEARS_AT_MOST and found[0].strip().isdecimal():
        return number, number
    return number * 12, number * 12 + 11


_AGES = (
    (_UNDER_ONE, lambda _: (0, 11)),
    (_BOTH, _years_and_months),
    (_SPAN, _span_of_years),
    (_MONTHS_ONLY, lambda found: (int(found[1]), int(found[1]))),
    (_DECIMAL, _decimal_years),
    (_WHOLE, _whole_years),
)
