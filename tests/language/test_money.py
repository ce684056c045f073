"""Money: roubles written, amounts typed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.language.money import in_rubles, rubles, rubles_typed, typed_rubles


@pytest.mark.parametrize(
    ("kopecks", "text"),
    [
        (12_500_00, "12\u00a0500,00\u00a0₽"),
        (0, "0,00\u00a0₽"),
        (5, "0,05\u00a0₽"),
        (1_234_567_89, "1\u00a0234\u00a0567,89\u00a0₽"),
        (-150, "−1,50\u00a0₽"),
    ],
)
def test_roubles_are_written(kopecks: int, text: str) -> None:
    assert rubles(kopecks) == text


@pytest.mark.parametrize(
    ("text", "kopecks"),
    [
        ("12500", 12_500_00),
        ("12 500,50", 12_500_50),
        ("12\u00a0500,00\u00a0₽", 12_500_00),
        ("12\u202f500.5", 12_500_50),
        (" 990 руб. ", 990_00),
        ("990р", 990_00),
        ("1 рубль", 1_00),
        ("12,5 тыс.", 12_500_00),
        ("3 ТЫС руб", 3_000_00),
        ("-3", -3_00),
        ("−0,01", -1),
        ("7,", 7_00),
        ("0", 0),
    ],
)
def test_amounts_are_typed(text: str, kopecks: int) -> None:
    assert typed_rubles(text) == kopecks


@pytest.mark.parametrize(
    "text", ["", "₽", "сто", "1,234", "1.250,00", "12-5", "1e5", "9" * 13, "--1"]
)
def test_what_is_no_amount(text: str) -> None:
    assert typed_rubles(text) is None


@given(st.integers(-(10**13), 10**13))
def test_what_is_shown_can_be_typed(kopecks: int) -> None:
    assert typed_rubles(rubles_typed(kopecks)) == kopecks
    assert typed_rubles(rubles(kopecks)) == kopecks


def test_papers_count_in_roubles() -> None:
    assert in_rubles(12_500_50) == Decimal("12500.50")
    assert in_rubles(None) is None
