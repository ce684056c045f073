"""Tests of cross-tables, against known results of scipy 1.17.1 (each test names the function)."""

import pytest

from kcentre.surveys.results.association import (
    BY_OPTION,
    CHI_SQUARE,
    FISHER,
    NOTHING,
    YATES,
    chosen_or_not,
    independence,
    of_several,
)
from kcentre.surveys.results.distributions import chi_square_tail, fisher_two_sided

SCHOOLS = [[24, 16, 15, 24], [10, 30, 22, 5], [8, 9, 20, 14]]


# Given by scipy.stats.chi2.sf(statistic, df)
@pytest.mark.parametrize(
    ("statistic", "freedom", "p"),
    [
        (0.5, 1, 0.47950012218695337),
        (3.841458820694124, 1, 0.04999999999999989),
        (10, 4, 0.04042768199451279),
        (1e-3, 3, 0.9999915920809419),
        (60, 40, 0.02187346844139091),
        (350, 300, 0.024730797264387417),
        (25.3, 2, 3.2075601105778564e-06),
        (120, 9, 1.336164776532522e-21),
        (700, 3, 2.0991308534204487e-151),
        (0, 2, 1.0),
    ],
)
def test_chi_square_is_known(statistic: float, freedom: int, p: float) -> None:
    assert chi_square_tail(statistic, freedom) == pytest.approx(p, rel=1e-9)


# Given by scipy.stats.fisher_exact([[a, b], [c, d]])
@pytest.mark.parametrize(
    ("table", "p"),
    [
        ((3, 1, 1, 3), 0.48571428571428565),
        ((8, 2, 1, 5), 0.034965034965034975),
        ((0, 10, 5, 5), 0.032507739938080496),
        ((1, 9, 11, 3), 0.0027594561852200836),
        ((2, 300, 9, 310), 0.06418023208366527),
        ((12, 5, 29, 2), 0.08026855207410463),
        ((10, 0, 0, 10), 1.082508822446903e-05),
        ((5, 5, 5, 5), 1.0),
    ],
)
def test_fisher_is_known(table: tuple[int, int, int, int], p: float) -> None:
    assert fisher_two_sided(*table) == pytest.approx(p, rel=1e-9)


# Given by scipy.stats.chi2_contingency(table), of 2×2 with Yates's correction as there by default
@pytest.mark.parametrize(
    ("table", "p", "test"),
    [
        ([[20, 30], [40, 25]], 0.03538788609982551, YATES),
        ([[100, 200], [150, 180]], 0.0024923946356713786, YATES),
        ([[12, 7, 9], [5, 14, 11]], 0.06880059054935045, CHI_SQUARE),
        (SCHOOLS, 3.709229518834247e-05, CHI_SQUARE),
        ([[8, 2], [1, 5]], 0.034965034965034975, FISHER),
    ],
)
def test_tables_are_known(table: list[list[int]], p: float, test: str) -> None:
    found = independence(table)
    assert found.p == pytest.approx(p, rel=1e-9)
    assert (found.test, found.is_trusted, found.is_beyond_chance) == (test, True, p < 0.05)


def test_empty_rows_and_columns_tell_nothing() -> None:
    with_empty = [[20, 0, 30], [0, 0, 0], [40, 0, 25]]
    assert independence(with_empty) == independence([[20, 30], [40, 25]])


@pytest.mark.parametrize("table", [[], [[]], [[0, 0], [0, 0]], [[3, 4]], [[3], [4]], [[3, 0]]])
def test_nothing_to_test(table: list[list[int]]) -> None:
    assert independence(table) == NOTHING


def test_small_expected_counts_are_not_trusted() -> None:
    found = independence([[9, 0, 1], [0, 2, 8]])
    assert found.p is not None
    assert found.p < 0.05
    assert not found.is_trusted
    assert not found.is_beyond_chance


def test_several_choices_are_tested_option_by_option() -> None:
    of = [79, 67, 51]
    tables = [chosen_or_not([60, 20, 25], of), chosen_or_not([10, 9, 7], of)]
    found = of_several(tables)
    alone = independence(tables[0])
    assert alone.p is not None
    assert found.p == pytest.approx(2 * alone.p)
    assert found.test == BY_OPTION


def test_several_choices_of_nothing() -> None:
    assert of_several([]) == NOTHING
    assert of_several([chosen_or_not([0, 0], [5, 6])]) == NOTHING
