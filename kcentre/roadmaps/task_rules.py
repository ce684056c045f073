"""What a task must satisfy. The field of a problem is the name of the draft's field."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem, typed
from kcentre.language.dates import short_date
from kcentre.language.problems import limit_problems, year_problems
from kcentre.language.quoting import quoted
from kcentre.roadmaps.records import TaskDraft

_LIMITS = {"title": 300, "responsible": 300, "result": 2000, "note": 2000}


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A task before or after: its title and the day that counts, its end or its beginning."""

    title: str
    day: dt.date


@dataclass(frozen=True, slots=True)
class AroundTask:
    """What the rules must know of a task's road map.

    `before` is what it waits for, with the day that ends; `following` are the open ones that wait
    for it, with the days they begin. `loop` are the titles of tasks that would wait for each
    other. `is_dated`: its days or what it waits for were changed, so that they are looked at.
    """

    map_starts: dt.date
    is_of_map: bool = True
    before_is_of_map: bool = True
    before: Neighbour | None = None
    following: tuple[Neighbour, ...] = ()
    loop: tuple[str, ...] = ()
    is_dated: bool = True


def tidied_task(draft: TaskDraft) -> TaskDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("result", "note"))


def task_problems(draft: TaskDraft, around: AroundTask) -> Iterator[Problem]:
    """Yield what stops a task."""
    if not draft.title.strip():
        yield Problem("title", "Напишите, что нужно сделать.")
    yield from limit_problems(draft, _LIMITS)
    if not around.is_of_map:
        yield Problem("stage_id", "Этот этап — из другой дорожной карты: выберите этап этой карты.")
    yield from _after_problems(around)
    if around.is_dated:
        yield from dates_problems(draft.starts_on, draft.due, around)


def dates_problems(
    starts_on: dt.date | None, due: dt.date | None, around: AroundTask
) -> Iterator[Problem]:
    """Yield what is wrong with the days of a task."""
    if due is None:
        yield Problem("due", "Укажите срок: к какому дню задача должна быть выполнена.")
        return
    yield from year_problems("starts_on", starts_on)
    yield from year_problems("due", due)
    if starts_on is not None and starts_on > due:
        yield Problem("due", "Срок раньше начала: поменяйте даты местами.")
        return
    field, first = ("due", due) if starts_on is None else ("starts_on", starts_on)
    if first < around.map_starts:
        yield Problem(
            field,
            f"Раньше начала дорожной карты ({short_date(around.map_starts)}): выберите день позже "
            "или сдвиньте начало карты.",
        )
    elif around.before is not None and first < around.before.day:
        yield Problem(
            field,
            f"Раньше, чем закончится задача {quoted(around.before.title)} "
            f"({short_date(around.before.day)}): выберите день не раньше этого или уберите "
            "«После задачи».",
        )
    for next_one in around.following:
        if next_one.day < due:
            yield _too_late(next_one)


def waiting_problem(waiting: str, awaited: str) -> Problem:
    """Return why a task that another one waits for can't be removed."""
    return Problem(
        "id",
        f"Задача {quoted(waiting)} ждёт задачи {quoted(awaited)}: сначала измените у неё "
        "«После задачи» или удалите обе.",
    )


def proven_problem(title: str) -> Problem:
    """Return why a task that the program proves can't be marked by hand."""
    return Problem(
        "id",
        f"Задача {quoted(title)} отмечается сама, когда это видно по данным центра: откройте её и "
        "перейдите туда, где она выполняется.",
    )


def dropped_problem(title: str) -> Problem:
    """Return why nothing can be done with a dropped task."""
    return Problem("id", f"Задача {quoted(title)} снята: сначала верните её в план.")


def done_problem(title: str) -> Problem:
    """Return why the days of a done task stay."""
    return Problem(
        "id", f"Задача {quoted(title)} выполнена: её сроки и место в плане больше не меняются."
    )


def done_day_problems(day: dt.date, today: dt.date) -> Iterator[Problem]:
    """Yield what is wrong with the day on which a task was done."""
    yield from year_problems("done_on", day)
    if day > today:
        yield Problem("done_on", "Этот день ещё не наступил: укажите, когда задача выполнена.")


def _after_problems(around: AroundTask) -> Iterator[Problem]:
    if not around.before_is_of_map:
        yield Problem("after_id", "Этой задачи на карте нет: выберите другую.")
    if around.loop:
        chain = " → ".join(quoted(title) for title in (*around.loop, around.loop[0]))
        yield Problem(
            "after_id", f"Задачи ждали бы друг друга по кругу: {chain}. Выберите другую задачу."
        )


def _too_late(following: Neighbour) -> Problem:
    return Problem(
        "due",
        f"Задача {quoted(following.title)} ждёт этой и начинается раньше, "
        f"{short_date(following.day)}: сдвиньте вместе с ней и то, что её ждёт, или "
        "выберите срок не позже.",
    )
