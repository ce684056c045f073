"""Filling a region's form with the figures of a period."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kcentre.analysis.region.queries import form
from kcentre.analysis.region.records import FilledForm, FilledRow, FormRow, RowSort
from kcentre.figures.amounts import number_words
from kcentre.figures.catalogue import figure_of
from kcentre.figures.figure import Unit
from kcentre.figures.figures import figures
from kcentre.figures.values import Value, value_of, values_of
from kcentre.language import Refused
from kcentre.language.numbers import UNKNOWN
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class _Known:
    """What a period came to: the figures and the indicators by their codes."""

    values: Mapping[str, Value]
    states: Mapping[str, IndicatorState]


def filled(file: CentreFile, form_id: int, period: Period, today: date) -> FilledForm:
    """Return a form with the values of a period; what is not known says so, never 0."""
    with file.reading():
        draft = form(file, form_id)
        found = figures(file, period, today=today)
        states = {state.indicator.code: state for state in indicator_states(file, found, today)}
        known = _Known(values_of(found), states)
        rows = tuple(_filled(file, row, known) for row in draft.rows)
    is_partial = period.start <= today <= period.end and not found.closed
    return FilledForm(form_id, draft.title, period, rows, draft.note, is_partial)


def _filled(file: CentreFile, row: FormRow, known: _Known) -> FilledRow:
    if row.sort is not RowSort.FIGURE:
        return FilledRow(row, shown=row.text)
    state = known.states.get(row.figure)
    if state is not None:
        return _valued(row, state.value, state.indicator.unit, state.indicator.figure_code or "")
    try:
        unit, value = figure_of(file, row.figure).unit, value_of(file, known.values, row.figure)
    except Refused:  # the specialist, the topic or the own indicator of the row is gone
        return FilledRow(row, shown=UNKNOWN)
    return _valued(row, value, unit, row.figure)


def _valued(row: FormRow, value: Value, unit: Unit | str, code: str) -> FilledRow:
    """Return the number alone: the form has a column of its own for the unit."""
    if value is None:
        return FilledRow(row, shown=UNKNOWN)
    has_rows = bool(value) or unit is Unit.PERCENT  # a share of nothing has the rows of its whole
    return FilledRow(row, value, number_words(value, unit), code if has_rows else "")
