"""Several days typed in one line."""

from datetime import date

import pytest

from kcentre.language.day_lists import (
    DayRange,
    day_ranges_text,
    ranges_of,
    typed_days,
)

TODAY = date(2026, 11, 24)


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("", ()),
        ("26.11", [(day(11, 26), day(11, 26))]),
        ("26.11, 24.11", [(day(11, 24), day(11, 24)), (day(11, 26), day(11, 26))]),
        ("25.11; 24.11", [(day(11, 24), day(11, 25))]),
        ("1.12–5.12", [(day(12, 1), day(12, 5))]),
        ("1.12-5.12", [(day(12, 1), day(12, 5))]),
        ("01.12.2026-05.12.2026", [(day(12, 1), day(12, 5))]),
        ("28.12 - 8.01", [(day(12, 28), day(1, 8, 2027))]),
        ("с 1.06 по 28.06", [(day(6, 1, 2027), day(6, 28, 2027))]),
        ("15.3", [(day(3, 15, 2027), day(3, 15, 2027))]),
        ("31.12, 1.01", [(day(12, 31), day(1, 1, 2027))]),
        ("29.02.2028", [(day(2, 29, 2028), day(2, 29, 2028))]),
        ("2026-12-01", [(day(12, 1), day(12, 1))]),
    ],
)
def test_days_are_typed_alone_in_lists_and_in_ranges(text: str, ranges: list[DayRange]) -> None:
    assert typed_days(text, TODAY) == tuple(ranges)


@pytest.mark.parametrize("text", ["31.02", "30.02.2027", "завтрак", "5.12–", "1.1.2026–1.1.2036"])
def test_what_is_no_day_is_not_understood(text: str) -> None:
    assert typed_days(text, TODAY) is None


def test_a_range_that_ends_before_it_begins_is_not_understood() -> None:
    assert typed_days("05.12.2026–01.12.2026", TODAY) is None


@pytest.mark.parametrize("text", ["5.12–3.12", "20.12-1.12", "с 25.12 по 24.12"])
def test_an_end_typed_before_its_beginning_is_not_a_whole_year(text: str) -> None:
    assert typed_days(text, TODAY) is None


def test_a_range_over_new_year_and_a_whole_school_year_are_understood() -> None:
    assert typed_days("28.12–11.01", TODAY) == ((day(12, 28), day(1, 11, 2027)),)
    assert typed_days("1.09–31.05", TODAY) == ((day(9, 1, 2027), day(5, 31, 2028)),)
    assert typed_days("05.12.2026–03.12.2027", TODAY) == ((day(12, 5), day(12, 3, 2027)),)


def test_days_are_read_back_as_they_are_shown() -> None:
    ranges = ranges_of([day(12, 2), day(11, 24), day(12, 1)])
    text = day_ranges_text(ranges)
    assert text == "24.11.2026, 01.12.2026–02.12.2026"
    assert typed_days(text, TODAY) == ranges
