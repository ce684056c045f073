"""How much more or less than in the period before."""

from kcentre.analysis.comparison import Comparison
from kcentre.language.numbers import round_half_away, share
from kcentre.paper.printed import number
from kcentre.periods.titles import short

_NBSP = "\u00a0"


def growth(now: int, before: int) -> float | None:
    """Return by how many per cent `now` is more than `before`; None where nothing was before."""
    return share(now - before, before)


def growth_text(compared: Comparison) -> str:
    """Return «+12 % к II кв. 2025» about the services; empty where there is nothing to compare.

    A period that still runs is less than a whole one before it: that says nothing.
    """
    before = compared.previous
    if before is None or not compared.is_over:
        return ""
    grown = growth(compared.current.sessions.total, before.figures.sessions.total)
    if grown is None:
        return ""
    whole = round_half_away(grown, 0)
    sign = "+" if whole > 0 else ""
    return f"{sign}{number(whole)}{_NBSP}% к{_NBSP}{short(before.figures.period)}"
