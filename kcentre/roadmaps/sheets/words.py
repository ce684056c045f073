"""What papers say of tasks: their days, how they stand, how far all of them were fulfilled."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kcentre.language.dates import short_date
from kcentre.language.fulfilment import fulfilled
from kcentre.roadmaps.records import TaskLine
from kcentre.roadmaps.values import TaskState

NO_TASKS = "задач не запланировано"


def span(starts_on: dt.date | None, due: dt.date | None) -> str:
    """Return «01.09–21.09.2026», «20.12.2026–10.01.2027» or the one day; empty without any."""
    if due is None:
        return ""
    if starts_on is None or starts_on == due:
        return short_date(due)
    first = f"{starts_on:%d.%m}" if starts_on.year == due.year else short_date(starts_on)
    return f"{first}–{short_date(due)}"


def mark(task: TaskLine) -> str:
    """Return how a task stands: «выполнена», «выполнена позже срока», «просрочена»."""
    late = " позже срока" if task.in_time is False else ""
    return f"{task.state.label}{late}"


def corrected(task: TaskLine) -> str:
    """Return the days in force where they are not the planned ones."""
    return span(task.draft.starts_on, task.draft.due) if task.is_corrected else ""


def tasks_fulfilled(tasks: Iterable[TaskLine], today: dt.date) -> str:
    """Return «в полном объёме, в срок» of tasks, or how many were done and how many in time."""
    counted = [task for task in tasks if task.state is not TaskState.DROPPED]
    if not counted:
        return NO_TASKS
    done = [task for task in counted if task.state is TaskState.DONE]
    return fulfilled(len(counted), len(done), sum(_is_in_time(task, today) for task in done))


def undated(tasks: Sequence[TaskLine]) -> int:
    """Return of how many done tasks the day isn't known."""
    return sum(task.state is TaskState.DONE and task.done_on is None for task in tasks)


def _is_in_time(task: TaskLine, today: dt.date) -> bool:
    """Tell whether a done task was in time; without its day, it is while its term runs."""
    if task.in_time is not None:
        return task.in_time
    return task.draft.due is None or task.draft.due >= today
