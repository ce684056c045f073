"""What is wrong with a date that is written as dates are, and yet is no day."""

import re
from calendar import monthrange

from kcentre.language.plurals import day_count

_TYPED = re.compile(r"(\d{1,2})[.,/-](\d{1,2})(?:[.,/-](\d{4}|\d{2}))?\.?")
_CENTURY, _LEAP_YEAR = 2000, 2028
_IN_MONTHS = (
    "январе", "феврале", "марте", "апреле", "мае", "июне",
    "июле", "августе", "сентябре", "октябре", "ноябре", "декабре",
)  # fmt: skip


def no_such_day(text: str) -> str:
    """Return «Такого дня нет: в феврале 2027 года 28 дней.» for `31.02.2027`.

    Empty where the text is a day, or isn't written as a day and a month.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return ""
    day, month = int(found[1]), int(found[2])
    if not 1 <= month <= len(_IN_MONTHS):
        return "Такого месяца нет: месяцев двенадцать."
    year = _year(found[3])
    longest = monthrange(year or _LEAP_YEAR, month)[1]
    if 1 <= day <= longest:
        return ""
    named = f" {year}\u00a0года" if year and month == 2 else ""
    days = day_count(longest)
    return f"Такого дня нет: в {_IN_MONTHS[month - 1]}{named} {days}."


def _year(typed: str | None) -> int | None:
    if not typed:
        return None
    return int(typed) + (_CENTURY if len(typed) == 2 else 0)
