"""Road maps as they are kept, read all at once and made into what screens see."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from peewee import JOIN, fn

from kcentre.attachments.queries import file_counts
from kcentre.journal.tables import GroupEvent
from kcentre.language.clock import kept_time
from kcentre.language.dates import kept_day
from kcentre.roadmaps.records import (
    EventLine,
    Facts,
    FactState,
    RoadEventDraft,
    RoadMapDraft,
    RoadMapLine,
    StageDraft,
    StageLine,
    TaskDraft,
    TaskLine,
)
from kcentre.roadmaps.states import event_state, open_state, stage_with
from kcentre.roadmaps.tables import RoadCorrection, RoadEvent, RoadMap, RoadStage, RoadTask
from kcentre.roadmaps.values import RoadEventForm, RoadEventKind, TaskState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

MAP_FILES, STAGE_FILES, TASK_FILES = "road_map", "road_stage", "road_task"
EVENT_FILES = "road_event"
"""The owners of evidence, as attachments name their tables."""

_TEXTS = ("title", "goal", "responsible", "curator", "result", "note")


class KeptTask(NamedTuple):
    """A row of the table of tasks, with the road map it belongs to."""

    id: int
    map_id: int
    stage_id: int
    after_id: int | None
    title: str
    fact: str
    planned_start: str
    planned_due: str
    starts_on: str
    due: str
    done_on: str
    responsible: str
    result: str
    note: str
    is_dropped: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """On what day and with what facts road maps are looked at; the facts of finished ones rest."""

    today: dt.date
    facts: Facts
    finished: frozenset[int] = frozenset()

    def fact_of(self, task: KeptTask) -> FactState | None:
        """Return what is known of a task that proves itself; None of one marked by hand."""
        if not task.fact:
            return None
        if task.map_id in self.finished:
            return FactState(is_done=bool(task.done_on), done_on=kept_day(task.done_on))
        return self.facts.get(task.fact, FactState(is_done=False))

    def is_done(self, task: KeptTask) -> bool:
        """Tell whether a task is done: proven, or marked where nothing proves it."""
        fact = self.fact_of(task)
        return bool(task.done_on) if fact is None else fact.is_done


def map_lines(file: CentreFile, ids: Sequence[int] | None = None) -> list[RoadMapLine]:
    """Return the bare road maps: those in work, then the finished ones, then those put away.

    Each kind by its beginning and title.
    """
    table = RoadMap
    texts = (getattr(table, name) for name in _TEXTS)
    flags = (table.template, table.is_finished, table.is_retired)
    query = table.select(table.id, table.starts_on, *texts, *flags)
    if ids is not None:
        query = query.where(table.id.in_(list(ids)))
    query = query.order_by(
        table.is_retired, table.is_finished, table.starts_on, table.title_key, table.id
    )
    return [_map_line(row) for row in ask(file.db, query)]


def kept_tasks(file: CentreFile, map_ids: Iterable[int]) -> list[KeptTask]:
    """Return the tasks of road maps in the order of their stages and places."""
    table = RoadTask
    query = (
        table.select(
            table.id, RoadStage.road_map, table.stage, table.after, table.title, table.fact,
            table.planned_start, table.planned_due, table.starts_on, table.due, table.done_on,
            table.responsible, table.result, table.note, table.is_dropped,
        )
        .join(RoadStage)
        .where(RoadStage.road_map.in_(list(map_ids)))
        .order_by(RoadStage.place, RoadStage.id, table.place, table.id)
    )  # fmt: skip
    return [KeptTask._make(row) for row in ask(file.db, query)]


def task_lines(file: CentreFile, kept: Sequence[KeptTask], seen: Seen) -> list[TaskLine]:
    """Return tasks with their states; `kept` are all tasks of their road maps."""
    corrections, files = (
        _corrections(file, [task.id for task in kept]),
        file_counts(file, TASK_FILES),
    )
    by_id = {task.id: task for task in kept}
    return [
        _task_line(task, by_id.get(task.after_id or 0), seen, corrections[task.id], files[task.id])
        for task in kept
    ]


def stage_lines(file: CentreFile, map_id: int, tasks: Iterable[TaskLine]) -> tuple[StageLine, ...]:
    """Return the stages of a road map in their order, each with its tasks."""
    own: defaultdict[int, list[TaskLine]] = defaultdict(list)
    for task in tasks:
        own[task.draft.stage_id].append(task)
    files = file_counts(file, STAGE_FILES)
    table = RoadStage
    query = table.select(table.id, table.title, table.responsible, table.result, table.key)
    query = query.where(table.road_map == map_id).order_by(table.place, table.id)
    return tuple(
        stage_with(
            StageLine(
                row_id,
                StageDraft(title, responsible, result),
                TaskState.WAITING,
                key=key,
                files=files[row_id],
            ),
            own[row_id],
        )
        for row_id, title, responsible, result, key in ask(file.db, query)
    )


def event_lines(file: CentreFile, map_ids: Iterable[int], today: dt.date) -> list[EventLine]:
    """Return the events of road maps as they come in time.

    What the journal has of an event goes before what was noted here.
    """
    table, journal = RoadEvent, GroupEvent
    query = (
        table.select(
            table.id, table.road_map, table.title, table.kind, table.form, table.planned_on,
            table.time, table.task, table.venue, table.speakers, table.audience, table.note,
            fn.COALESCE(journal.date, table.held_on),
            fn.COALESCE(table.participants, journal.participants),
            table.outcome, table.group_event, table.is_cancelled, RoadMap.title,
        )
        .join(RoadMap)
        .switch(table)
        .join(journal, JOIN.LEFT_OUTER)
        .where(table.road_map.in_(list(map_ids)))
    )  # fmt: skip
    files = file_counts(file, EVENT_FILES)
    found = [_event_line(row, today, files) for row in ask(file.db, query)]
    return sorted(found, key=attrgetter("moment"))


def _map_line(row: Sequence[object]) -> RoadMapLine:
    row_id, starts_on, *texts, template, is_finished, is_retired = row
    said = dict(zip(_TEXTS, map(str, texts), strict=True))
    return RoadMapLine(
        int(str(row_id)),
        RoadMapDraft(starts_on=kept_day(str(starts_on)), **said),
        template=str(template),
        is_finished=bool(is_finished),
        is_retired=bool(is_retired),
    )


def _task_line(
    task: KeptTask, before: KeptTask | None, seen: Seen, corrections: int, files: int
) -> TaskLine:
    fact = seen.fact_of(task)
    starts_on, due = kept_day(task.starts_on), kept_day(task.due)
    is_held_up = before is not None and not before.is_dropped and not seen.is_done(before)
    if task.is_dropped:
        state = TaskState.DROPPED
    elif seen.is_done(task):
        state = TaskState.DONE
    elif task.map_id in seen.finished:
        state = TaskState.UNDONE
    else:
        state = open_state(starts_on, due, seen.today, is_held_up=is_held_up)
    done_on = fact.done_on if fact is not None else kept_day(task.done_on)
    return TaskLine(
        task.id,
        TaskDraft(
            task.stage_id, task.title, task.after_id, starts_on, due,
            task.responsible, task.result, task.note,
        ),
        state,
        kept_day(task.planned_start),
        kept_day(task.planned_due),
        done_on if state is TaskState.DONE else None,
        task.fact,
        fact,
        before.title if before else "",
        corrections,
        files,
    )  # fmt: skip


def _event_line(row: Sequence[object], today: dt.date, files: Counter[int]) -> EventLine:
    (
        row_id, map_id, title, kind, form, planned_on, time, task_id, venue, speakers, audience,
        note, held_on, participants, outcome, group_event_id, is_cancelled, map_title,
    ) = row  # fmt: skip
    draft = RoadEventDraft(
        int(str(map_id)),
        str(title),
        RoadEventKind(str(kind)),
        RoadEventForm(str(form)),
        kept_day(str(planned_on)),
        kept_time(str(time)),
        _number(task_id),
        str(venue),
        str(speakers),
        str(audience),
        str(note),
    )
    day, number = kept_day(str(held_on)), int(str(row_id))
    if draft.planned_on is None:
        raise TypeError("a kept event has a day")
    state = event_state(draft.planned_on, day, today, is_cancelled=bool(is_cancelled))
    return EventLine(
        number, draft, state, day, _number(participants), str(outcome), _number(group_event_id),
        str(map_title), files[number],
    )  # fmt: skip


def _number(value: object) -> int | None:
    return None if value is None else int(str(value))


def _corrections(file: CentreFile, task_ids: Sequence[int]) -> Counter[int]:
    table = RoadCorrection
    query = table.select(table.task, fn.COUNT(table.id)).where(table.task.in_(list(task_ids)))
    return Counter(dict(ask(file.db, query.group_by(table.task))))
