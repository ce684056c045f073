"""The paper «План работы» of an academic year: the tasks and events of all road maps in it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, groupby

from kcentre.centre.letter import adopted_by_council, approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.language.dates import month_title, short_date
from kcentre.language.quoting import quoted
from kcentre.language.sentences import shortened
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Signature,
    Table,
    body,
    group,
)
from kcentre.periods.period import Period, academic_year
from kcentre.roadmaps.queries import Found, all_found
from kcentre.roadmaps.records import EventLine, Facts, TaskLine
from kcentre.roadmaps.sheets.words import mark, span
from kcentre.roadmaps.states import ENDED
from kcentre.roadmaps.values import RoadEventState, TaskState
from kcentre.storage import CentreFile

_NOTHING = "задач и мероприятий на учебный год не запланировано"
_CARRIED = "Перешли с прошлого учебного года"
_LATER = "Переходят на следующий учебный год"
_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Содержание работы", weight=4),
    Column("Срок", weight=1.6),
    Column("Ответственный", weight=1.8),
    Column("Отметка о\u00a0выполнении", weight=1.6),
)
_LONGEST_TITLE = 80
"""So many letters of a road map's title stand beside each of its tasks."""
_TYPE_SIZE = 10.0
"""Five columns of words beside a portrait page's margins: in points."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A line of the plan: when it is due, what it is of, and what stands in its cells."""

    due: dt.date
    row: tuple[str | Lines | None, ...]
    is_event: bool = False


def year_work_plan(file: CentreFile, year: int, today: dt.date, facts: Facts) -> Document:
    """Return the plan of work of the academic year that begins in `year`."""
    with file.reading():
        centre = passport(file)
        blocks = year_plan_blocks(file, year, today, facts)
    words = f"по дорожным картам\n{centre.centre_genitive}"
    title = f"на {academic_year(year).word} учебный год"
    return Document(
        title=f"ПЛАН РАБОТЫ\n{words}\n{title}",
        subject=" ".join(f"План работы {words} {title}".split("\n")),
        **issued_by(centre),
        adopted=adopted_by_council(),
        approved=approved_by_head(centre),
        blocks=(*blocks, Signature("Ответственный за план работы", "")),
    )


def year_plan_blocks(
    file: CentreFile, year: int, today: dt.date, facts: Facts
) -> tuple[Block, ...]:
    """Return the table of a year's work by months, and which road maps it is made of.

    A task stands in the month of its last day; what was not done in the years before comes first,
    what ends after the year last.
    """
    within, found = academic_year(year), all_found(file, today, facts)
    items = sorted(
        (item for one in found for item in _items(one, within, is_named=len(found) > 1)),
        key=lambda item: (item.due, not item.is_event),
    )
    table = Table(_COLUMNS, tuple(_rows(items, within)), empty=_NOTHING, size=_TYPE_SIZE)
    used = [one for one in found if any(_items(one, within, is_named=False))]
    return (table, Paragraph(_sources(used), small=True)) if used else (table,)


def _sources(found: Sequence[Found]) -> str:
    titles = ", ".join(quoted(one.line.draft.title) for one in found)
    word = "дорожной карте" if len(found) == 1 else "дорожным картам"
    return f"План составлен по {word}: {titles}."


def _items(found: Found, within: Period, *, is_named: bool) -> Iterator[_Item]:
    """Yield a road map's part of a year; `is_named`: there are others to be told from."""
    title = shortened(found.line.draft.title, _LONGEST_TITLE) if is_named else ""
    answers = found.line.draft.responsible
    for task in found.tasks:
        if task.draft.due is not None and _belongs(task, within, is_over=found.line.is_finished):
            yield _task_item(task, task.draft.due, title, answers)
    for event in found.events:
        is_planned = event.state is not RoadEventState.CANCELLED
        if is_planned and event.planned_on in within:
            yield _event_item(event, title, answers)


def _belongs(task: TaskLine, within: Period, *, is_over: bool) -> bool:
    """Tell whether a task is part of a year: of its days one is, or it came over undone.

    From a finished road map (`is_over`) nothing comes over.
    """
    due = task.draft.due
    if task.state is TaskState.DROPPED or due is None:
        return False
    if due < within.start:
        done_on = task.done_on
        is_open = task.state not in ENDED and not is_over
        return is_open or (done_on is not None and done_on >= within.start)
    return (task.draft.starts_on or due) <= within.end


def _task_item(task: TaskLine, due: dt.date, map_title: str, answers: str) -> _Item:
    """Return a task; for one without a responsible person the road map's answers."""
    draft = task.draft
    is_done = task.state is TaskState.DONE
    day = f" {short_date(task.done_on)}" if task.done_on else ""
    done = f"{mark(task)}{day}" if is_done else ""
    what = _lines(draft.title, map_title, draft.result)
    return _Item(due, (what, span(draft.starts_on, due), draft.responsible or answers, done))


def _event_item(event: EventLine, map_title: str, answers: str) -> _Item:
    draft, day = event.draft, event.planned_on
    held = f"{event.state.label} {short_date(event.held_on)}" if event.held_on else ""
    kind = f"{draft.kind.label}, {draft.form.label}"
    what = _lines(draft.title, map_title, kind, draft.audience)
    return _Item(day, (what, short_date(day), answers, held), is_event=True)


def _lines(title: str, *small: str) -> Lines:
    beneath = "\u00a0· ".join(filter(None, small))
    return Lines((Line(title), *([Line(beneath, small=True)] if beneath else [])))


def _rows(items: Sequence[_Item], within: Period) -> Iterator[Row]:
    numbers = count(1)
    for caption, own in groupby(items, lambda item: _caption(item.due, within)):
        yield group(caption)
        for item in own:
            yield body(next(numbers), *item.row)


def _caption(due: dt.date, within: Period) -> str:
    if due < within.start:
        return _CARRIED
    return _LATER if due > within.end else month_title(due.year, due.month)
