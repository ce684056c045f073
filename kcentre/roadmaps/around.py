"""What the rules of tasks and events must know, asked of the file."""

import datetime as dt
from collections.abc import Iterable, Mapping

from kcentre.journal.tables import GroupEvent
from kcentre.language.dates import kept_day
from kcentre.roadmaps import rules
from kcentre.roadmaps.chain import loop_through
from kcentre.roadmaps.kept import chain_of, first_day, last_day, tasks_of
from kcentre.roadmaps.queries import map_of_stage
from kcentre.roadmaps.reading import KeptTask, Seen
from kcentre.roadmaps.records import RoadEventDraft, RoadMapLine, TaskDraft
from kcentre.roadmaps.tables import RoadEvent
from kcentre.roadmaps.task_rules import AroundTask, Neighbour
from kcentre.storage import CentreFile

Tasks = Mapping[int, KeptTask]


def around_task(
    file: CentreFile,
    line: RoadMapLine,
    tasks: Tasks,
    draft: TaskDraft,
    task_id: int | None,
    *,
    done: frozenset[int] = frozenset(),
) -> AroundTask:
    """Return what is around a task being entered.

    `tasks` are all those of its road map, `done` those of them that are proven to be done.
    """
    kept = None if task_id is None else tasks.get(task_id)
    after_id = draft.after_id
    loop = () if task_id is None else loop_through(task_id, after_id, chain_of(tasks.values()))
    is_dated = kept is None or _dated(draft) != (kept.starts_on, kept.due, kept.after_id)
    return AroundTask(
        map_starts=line.starts_on,
        is_of_map=map_of_stage(file, draft.stage_id) == line.id,
        before_is_of_map=after_id is None or after_id in tasks,
        before=_before(tasks, after_id),
        following=_following(tasks, task_id, done),
        loop=tuple(tasks[each].title for each in loop),
        is_dated=is_dated,
    )


def around_event(
    file: CentreFile,
    line: RoadMapLine,
    draft: RoadEventDraft,
    today: dt.date,
    event_id: int | None = None,
    *,
    group_event_id: int | None = None,
) -> rules.AroundEvent:
    """Return what is around an event being entered or held."""
    planned = RoadEvent.select(RoadEvent.planned_on).where(RoadEvent.id == event_id)
    journal = GroupEvent.select(GroupEvent.date).where(GroupEvent.id == group_event_id)
    is_known = draft.task_id is None or draft.task_id in tasks_of(file, line.id)
    return rules.AroundEvent(
        today,
        line.starts_on,
        kept_day(planned.scalar(file.db)),
        is_known,
        kept_day(journal.scalar(file.db)),
    )


def open_following(tasks: Tasks, task_id: int, done: frozenset[int]) -> Iterable[KeptTask]:
    """Return the tasks that wait for one and are neither done nor dropped."""
    return (
        task
        for task in tasks.values()
        if task.after_id == task_id and is_open(task) and task.id not in done
    )


def done_tasks(tasks: Tasks, seen: Seen) -> frozenset[int]:
    """Return the tasks that are done, proven ones among them."""
    return frozenset(task.id for task in tasks.values() if seen.is_done(task))


def is_open(task: KeptTask) -> bool:
    """Tell whether a task is neither marked as done nor dropped."""
    return not task.done_on and not task.is_dropped


def _dated(draft: TaskDraft) -> tuple[str, str, int | None]:
    days = ("" if day is None else day.isoformat() for day in (draft.starts_on, draft.due))
    starts_on, due = days
    return starts_on, due, draft.after_id


def _before(tasks: Tasks, after_id: int | None) -> Neighbour | None:
    task = tasks.get(after_id or 0)
    day = last_day(task) if task is not None and not task.is_dropped else None
    return None if task is None or day is None else Neighbour(task.title, day)


def _following(tasks: Tasks, task_id: int | None, done: frozenset[int]) -> tuple[Neighbour, ...]:
    if task_id is None:
        return ()
    found = ((task, first_day(task)) for task in open_following(tasks, task_id, done))
    return tuple(Neighbour(task.title, day) for task, day in found if day is not None)
