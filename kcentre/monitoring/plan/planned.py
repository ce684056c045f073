"""How many services a plan means for any days. Pure.

A month's volume is spread evenly over its calendar days, a volume without a month over the
academic year. Sums are rounded once, halves away from zero; the divisions follow by the largest
remainders, so that they add up to the rounded total.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from kcentre.language.numbers import round_half_away
from kcentre.monitoring.plan.portions import portions
from kcentre.monitoring.plan.records import PlanLine, PlannedVolume

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Share:
    """A line of a plan with the days its volume is spread over, both ends in."""

    line: PlanLine
    start: dt.date
    end: dt.date

    def within(self, start: dt.date, end: dt.date) -> Fraction:
        """Return how much of the volume falls into the days, both ends in."""
        common = (min(self.end, end) - max(self.start, start)).days + 1
        whole = (self.end - self.start).days + 1
        return self.line.volume * Fraction(max(0, common), whole)


def volume_within(
    shares: Sequence[Share], start: dt.date, end: dt.date, today: dt.date
) -> PlannedVolume:
    """Return what the lines mean for the days from `start` to `end`."""
    exact = [(share.line, share.within(start, end)) for share in shares]
    whole = sum((volume for _, volume in exact), Fraction(0))
    total = _rounded(whole)
    due = sum((share.within(start, min(end, today)) for share in shares), Fraction(0))
    pairs = _parted(total, exact, lambda line: (line.kind, line.form))
    return PlannedVolume(
        total,
        _summed((kind, volume) for (kind, _), volume in pairs.items()),
        _summed((form, volume) for (_, form), volume in pairs.items()),
        _parted(total, exact, lambda line: line.specialist_id),
        pairs,
        float(due / whole) if whole else None,
    )


def _rounded(volume: Fraction) -> int:
    return int(round_half_away(Decimal(volume.numerator) / Decimal(volume.denominator), 0))


def _parted(
    total: int, exact: Iterable[tuple[PlanLine, Fraction]], part_of: Callable[[PlanLine], K]
) -> dict[K, int]:
    weights: dict[K, Fraction] = {}
    for line, volume in exact:
        part = part_of(line)
        weights[part] = weights.get(part, Fraction(0)) + volume
    return portions(total, {part: float(weight) for part, weight in weights.items()})


def _summed(counts: Iterable[tuple[K, int]]) -> dict[K, int]:
    sums: Counter[K] = Counter()
    for part, volume in counts:
        sums[part] += volume
    return dict(sums)
