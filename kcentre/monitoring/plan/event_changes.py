"""What differs between two states of a planned event, in the words of the history."""

import datetime as dt
from collections.abc import Callable, Iterator

from kcentre.language.dates import short_date
from kcentre.monitoring.plan.correcting import Change
from kcentre.monitoring.plan.event_records import EventState, PlannedEventDraft
from kcentre.monitoring.plan.words import Names

_Reader = Callable[[PlannedEventDraft, Names], str]


def changes_between(
    before: PlannedEventDraft, after: PlannedEventDraft, known: Names
) -> Iterator[Change]:
    """Yield a change for every fact that differs; the subject is the title as it was."""
    for title, read in _FACTS:
        old, new = read(before, known), read(after, known)
        if old != new:
            yield Change(before.title, title, old, new)


def addition(draft: PlannedEventDraft) -> Change:
    """Return the change of an event that was added to an approved plan."""
    return Change(draft.title, "Мероприятие", "", f"добавлено, срок {_day(draft.due)}")


def cancellation(title: str) -> Change:
    """Return the change of an event that was cancelled."""
    return Change(title, _STATE, EventState.PLANNED.label, EventState.CANCELLED.label)


def restoration(title: str) -> Change:
    """Return the change of a cancelled event that is planned again."""
    return Change(title, _STATE, EventState.CANCELLED.label, EventState.PLANNED.label)


def _day(day: dt.date | None) -> str:
    return short_date(day) if day else ""


_STATE = "Состояние"
_FACTS: tuple[tuple[str, _Reader], ...] = (
    ("Название", lambda draft, _: draft.title),
    ("Начало", lambda draft, _: _day(draft.starts)),
    ("Срок", lambda draft, _: _day(draft.due)),
    ("Вид", lambda draft, _: draft.event_type.label if draft.event_type else ""),
    ("Форма", lambda draft, _: draft.form.label if draft.form else ""),
    ("Тема", lambda draft, known: known.topics.get(draft.topic_id or 0, "")),
    ("Ответственный", lambda draft, known: known.people.get(draft.specialist_id or 0, "")),
    ("Для кого", lambda draft, _: draft.audience),
    ("Участников", lambda draft, _: "" if draft.expected is None else str(draft.expected)),
    ("Примечание", lambda draft, _: draft.note),
)
