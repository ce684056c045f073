"""The report's table of indicators, and the explanations of values out of the ordinary."""

from collections.abc import Iterator, Sequence

from kcentre.analysis.conclusions.of_goals import goal_words
from kcentre.figures.amounts import amount
from kcentre.language.sentences import ended, small
from kcentre.monitoring.deviations.states import hidden_remark
from kcentre.monitoring.indicators import IndicatorState
from kcentre.paper.document import Align, Column, Line, Lines, Paragraph, Row, Table, body

_BASES = {
    "sessions.not_attending_share": (
        "Доля услуг семьям, чьи дети не посещают детский сад, — от услуг, для которых посещение "
        "указано."
    ),
    "sessions.repeat_share": "Доля повторных обращений — от услуг, оказанных не анонимно.",
}
"""What is taken of fewer services than all, and so differs from the tables of all services."""


def goals_table(states: Sequence[IndicatorState], caption: str) -> Table | None:
    """Return the indicators that are known; None where none is."""
    columns = (
        Column("№"),
        Column("Показатель", weight=5),
        Column("Значение", align=Align.RIGHT),
        Column("Цель", weight=1.5),
        Column("Оценка"),
    )
    known = [state for state in states if state.value is not None]
    shown = {state.indicator.figure_code for state in known}
    notes = (note for code, note in _BASES.items() if code in shown)
    rows = tuple(map(_row, known))
    return Table(columns, rows, caption, note=" ".join(notes)) if rows else None


def explanations(states: Sequence[IndicatorState]) -> Iterator[Paragraph]:
    """Yield what the head wrote of unusual values, each with its figure."""
    for state in states:
        if state.note and state.value is not None:
            indicator = state.indicator
            value = amount(state.value, indicator.unit)
            said = f"{indicator.code} {small(indicator.title)} — {value}: {state.note}"
            yield Paragraph(ended(said))


def _row(state: IndicatorState) -> Row:
    indicator, hidden = state.indicator, hidden_remark(state)
    title = Lines((Line(indicator.title), Line(hidden, small=True))) if hidden else indicator.title
    return body(
        indicator.code,
        title,
        amount(state.value, indicator.unit),
        goal_words(state) or "для сведения",
        state.colour.label.replace(" ", "\u00a0") if state.colour else "—",
    )
