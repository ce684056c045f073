"""What the list of planned events says of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from kcentre.language.dates import month_title, short_date
from kcentre.language.plurals import counted, day_count, days_left
from kcentre.language.sentences import capital
from kcentre.monitoring.plan.event_records import EventState, PlannedEventLine
from kcentre.monitoring.plan.event_tables import when
from kcentre.monitoring.plan.words import Names
from ui.records.rows import Note, Row
from ui.widgets.colours import Tone

TONES = {
    EventState.PLANNED: Tone.SECONDARY,
    EventState.DUE_SOON: Tone.ATTENTION,
    EventState.OVERDUE: Tone.BAD,
    EventState.HELD: Tone.GOOD,
    EventState.HELD_LATE: Tone.ATTENTION,
    EventState.CANCELLED: Tone.SECONDARY,
}
_MARKED = {EventState.DUE_SOON, EventState.OVERDUE}


def event_rows(lines: Sequence[PlannedEventLine], known: Names, today: dt.date) -> list[Row]:
    """Return the rows, under the months of their deadlines."""
    return [
        _row(line, known, today, month_title(*of_month) if place == 0 else "")
        for of_month, own in groupby(lines, lambda line: (line.due.year, line.due.month))
        for place, line in enumerate(own)
    ]


def state_words(line: PlannedEventLine, today: dt.date) -> str:
    """Return «Проведено 18.09.2026, 12 участников» or how the deadline stands."""
    words = capital(line.state.label)
    if line.held is not None and line.is_held:
        came = line.held.participants
        people = "" if came is None else f", {_people(came)}"
        return f"{words} {short_date(line.held.date)}{people}"
    if line.state is EventState.OVERDUE:
        return f"{words} на {day_count((today - line.due).days)}"
    if line.state is EventState.DUE_SOON:
        left = (line.due - today).days
        return f"{words}: {days_left(left)}" if left else f"{words}: сегодня"
    return words


def _row(line: PlannedEventLine, known: Names, today: dt.date, band: str) -> Row:
    tone = TONES[line.state]
    return Row(
        line.id,
        line.draft.title,
        notes=(
            Note(" · ".join(_facts(line, known))),
            Note(state_words(line, today), tone),
        ),
        band=band,
        mark=tone if line.state in _MARKED else None,
        is_bold=not line.is_cancelled,
    )


def _facts(line: PlannedEventLine, known: Names) -> Iterator[str]:
    draft = line.draft
    yield when(line)
    yield from (each.label for each in (draft.event_type, draft.form) if each)
    if draft.specialist_id is not None:
        yield known.people.get(draft.specialist_id, "")
    if draft.audience:
        yield draft.audience
    if draft.expected is not None:
        yield f"ожидается {draft.expected}"


def _people(number: int) -> str:
    return counted(number, "участник", "участника", "участников")
