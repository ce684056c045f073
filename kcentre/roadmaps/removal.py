"""Removing tasks that others may wait for, inside a running operation."""

from collections.abc import Sequence

from kcentre.language import Refused
from kcentre.roadmaps import task_rules
from kcentre.roadmaps.chain import beyond
from kcentre.roadmaps.kept import chain_of, drop_task_files, tasks_of
from kcentre.roadmaps.tables import RoadTask
from kcentre.storage import CentreFile
from kcentre.storage.writing import delete_records


def remove_chained(
    file: CentreFile, road_map_id: int, ids: Sequence[int], *, release: bool
) -> None:
    """Remove tasks of a road map with their evidence.

    Raises `Refused` where others wait for them, unless with `release` those wait for what the
    removed ones waited for.
    """
    tasks = tasks_of(file, road_map_id)
    gone = frozenset(ids)
    waiting = [task for task in tasks.values() if task.after_id in gone and task.id not in gone]
    if waiting and not release:
        awaited = ((task, tasks[task.after_id or 0]) for task in waiting)
        raise Refused(
            [task_rules.waiting_problem(task.title, before.title) for task, before in awaited]
        )
    after = chain_of(tasks.values())
    for task in waiting:
        fields = RoadTask.update(after=beyond(task.id, gone, after))
        fields.where(RoadTask.id == task.id).execute(file.db)
    drop_task_files(file, ids)
    delete_records(file, RoadTask, ids)
