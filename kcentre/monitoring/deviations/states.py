"""The indicators around deviations: how they stood, and how they stand a period later."""

import datetime as dt
from collections.abc import Mapping, Sequence

from kcentre.centre.queries import settings
from kcentre.figures.figures import figures
from kcentre.monitoring.deviations.records import Outcome
from kcentre.monitoring.deviations.words import amount
from kcentre.monitoring.indicators import INDICATORS, Indicator, IndicatorState, indicators
from kcentre.monitoring.norms import Colour
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
    return indicators(figures(file, period, today=today), settings(file))


def red(states: Sequence[IndicatorState]) -> list[IndicatorState]:
    """Return the indicators that ask for a measure."""
    return [state for state in states if state.colour is Colour.BAD]


def known_indicators(file: CentreFile) -> dict[str, Indicator]:  # noqa: ARG001 — own ones come
    """Return every indicator that ever had a code, by its code."""
    return {indicator.code: indicator for indicator in INDICATORS}


def missed_target(state: IndicatorState) -> float | None:
    """Return the bound of the norm that a value missed, or is held against."""
    return state.target


def target_words(state: IndicatorState) -> str:
    """Return «85 %»; empty where nothing is laid down."""
    target = missed_target(state)
    return "" if target is None else amount(target, state.indicator.unit)
