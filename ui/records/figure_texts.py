"""Figures as the screen writes them."""

from kcentre.figures.figure import Unit
from kcentre.language.numbers import UNKNOWN, decimal_comma, grouped

NBSP = "\u00a0"
_DECIMALS = {Unit.MARK: 2, Unit.DAYS: 1, Unit.PERCENT: 1}


def value_text(value: float | None, unit: Unit = Unit.SERVICES) -> str:
    """Return «1 234», «91,7 %», «4,68»; «нет данных» for what is not known."""
    if value is None:
        return UNKNOWN
    decimals = _DECIMALS.get(unit)
    if decimals is None:
        return grouped(int(value))
    text = decimal_comma(value, decimals)
    return f"{text}{NBSP}%" if unit is Unit.PERCENT else text


def count_text(value: int) -> str:
    """Return a count for a table: a dash for nothing."""
    return grouped(value) if value else "—"
