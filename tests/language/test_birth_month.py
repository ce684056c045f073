"""A month of birth as people type it."""

from datetime import date

import pytest

from kcentre.language.ages import month_number
from kcentre.language.birth_month import birth_month_text, typed_birth_month

TODAY = date(2025, 10, 7)


@pytest.mark.parametrize(
    "typed",
    [
        "8.2022", "08.22", "8 22", "08/2022", "08-2022", "2022-08", "2022.8", "август 2022",
        "авг. 22", "Августа 2022 г.", "12.08.2022", "12.8.22", "12 08 2022", "08.2022 г",
    ],
)  # fmt: skip
def test_one_month_in_many_ways(typed: str) -> None:
    assert typed_birth_month(typed, TODAY) == month_number(2022, 8)


@pytest.mark.parametrize("typed", ["13.2022", "0.2022", "2022", "8", "август", "а б в", "2г5м", ""])
def test_what_is_not_understood(typed: str) -> None:
    assert typed_birth_month(typed, TODAY) is None


def test_two_digits_are_a_year_that_has_come() -> None:
    assert typed_birth_month("1.25", TODAY) == month_number(2025, 1)
    assert typed_birth_month("1.26", TODAY) == month_number(1926, 1)
    assert typed_birth_month("мая 24", TODAY) == month_number(2024, 5)


def test_it_is_shown_as_month_and_year() -> None:
    assert birth_month_text(month_number(2022, 8)) == "08.2022"
    assert birth_month_text(month_number(2024, 12)) == "12.2024"
