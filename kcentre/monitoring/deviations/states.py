"""The indicators around deviations: how they stood, and how they stand a period later."""

import datetime as dt
from collections.abc import Mapping, Sequence

from kcentre.figures.figures import figures
from kcentre.monitoring.deviations.records import Outcome
from kcentre.monitoring.deviations.words import amount, number_words
from kcentre.monitoring.indicators import (
    Indicator,
    IndicatorState,
    indicator_states,
    known_indicators,
)
from kcentre.monitoring.norms import Colour, Direction
from kcentre.periods.period import Period, following
from kcentre.storage import CentreFile


class KnownStates:
    """The indicators of periods on a day, each period counted once."""

    def __init__(self, file: CentreFile, today: dt.date) -> None:
        self._file, self._today = file, today
        self._found: dict[Period, Mapping[str, IndicatorState]] = {}

    def state(self, code: str, period: Period) -> IndicatorState | None:
        """Return an indicator in a period; None for one that is retired or unknown."""
        if period not in self._found:
            found = states_in(self._file, period, self._today)
            self._found[period] = {state.indicator.code: state for state in found}
        return self._found[period].get(code)

    def outcome(self, code: str, period: Period) -> Outcome | None:
        """Return the indicator in the period after `period`; None while it has not begun."""
        after = following(period)
        if after.start > self._today:
            return None
        is_partial = after.end >= self._today
        state = self.state(code, after)
        if state is None:
            return Outcome(after, None, None, is_partial=is_partial)
        return Outcome(after, state.value, state.colour, target_words(state), is_partial)


def states_in(file: CentreFile, period: Period, today: dt.date) -> tuple[IndicatorState, ...]:
    """Return all indicators of a period."""
    return indicator_states(file, figures(file, period, today=today), today)


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


def target_words(state: IndicatorState) -> str:
    """Return «85 %», «50–90 %»; empty where nothing is laid down."""
    norm, unit = state.norm, state.indicator.unit
    if state.target is None:
        return ""
    if norm is None or norm.direction is not Direction.WITHIN or norm.upper is None:
        return amount(state.target, unit)
    return f"{number_words(state.target, unit)}–{amount(norm.upper, unit)}"
