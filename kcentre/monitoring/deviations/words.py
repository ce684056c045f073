"""What papers and screens say of a deviation."""

from kcentre.figures.figure import Unit
from kcentre.language.numbers import decimal_comma, grouped
from kcentre.monitoring.deviations.records import Outcome
from kcentre.monitoring.norms import Colour
from kcentre.periods import titles

UNKNOWN = "нет данных"
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
        ends_in_one = int(value) % 10 == 1 and int(value) % 100 != 11
        word = unit.of(2 if ends_in_one else 5)
    return _joined(number_words(value, unit), word)


def noticed_words(value: float | None, target: float | None, unit: Unit | str) -> str:
    """Return «78 % при цели 85 %»; where one of the two is not known, the value alone."""
    if value is None or target is None:
        return amount(value, unit)
    return f"{amount(value, unit)} при цели{_NBSP}{amount(target, unit)}"


def outcome_words(outcome: Outcome | None, unit: Unit | str) -> str:
    """Return «88 % за IV квартал 2026 года, цель достигнута», what of it is known."""
    if outcome is None:
        return ""
    over = titles.over(outcome.period)
    if outcome.value is None:
        return f"{UNKNOWN} {over}"
    said = f"{amount(outcome.value, unit)} {over}"
    return f"{said}, период ещё идёт" if outcome.is_partial else said + _reached(outcome.colour)


def _reached(colour: Colour | None) -> str:
    if colour is None:
        return ""
    return ", цель достигнута" if colour is Colour.GOOD else ", цель не достигнута"


def _joined(number: str, word: str) -> str:
    return f"{number}{_NBSP}{word}" if word else number
