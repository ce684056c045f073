"""What became of planned events, and what is said of it. Pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kcentre.language.fulfilment import fulfilled
from kcentre.language.numbers import share
from kcentre.monitoring.plan.event_records import (
    EventsFulfilment,
    EventState,
    HeldEvent,
    PlannedEventLine,
)

SOON = dt.timedelta(days=7)
"""An event whose deadline is a week away or nearer wants to be remembered (usage)."""


def state_of(
    due: dt.date, held: HeldEvent | None, today: dt.date, *, is_cancelled: bool = False
) -> EventState:
    """Return how a planned event stands on `today`."""
    if is_cancelled:
        return EventState.CANCELLED
    if held is not None:
        return EventState.HELD if held.date <= due else EventState.HELD_LATE
    if due < today:
        return EventState.OVERDUE
    return EventState.DUE_SOON if due - today <= SOON else EventState.PLANNED


def fulfilment(lines: Iterable[PlannedEventLine]) -> EventsFulfilment:
    """Return how far planned events were held."""
    counted = tuple(line for line in lines if line.state is not EventState.CANCELLED)
    held = sum(line.is_held for line in counted)
    in_time = sum(line.state is EventState.HELD for line in counted)
    planned = len(counted)
    return EventsFulfilment(
        planned, held, in_time, share(held, planned), share(in_time, planned), counted
    )


def seen_from(line: PlannedEventLine, day: dt.date) -> PlannedEventLine:
    """Return a planned event as it stood on a day: what was held later wasn't held yet."""
    if line.held is None or line.held.date <= day:
        return line
    state = state_of(line.due, None, day, is_cancelled=line.is_cancelled)
    return replace(line, held=None, state=state)


def plan_text(found: EventsFulfilment) -> str:
    """Return «в полном объёме, в срок», or how many were held and how many in time."""
    if not found.planned:
        return "мероприятий не запланировано"
    return fulfilled(found.planned, found.held, found.in_time)
