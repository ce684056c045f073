"""The share of the satisfied by month, with the interval that it is known within. Pure.

Of formulas А and Б it is a share: Wilson's interval. Of formula В it is a mean mark: Student's.
"""

from dataclasses import dataclass
from math import sqrt

from kcentre.analysis.by_months import Marks
from kcentre.centre.values import SatisfactionFormula
from kcentre.figures.ratings import BEST_MARK
from kcentre.language.numbers import round_half_away, share
from kcentre.surveys.results import statistics

_MOST = 100.0


@dataclass(frozen=True, slots=True)
class Satisfied:
    """Per cent with one decimal; `span` None where one rating alone tells of no interval."""

    percent: float
    span: tuple[float, float] | None


def satisfied(formula: SatisfactionFormula, marks: Marks, sessions: int) -> Satisfied | None:
    """Return the share of a month's satisfied; None where nobody was asked.

    `sessions` is the base of formula Б.
    """
    if not marks.count:
        return None
    match formula:
        case SatisfactionFormula.RATINGS:
            return _part(marks.positive, marks.count)
        case SatisfactionFormula.SERVICES:
            # more ratings than services: those of last month's services
            return _part(marks.positive, sessions) if marks.positive <= sessions else None
        case SatisfactionFormula.MEAN:
            return _mean(marks)


def _part(count: int, whole: int) -> Satisfied | None:
    found = statistics.share(count, whole)
    if found.percent is None or found.low is None or found.high is None:
        return None
    return Satisfied(found.percent, (found.low, found.high))


def _mean(marks: Marks) -> Satisfied | None:
    percent = share(marks.total, marks.count * BEST_MARK)
    if percent is None:
        return None
    mean = marks.total / marks.count
    spread = marks.squares - marks.count * mean * mean
    deviation = sqrt(max(spread, 0.0) / (marks.count - 1)) if marks.count > 1 else None
    interval = statistics.mean_interval(marks.count, mean, deviation)
    if interval is None:
        return Satisfied(percent, None)
    low, high = (round_half_away(min(_MOST, 100 * end / BEST_MARK)) for end in interval)
    return Satisfied(percent, (max(0.0, low), high))
