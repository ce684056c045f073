"""The indicators around deviations: how they stood, and how they stand a period later."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kcentre.figures.amounts import amount, number_words
from kcentre.figures.several import values_of_several
from kcentre.monitoring.catalogue import PLAN_DONE
from kcentre.monitoring.deviations.records import Outcome
from kcentre.monitoring.deviations.words import noticed_words
from kcentre.monitoring.indicators import Indicator, IndicatorState, known_indicators
from kcentre.monitoring.indicators.readings import kept_beside
from kcentre.monitoring.indicators.states import states_of
from kcentre.monitoring.norms import Colour, Direction, colour_of
from kcentre.periods.period import Period, following
from kcentre.storage import CentreFile

Asked = tuple[str, Period]
"""An indicator's code and the period in which it deviated."""


def outcomes(file: CentreFile, asked: Iterable[Asked], today: dt.date) -> dict[Asked, Outcome]:
    """Return what indicators are in the period after each deviation.

    Those whose following period has not begun are left out. Each period is counted once, and of
    its figures only those that are asked for.
    """
    begun = [(code, period) for code, period in asked if following(period).start <= today]
    codes = {code for code, _ in begun}
    meant = tuple(one for one in known_indicators(file) if one.code in {*codes, PLAN_DONE})
    after = sorted({following(period) for _, period in begun}, key=lambda one: (one.start, one.end))
    found: dict[Asked, IndicatorState] = {}
    kept = kept_beside(file, today)
    for period, values in zip(
        after, values_of_several(file, after, _figures_behind(meant), today), strict=True
    ):
        for state in states_of(file, kept.facts(period, values), meant):
            found[state.indicator.code, period] = state
    return {
        (code, period): _outcome(found.get((code, following(period))), following(period), today)
        for code, period in begun
    }


def _figures_behind(indicators: Iterable[Indicator]) -> set[str]:
    return {code for one in indicators for code in (one.figure_code, one.base_code) if code}


def _outcome(state: IndicatorState | None, period: Period, today: dt.date) -> Outcome:
    """Return how an indicator stands in a period; nothing is known of one that is retired."""
    is_partial = period.end >= today
    if state is None:
        return Outcome(period, None, None, is_partial=is_partial)
    return Outcome(period, state.value, state.colour, target_words(state), is_partial)


def states_in(file: CentreFile, period: Period, today: dt.date) -> tuple[IndicatorState, ...]:
    """Return all indicators of a period, what `indicator_states` says of all its figures.

    Only the figures behind indicators are counted: the left panel asks after every change.
    """
    with file.reading():
        meant = known_indicators(file)
        (values,) = values_of_several(file, (period,), _figures_behind(meant), today)
        return states_of(file, kept_beside(file, today).facts(period, values), meant)


def every_indicator(file: CentreFile) -> dict[str, Indicator]:
    """Return all indicators by their codes, retired ones too: old measures name them."""
    return {one.code: one for one in known_indicators(file, with_retired=True)}


def red(states: Sequence[IndicatorState]) -> list[IndicatorState]:
    """Return the indicators that ask for a measure."""
    return [state for state in states if state.colour is Colour.BAD]


def missed_target(state: IndicatorState) -> float | None:
    """Return the level that a value is held against: of a band, the end that it went beyond."""
    norm = state.norm
    if norm is None or norm.direction is not Direction.WITHIN or state.value is None:
        return state.target
    is_above = norm.upper is not None and state.value > norm.upper
    return norm.upper if is_above else norm.level


def noticed(state: IndicatorState) -> str:
    """Return «78 % при цели 85 %»; what the value alone does not show is said after it.

    Planned events may all have been held, but late: «100 % при цели 100 %, … в срок 0 из 1».
    """
    words = noticed_words(state.value, missed_target(state), state.indicator.unit)
    hidden = hidden_remark(state)
    return f"{words}, {hidden}" if hidden else words


def hidden_remark(state: IndicatorState) -> str:
    """Return what is wrong with a value that looks well: «в срок 0 из 1»; empty for all others."""
    is_well = colour_of(state.value, state.norm) is Colour.GOOD
    return state.remark if is_well and state.colour is not Colour.GOOD else ""


def target_words(state: IndicatorState) -> str:
    """Return «85 %», «50–90 %»; empty where nothing is laid down."""
    norm, unit = state.norm, state.indicator.unit
    if state.target is None:
        return ""
    if norm is None or norm.direction is not Direction.WITHIN or norm.upper is None:
        return amount(state.target, unit)
    return f"{number_words(state.target, unit)}–{amount(norm.upper, unit)}"
