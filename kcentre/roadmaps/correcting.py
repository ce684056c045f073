"""Correcting the days of tasks and of a whole road map. Each verb is one operation to be undone.

What was planned at first stays beside the days in force; every correction is kept with its reason.
"""

import datetime as dt
from collections.abc import Iterator, Mapping

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import iso_day, kept_day, short_date, today_here
from kcentre.language.problems import year_problems
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy_lines
from kcentre.roadmaps import rules, task_rules
from kcentre.roadmaps.around import Tasks, around_task, done_tasks, is_open
from kcentre.roadmaps.chain import waiting_for
from kcentre.roadmaps.history import Days, Why, replan, write_days
from kcentre.roadmaps.kept import chain_of, first_day, last_day, map_in_work, tasks_of
from kcentre.roadmaps.queries import map_of_task
from kcentre.roadmaps.reading import KeptTask, Seen
from kcentre.roadmaps.records import NO_FACTS, Facts, RoadMapLine, TaskDraft
from kcentre.roadmaps.tables import RoadEvent, RoadMap
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import write_record


def correct_task(
    file: CentreFile,
    task_id: int,
    starts_on: dt.date | None,
    due: dt.date | None,
    reason: str,
    *,
    with_following: bool = False,
    today: dt.date | None = None,
    facts: Facts = NO_FACTS,
) -> Changes:
    """Put other days of a task into force and keep why.

    `with_following`: the open tasks that wait for it, directly or through others, move by as many
    days as its own last day. What is done by now, `facts` included, stays where it is.
    """
    why = Why(today or today_here(), tidy_lines(reason))
    with file.operation(f"Скорректирован срок: {quoted(_title(file, task_id))}") as running:
        line = map_in_work(file, map_of_task(file, task_id))
        tasks = tasks_of(file, line.id)
        done = done_tasks(tasks, Seen(why.day, facts))
        task, days = tasks[task_id], Days(starts_on, due)
        refuse_if_any(_unfit(task, done))
        moved = _moved_with(tasks, task, due, done) if with_following else {}
        refuse_if_any(rules.reason_problems(why.reason))
        refuse_if_any(_days_problems(file, line, {**tasks, **moved}, task, days, done=done))
        write_days(file, task, days, why)
        for each in moved.values():
            write_days(file, tasks[each.id], _days_of(each), why)
    return running.changes


def shift_start(
    file: CentreFile,
    road_map_id: int,
    day: dt.date,
    reason: str,
    *,
    today: dt.date | None = None,
    facts: Facts = NO_FACTS,
) -> Changes:
    """Let a road map begin on another day; everything that is open moves with it.

    What is done, dropped, held or cancelled stays where it is. Before the road map has begun its
    plan itself moves; afterwards a reason is asked for, and the plan stays beside what is in force.
    """
    why = Why(today or today_here(), tidy_lines(reason))
    line = map_in_work(file, road_map_id)
    by = day - line.starts_on
    with file.operation(f"Сдвинуто начало дорожной карты {quoted(line.draft.title)}") as running:
        refuse_if_any(year_problems("starts_on", day))
        tasks = tasks_of(file, road_map_id)
        seen = Seen(why.day, facts)
        done = done_tasks(tasks, seen)
        is_ahead = why.day < line.starts_on and not done
        if by and not is_ahead:
            refuse_if_any(rules.reason_problems(why.reason))
        moved = {task.id: _later(task, by) for task in tasks.values() if _is_moved(task, done)}
        refuse_if_any(_squeezed(tasks, moved, seen))
        for each in moved.values():
            _write(file, tasks[each.id], _days_of(each), why, is_ahead=is_ahead)
        _shift_events(file, road_map_id, by, "" if is_ahead else why.reason)
        write_record(file, RoadMap, road_map_id, {"starts_on": iso_day(day)})
    return running.changes


def _write(file: CentreFile, task: KeptTask, days: Days, why: Why, *, is_ahead: bool) -> None:
    if is_ahead:
        replan(file, task, days)
    else:
        write_days(file, task, days, why)


def _is_moved(task: KeptTask, done: frozenset[int]) -> bool:
    return is_open(task) and task.id not in done


def _unfit(task: KeptTask, done: frozenset[int]) -> Iterator[Problem]:
    if task.is_dropped:
        yield task_rules.dropped_problem(task.title)
    elif task.id in done:
        yield task_rules.done_problem(task.title)


def _days_problems(
    file: CentreFile,
    line: RoadMapLine,
    tasks: Tasks,
    task: KeptTask,
    days: Days,
    *,
    done: frozenset[int],
) -> Iterator[Problem]:
    """Yield what is wrong with new days among tasks as they would stand then."""
    draft = TaskDraft(task.stage_id, task.title, task.after_id, days.starts_on, days.due)
    around = around_task(file, line, tasks, draft, task.id, done=done)
    return task_rules.dates_problems(days.starts_on, days.due, around)


def _moved_with(
    tasks: Tasks, task: KeptTask, due: dt.date | None, done: frozenset[int]
) -> dict[int, KeptTask]:
    """Return the open tasks that wait for one with their days moved as its last day is."""
    before = kept_day(task.due)
    if before is None or due is None:
        return {}
    after = chain_of(each for each in tasks.values() if _is_moved(each, done))
    return {each: _later(tasks[each], due - before) for each in waiting_for(task.id, after)}


def _later(task: KeptTask, by: dt.timedelta) -> KeptTask:
    starts_on, due = kept_day(task.starts_on), kept_day(task.due)
    try:
        return task._replace(
            starts_on=iso_day(starts_on and starts_on + by), due=iso_day(due and due + by)
        )
    except OverflowError:
        raise Refused([Problem("starts_on", "Проверьте год.")]) from None


def _days_of(task: KeptTask) -> Days:
    return Days(kept_day(task.starts_on), kept_day(task.due))


def _squeezed(tasks: Tasks, moved: Mapping[int, KeptTask], seen: Seen) -> Iterator[Problem]:
    """Yield the moved tasks that would begin before what they waited for was done."""
    for task in moved.values():
        before = tasks.get(task.after_id or 0)
        if before is None or before.id in moved or before.is_dropped:
            continue
        ends, first = _ended(before, seen), first_day(task)
        if ends is not None and first is not None and first < ends:
            yield Problem(
                "starts_on",
                f"Задача {quoted(task.title)} началась бы {short_date(first)}, раньше, чем "
                f"закончится {quoted(before.title)} ({short_date(ends)}): выберите начало позже.",
            )


def _ended(task: KeptTask, seen: Seen) -> dt.date | None:
    """Return the day that ends a task; one that is proven may have ended before its day."""
    fact = seen.fact_of(task)
    days = (last_day(task), fact.done_on if fact is not None and fact.is_done else None)
    return min((day for day in days if day), default=None)


def _shift_events(file: CentreFile, road_map_id: int, by: dt.timedelta, reason: str) -> None:
    """Move the events that are still to be held; their notes keep from when and why."""
    table = RoadEvent
    is_ahead = (table.held_on == "") & table.group_event.is_null() & ~table.is_cancelled
    query = table.select(table.id, table.planned_on, table.note)
    rows = [*ask(file.db, query.where((table.road_map == road_map_id) & is_ahead))]
    for row_id, planned_on, note in rows:
        day = dt.date.fromisoformat(planned_on)
        told = f"Перенесено с\u00a0{short_date(day)}: {reason}" if reason else ""
        notes = "\n".join(filter(None, (note, told)))
        fields = {"planned_on": iso_day(day + by), "note": notes}
        write_record(file, table, row_id, fields)


def _title(file: CentreFile, task_id: int) -> str:
    road_map_id = map_of_task(file, task_id)
    if road_map_id is None:
        raise Refused([rules.REMOVED_TASK])
    return tasks_of(file, road_map_id)[task_id].title
