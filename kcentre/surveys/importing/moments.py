"""When a form was filled in, as web form services write it."""

import re
from collections.abc import Sequence

from kcentre.spreadsheets.days import Day, DayReader

_MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.DOTALL)
_MOSTLY, _LOOKED_AT = 0.6, 200


class MomentReader:
    """Reads the cells of one column; American services write the month before the day."""

    def __init__(self, texts: Sequence[str], *, counts_from_1904: bool = False) -> None:
        self._day_in = DayReader(counts_from_1904=counts_from_1904)
        found = [match for text in texts if (match := _MONTH_FIRST.fullmatch(text))]
        months = all(1 <= int(match[1]) <= 12 for match in found)
        self._is_month_first = months and any(int(match[2]) > 12 for match in found)

    def __call__(self, text: str) -> Day:
        swapped = _MONTH_FIRST.fullmatch(text) if self._is_month_first else None
        if swapped:
            text = f"{swapped[2]}.{swapped[1]}.{swapped[3]}{swapped[4]}"
        return self._day_in(text)


def are_moments(texts: Sequence[str]) -> bool:
    """Tell whether most of a column's cells are days."""
    some = texts[:_LOOKED_AT]
    moment_in = MomentReader(texts)
    days = sum(bool(moment_in(text).iso) for text in some)
    return bool(some) and days >= _MOSTLY * len(some)
