"""The measures as they are kept, with what became of their indicators."""

import datetime as dt
from collections.abc import Iterable, Mapping

from peewee import Expression, Node

from kcentre.figures.amounts import amount
from kcentre.language.dates import brief_date, kept_day, short_date
from kcentre.monitoring.deviations.records import (
    DeviationDraft,
    DeviationLine,
    DeviationRow,
    Outcome,
)
from kcentre.monitoring.deviations.states import Asked, every_indicator, outcomes
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import ENDED, MeasureStatus
from kcentre.monitoring.deviations.words import noticed_words
from kcentre.monitoring.indicators import Indicator
from kcentre.periods import titles
from kcentre.periods.period import period_from
from kcentre.storage import CentreFile

NEWEST_FIRST = (Deviation.noticed_on.desc(), Deviation.id.desc())
OLDEST_FIRST = (Deviation.noticed_on, Deviation.id)


def lines_where(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date,
    order: Iterable[Node] = NEWEST_FIRST,
) -> list[DeviationLine]:
    """Return the measures that meet all conditions, with their results as of `today`."""
    query = Deviation.select()
    for condition in conditions:
        query = query.where(condition)
    with file.reading():
        # All rows at once: what is asked for each of them may be interrupted, and SQLite goes on
        # interrupting whatever follows while an earlier statement is still being read.
        rows = list(query.order_by(*order).execute(file.db))
        known, drafts = every_indicator(file), [draft_of(row) for row in rows]
        asked = [(draft.code, draft.period) for draft in drafts if draft.period]
        after = outcomes(file, asked, today)
        return [
            _line(row, draft, known.get(draft.code), after, today)
            for row, draft in zip(rows, drafts, strict=True)
        ]


def row_of(line: DeviationLine) -> DeviationRow:
    """Return a measure as a line of the list."""
    draft, result = line.draft, line.outcome
    return DeviationRow(
        f"{draft.code}, {titles.short(line.period)} · {line.title}",
        _status_listed(line),
        brief_date(line.due),
        draft.measure,
        draft.responsible,
        noticed_words(line.value, line.target, line.unit),
        "" if result is None else amount(result.value, line.unit),
        brief_date(line.noticed_on),
        line.id,
        draft.status,
        line.is_overdue,
        line.result_colour,
    )


def status_words(line: DeviationLine) -> str:
    """Return «намечена», «выполнена 12.10.2026», «в работе, просрочена»."""
    draft = line.draft
    if draft.status is MeasureStatus.DONE and draft.done_on is not None:
        return f"{draft.status.label} {short_date(draft.done_on)}"
    return f"{draft.status.label}, просрочена" if line.is_overdue else draft.status.label


def _status_listed(line: DeviationLine) -> str:
    done_on = line.draft.done_on
    return (
        status_words(line)
        if done_on is None
        else f"{line.draft.status.label} {brief_date(done_on)}"
    )


def found_text(line: DeviationLine) -> str:
    """Return the words that a measure is found by."""
    draft = line.draft
    texts = (draft.cause, draft.measure, draft.responsible, draft.conclusion)
    return " ".join((draft.code, line.title, titles.title(line.period), *texts))


def draft_of(row: Deviation) -> DeviationDraft:
    """Return a kept row as it was entered."""
    return DeviationDraft(
        code=row.code,
        period=period_from(row.kind, row.starts),
        cause=row.cause,
        measure=row.measure,
        responsible=row.responsible,
        due=kept_day(row.due),
        status=MeasureStatus(row.status),
        done_on=kept_day(row.done_on),
        conclusion=row.conclusion,
    )


def _line(
    row: Deviation,
    draft: DeviationDraft,
    indicator: Indicator | None,
    after: Mapping[Asked, Outcome],
    today: dt.date,
) -> DeviationLine:
    period = period_from(row.kind, row.starts)
    return DeviationLine(
        row.id,
        draft,
        title=indicator.title if indicator else "",
        unit=indicator.unit if indicator else "",
        value=row.value,
        target=row.target,
        noticed_on=dt.date.fromisoformat(row.noticed_on),
        outcome=after.get((row.code, period)),
        is_overdue=draft.status not in ENDED and row.due < today.isoformat(),
    )
