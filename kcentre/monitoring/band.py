"""Between which values an indicator is expected, by its own past. Pure.

* A number of things in at least twelve periods: the three-sigma limits of a c-chart, μ ± 3√μ,
  because small counts scatter like those of Poisson.
* Otherwise, with at least six known values: the robust z of Iglewicz and Hoaglin, by the median
  and the median absolute deviation; |z| > 3.5 is an outlier. Fewer than six values have hardly a
  median absolute deviation of their own, and a band of them would flag chance.

A count's band is never narrower than chance alone makes it; without any scatter a share has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, sqrt
from statistics import fmean, median

from kcentre.centre.values import Value

LEAST_COUNTS, LEAST_VALUES = 12, 6
_SIGMAS, _MOST_Z = 3, 3.5
_MAD_TO_SIGMA, _MEAN_TO_SIGMA = 1.4826, 1.2533
"""What makes a median, or a mean, absolute deviation a standard one where values are normal."""


class BandMethod(Value):
    """How a band was found; the label is for a hint."""

    COUNTS = "counts", "среднее ± 3 корня из среднего"
    ROBUST = "robust", "медиана и медианное отклонение"


@dataclass(frozen=True, slots=True)
class Band:
    """Both bounds are still usual."""

    low: float
    high: float
    method: BandMethod


def expected_band(
    history: Sequence[float | None], *, counts: bool, most: float | None = None
) -> Band | None:
    """Return the band that past values expect; None where they are too few to tell.

    No value is expected below 0, or above `most` where there is such a bound, unless one was.
    """
    known = [value for value in history if value is not None]
    bounds = _bounds(known, most)
    if counts and len(known) >= LEAST_COUNTS:
        middle = fmean(known)
        return _band(middle, _SIGMAS * sqrt(max(middle, 0)), bounds, BandMethod.COUNTS)
    if len(known) < LEAST_VALUES:
        return None
    middle = median(known)
    sigma = max(_scatter(known, middle), sqrt(max(middle, 0)) if counts else 0)
    return _band(middle, _MOST_Z * sigma, bounds, BandMethod.ROBUST) if sigma > 0 else None


def is_unusual(value: float | None, band: Band | None) -> bool:
    """Return whether a value lies outside the band; what is not known is not unusual."""
    return value is not None and band is not None and not band.low <= value <= band.high


def _scatter(known: Sequence[float], middle: float) -> float:
    """Return the standard deviation as outliers can't inflate it."""
    distances = [abs(value - middle) for value in known]
    robust = median(distances)
    return robust * _MAD_TO_SIGMA if robust > 0 else fmean(distances) * _MEAN_TO_SIGMA


def _bounds(known: Sequence[float], most: float | None) -> tuple[float, float]:
    """Return what bounds every value, as long as the past keeps to it."""
    highest = inf if most is None else most
    least, greatest = min(known, default=0), max(known, default=0)
    return (0.0 if least >= 0 else -inf), (highest if greatest <= highest else inf)


def _band(middle: float, half: float, bounds: tuple[float, float], method: BandMethod) -> Band:
    least, most = bounds
    return Band(max(middle - half, least), min(middle + half, most), method)
