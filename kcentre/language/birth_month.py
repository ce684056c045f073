"""A month of birth as people type it, kept as one number (see `ages.month_number`)."""

import re
from datetime import date

from kcentre.language.ages import month_number
from kcentre.language.dates import MONTHS_SHORT
from kcentre.language.folding import fold
from kcentre.language.typing_grammar import typed_date

_NUMBERS = re.compile(r"(\d{1,2})[.,/\- ]+(\d{4}|\d{2})(?: ?г\.?)?")
_YEAR_FIRST = re.compile(r"(\d{4})[.\-/](\d{1,2})")
_WORDS = re.compile(
    rf"({'|'.join(MONTHS_SHORT)}|мая)[а-я]*\.? (\d{{4}}|\d{{2}})(?: ?г(?:ода?)?\.?)?"
)


def typed_birth_month(text: str, today: date) -> int | None:
    """Return the month meant by `8.2022`, `08.22`, `август 2022`, `2022-08`, `12.08.2022`."""
    words = fold(text)
    if found := _YEAR_FIRST.fullmatch(words):
        return _month(int(found[1]), int(found[2]))
    if found := _NUMBERS.fullmatch(words):
        return _month(_year(found[2], today), int(found[1]))
    if found := _WORDS.fullmatch(words):
        name = "май" if found[1] == "мая" else found[1]
        return _month(_year(found[2], today), MONTHS_SHORT.index(name) + 1)
    parts = re.split(r"[.,/\- ]+", words)
    day = typed_date(text, today) if len(parts) >= 3 else None
    return month_number(day.year, day.month) if day else None


def birth_month_text(month: int) -> str:
    """Return «08.2022»."""
    year, past = divmod(month, 12)
    return f"{past + 1:02d}.{year:04d}"


def _year(digits: str, today: date) -> int:
    """Read `22` as the latest year that has come."""
    if len(digits) == 4:
        return int(digits)
    century = today.year // 100 * 100
    return century + int(digits) - (100 if int(digits) > today.year % 100 else 0)


def _month(year: int, month: int) -> int | None:
    return month_number(year, month) if 1 <= month <= 12 else None
