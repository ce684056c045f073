"""A road map as bars along a calendar."""

import datetime as dt
from collections.abc import Iterator

from kcentre.paper.drawing import BarState, Timeline, TimelineBar
from kcentre.roadmaps.records import EventLine, RoadMapView, StageLine, TaskLine
from kcentre.roadmaps.values import RoadEventState, TaskState

_EVENTS = "Мероприятия"
_TASK_BARS = {
    TaskState.WAITING: BarState.AHEAD,
    TaskState.IN_WORK: BarState.RUNNING,
    TaskState.LATE: BarState.LATE,
    TaskState.DONE: BarState.DONE,
    TaskState.DROPPED: BarState.DROPPED,
}
_EVENT_BARS = {
    RoadEventState.PLANNED: BarState.AHEAD,
    RoadEventState.OVERDUE: BarState.LATE,
    RoadEventState.HELD: BarState.DONE,
    RoadEventState.HELD_LATE: BarState.DONE,
    RoadEventState.CANCELLED: BarState.DROPPED,
}


def timeline_of(view: RoadMapView, today: dt.date) -> Timeline:
    """Return a road map's stages with their tasks, then its events, as a calendar's bars."""
    return Timeline("Календарь дорожной карты", tuple(_bars(view)), today)


def _bars(view: RoadMapView) -> Iterator[TimelineBar]:
    for number, stage in enumerate(view.stages, 1):
        yield _stage_bar(number, stage)
        yield from map(_task_bar, stage.tasks)
    if view.events:
        days = [event.shown_on for event in view.events]
        yield TimelineBar(_EVENTS, min(days), max(days), _whole(view.events), is_group=True)
        yield from map(_event_bar, view.events)


def _stage_bar(number: int, stage: StageLine) -> TimelineBar:
    label, state = f"{number}. {stage.draft.title}", _TASK_BARS[stage.state]
    return TimelineBar(label, stage.starts_on, stage.due, state, is_group=True)


def _task_bar(task: TaskLine) -> TimelineBar:
    due, planned_due = task.draft.due, task.planned_due
    planned = None
    if task.is_corrected and planned_due is not None:
        planned = task.planned_start or planned_due, planned_due
    starts_on = task.draft.starts_on or due
    return TimelineBar(task.draft.title, starts_on, due, _TASK_BARS[task.state], planned)


def _event_bar(event: EventLine) -> TimelineBar:
    day, planned = event.shown_on, event.planned_on
    moved = (planned, planned) if day != planned else None
    return TimelineBar(event.draft.title, day, day, _EVENT_BARS[event.state], moved)


def _whole(events: tuple[EventLine, ...]) -> BarState:
    """Return the state of all events together: late where one is, done where all are."""
    states = {_EVENT_BARS[event.state] for event in events} - {BarState.DROPPED}
    if BarState.LATE in states:
        return BarState.LATE
    if states == {BarState.DONE}:
        return BarState.DONE
    return BarState.RUNNING if BarState.DONE in states else BarState.AHEAD
