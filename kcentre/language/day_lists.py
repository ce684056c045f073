"""Several days in one line: typed by people, read back by them."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from kcentre.language.dates import short_date
from kcentre.language.typing_grammar import typed_coming_date

DayRange = tuple[date, date]
"""The first and the last day, both in."""

_PARTS = re.compile(r"[,;\n]+")
_LONG_DASH = re.compile(r"\s*[–—]\s*|\s+-\s+|\s+по\s+", re.IGNORECASE)
_HYPHEN = re.compile(r"(?<=\.\d{2})-(?=\d{1,2}\.)|(?<=\.\d)-(?=\d{1,2}\.)|(?<=\.\d{4})-(?=\d)")
_WITHOUT_YEAR = re.compile(r"\d{1,2}(?:\.\d{1,2}\.?)?")
_MOST_DAYS = 800
_MOST_DAYS_WITHOUT_YEAR = 300
"""An end without a year that is further off was typed before its beginning: `5.12–3.12`."""

_A_DAY = timedelta(days=1)


def typed_days(text: str, today: date) -> tuple[DayRange, ...] | None:
    """Return the days meant by `24.11`, `24.11, 26.11`, `1.12–5.12`, `с 1.06 по 28.06`.

    Days of one line are put in order, neighbours become one range. Days without a year are those
    to come, the end of a range those after its beginning. None where a part isn't understood, a
    range ends before it begins or, without a year, would run nearly round it.
    """
    ranges: list[DayRange] = []
    for part in filter(None, (part.strip() for part in _PARTS.split(text))):
        found = _range(part, today)
        if found is None or not found[0] <= found[1] <= found[0] + _MOST_DAYS * _A_DAY:
            return None
        ranges.append(found)
    return joined_days(ranges)


def joined_days(ranges: Iterable[DayRange]) -> tuple[DayRange, ...]:
    """Return the ranges in order, those that touch as one."""
    found: list[DayRange] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + _A_DAY:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return tuple(found)


def ranges_of(days: Iterable[date]) -> tuple[DayRange, ...]:
    """Return days in order, neighbours as one range."""
    return joined_days((day, day) for day in days)


def day_ranges_text(ranges: Iterable[DayRange]) -> str:
    """Return «24.11.2026, 01.12.2026–05.12.2026», as `typed_days` reads it back."""
    return ", ".join(
        short_date(first) if first == last else f"{short_date(first)}–{short_date(last)}"
        for first, last in ranges
    )


def _range(part: str, today: date) -> DayRange | None:
    words = re.sub(r"^с\s+", "", part, flags=re.IGNORECASE)
    ends = [_LONG_DASH.split(words), _HYPHEN.split(words)]
    typed = next((found for found in ends if len(found) == 2), [words])
    first = typed_coming_date(typed[0], today)
    if first is None:
        return None
    if len(typed) == 1:
        return first, first
    last = typed_coming_date(typed[1], first)
    return None if last is None or _is_round_the_year(typed[1], first, last) else (first, last)


def _is_round_the_year(typed: str, first: date, last: date) -> bool:
    has_no_year = _WITHOUT_YEAR.fullmatch(typed.strip()) is not None
    return has_no_year and (last - first).days > _MOST_DAYS_WITHOUT_YEAR
