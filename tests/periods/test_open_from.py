"""The first day that may still be written to."""

import datetime as dt

import pytest

from kcentre.periods.closed import open_from
from kcentre.periods.period import parse_period

QUARTERS = ("2025-Q1", "2025-Q2", "2025-Q4")


@pytest.mark.parametrize(
    ("day", "first"),
    [
        ("2024-12-31", "2024-12-31"),
        ("2025-01-01", "2025-07-01"),
        ("2025-06-30", "2025-07-01"),
        ("2025-10-01", "2026-01-01"),
        ("2026-02-28", "2026-02-28"),
    ],
)
def test_closed_days_are_passed_over(day: str, first: str) -> None:
    closed = [parse_period(word) for word in (*QUARTERS, "2025-02", "2025-Q1")]
    assert open_from(closed, dt.date.fromisoformat(day)) == dt.date.fromisoformat(first)


def test_without_closed_periods_every_day_is_open() -> None:
    day = dt.date(2028, 2, 29)
    assert open_from([], day) == day
