"""A road map as bars along a calendar."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from kcentre.paper.drawing import BarState, Timeline, TimelineBar
from kcentre.roadmaps.records import EventLine, RoadMapView, StageLine, TaskLine
from kcentre.roadmaps.values import RoadEventState, TaskState

_EVENTS = "Мероприятия"
_MOST_BARS = 22
"""So many lines of the usual type fit on a landscape sheet under their calendar."""
_TASK_BARS = {
    TaskState.WAITING: BarState.AHEAD,
    TaskState.IN_WORK: BarState.RUNNING,
    TaskState.LATE: BarState.LATE,
    TaskState.DONE: BarState.DONE,
    TaskState.DROPPED: BarState.DROPPED,
    TaskState.UNDONE: BarState.AHEAD,
}
_EVENT_BARS = {
    RoadEventState.PLANNED: BarState.AHEAD,
    RoadEventState.OVERDUE: BarState.LATE,
    RoadEventState.HELD: BarState.DONE,
    RoadEventState.HELD_LATE: BarState.DONE,
    RoadEventState.CANCELLED: BarState.DROPPED,
}


def timelines_of(view: RoadMapView, today: dt.date) -> tuple[Timeline, ...]:
    """Return the drawing parted into as many as a sheet each can be read of, of one calendar."""
    whole = timeline_of(view, today)
    shown = (day for bar in whole.bars for day in (bar.starts, bar.ends, *(bar.planned or ())))
    days = [day for day in shown if day]
    if len(whole.bars) <= _MOST_BARS or not days:
        return (whole,)
    return tuple(
        replace(
            whole,
            bars=bars,
            days=(min(days), max(days)),
            title=whole.title if place == 0 else f"{whole.title} (продолжение)",
        )
        for place, bars in enumerate(_parted(whole.bars))
    )


def _parted(bars: tuple[TimelineBar, ...]) -> Iterator[tuple[TimelineBar, ...]]:
    """Yield the bars in sheets; a stage goes to the next one rather than being torn apart."""
    sheet: list[TimelineBar] = []
    for place, bar in enumerate(bars):
        own = 1 + sum(1 for _ in takewhile(lambda one: not one.is_group, bars[place + 1 :]))
        is_over = bar.is_group and len(sheet) + min(own, _MOST_BARS) > _MOST_BARS
        if sheet and (is_over or len(sheet) == _MOST_BARS):
            yield tuple(sheet)
            sheet = []
        sheet.append(bar)
    yield tuple(sheet)


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
    note = "не\u00a0выполнено" if task.state is TaskState.UNDONE else ""
    return TimelineBar(task.draft.title, starts_on, due, _TASK_BARS[task.state], planned, note)


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
