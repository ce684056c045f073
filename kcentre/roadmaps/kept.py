"""What verbs look up before they write, inside a running operation."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kcentre.attachments.verbs import drop_files
from kcentre.language import Refused
from kcentre.roadmaps import rules
from kcentre.roadmaps.chain import After
from kcentre.roadmaps.queries import map_of_stage
from kcentre.roadmaps.reading import (
    EVENT_FILES,
    MAP_FILES,
    STAGE_FILES,
    TASK_FILES,
    KeptTask,
    kept_tasks,
    map_lines,
)
from kcentre.roadmaps.records import RoadMapLine
from kcentre.roadmaps.tables import RoadEvent, RoadStage
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids


def known_map(file: CentreFile, road_map_id: int | None) -> RoadMapLine:
    """Return a bare road map; raises `Refused` where it was removed."""
    for line in map_lines(file, [] if road_map_id is None else [road_map_id]):
        return line
    raise Refused([rules.REMOVED_MAP])


def map_in_work(file: CentreFile, road_map_id: int | None) -> RoadMapLine:
    """Return a bare road map that may be changed; raises `Refused` for a finished one."""
    line = known_map(file, road_map_id)
    if line.is_finished:
        raise Refused([rules.FINISHED])
    return line


def map_with_stage(file: CentreFile, stage_id: int) -> RoadMapLine:
    """Return the bare road map of a stage; raises `Refused` where the stage was removed."""
    road_map_id = map_of_stage(file, stage_id)
    if road_map_id is None:
        raise Refused([rules.REMOVED_STAGE])
    return known_map(file, road_map_id)


def tasks_of(file: CentreFile, road_map_id: int) -> dict[int, KeptTask]:
    """Return the tasks of a road map by their numbers, in their order."""
    return {task.id: task for task in kept_tasks(file, [road_map_id])}


def chain_of(tasks: Iterable[KeptTask]) -> After:
    """Return which task waits for which."""
    return {task.id: task.after_id for task in tasks}


def first_day(task: KeptTask) -> dt.date | None:
    """Return the day in force on which a task begins; of one without, its last day."""
    text = task.starts_on or task.due
    return dt.date.fromisoformat(text) if text else None


def last_day(task: KeptTask) -> dt.date | None:
    """Return the day that ends a task for what waits for it: if it was done before, that day."""
    days = [dt.date.fromisoformat(text) for text in (task.done_on, task.due) if text]
    return min(days, default=None)


def drop_stage_files(file: CentreFile, stage_ids: Sequence[int]) -> None:
    """Remove the evidence of stages that go; that of their tasks is another matter."""
    drop_files(file, STAGE_FILES, stage_ids)


def drop_task_files(file: CentreFile, task_ids: Sequence[int]) -> None:
    """Remove the evidence of tasks that go."""
    drop_files(file, TASK_FILES, task_ids)


def drop_map_files(file: CentreFile, road_map_id: int) -> None:
    """Remove the evidence of a road map that goes, and of all that is on it."""
    drop_files(file, MAP_FILES, [road_map_id])
    stages = RoadStage.select(RoadStage.id).where(RoadStage.road_map == road_map_id)
    drop_stage_files(file, [*ask_ids(file.db, stages)])
    drop_task_files(file, list(tasks_of(file, road_map_id)))
    events = RoadEvent.select(RoadEvent.id).where(RoadEvent.road_map == road_map_id)
    drop_files(file, EVENT_FILES, [*ask_ids(file.db, events)])
