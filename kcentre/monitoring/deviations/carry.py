"""The conclusion of a measure, drafted from what its indicator became in the next period."""

from kcentre.figures.amounts import amount, amount_up_to, number_words
from kcentre.figures.figure import Unit
from kcentre.language.sentences import capital
from kcentre.monitoring.deviations.records import DeviationLine, Outcome
from kcentre.monitoring.norms import Colour
from kcentre.periods import titles


def carry(line: DeviationLine) -> str:
    """Return «Во II квартале … показатель вырос с 78 до 88 %, цель 85 % достигнута.».

    Empty while nothing is known of the following period.
    """
    outcome = line.outcome
    if outcome is None or outcome.value is None:
        return ""
    if outcome.is_partial:
        return _so_far(outcome, amount(outcome.value, line.unit))
    when = capital(titles.during(outcome.period))
    return f"{when} показатель {_moved(line, outcome.value)}{_goal(outcome)}."


def _so_far(outcome: Outcome, value: str) -> str:
    """Say what is known while the period goes on; a part is not compared with a whole."""
    running = titles.nominative(outcome.period)
    goal = f" при цели {outcome.target_words}" if outcome.target_words else ""
    return f"Пока идёт {running}, показатель составляет {value}{goal}."


def _moved(line: DeviationLine, value: float) -> str:
    unit: Unit | str = line.unit
    before = line.value
    if before is None:
        return f"составил {amount(value, unit)}"
    if number_words(before, unit) == number_words(value, unit):
        return f"не изменился: {amount(value, unit)}"
    verb = "вырос" if value > before else "снизился"
    return f"{verb} с\u00a0{number_words(before, unit)} до\u00a0{amount_up_to(value, unit)}"


def _goal(outcome: Outcome) -> str:
    if outcome.colour is None or not outcome.target_words:
        return ""
    reached = "достигнута" if outcome.colour is Colour.GOOD else "не достигнута"
    return f", цель {outcome.target_words} {reached}"
