"""Typed cells as the paper and the screen print them."""

from datetime import date, time
from decimal import Decimal

from kcentre.language.dates import short_date
from kcentre.language.numbers import decimal_comma, grouped, round_half_away
from kcentre.paper.document import Align, Cell, Column, Kind, Lines

NO_BREAK = "\u00a0"
MINUS = "\u2212"
_CENTRED = {Kind.DATE, Kind.TIME}
_FRACTIONS = {Kind.DECIMAL, Kind.PERCENT}


def printed(value: Cell | Lines, column: Column) -> str:
    """Return a cell's text; None is what the column says for an absent value."""
    if value is None:
        return column.absent
    if isinstance(value, (str, Lines)):
        return str(value)
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return _number(value, column)


def alignment(column: Column) -> Align:
    """Return where a column's cells stand: texts left, numbers right, unless it says."""
    if column.align is not None:
        return column.align
    if column.kind is Kind.TEXT:
        return Align.LEFT
    return Align.CENTRE if column.kind in _CENTRED else Align.RIGHT


def decimals(value: float | Decimal, column: Column) -> int:
    """Return with how many decimals a column prints a number."""
    if column.kind in _FRACTIONS:
        return column.places
    if isinstance(value, int) or column.kind is Kind.INTEGER:
        return 0
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0
    return column.places


def number(value: float | Decimal, places: int = 0) -> str:
    """Return «1 234,5», with a real minus sign."""
    if not places and isinstance(value, int) and value >= 0:
        return grouped(value)
    rounded = round_half_away(value, places)
    text = grouped(int(abs(rounded)))
    if places:
        text += decimal_comma(abs(rounded), places)[-places - 1 :]
    return MINUS + text if rounded < 0 else text


def _number(value: float | Decimal, column: Column) -> str:
    text = number(value, decimals(value, column))
    if column.signed and value > 0:
        text = "+" + text
    if column.kind is Kind.PERCENT and "%" not in column.title + column.group:
        text += NO_BREAK + "%"
    return text
