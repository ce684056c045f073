"""Road maps with all that is on them, and the history of their tasks."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kcentre.language.dates import kept_day, today_here
from kcentre.roadmaps.reading import (
    Seen,
    event_lines,
    kept_tasks,
    map_lines,
    stage_lines,
    task_lines,
)
from kcentre.roadmaps.records import (
    Correction,
    EventLine,
    Facts,
    RoadMapLine,
    RoadMapView,
    TaskLine,
)
from kcentre.roadmaps.states import map_with
from kcentre.roadmaps.tables import RoadCorrection, RoadMap, RoadStage, RoadTask
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

CORRECTED = {"starts_on": "Начало", "due": "Срок", "state": "Состояние"}
"""What a correction changed, in words."""


class Found(NamedTuple):
    """A road map, its tasks and its events."""

    line: RoadMapLine
    tasks: tuple[TaskLine, ...]
    events: tuple[EventLine, ...]


def road_maps(
    file: CentreFile, today: dt.date, facts: Facts, *, with_retired: bool = False
) -> list[RoadMapLine]:
    """Return the road maps, those in work first, with how far they have come."""
    return [found.line for found in all_found(file, today, facts, with_retired=with_retired)]


def all_found(
    file: CentreFile, today: dt.date, facts: Facts, *, with_retired: bool = False
) -> list[Found]:
    """Return the road maps with their tasks and events, those in work first."""
    with file.reading():
        lines = [line for line in map_lines(file) if with_retired or not line.is_retired]
        return list(_found(file, lines, today, facts))


def road_map(
    file: CentreFile, road_map_id: int, today: dt.date, facts: Facts
) -> RoadMapView | None:
    """Return a road map with its stages, tasks and events; None where it was removed."""
    with file.reading():
        for found in _found(file, map_lines(file, [road_map_id]), today, facts):
            stages = stage_lines(file, road_map_id, found.tasks)
            return RoadMapView(found.line, stages, found.events)
    return None


def corrections(file: CentreFile, road_map_id: int) -> list[Correction]:
    """Return what was corrected on a road map, the newest first."""
    table = RoadCorrection
    columns = (table.made_on, table.field, table.old, table.new, table.reason)
    query = (
        table.select(table.task, RoadTask.title, *columns)
        .join(RoadTask)
        .join(RoadStage)
        .where(RoadStage.road_map == road_map_id)
        .order_by(table.made_on.desc(), table.id.desc())
    )
    return [
        Correction(
            task_id,
            title,
            kept_day(made_on) or today_here(),
            CORRECTED.get(field, field),
            _told(old),
            _told(new),
            reason,
        )
        for task_id, title, made_on, field, old, new, reason in ask(file.db, query)
    ]


def used_facts(file: CentreFile) -> frozenset[str]:
    """Return the keys of the facts that road maps in work ask for."""
    query = (
        RoadTask.select(RoadTask.fact)
        .join(RoadStage)
        .join(RoadMap)
        .where((RoadTask.fact != "") & ~RoadMap.is_finished)
        .distinct()
    )
    return frozenset(fact for (fact,) in ask(file.db, query))


def map_titles(file: CentreFile) -> list[tuple[int, str]]:
    """Return the numbers and titles of all road maps in use, as they are looked for."""
    query = RoadMap.select(RoadMap.id, RoadMap.title).where(~RoadMap.is_retired)
    return [*ask(file.db, query.order_by(RoadMap.title_key, RoadMap.id))]


def map_of_task(file: CentreFile, task_id: int) -> int | None:
    """Return the road map of a task; None where it was removed."""
    query = RoadTask.select(RoadStage.road_map).join(RoadStage).where(RoadTask.id == task_id)
    return next(ask_ids(file.db, query), None)


def map_of_stage(file: CentreFile, stage_id: int) -> int | None:
    """Return the road map of a stage; None where it was removed."""
    query = RoadStage.select(RoadStage.road_map).where(RoadStage.id == stage_id)
    return next(ask_ids(file.db, query), None)


def _found(
    file: CentreFile, lines: Sequence[RoadMapLine], today: dt.date, facts: Facts
) -> Iterator[Found]:
    ids = [line.id for line in lines]
    seen = Seen(today, facts, frozenset(line.id for line in lines if line.is_finished))
    kept = kept_tasks(file, ids)
    tasks = list(zip(kept, task_lines(file, kept, seen), strict=True))
    events = event_lines(file, ids, today)
    for line in lines:
        own = tuple(made for each, made in tasks if each.map_id == line.id)
        held = tuple(event for event in events if event.draft.road_map_id == line.id)
        yield Found(map_with(line, own, held), own, held)


def _told(value: str) -> str:
    """Return a kept value of a correction as people read it: a day, or the words themselves."""
    try:
        day = kept_day(value)
    except ValueError:
        return value
    return f"{day:%d.%m.%Y}" if day else ""
