"""Road maps for tests: a bare one with two stages, tasks and events in it."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from helpers.journal_rows import only_id
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.language import Refused
from kcentre.roadmaps.event_verbs import keep_event
from kcentre.roadmaps.queries import road_map
from kcentre.roadmaps.records import (
    NO_FACTS,
    EventLine,
    Facts,
    RoadEventDraft,
    RoadMapDraft,
    RoadMapView,
    StageDraft,
    TaskDraft,
    TaskLine,
)
from kcentre.roadmaps.stage_verbs import keep_stage
from kcentre.roadmaps.tables import RoadTask
from kcentre.roadmaps.task_verbs import keep_task
from kcentre.roadmaps.verbs import start_road_map
from kcentre.storage import CentreFile, Changes

BEGINS = dt.date(2026, 9, 1)
TODAY = dt.date(2026, 11, 22)
BEFORE = dt.date(2026, 8, 20)


class Road(NamedTuple):
    """The numbers of a road map and of its two stages."""

    id: int
    first: int
    second: int


def started(file: CentreFile, key: str = "", **fields: object) -> int:
    """Begin a road map; return its number."""
    said: dict[str, object] = {"title": "Карта", "starts_on": BEGINS, **fields}
    return only_id(start_road_map(file, key, RoadMapDraft(**said)), "road_map")  # type: ignore[arg-type]


def bare_road(file: CentreFile, **fields: object) -> Road:
    """Begin a road map of two stages without tasks."""
    road_map_id = started(file, **fields)  # type: ignore[arg-type]
    stages = (
        only_id(keep_stage(file, road_map_id, StageDraft(title)), "road_stage")
        for title in ("Подготовка", "Работа")
    )
    return Road(road_map_id, *stages)


def task(
    file: CentreFile,
    stage_id: int,
    title: str,
    starts_on: dt.date | None,
    due: dt.date | None,
    **fields: object,
) -> int:
    """Add a task; return its number."""
    draft = TaskDraft(stage_id, title, starts_on=starts_on, due=due, **fields)  # type: ignore[arg-type]
    return only_id(keep_task(file, draft), "road_task")


def proven_by(file: CentreFile, task_id: int, fact: str) -> None:
    """Let a fact prove a task."""
    with file.operation("Признак"):
        RoadTask.update(fact=fact).where(RoadTask.id == task_id).execute(file.db)


def event(file: CentreFile, road_map_id: int, title: str, day: dt.date, **fields: object) -> int:
    """Plan an event of a road map; return its number."""
    draft = RoadEventDraft(road_map_id, title, planned_on=day, **fields)  # type: ignore[arg-type]
    return only_id(keep_event(file, draft, today=TODAY), "road_event")


def seen(
    file: CentreFile, road_map_id: int, today: dt.date = TODAY, facts: Facts = NO_FACTS
) -> RoadMapView:
    """Return a road map that is there."""
    found = road_map(file, road_map_id, today, facts)
    assert found is not None
    return found


def task_of(
    file: CentreFile,
    road_map_id: int,
    task_id: int,
    today: dt.date = TODAY,
    facts: Facts = NO_FACTS,
) -> TaskLine:
    """Return a task that is there."""
    view = seen(file, road_map_id, today, facts)
    return next(one for one in view.tasks if one.id == task_id)


def event_of(
    file: CentreFile, road_map_id: int, event_id: int, today: dt.date = TODAY
) -> EventLine:
    """Return an event that is there."""
    return next(one for one in seen(file, road_map_id, today).events if one.id == event_id)


def attach(file: CentreFile, table: str, row_id: int) -> None:
    """Keep a file as evidence of a record."""
    with file.operation("Приложено"):
        attach_bytes(file, Owner(table, row_id), "акт.pdf", b"%PDF", TODAY)


def refusal(act: Callable[[], Changes]) -> str:
    """Return the sentences that a verb is refused with."""
    try:
        act()
    except Refused as refused:
        return str(refused).replace("\u00a0", " ")
    raise AssertionError("not refused")


def days(line: TaskLine) -> tuple[str, str]:
    """Return the days in force of a task as ISO text."""
    return str(line.draft.starts_on or ""), str(line.draft.due or "")
