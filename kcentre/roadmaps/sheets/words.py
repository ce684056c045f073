"""What papers say of tasks: their days, how they stand, how far all of them were fulfilled."""

import datetime as dt
from collections.abc import Iterable, Sequence

from kcentre.language.dates import short_date
from kcentre.language.fulfilment import fulfilled
from kcentre.roadmaps.records import TaskLine
from kcentre.roadmaps.values import TaskState


def span(starts_on: dt.date | None, due: dt.date | None) -> str:
    """Return «01.09 – 21.09.2026», «20.12.2026 – 10.01.2027» or the one day; empty without any."""
    if due is None:
        return ""
    if starts_on is None or starts_on == due:
        return short_date(due)
    first = f"{starts_on:%d.%m}" if starts_on.year == due.year else short_date(starts_on)
    return f"{first}\u00a0– {short_date(due)}"


def mark(task: TaskLine) -> str:
    """Return how a task stands: «выполнена», «выполнена позже срока», «просрочена»."""
    late = " позже срока" if task.in_time is False else ""
    return f"{task.state.label}{late}"


def corrected(task: TaskLine) -> str:
    """Return the days in force where they are not the planned ones."""
    return span(task.draft.starts_on, task.draft.due) if task.is_corrected else ""


def tasks_sentence(tasks: Iterable[TaskLine], today: dt.date, clause: str = "") -> str:
    """Return «Задачи дорожной карты выполнены в полном объёме, в срок.», or how many were done.

    `clause` tells which of them, «срок которых наступил в этом периоде».
    """
    subject = f"Задачи дорожной карты, {clause}" if clause else "Задачи дорожной карты"
    counted = [task for task in tasks if task.state is not TaskState.DROPPED]
    if not counted:
        return f"{subject}: не\u00a0запланированы."
    done = [task for task in counted if task.state is TaskState.DONE]
    words = fulfilled(len(counted), len(done), sum(_is_in_time(task, today) for task in done))
    if len(done) < len(counted):
        return f"{subject}: {words}."
    return f"{subject}{',' if clause else ''} выполнены {words}."


def undated(tasks: Sequence[TaskLine]) -> int:
    """Return of how many done tasks the day isn't known."""
    return sum(task.state is TaskState.DONE and task.done_on is None for task in tasks)


def _is_in_time(task: TaskLine, today: dt.date) -> bool:
    """Tell whether a done task was in time; without its day, it is while its term runs."""
    if task.in_time is not None:
        return task.in_time
    return task.draft.due is None or task.draft.due >= today
