"""Tails and quantiles of the distributions that the tests need.

The incomplete gamma and beta functions by series and continued fractions (Press et al., Numerical
Recipes, 6.2 and 6.4), accurate to about twelve digits for what surveys hold.
"""

from math import erfc, exp, fsum, lgamma, log, log1p, sqrt

LEVEL = 0.05
"""The chance of being wrong that is accepted: intervals are of 95 %."""

NORMAL_QUANTILE = 1.959963984540054
"""Of the normal distribution at 97.5 %."""

_EPSILON = 1e-15
_TINY = 1e-300
_MOST_STEPS = 100_000
_WIDEST = 1e8


def normal_two_sided(z: float) -> float:
    """Return the chance of a normal value farther from 0 than `z`."""
    return erfc(abs(z) / sqrt(2))


def chi_square_tail(statistic: float, freedom: int) -> float:
    """Return the chance of a chi-square above `statistic`."""
    half, x = freedom / 2, statistic / 2
    if x <= 0:
        return 1.0
    if x < half + 1:
        return max(0.0, 1.0 - _gamma_series(half, x))
    return _gamma_fraction(half, x)


def student_two_sided(t: float, freedom: float) -> float:
    """Return the chance of a Student value farther from 0 than `t`."""
    return _beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def student_quantile(freedom: float, level: float = LEVEL) -> float:
    """Return the value that Student's distribution exceeds, on both sides, with this chance."""
    low, high = 0.0, 2.0
    while student_two_sided(high, freedom) > level and high < _WIDEST:
        low, high = high, high * 2
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if student_two_sided(middle, freedom) > level:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def fisher_two_sided(a: int, b: int, c: int, d: int) -> float:
    """Return Fisher's exact chance of a table a b / c d or one less likely, its sums fixed."""
    first_row, first_column, whole = a + b, a + c, a + b + c + d
    span = range(max(0, first_row + first_column - whole), min(first_row, first_column) + 1)
    logs = [_log_of_table(x, first_row, first_column, whole) for x in span]
    # Tables as likely as ours count too, whatever the last digit of the arithmetic says.
    ours = logs[a - span.start] + 1e-7
    return min(1.0, fsum(exp(value) for value in logs if value <= ours))


def _log_of_table(a: int, first_row: int, first_column: int, whole: int) -> float:
    ways = _log_choose(first_column, a) + _log_choose(whole - first_column, first_row - a)
    return ways - _log_choose(whole, first_row)


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def _gamma_series(s: float, x: float) -> float:
    """Return the lower regularised incomplete gamma, quick where x < s + 1."""
    term = total = 1 / s
    for step in range(1, _MOST_STEPS):
        term *= x / (s + step)
        total += term
        if term < total * _EPSILON:
            break
    return total * exp(s * log(x) - x - lgamma(s))


def _gamma_fraction(s: float, x: float) -> float:
    """Return the upper regularised incomplete gamma by Lentz's fraction, quick where x > s + 1."""
    b = x + 1 - s
    c, d = 1 / _TINY, 1 / b
    value = d
    for step in range(1, _MOST_STEPS):
        a = -step * (step - s)
        b += 2
        d = 1 / _away_from_zero(a * d + b)
        c = _away_from_zero(b + a / c)
        value *= c * d
        if abs(c * d - 1) < _EPSILON:
            break
    return exp(s * log(x) - x - lgamma(s)) * value


def _beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta."""
    if x <= 0 or x >= 1:
        return min(max(x, 0.0), 1.0)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = d
    for step in range(1, _MOST_STEPS):
        even = step * (b - step) * x / ((a + 2 * step - 1) * (a + 2 * step))
        odd = -(a + step) * (a + b + step) * x / ((a + 2 * step) * (a + 2 * step + 1))
        for part in (even, odd):
            d = 1 / _away_from_zero(1 + part * d)
            c = _away_from_zero(1 + part / c)
            value *= c * d
        if abs(c * d - 1) < _EPSILON:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
