"""Shares, means and their differences with the chance behind them. Pure arithmetic.

Shares have Wilson's interval (J. Amer. Statist. Assoc. 22, 1927), their difference Newcombe's,
method 10 (Statist. Med. 17, 1998); means Student's, their difference Welch's. All are of 95 %.
Where much is compared at once, Holm's correction (Scand. J. Statist. 6, 1979) keeps chance from
looking like a finding.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from kcentre.language import numbers
from kcentre.surveys.results.distributions import (
    LEVEL,
    NORMAL_QUANTILE,
    fisher_two_sided,
    normal_two_sided,
    student_quantile,
    student_two_sided,
)
from kcentre.surveys.results.records import Difference, Share

FEWEST_EXPECTED = 5
"""With a smaller expected count the normal approximation isn't trusted (Cochran's rule)."""

UNKNOWN = Difference(None, None, None, None)


@dataclass(frozen=True, slots=True)
class Spread:
    """Numbers summed up: how many, their mean, the standard deviation of a sample."""

    n: int
    mean: float | None
    deviation: float | None
    median: float | None


def share(count: int, n: int) -> Share:
    """Return `count` of `n` in per cent with Wilson's interval, each with one decimal."""
    if not n:
        return Share(count, n, None, None, None)
    low, high = (numbers.round_half_away(100 * end) for end in wilson(count, n))
    return Share(count, n, numbers.share(count, n), low, high)


def wilson(count: int, n: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval of a share, 0–1, not rounded."""
    square = NORMAL_QUANTILE**2
    middle = (count + square / 2) / (n + square)
    half = NORMAL_QUANTILE / (n + square) * sqrt(count * (n - count) / n + square / 4)
    return (
        0.0 if count == 0 else max(0.0, middle - half),
        1.0 if count == n else min(1.0, middle + half),
    )


def difference(count1: int, n1: int, count2: int, n2: int) -> Difference:
    """Return the second share minus the first, in percentage points, not rounded.

    The interval is Newcombe's; p is Fisher's where an expected count is under five, otherwise that
    of the pooled z test. The two may disagree at the border.
    """
    if not n1 or not n2:
        return UNKNOWN
    first, second = count1 / n1, count2 / n2
    (low1, high1), (low2, high2) = wilson(count1, n1), wilson(count2, n2)
    points = second - first
    low = points - sqrt((second - low2) ** 2 + (high1 - first) ** 2)
    high = points + sqrt((high2 - second) ** 2 + (first - low1) ** 2)
    p = _p_of_shares(count1, n1, count2, n2)
    return Difference(100 * points, 100 * low, 100 * high, p, p < LEVEL)


def mean_interval(n: int, mean: float, deviation: float | None) -> tuple[float, float] | None:
    """Return Student's 95 % interval of a mean; None of fewer than two values."""
    if n < 2 or deviation is None:
        return None
    half = student_quantile(n - 1) * deviation / sqrt(n)
    return mean - half, mean + half


def mean_difference(earlier: Spread, later: Spread) -> Difference:
    """Return the later mean minus the earlier one, with Welch's interval and p."""
    if earlier.mean is None or later.mean is None:
        return UNKNOWN
    points = later.mean - earlier.mean
    if earlier.deviation is None or later.deviation is None:
        return Difference(points, None, None, None)
    first, second = earlier.deviation**2 / earlier.n, later.deviation**2 / later.n
    if not first + second:
        return Difference(points, points, points, None)
    error = sqrt(first + second)
    freedom = (first + second) ** 2 / (first**2 / (earlier.n - 1) + second**2 / (later.n - 1))
    half = student_quantile(freedom) * error
    p = student_two_sided(points / error, freedom)
    return Difference(points, points - half, points + half, p, p < LEVEL)


def spread(counts: Mapping[float, int]) -> Spread:
    """Return what numbers come to, of which it is told how often each one occurs."""
    n = sum(counts.values())
    if not n:
        return Spread(0, None, None, None)
    mean = sum(value * times for value, times in counts.items()) / n
    squares = sum((value - mean) ** 2 * times for value, times in counts.items())
    return Spread(n, mean, sqrt(squares / (n - 1)) if n > 1 else None, _median(counts, n))


def holm(p_values: Sequence[float]) -> list[float]:
    """Return p values corrected so that all of them together are wrong as seldom as one."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    corrected = [0.0] * len(p_values)
    highest = 0.0
    for place, index in enumerate(order):
        highest = max(highest, min(1.0, p_values[index] * (len(p_values) - place)))
        corrected[index] = highest
    return corrected


def _p_of_shares(count1: int, n1: int, count2: int, n2: int) -> float:
    chosen, whole = count1 + count2, n1 + n2
    if chosen in (0, whole):
        return 1.0
    if min(n1, n2) * min(chosen, whole - chosen) / whole < FEWEST_EXPECTED:
        return fisher_two_sided(count1, n1 - count1, count2, n2 - count2)
    pooled = chosen / whole
    error = sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
    return normal_two_sided((count2 / n2 - count1 / n1) / error)


def _median(counts: Mapping[float, int], n: int) -> float:
    """Return the middle value; of an even number the mean of the two in the middle."""
    middles: list[float] = []
    passed = 0
    for value in sorted(counts):
        before, passed = passed, passed + counts[value]
        middles += [value for place in ((n - 1) // 2, n // 2) if before <= place < passed]
    return sum(middles) / 2
