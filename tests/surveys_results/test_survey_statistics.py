"""The arithmetic of shares and means, against known results of statistics packages.

The expected numbers were computed once with scipy 1.17.1 and statsmodels 0.15.0; each test names
the function.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kcentre.surveys.results.distributions import student_quantile, student_two_sided
from kcentre.surveys.results.records import Difference, Share
from kcentre.surveys.results.statistics import (
    Spread,
    difference,
    holm,
    mean_difference,
    mean_interval,
    share,
    spread,
    wilson,
)

MARKS = {1.0: 21, 2.0: 19, 3.0: 15, 4.0: 14, 5.0: 11}
BETTER = {1.0: 5, 2.0: 9, 3.0: 20, 4.0: 31, 5.0: 25}


# Given by statsmodels.stats.proportion.proportion_confint(count, n, method="wilson")
@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [
        (0, 1, 0.0, 0.7934506856227627),
        (1, 1, 0.2065493143772374, 1.0),
        (0, 10, 0.0, 0.27753279986288926),
        (3, 7, 0.15821985525146964, 0.7495416354723428),
        (24, 79, 0.21344462783876014, 0.4123466071140449),
        (45, 76, 0.4797855251743951, 0.6955619723136058),
        (79, 80, 0.9325372992233133, 0.9977900244795476),
        (12345, 20000, 0.6104917957360657, 0.6239631718087776),
        (1, 300, 0.0005886577218511581, 0.01863669369453124),
    ],
)
def test_wilson_interval_is_known(count: int, n: int, low: float, high: float) -> None:
    assert wilson(count, n) == pytest.approx((low, high), rel=1e-9)


def test_shares_are_rounded_half_away() -> None:
    assert share(24, 79) == Share(24, 79, 30.4, 21.3, 41.2)
    assert share(1, 16).percent == 6.3


def test_share_of_nothing_is_unknown() -> None:
    assert share(0, 0) == Share(0, 0, None, None, None)


# Interval given by statsmodels confint_proportions_2indep(count2, n2, count1, n1, compare="diff",
# method="newcomb"); p: scipy.stats.fisher_exact or statsmodels proportions_ztest.
@pytest.mark.parametrize(
    ("counts", "low", "high", "p"),
    [
        ((17, 80, 31, 81), 2.879301999222056, 30.26341731406692, 0.018240397666680282),
        ((0, 10, 3, 12), -7.08804156994084, 53.23053349335658, 0.22077922077922077),
        ((45, 76, 40, 90), -29.03626043623803, 0.4625182896965452, 0.05792710935310747),
        ((1, 5, 4, 6), -9.424348411669575, 75.43889036266152, 0.24242424242424238),
        ((900, 4000, 1100, 4100), 2.4524560179523323, 6.201034216788226, 6.257139285087358e-06),
        ((0, 20, 0, 30), -16.11251580528194, 11.35133931739688, 1.0),
        ((10, 10, 12, 12), -24.249400665524114, 27.753279986288938, 1.0),
        ((4, 60, 11, 60), -0.42392138694899717, 23.938481141422095, 0.053336852829139844),
    ],
)
def test_difference_is_known(
    counts: tuple[int, int, int, int], low: float, high: float, p: float
) -> None:
    found = difference(*counts)
    assert found.low == pytest.approx(low, rel=1e-9)
    assert found.high == pytest.approx(high, rel=1e-9)
    assert found.p == pytest.approx(p, rel=1e-9)
    assert found.is_beyond_chance == (p < 0.05)


def test_difference_with_nothing_is_unknown() -> None:
    assert difference(0, 0, 3, 5) == Difference(None, None, None, None)
    assert difference(3, 5, 0, 0) == Difference(None, None, None, None)


# Given by statsmodels.stats.multitest.multipletests(p, method="holm")
def test_holm_is_known() -> None:
    found = holm([0.01, 0.04, 0.03, 0.005, 0.5, 0.04])
    assert found == pytest.approx([0.05, 0.12, 0.12, 0.03, 0.5, 0.12])


def test_holm_of_nothing_and_of_one() -> None:
    assert holm([]) == []
    assert holm([0.04]) == [0.04]


# Given by numpy mean, std(ddof=1), median; scipy.stats.t.interval(0.95, n - 1, mean, sem)
def test_spread_and_its_interval_are_known() -> None:
    found = spread(MARKS)
    assert found.n == 80
    assert found.mean == pytest.approx(2.6875)
    assert found.deviation == pytest.approx(1.392509345922322)
    assert found.median == 2.5
    assert found.mean is not None
    interval = mean_interval(found.n, found.mean, found.deviation)
    assert interval is not None
    assert interval == pytest.approx((2.377612225094601, 2.997387774905399))


def test_spread_of_few() -> None:
    assert spread({}) == Spread(0, None, None, None)
    assert spread({4.0: 1}) == Spread(1, 4.0, None, 4.0)
    assert spread({4.0: 2}) == Spread(2, 4.0, 0.0, 4.0)
    assert spread({1.0: 1, 4.0: 1}).median == 2.5
    assert mean_interval(1, 4.0, None) is None


# Given by scipy.stats.ttest_ind(later, earlier, equal_var=False) and its confidence_interval()
def test_difference_of_means_is_known() -> None:
    found = mean_difference(spread(MARKS), spread(BETTER))
    assert found.points == pytest.approx(1.001388888888889)
    assert found.p == pytest.approx(1.0891130052817589e-06)
    assert found.low == pytest.approx(0.6118460154746361)
    assert found.high == pytest.approx(1.390931762303142)
    assert found.is_beyond_chance


def test_difference_of_means_of_few_has_no_test() -> None:
    assert mean_difference(spread({}), spread(MARKS)).points is None
    alone = mean_difference(spread({4.0: 1}), spread(MARKS))
    assert alone.points == pytest.approx(-1.3125)
    assert alone.p is None
    assert mean_difference(spread({4.0: 9}), spread({5.0: 9})).p is None


# Given by scipy.stats.t.ppf(0.975, df) and 2 * scipy.stats.t.sf(t, df)
@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [
        (1, 12.706204736174694),
        (2, 4.302652729749462),
        (3.5, 2.9400886379827282),
        (10, 2.228138851986274),
        (79, 1.9904502102301285),
        (1000, 1.9623390808264083),
        (19999, 1.960082611089815),
    ],
)
def test_student_quantile_is_known(freedom: float, quantile: float) -> None:
    assert student_quantile(freedom) == pytest.approx(quantile, rel=1e-9)


@pytest.mark.parametrize(
    ("t", "freedom", "p"),
    [
        (0.3, 1, 0.8144528418445154),
        (2.0, 5, 0.10193947882985835),
        (12.7, 1, 0.050024327689344165),
        (1.96, 1000, 0.050273184955748736),
        (5.5, 23.7, 1.2298989006624398e-05),
        (0, 10, 1.0),
        (40, 7, 1.5902179984850364e-09),
    ],
)
def test_student_tails_are_known(t: float, freedom: float, p: float) -> None:
    assert student_two_sided(t, freedom) == pytest.approx(p, rel=1e-9)


@given(some.integers(1, 500), some.data())
def test_interval_holds_its_share(n: int, data: some.DataObject) -> None:
    count = data.draw(some.integers(0, n))
    low, high = wilson(count, n)
    assert 0 <= low <= count / n <= high <= 1


@given(some.integers(1, 200), some.integers(1, 200), some.data())
def test_difference_turns_round_with_its_sides(n1: int, n2: int, data: some.DataObject) -> None:
    count1, count2 = data.draw(some.integers(0, n1)), data.draw(some.integers(0, n2))
    there, back = difference(count1, n1, count2, n2), difference(count2, n2, count1, n1)
    assert there.low is not None
    assert there.high is not None
    assert there.points is not None
    assert back.points == pytest.approx(-there.points)
    assert back.low == pytest.approx(-there.high)
    assert back.p == pytest.approx(there.p)
    assert there.low <= there.points + 1e-9
    assert there.points <= there.high + 1e-9
