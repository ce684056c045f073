"""What an indicator's own past expects of it."""

from collections.abc import Sequence
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.monitoring.band import BandMethod, expected_band, is_unusual

QUIET: list[float | None] = [16.0] * 12
values = st.lists(st.none() | st.floats(0, 1e6), max_size=20)


def test_twelve_counts_make_the_limits_of_a_c_chart() -> None:
    band = expected_band([14, 18, *QUIET[:10]], counts=True)
    assert band is not None
    assert (band.low, band.high, band.method) == (4.0, 28.0, BandMethod.COUNTS)
    assert [is_unusual(value, band) for value in (3, 4, 28, 29, None)] == [
        True, False, False, True, False,
    ]  # fmt: skip


def test_small_counts_never_fall_below_nothing() -> None:
    band = expected_band([1.0] * 12, counts=True)
    assert band is not None
    assert (band.low, band.high) == (0.0, 4.0)
    nothing = expected_band([0.0] * 12, counts=True)
    assert is_unusual(1, nothing)


@pytest.mark.parametrize("known", [0, 5])
def test_too_short_a_past_expects_nothing(known: int) -> None:
    past = [None, *QUIET[:known], None]
    assert expected_band(past, counts=True) is None
    assert expected_band(past, counts=False) is None
    assert not is_unusual(1000, None)


def test_one_outlier_of_the_past_does_not_widen_the_band() -> None:
    past = [80, 81, 82, 83, 84, 10]
    band = expected_band(past, counts=False, most=100)
    assert band is not None
    assert band.method is BandMethod.ROBUST
    assert is_unusual(60, band)
    assert not is_unusual(88, band)


def test_a_share_without_any_scatter_has_no_band_and_a_count_that_of_chance() -> None:
    assert expected_band([90.0] * 8, counts=False) is None
    band = expected_band([9.0] * 8, counts=True)
    assert band is not None
    assert (band.low, band.high) == (0.0, 9 + 3.5 * 3)


def test_where_most_values_are_equal_the_mean_deviation_stands_in() -> None:
    band = expected_band([90, 90, 90, 90, 96, 84], counts=False)
    assert band is not None
    assert band.high == pytest.approx(90 + 3.5 * 1.2533 * 2)


@given(past=values, counts=st.booleans())
def test_a_band_always_holds_the_middle_of_its_past(
    past: Sequence[float | None], counts: bool
) -> None:
    band = expected_band(past, counts=counts, most=1e6)
    known = sorted(value for value in past if value is not None)
    if band is None:
        assert len(known) < 6 or not counts or sqrt(known[len(known) // 2]) == 0
        return
    assert 0 <= band.low <= band.high <= 1e6
    assert band.low <= known[len(known) // 2] or band.method is BandMethod.COUNTS


def test_values_below_zero_have_a_band_below_zero() -> None:
    """A value entered by hand may be a change: «прирост, %»."""
    band = expected_band([-5.0, -4, -6, -5, -7, -8], counts=False)
    assert band is not None
    assert band.low < -8
    assert band.high > -4
    assert not is_unusual(-5, band)
    assert is_unusual(20, band)


def test_per_cents_above_a_hundred_have_a_band_above_a_hundred() -> None:
    """A plan may be more than fulfilled, and a ratio is no part of a whole."""
    band = expected_band([4500.0, 4400, 4600, 4450, 4550, 4700], counts=False, most=100)
    assert band is not None
    assert 100 < band.low < 4400
    assert band.high > 4700
    usual = expected_band([95.0, 98, 96, 99, 97, 100], counts=False, most=100)
    assert usual is not None
    assert usual.high == 100
