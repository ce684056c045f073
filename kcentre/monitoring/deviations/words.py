"""What papers and screens say of a deviation."""

from kcentre.figures.amounts import amount
from kcentre.figures.figure import Unit
from kcentre.language.numbers import UNKNOWN
from kcentre.monitoring.deviations.records import Outcome
from kcentre.monitoring.norms import Colour
from kcentre.periods import titles

_NBSP = "\u00a0"


def noticed_words(value: float | None, target: float | None, unit: Unit | str) -> str:
    """Return «78 % при цели 85 %»; where one of the two is not known, the value alone."""
    if value is None or target is None:
        return amount(value, unit)
    return f"{amount(value, unit)} при цели {amount(target, unit)}"


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
