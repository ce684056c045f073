"""The indicators of a period as the page shows them: with their past, and what is unusual."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile

from kcentre.figures.figure import Unit
from kcentre.figures.figures import figures
from kcentre.monitoring.band import Band, expected_band, is_unusual
from kcentre.monitoring.deviations.queries import open_measures
from kcentre.monitoring.history import SHOWN, periods_to, values_in
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.periods.period import Period, same_last_year
from kcentre.storage import CentreFile

_WHOLE = 100.0


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator in a period with its past.

    `history` are the values in `periods`, the last of which is the period itself. `band` is what
    the past expects of it. `note` is the head's explanation, `figure_code` leads to the rows
    behind; `measures` is how many measures against deviations are still open.
    """

    state: IndicatorState
    history: tuple[float | None, ...]
    periods: tuple[Period, ...]
    last_year: float | None
    band: Band | None
    measures: int = 0

    @property
    def note(self) -> str:
        """The head's explanation of an unusual value."""
        return self.state.note

    @property
    def figure_code(self) -> str | None:
        """The figure whose rows stand behind the value."""
        return self.state.indicator.figure_code


def overview(file: CentreFile, period: Period, today: dt.date) -> list[IndicatorView]:
    """Return every indicator in use, П01–П16 first.

    Unusual is judged of a period that is over, by the periods before it.
    """
    periods, year_ago = periods_to(period, SHOWN + 1), same_last_year(period)
    wanted = periods if year_ago in periods else (*periods, year_ago)
    with file.reading():
        states = indicator_states(file, figures(file, period, today=today), today)
        past = values_in(file, [state.indicator for state in states], wanted, today)
        measures = open_measures(file, period)
    views = (
        _view(state, dict(zip(wanted, past[state.indicator.code], strict=True)), period, today)
        for state in states
    )
    return [replace(view, measures=measures.get(view.state.indicator.code, 0)) for view in views]


def _view(
    state: IndicatorState, values: Mapping[Period, float | None], period: Period, today: dt.date
) -> IndicatorView:
    *before, _ = periods_to(period, SHOWN + 1)
    known = _since_first([values[one] for one in before])
    counts = state.indicator.is_count
    most = _WHOLE if state.indicator.unit is Unit.PERCENT else None
    band = expected_band(known, counts=counts, most=most) if period.end < today else None
    shown = periods_to(period)
    return IndicatorView(
        replace(state, is_unusual=is_unusual(state.value, band)),
        tuple(values[one] for one in shown),
        shown,
        values[same_last_year(period)],
        band,
    )


def _since_first(values: Sequence[float | None]) -> Sequence[float | None]:
    """Leave out the periods before anything was done: there was nothing to count yet."""
    return list(dropwhile(lambda value: not value, values))
