"""How tasks, stages, events and whole road maps stand on a day. Pure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kcentre.roadmaps.records import EventLine, RoadMapLine, StageLine, TaskLine
from kcentre.roadmaps.values import RoadEventState, TaskState

ENDED = frozenset({TaskState.DONE, TaskState.DROPPED, TaskState.UNDONE})
"""States in which nothing is left to be done."""


def open_state(
    starts_on: dt.date | None, due: dt.date | None, today: dt.date, *, is_held_up: bool
) -> TaskState:
    """Return how a task stands that is neither done nor dropped.

    `is_held_up`: what it waits for is not done. What is past its day is late even so.
    """
    if due is not None and due < today:
        return TaskState.LATE
    has_begun = starts_on is None or starts_on <= today
    return TaskState.WAITING if is_held_up or not has_begun else TaskState.IN_WORK


def event_state(
    planned_on: dt.date, held_on: dt.date | None, today: dt.date, *, is_cancelled: bool
) -> RoadEventState:
    """Return how an event stands; one that was held after its day was held late."""
    if is_cancelled:
        return RoadEventState.CANCELLED
    if held_on is not None and held_on <= today:
        return RoadEventState.HELD if held_on <= planned_on else RoadEventState.HELD_LATE
    return RoadEventState.OVERDUE if planned_on < today else RoadEventState.PLANNED


def stage_with(stage: StageLine, tasks: Sequence[TaskLine]) -> StageLine:
    """Return a stage with its tasks: what is dropped counts only where nothing else is there."""
    counted = [task for task in tasks if task.state is not TaskState.DROPPED]
    done = [task for task in counted if task.state is TaskState.DONE]
    dated = counted or tasks
    return replace(
        stage,
        tasks=tuple(tasks),
        state=_stage_state(tasks, counted),
        planned_start=_first(task.planned_start or task.planned_due for task in dated),
        planned_due=_last(task.planned_due for task in dated),
        starts_on=_first(task.draft.starts_on or task.draft.due for task in dated),
        due=_last(task.draft.due for task in dated),
        done_on=_last(task.done_on for task in done) if _all_dated(counted, done) else None,
        done=len(done),
        total=len(counted),
        late=sum(task.state is TaskState.LATE for task in counted),
    )


def map_with(
    line: RoadMapLine, tasks: Sequence[TaskLine], events: Sequence[EventLine]
) -> RoadMapLine:
    """Return a road map with what its tasks and events add up to.

    On a finished one nothing is late any more: what was left undone asks for nothing.
    """
    counted = [task for task in tasks if task.state is not TaskState.DROPPED]
    planned = [event for event in events if event.state is not RoadEventState.CANCELLED]
    ends = [task.draft.due for task in counted] + [event.shown_on for event in planned]
    late = sum(task.state is TaskState.LATE for task in counted)
    return replace(
        line,
        done=sum(task.state is TaskState.DONE for task in counted),
        total=len(counted),
        late=0 if line.is_finished else late,
        ends_on=_last(ends),
    )


def _stage_state(tasks: Sequence[TaskLine], counted: Sequence[TaskLine]) -> TaskState:
    """Return the state of a stage: the worst of what is open, in work once anything is done."""
    if not counted:
        return TaskState.DROPPED if tasks else TaskState.WAITING
    states = {task.state for task in counted}
    if TaskState.LATE in states:
        return TaskState.LATE
    if TaskState.UNDONE in states:
        return TaskState.UNDONE
    if states == {TaskState.WAITING}:
        return TaskState.WAITING
    return TaskState.DONE if states == {TaskState.DONE} else TaskState.IN_WORK


def _all_dated(counted: Sequence[TaskLine], done: Sequence[TaskLine]) -> bool:
    return len(done) == len(counted) and all(task.done_on for task in done)


def _first(days: Iterable[dt.date | None]) -> dt.date | None:
    return min((day for day in days if day), default=None)


def _last(days: Iterable[dt.date | None]) -> dt.date | None:
    return max((day for day in days if day), default=None)
