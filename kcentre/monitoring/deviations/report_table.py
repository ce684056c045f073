"""Deviations and measures in the department's report."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language.dates import short_date
from kcentre.monitoring.deviations.lines import status_words
from kcentre.monitoring.deviations.queries import deviations_of, without_measure
from kcentre.monitoring.deviations.records import DeviationLine
from kcentre.monitoring.deviations.states import noticed, states_in
from kcentre.monitoring.deviations.words import noticed_words
from kcentre.monitoring.indicators import IndicatorState
from kcentre.paper.document import Column, Line, Lines, Row, Table, body
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.storage import CentreFile

NO_MEASURE = "мера не назначена"
NO_DEVIATIONS = "Отклонений от целевых значений нет."

_TYPE_SIZE = 9.0
"""Six columns of words beside a portrait page's margins: in points."""

_COLUMNS = (
    Column("Показатель", weight=2.2),
    Column("Причина", weight=2.1),
    Column("Мера", weight=2.4),
    Column("Ответственный", weight=1.9),
    Column("Срок", weight=1.35),
    Column("Статус", weight=1.45),
)


def report_table(
    file: CentreFile,
    period: Period,
    today: dt.date,
    states: Sequence[IndicatorState] | None = None,
) -> Table:
    """Return the measures against deviations of a period, and its red indicators without one.

    `states`: the period's indicators where they are known already.
    """
    with file.reading():
        known = states_in(file, period, today) if states is None else states
        lines = deviations_of(file, period, today)
        bare = without_measure(file, known, period)
    rows = sorted((*_measures(lines, period), *_bare(bare)), key=lambda row: str(row.cells[0]))
    return Table(_COLUMNS, tuple(rows), empty=NO_DEVIATIONS, size=_TYPE_SIZE)


def _measures(lines: Sequence[DeviationLine], period: Period) -> Iterator[Row]:
    for line in lines:
        within = "" if line.period == period else titles.short(line.period)
        stood = noticed_words(line.value, line.target, line.unit)
        draft = line.draft
        yield body(
            _indicator(draft.code, line.title, ", ".join(filter(None, (within, stood)))),
            draft.cause,
            draft.measure,
            draft.responsible,
            short_date(line.due),
            status_words(line),
        )


def _bare(states: Sequence[IndicatorState]) -> Iterator[Row]:
    for state in states:
        indicator = state.indicator
        named = _indicator(indicator.code, indicator.title, noticed(state))
        yield body(named, "", NO_MEASURE, "", "", "")


def _indicator(code: str, title: str, small: str) -> Lines:
    return Lines((Line(f"{code} {title}"), Line(small, small=True)))
