"""Values of figures with their units, as prose says them: decimals only where there are some."""

from kcentre.figures.figure import Unit
from kcentre.language.numbers import UNKNOWN, decimal_comma, grouped
from kcentre.language.plurals import plural

_NBSP = "\u00a0"


def number_words(value: float, unit: Unit | str) -> str:
    """Return «78», «78,5», «4,62»: without decimals where there are none."""
    if float(value).is_integer():
        return grouped(int(value))
    return decimal_comma(value, 2 if unit is Unit.MARK else 1)


def amount(value: float | None, unit: Unit | str) -> str:
    """Return a value with its unit: «78 %», «21 услуга», «нет данных»."""
    if value is None:
        return UNKNOWN
    word = unit.of(value) if isinstance(unit, Unit) else unit
    return _joined(number_words(value, unit), word)


def amount_up_to(value: float, unit: Unit | str) -> str:
    """Return a value as it stands after «до»: «21 услуги», «60 услуг», «88 %»."""
    word = unit
    if isinstance(unit, Unit):
        word = plural(int(value), unit.of(2), unit.of(5), unit.of(5))
    return _joined(number_words(value, unit), word)


def _joined(number: str, word: str) -> str:
    return f"{number}{_NBSP}{word}" if word else number
