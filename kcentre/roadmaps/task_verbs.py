"""What can be done to the tasks of a road map. Each verb is one operation to be undone."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy_lines
from kcentre.roadmaps import rules, task_rules
from kcentre.roadmaps.around import around_task, done_tasks
from kcentre.roadmaps.history import DROPPED, RESTORED, Days, Why, note_correction, replan
from kcentre.roadmaps.history import write_days as correct_days
from kcentre.roadmaps.kept import map_in_work, map_with_stage, tasks_of
from kcentre.roadmaps.placing import moved, write_places
from kcentre.roadmaps.queries import map_of_task
from kcentre.roadmaps.reading import KeptTask, Seen
from kcentre.roadmaps.records import NO_FACTS, Facts, RoadMapLine, TaskDraft
from kcentre.roadmaps.removal import remove_chained
from kcentre.roadmaps.tables import RoadTask
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record


def keep_task(
    file: CentreFile,
    draft: TaskDraft,
    task_id: int | None = None,
    reason: str = "",
    today: dt.date | None = None,
    *,
    facts: Facts = NO_FACTS,
) -> Changes:
    """Add a task to a stage, or change the one with that number.

    A new task's days are its plan. Other days of a kept one are a correction, which asks for a
    reason and is kept as history; before the road map has begun they are the plan itself.
    """
    tidied, why = task_rules.tidied_task(draft), Why(today or today_here(), tidy_lines(reason))
    action = "Добавлена" if task_id is None else "Изменена"
    with file.operation(f"{action} задача {quoted(tidied.title)}") as running:
        line = map_in_work(file, map_with_stage(file, draft.stage_id).id)
        tasks = tasks_of(file, line.id)
        done = done_tasks(tasks, Seen(why.day, facts))
        around = around_task(file, line, tasks, tidied, task_id, done=done)
        if task_id is None:
            refuse_if_any(task_rules.task_problems(tidied, around))
            place = sum(task.stage_id == draft.stage_id for task in tasks.values())
            days = iso_day(tidied.starts_on), iso_day(tidied.due)
            planned = dict(zip(_PLANNED, (*days, *days), strict=True))
            write_record(file, RoadTask, None, {**_fields(tidied), **planned, "place": place})
        else:
            kept = _kept(tasks, task_id)
            refuse_if_any(task_rules.task_problems(tidied, around))
            write_record(file, RoadTask, task_id, _fields(tidied))
            _write_days(file, line, kept, Days(tidied.starts_on, tidied.due), why)
    return running.changes


def move_task(file: CentreFile, task_id: int, by: int) -> Changes:
    """Move a task `by` places down within its stage, up for a number below zero."""
    with file.operation(f"Перемещена задача: {_named(file, [task_id])}") as running:
        tasks = tasks_of(file, map_in_work(file, map_of_task(file, task_id)).id)
        stage_id = _kept(tasks, task_id).stage_id
        ids = [task.id for task in tasks.values() if task.stage_id == stage_id]
        write_places(file, RoadTask, moved(ids, task_id, by))
    return running.changes


def remove_tasks(file: CentreFile, ids: Sequence[int], *, release: bool = False) -> Changes:
    """Remove tasks with their evidence; those that are gone already are no matter.

    Refused where others wait for them; with `release` these wait for what the removed ones
    waited for.
    """
    with file.operation(f"Удалено: {_named(file, ids)}") as running:
        for road_map_id in dict.fromkeys(map_of_task(file, each) for each in ids):
            if road_map_id is not None:
                map_in_work(file, road_map_id)
                own = [each for each in tasks_of(file, road_map_id) if each in ids]
                remove_chained(file, road_map_id, own, release=release)
    return running.changes


def mark_done(
    file: CentreFile,
    ids: Sequence[int],
    day: dt.date | None = None,
    today: dt.date | None = None,
) -> Changes:
    """Say that tasks were done on a day (None: today); all of them or, refused, none."""
    now = today or today_here()
    done_on = day or now
    with file.operation(f"Выполнено: {_named(file, ids)}") as running:
        refuse_if_any(task_rules.done_day_problems(done_on, now))
        for task in _markable(file, ids):
            write_record(file, RoadTask, task.id, {"done_on": iso_day(done_on)})
    return running.changes


def mark_undone(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Take the mark that tasks were done back."""
    with file.operation(f"Снята отметка о выполнении: {_named(file, ids)}") as running:
        for task in _markable(file, ids):
            write_record(file, RoadTask, task.id, {"done_on": ""})
    return running.changes


def drop_task(file: CentreFile, task_id: int, reason: str, today: dt.date | None = None) -> Changes:
    """Drop a task: it stays on the road map with the reason, and doesn't count any more."""
    why = Why(today or today_here(), tidy_lines(reason))
    with file.operation(f"Снята задача: {_named(file, [task_id])}") as running:
        task = _in_work(file, task_id)
        refuse_if_any(rules.reason_problems(why.reason))
        if task.done_on:
            raise Refused([task_rules.done_problem(task.title)])
        if not task.is_dropped:
            write_record(file, RoadTask, task_id, {"is_dropped": True})
            note_correction(file, task_id, DROPPED, why)
    return running.changes


def restore_task(
    file: CentreFile, task_id: int, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Bring a dropped task back into the plan with the days it had."""
    why = Why(today or today_here(), tidy_lines(reason))
    with file.operation(f"Возвращена в план задача: {_named(file, [task_id])}") as running:
        if _in_work(file, task_id).is_dropped:
            write_record(file, RoadTask, task_id, {"is_dropped": False})
            note_correction(file, task_id, RESTORED, why)
    return running.changes


def problems_of_task(
    file: CentreFile, draft: TaskDraft, task_id: int | None, facts: Facts = NO_FACTS
) -> tuple[Problem, ...]:
    """Return everything wrong about a task while it is being entered."""
    line = map_with_stage(file, draft.stage_id)
    tasks = tasks_of(file, line.id)
    done = done_tasks(tasks, Seen(today_here(), facts))
    around = around_task(file, line, tasks, draft, task_id, done=done)
    return tuple(task_rules.task_problems(draft, around))


_PLANNED = ("planned_start", "planned_due", "starts_on", "due")


def _write_days(file: CentreFile, line: RoadMapLine, kept: KeptTask, days: Days, why: Why) -> None:
    if (iso_day(days.starts_on), iso_day(days.due)) == (kept.starts_on, kept.due):
        return
    if kept.done_on:
        raise Refused([task_rules.done_problem(kept.title)])
    if why.day < line.starts_on:
        replan(file, kept, days)
        return
    refuse_if_any(rules.reason_problems(why.reason))
    correct_days(file, kept, days, why)


def _markable(file: CentreFile, ids: Iterable[int]) -> list[KeptTask]:
    """Return tasks that are marked by hand, or raise `Refused`."""
    tasks = [_in_work(file, each) for each in ids]
    refuse_if_any(task_rules.dropped_problem(task.title) for task in tasks if task.is_dropped)
    refuse_if_any(task_rules.proven_problem(task.title) for task in tasks if task.fact)
    return tasks


def _in_work(file: CentreFile, task_id: int) -> KeptTask:
    """Return a task of a road map in work, or raise `Refused`."""
    road_map_id = map_of_task(file, task_id)
    if road_map_id is None:
        raise Refused([rules.REMOVED_TASK])
    return _kept(tasks_of(file, map_in_work(file, road_map_id).id), task_id)


def _kept(tasks: dict[int, KeptTask], task_id: int) -> KeptTask:
    if task_id not in tasks:
        raise Refused([rules.REMOVED_TASK])
    return tasks[task_id]


def _named(file: CentreFile, ids: Sequence[int]) -> str:
    if len(ids) == 1:
        title = RoadTask.select(RoadTask.title).where(RoadTask.id == ids[0]).scalar(file.db)
        return quoted(title or "")
    return counted(len(ids), "задача", "задачи", "задач")


def _fields(draft: TaskDraft) -> dict[str, object]:
    names = ("title", "responsible", "result", "note")
    return {
        **{name: getattr(draft, name) for name in names},
        "stage": draft.stage_id,
        "after": draft.after_id,
    }
