"""What the prose can say of the indicators, of deviations and of the measures against them."""

from collections.abc import Iterator, Sequence

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.records import Fact
from kcentre.analysis.conclusions.words import INDICATOR, MEASURE, NBSP
from kcentre.figures.amounts import amount, amount_up_to, number_words
from kcentre.figures.figure import Unit
from kcentre.language.plurals import plural
from kcentre.language.sentences import small
from kcentre.monitoring.deviations.records import DeviationLine
from kcentre.monitoring.deviations.states import hidden_remark, red
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.indicators import IndicatorState
from kcentre.monitoring.norms import Colour, Direction, Norm

_WHOLE = 100


def facts_of_goals(known: Ground) -> Iterator[Fact]:
    """Yield every indicator with a value, and how many of them are where they should be."""
    for state in known.states:
        if state.value is not None:
            yield _value(state)
        goal = goal_words(state)
        if goal:
            code = state.indicator.code
            title = f"Цель: {state.indicator.title}"
            yield Fact(f"{code}.target", goal, (code,), title)
    yield from _reached(known.states)


def facts_of_measures(known: Ground) -> Iterator[Fact]:
    """Yield what was planned against deviations, and what the earlier measures brought."""
    number = len(known.measures)
    if number:
        verb = plural(number, "намечена", "намечены", "намечено")
        said = f"{verb} {MEASURE.counted(number)}"
        codes = _codes(known.measures)
        yield Fact("measures.planned", said, codes, "Намечено мер")
        yield Fact("measures.states", _states(known.measures), codes, "Как выполняются меры")
    results = [line for line in known.earlier if line.result is not None]
    if results:
        said = "; ".join(map(_result, results))
        yield Fact("measures.results", said, _codes(results), "Что дали меры прошлого периода")


def goal_words(state: IndicatorState) -> str:
    """Return «не менее 85 %», «от 50 до 90 %», «план — 240 услуг»; empty with nothing laid down.

    Per cent of a plan that still runs are held against its part due: «95 % к концу периода».
    """
    norm, unit = state.norm, state.indicator.unit
    if norm is None or norm.level is None:
        return ""
    if _is_eased(state, norm):
        level = amount(norm.level, unit)
        return f"{level} к{NBSP}концу периода" if unit is Unit.PERCENT else f"план — {level}"
    words = {Direction.AT_LEAST: "не менее", Direction.AT_MOST: "не более"}
    if norm.direction in words:
        return _limit(norm, unit) or f"{words[norm.direction]} {amount_up_to(norm.level, unit)}"
    return _band(norm, unit) if norm.direction is Direction.WITHIN else ""


def said_with_goal(state: IndicatorState) -> str:
    """Return «78 % (цель — не менее 85 %)»; events all held, but late, are told of too."""
    value, goal = amount(state.value, state.indicator.unit), goal_words(state)
    beside = "; ".join(filter(None, (f"цель — {goal}" if goal else "", hidden_remark(state))))
    return f"{value} ({beside})" if beside else value


def _value(state: IndicatorState) -> Fact:
    code = state.indicator.code
    return Fact(code, said_with_goal(state), (code,), state.indicator.title)


def _reached(states: Sequence[IndicatorState]) -> Iterator[Fact]:
    judged = [state for state in states if state.colour is not None]
    if not judged:
        return
    met = [state for state in judged if state.colour is Colour.GOOD]
    near = [state for state in judged if state.colour is Colour.ATTENTION]
    missed = red(judged)
    said = f"{INDICATOR.by(len(met))} из {len(judged)}"
    yield Fact("goals.met", said, _state_codes(met), "Цель достигнута")
    if near:
        yield Fact("goals.near", INDICATOR.by(len(near)), _state_codes(near), "Близки к цели")
    if missed:
        of_all = "" if met else f" из {len(judged)}"
        listed = (f"{small(one.indicator.title)} — {said_with_goal(one)}" for one in missed)
        codes = _state_codes(missed)
        yield Fact("goals.missed", INDICATOR.by(len(missed)) + of_all, codes, "Цель не достигнута")
        yield Fact("goals.missed_list", "; ".join(listed), codes, "Что не достигло цели")


def _states(lines: Sequence[DeviationLine]) -> str:
    """Return «выполнено — 1, в работе — 2, просрочено — 1»."""
    counts = (
        ("выполнено", sum(line.draft.status is MeasureStatus.DONE for line in lines)),
        ("в работе", sum(line.is_open and not line.is_overdue for line in lines)),
        ("просрочено", sum(line.is_overdue for line in lines)),
        ("отменено", sum(line.draft.status is MeasureStatus.DROPPED for line in lines)),
    )
    return ", ".join(f"{words} —{NBSP}{count}" for words, count in counts if count)


def _result(line: DeviationLine) -> str:
    """Return «доля удовлетворённых — 88 % (было 78 %), цель достигнута»."""
    said = f"{small(line.title)} — {amount(line.result, line.unit)}"
    if line.value is not None:
        said += f" (было {amount(line.value, line.unit)})"
    if line.result_colour is None:
        return said
    reached = "достигнута" if line.result_colour is Colour.GOOD else "не достигнута"
    return f"{said}, цель {reached}"


def _is_eased(state: IndicatorState, norm: Norm) -> bool:
    """Return whether less than the level is well: some of a plan, or its part due by now."""
    is_well = state.colour is Colour.GOOD and norm.direction is Direction.AT_LEAST
    return is_well and (state.value or 0) < (norm.level or 0)


def _limit(norm: Norm, unit: Unit | str) -> str:
    """Return what is said of a level that nothing can pass: none at all, all of it."""
    if norm.direction is Direction.AT_MOST and norm.level == 0:
        return "отсутствие"
    is_whole = norm.direction is Direction.AT_LEAST and norm.level == _WHOLE
    return amount(norm.level, unit) if is_whole and unit is Unit.PERCENT else ""


def _band(norm: Norm, unit: Unit | str) -> str:
    low, high = norm.level or 0.0, norm.upper
    if high is None:
        return f"не менее {amount_up_to(low, unit)}"
    return f"от {number_words(low, unit)} до {amount_up_to(high, unit)}"


def _state_codes(states: Sequence[IndicatorState]) -> tuple[str, ...]:
    return tuple(state.indicator.code for state in states)


def _codes(lines: Sequence[DeviationLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.draft.code for line in lines))
