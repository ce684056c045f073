"""The computed conclusion of a reference: what was planned in a period, and what came of it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kcentre.language.dates import short_date
from kcentre.language.fulfilment import fulfilled
from kcentre.language.plurals import counted, plural
from kcentre.language.sentences import capital
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.roadmaps.records import EventLine, TaskLine
from kcentre.roadmaps.sheets.words import tasks_sentence
from kcentre.roadmaps.values import RoadEventState, TaskState


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The events of a period as they stood on its last day, or on `day` while it runs.

    `held` in the order they were held, wherever they were planned; `planned` for days of the
    period, without the cancelled; `early` are those of them held before the period began.
    """

    period: Period
    day: dt.date
    held: tuple[EventLine, ...]
    planned: tuple[EventLine, ...]
    cancelled: tuple[EventLine, ...]

    @property
    def missed(self) -> tuple[EventLine, ...]:
        """The planned events whose day has come and that were not held."""
        return tuple(
            event
            for event in self.planned
            if event.planned_on <= self.day and not self.is_held(event)
        )

    @property
    def early(self) -> tuple[EventLine, ...]:
        """The planned events that were held before the period began."""
        start = self.period.start
        return tuple(event for event in self.planned if event.held_on and event.held_on < start)

    @property
    def from_elsewhere(self) -> tuple[EventLine, ...]:
        """The held events that were planned for days outside the period."""
        return tuple(event for event in self.held if event.planned_on not in self.period)

    def is_held(self, event: EventLine) -> bool:
        """Tell whether an event had been held by the chronicle's day."""
        return event.is_held and event.held_on is not None and event.held_on <= self.day


def chronicle(events: Sequence[EventLine], period: Period, today: dt.date) -> Chronicle:
    """Return the events of a period in their order: what was held later wasn't held yet."""
    day = min(period.end, today)
    standing = [event for event in events if event.state is not RoadEventState.CANCELLED]
    gone = [event for event in events if event.state is RoadEventState.CANCELLED]
    return Chronicle(
        period,
        day,
        tuple(e for e in standing if e.is_held and e.held_on and period.start <= e.held_on <= day),
        tuple(e for e in standing if e.planned_on in period),
        tuple(e for e in gone if e.planned_on in period),
    )


def conclusion(found: Chronicle, tasks: Sequence[TaskLine]) -> Iterator[str]:
    """Yield the sentences of the conclusion; the tasks are those of the road map it is about."""
    if found.planned:
        over = titles.over(found.period)
        yield f"План мероприятий {over}{_events_text(found, found.planned)}."
    else:
        yield f"{capital(titles.during(found.period))} мероприятий не\u00a0запланировано."
    due = [event for event in found.planned if event.planned_on <= found.day]
    if due and len(due) < len(found.planned):
        events = counted(len(due), "мероприятия", "мероприятий", "мероприятий")
        by, text = (
            f"К\u00a0{short_date(found.day)} наступил срок {events}",
            _events_text(found, due),
        )
        yield f"{by}{text}." if text.startswith(":") else f"{by}: план{text}."
    elif found.planned and not due:
        yield "Сроки мероприятий ещё не\u00a0наступили."
    yield from _beside(found)
    yield from _people(found)
    yield from _tasks_text(found, tasks)


def _events_text(found: Chronicle, events: Sequence[EventLine]) -> str:
    """Return « выполнен в полном объёме, в срок», or «: выполнено 5 из 6, в срок 4»."""
    held = [event for event in events if found.is_held(event)]
    in_time = sum(event.state is RoadEventState.HELD for event in held)
    words = fulfilled(len(events), len(held), in_time)
    return f" выполнен {words}" if len(held) == len(events) else f": {words}"


def _beside(found: Chronicle) -> Iterator[str]:
    count = len(found.from_elsewhere)
    if count:
        events = counted(count, "мероприятие", "мероприятия", "мероприятий")
        planned = plural(count, "запланированное", "запланированных", "запланированных")
        held = plural(count, "проведено", "проведены", "проведено")
        yield f"Кроме того, {held} {events}, {planned} на\u00a0другой период."
    if found.cancelled:
        count = len(found.cancelled)
        cancelled = plural(count, "отменено", "отменены", "отменено")
        events = counted(count, "мероприятие", "мероприятия", "мероприятий")
        yield f"{cancelled.capitalize()} {events}."


def _people(found: Chronicle) -> Iterator[str]:
    known = [event.participants for event in found.held if event.participants is not None]
    if len(found.held) > 1 and known:
        unknown = len(found.held) - len(known)
        events = counted(unknown, "мероприятию", "мероприятиям", "мероприятиям")
        told = f" (по\u00a0{events} число не\u00a0указано)" if unknown else ""
        yield f"Общее число участников мероприятий\u00a0— {sum(known)}{told}."


def _tasks_text(found: Chronicle, tasks: Sequence[TaskLine]) -> Iterator[str]:
    due = [
        _seen_from(task, found.day)
        for task in tasks
        if task.draft.due is not None
        and found.period.start <= task.draft.due <= found.day
        and task.state is not TaskState.DROPPED
    ]
    if due:
        yield tasks_sentence(due, found.day, "срок которых наступил в\u00a0этом периоде")


def _seen_from(task: TaskLine, day: dt.date) -> TaskLine:
    """Return a task as it stood on a day: what was done later wasn't done yet."""
    if task.done_on is None or task.done_on <= day:
        return task
    return replace(task, state=TaskState.LATE, done_on=None)
