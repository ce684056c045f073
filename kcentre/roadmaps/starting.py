"""Beginning a road map with a template, inside a running operation; and the way back."""

import datetime as dt
from collections.abc import Mapping, Sequence

from kcentre.language.dates import iso_day
from kcentre.roadmaps.records import EventLine, RoadMapView, StageLine, TaskLine
from kcentre.roadmaps.tables import RoadEvent, RoadStage, RoadTask
from kcentre.roadmaps.template_records import (
    RoadTemplateContent,
    TemplateEvent,
    TemplateStage,
    TemplateTask,
)
from kcentre.roadmaps.values import RoadEventState, TaskState
from kcentre.storage import CentreFile


def lay_out(
    file: CentreFile, road_map_id: int, content: RoadTemplateContent, starts_on: dt.date
) -> None:
    """Write a template's stages, tasks and events, their days counted from the map's start."""
    ids: dict[str, int] = {}
    for place, stage in enumerate(content.stages):
        row = RoadStage.insert(
            road_map=road_map_id,
            place=place,
            key=stage.key,
            title=stage.title,
            result=stage.result,
        )
        _lay_out_tasks(file, int(row.execute(file.db)), stage.tasks, starts_on, ids)
    for stage in content.stages:
        for task in stage.tasks:
            if task.after:
                own = RoadTask.id == ids[task.key]
                RoadTask.update(after=ids[task.after]).where(own).execute(file.db)
    for event in content.events:
        _lay_out_event(file, road_map_id, event, starts_on, ids)


def content_of(view: RoadMapView, title: str, note: str) -> RoadTemplateContent:
    """Return a road map as a template: its days as they are in force, without people's names.

    What was dropped or cancelled is left out.
    """
    first = view.line.starts_on
    kept = {task.id for task in view.tasks if task.state is not TaskState.DROPPED}
    stages = tuple(_template_stage(stage, kept, first) for stage in view.stages)
    events = tuple(
        _template_event(event, kept, first)
        for event in view.events
        if event.state is not RoadEventState.CANCELLED
    )
    return RoadTemplateContent(title, note, view.line.draft.goal, stages, events)


def _lay_out_tasks(
    file: CentreFile,
    stage_id: int,
    tasks: Sequence[TemplateTask],
    starts_on: dt.date,
    ids: dict[str, int],
) -> None:
    """Write the tasks of a stage; their numbers by their keys are added to `ids`."""
    for place, task in enumerate(tasks):
        first = starts_on + dt.timedelta(days=task.offset)
        days = {"start": iso_day(first), "due": iso_day(first + dt.timedelta(task.length - 1))}
        row = RoadTask.insert(
            stage=stage_id,
            place=place,
            title=task.title,
            fact=task.fact,
            result=task.result,
            offset_days=task.offset,
            length_days=task.length,
            planned_start=days["start"],
            planned_due=days["due"],
            starts_on=days["start"],
            due=days["due"],
        )
        row_id = int(row.execute(file.db))
        if task.key:
            ids[task.key] = row_id


def _lay_out_event(
    file: CentreFile,
    road_map_id: int,
    event: TemplateEvent,
    starts_on: dt.date,
    ids: Mapping[str, int],
) -> None:
    RoadEvent.insert(
        road_map=road_map_id,
        task=ids.get(event.task),
        kind=event.kind,
        title=event.title,
        form=event.form,
        planned_on=iso_day(starts_on + dt.timedelta(days=event.offset)),
        audience=event.audience,
    ).execute(file.db)


def _template_stage(stage: StageLine, kept: set[int], first: dt.date) -> TemplateStage:
    tasks = (task for task in stage.tasks if task.id in kept)
    return TemplateStage(
        stage.draft.title,
        stage.key,
        stage.draft.result,
        tuple(_template_task(task, kept, first) for task in tasks),
    )


def _template_task(task: TaskLine, kept: set[int], first: dt.date) -> TemplateTask:
    due = task.draft.due or first
    starts_on = task.draft.starts_on or due
    after = task.draft.after_id
    return TemplateTask(
        task.draft.title,
        max(0, (starts_on - first).days),
        (due - starts_on).days + 1,
        str(task.id),
        str(after) if after in kept else "",
        task.fact_key,
        task.draft.result,
    )


def _template_event(event: EventLine, kept: set[int], first: dt.date) -> TemplateEvent:
    draft, task = event.draft, event.draft.task_id
    return TemplateEvent(
        draft.title,
        draft.kind,
        draft.form,
        max(0, (event.planned_on - first).days),
        str(task) if task in kept else "",
        draft.audience,
    )
