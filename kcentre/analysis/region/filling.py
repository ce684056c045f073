"""Filling a region's form with the figures of a period."""

from collections.abc import Mapping
from datetime import date

from kcentre.analysis.region.queries import form
from kcentre.analysis.region.records import FilledForm, FilledRow, FormRow
from kcentre.figures.figures import figures
from kcentre.figures.values import Value, value_of, values_of
from kcentre.language import Refused
from kcentre.language.numbers import decimal_comma, grouped
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.periods.period import Period
from kcentre.storage import CentreFile

NO_DATA = "нет данных"


def filled(file: CentreFile, form_id: int, period: Period, today: date) -> FilledForm:
    """Return a form with the values of a period; what is not known says so, never 0."""
    with file.reading():
        draft = form(file, form_id)
        found = figures(file, period, today=today)
        values = values_of(found)
        states = {state.indicator.code: state for state in indicator_states(file, found, today)}
        rows = tuple(_filled(file, row, values, states) for row in draft.rows)
    return FilledForm(form_id, draft.title, period, rows, draft.note)


def _filled(
    file: CentreFile,
    row: FormRow,
    values: Mapping[str, Value],
    states: Mapping[str, IndicatorState],
) -> FilledRow:
    if not row.figure:
        return FilledRow(row, shown=row.text)
    state = states.get(row.figure)
    if state is not None:
        code = state.indicator.figure_code or ""
        return FilledRow(row, state.value, _number(state.value), code if state.value else "")
    try:
        value = value_of(file, values, row.figure)
    except Refused:  # the specialist or the topic of the row is gone
        return FilledRow(row, shown=NO_DATA)
    return FilledRow(row, value, _number(value), row.figure if value else "")


def _number(value: float | None) -> str:
    """Return the number alone: the form has a column of its own for the unit."""
    if value is None:
        return NO_DATA
    return grouped(int(value)) if value == int(value) else decimal_comma(value)
