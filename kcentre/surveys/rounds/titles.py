"""What a round is usually called: its season."""

import datetime as dt

_SEASONS = {**dict.fromkeys((3, 4, 5), "весна"), **dict.fromkeys((6, 7, 8), "лето"),
            **dict.fromkeys((9, 10, 11), "осень")}  # fmt: skip
_WINTER_BEGINS_IN = 12


def usual_title(day: dt.date) -> str:
    """Return «осень 2026»; a winter belongs to two years: «зима 2026/27»."""
    season = _SEASONS.get(day.month)
    if season is not None:
        return f"{season} {day.year}"
    begins = day.year if day.month == _WINTER_BEGINS_IN else day.year - 1
    return f"зима {begins}/{(begins + 1) % 100:02d}"


def free_title(title: str, taken: set[str]) -> str:
    """Return the title, or the first «осень 2026 (2)» that is not among the `taken` ones."""
    found, number = title, 1
    while found in taken:
        number += 1
        found = f"{title} ({number})"
    return found
