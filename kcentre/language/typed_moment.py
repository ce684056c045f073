"""A day and a time typed into one field."""

import re
from datetime import date, time

from kcentre.language.typing_grammar import typed_date, typed_time

_NAMES_A_DAY = re.compile(r"[^\d\s]")
"""A dot, a sign or a letter: «15.3», «-1», «пн»."""


def typed_moment(text: str, today: date) -> tuple[date | None, time | None] | None:
    """Return the day and the time meant by `15.3 9:30`, `пн 9`, `-1 930`, `15.3`, `9:30`.

    What was not typed is None. Of digits alone a day is understood: `15`, `15 3`. None for a text
    that is neither.
    """
    words = " ".join(text.split())
    if ":" in words and (moment := typed_time(words)):
        return None, moment
    first, _, last = words.rpartition(" ")
    if _NAMES_A_DAY.search(first):
        day, moment = typed_date(first, today), typed_time(last)
        if day and moment:
            return day, moment
    day = typed_date(words, today)
    return (day, None) if day else None
