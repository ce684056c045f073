"""A day and a time in one field; lengths of time in words."""

import datetime as dt

import pytest

from kcentre.language.durations import duration_text
from kcentre.language.typed_moment import typed_moment

TODAY = dt.date(2025, 10, 8)


@pytest.mark.parametrize(
    ("typed", "day", "moment"),
    [
        ("15.3 9:30", dt.date(2025, 3, 15), dt.time(9, 30)),
        ("15.3 10", dt.date(2025, 3, 15), dt.time(10)),
        ("07.10.25 16:00", dt.date(2025, 10, 7), dt.time(16)),
        ("пн 9", dt.date(2025, 10, 6), dt.time(9)),
        ("-1  930", dt.date(2025, 10, 7), dt.time(9, 30)),
        ("29.2.24 8", dt.date(2024, 2, 29), dt.time(8)),
        ("15", dt.date(2025, 10, 15), None),
        ("15 3", dt.date(2025, 3, 15), None),
        ("вчера", dt.date(2025, 10, 7), None),
        ("9:30", None, dt.time(9, 30)),
    ],
)
def test_a_moment(typed: str, day: dt.date | None, moment: dt.time | None) -> None:
    assert typed_moment(typed, TODAY) == (day, moment)


@pytest.mark.parametrize("typed", ["", "ёлка", "25:00", "29.2.25", "32", "15.3 9 9"])
def test_neither(typed: str) -> None:
    assert typed_moment(typed, TODAY) is None


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 мин"), (45, "45 мин"), (60, "1 ч"), (225, "3 ч 45 мин"), (90_000, "1 500 ч")],
)
def test_durations(minutes: int, text: str) -> None:
    assert duration_text(minutes).replace("\u00a0", " ") == text
