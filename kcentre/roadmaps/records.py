"""Road maps as screens and papers see them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.roadmaps.values import RoadEventForm, RoadEventKind, RoadEventState, TaskState


@dataclass(frozen=True, slots=True)
class FactState:
    """What the program itself knows of a task: whether it is done, since when, and where.

    `done_on` is None where the day isn't known; `text` says what was found or what is lacking.
    """

    is_done: bool
    done_on: dt.date | None = None
    text: str = ""
    target: str = ""


Facts = Mapping[str, FactState]
"""The facts by their keys, as `kcentre.steps.road_facts` computes them."""

NO_FACTS: Facts = {}
"""Nothing is known: no task that proves itself is done."""


@dataclass(frozen=True, slots=True)
class RoadMapDraft:
    """A road map being entered; `result` is what came of it."""

    title: str = ""
    starts_on: dt.date | None = None
    goal: str = ""
    responsible: str = ""
    curator: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RoadMapLine:
    """A kept road map: how many of its tasks are done and late.

    `total` leaves out what was dropped. `ends_on` is the last day of a task or an event in force,
    None of a map without any.
    """

    id: int
    draft: RoadMapDraft
    done: int = 0
    total: int = 0
    late: int = 0
    ends_on: dt.date | None = None
    template: str = ""
    is_finished: bool = False
    is_retired: bool = False

    @property
    def starts_on(self) -> dt.date:
        """The first day, from which the tasks are counted."""
        if self.draft.starts_on is None:
            raise TypeError("a kept road map has a first day")
        return self.draft.starts_on

    @property
    def percent(self) -> int | None:
        """How much is done in whole per cent, rounded down; None where there is no task."""
        return self.done * 100 // self.total if self.total else None


@dataclass(frozen=True, slots=True)
class StageDraft:
    """A stage being entered; `result` is what it brings."""

    title: str = ""
    responsible: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A task being entered; of a task without `starts_on` only its last day is laid down."""

    stage_id: int
    title: str = ""
    after_id: int | None = None
    starts_on: dt.date | None = None
    due: dt.date | None = None
    responsible: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A kept task: the days planned at first, those in force (`draft`), the day it was done.

    `fact` is what the program knows of it, None of a task that is marked by hand. `done_on` is
    None too where it is proven but the day isn't known. `after_title`: what it waits for.
    """

    id: int
    draft: TaskDraft
    state: TaskState
    planned_start: dt.date | None = None
    planned_due: dt.date | None = None
    done_on: dt.date | None = None
    fact_key: str = ""
    fact: FactState | None = None
    after_title: str = ""
    corrections: int = 0
    files: int = 0

    @property
    def is_corrected(self) -> bool:
        """Whether other days are in force than were planned at first."""
        in_force = self.draft.starts_on, self.draft.due
        return in_force != (self.planned_start, self.planned_due)

    @property
    def in_time(self) -> bool | None:
        """Whether it was done by the day in force; None where it is not done or no day is known."""
        if self.state is not TaskState.DONE or self.done_on is None or self.draft.due is None:
            return None
        return self.done_on <= self.draft.due


@dataclass(frozen=True, slots=True)
class StageLine:
    """A kept stage with its tasks; its days are those of its tasks.

    `done_on` is the day the last of them was done, None while one is open or no day is known.
    """

    id: int
    draft: StageDraft
    state: TaskState
    tasks: tuple[TaskLine, ...] = ()
    planned_start: dt.date | None = None
    planned_due: dt.date | None = None
    starts_on: dt.date | None = None
    due: dt.date | None = None
    done_on: dt.date | None = None
    done: int = 0
    total: int = 0
    late: int = 0
    key: str = ""
    files: int = 0


@dataclass(frozen=True, slots=True)
class RoadEventDraft:
    """A dated event being entered; `title` is its theme, `speakers` who led or spoke.

    `audience` is for whom it is; `task_id` the task that it belongs to.
    """

    road_map_id: int
    title: str = ""
    kind: RoadEventKind = RoadEventKind.MEETING
    form: RoadEventForm = RoadEventForm.IN_PERSON
    planned_on: dt.date | None = None
    time: dt.time | None = None
    task_id: int | None = None
    venue: str = ""
    speakers: str = ""
    audience: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HeldDraft:
    """How an event was held; of one that the journal has, the day and the people are from there.

    `held_on` and `participants` None: as in the journal's event `group_event_id`.
    """

    held_on: dt.date | None = None
    participants: int | None = None
    outcome: str = ""
    group_event_id: int | None = None


@dataclass(frozen=True, slots=True)
class EventLine:
    """A kept event with what became of it; `draft.planned_on` is never None here.

    `days_late` is below zero where it was held before its day, None while it was not held.
    """

    id: int
    draft: RoadEventDraft
    state: RoadEventState
    held_on: dt.date | None = None
    participants: int | None = None
    outcome: str = ""
    group_event_id: int | None = None
    map_title: str = ""
    files: int = 0

    @property
    def planned_on(self) -> dt.date:
        """The day it is planned for."""
        if self.draft.planned_on is None:
            raise TypeError("a kept event has a day")
        return self.draft.planned_on

    @property
    def is_held(self) -> bool:
        """Whether it was held, in time or late."""
        return self.state in {RoadEventState.HELD, RoadEventState.HELD_LATE}

    @property
    def days_late(self) -> int | None:
        """How many days after the planned one it was held."""
        return None if self.held_on is None else (self.held_on - self.planned_on).days

    @property
    def shown_on(self) -> dt.date:
        """The day it stands at in a chronicle: when it was held, else when it is planned."""
        return self.held_on or self.planned_on

    @property
    def moment(self) -> tuple[dt.date, dt.time, int]:
        """Its place among other events in the order of time."""
        return self.shown_on, self.draft.time or dt.time.min, self.id


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of a task that was planned already: «Срок», from what to what, why."""

    task_id: int
    title: str
    made_on: dt.date
    field: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class RoadMapView:
    """A road map with all of its stages, tasks and events."""

    line: RoadMapLine
    stages: tuple[StageLine, ...] = ()
    events: tuple[EventLine, ...] = ()

    @property
    def tasks(self) -> tuple[TaskLine, ...]:
        """All tasks in the order of their stages."""
        return tuple(task for stage in self.stages for task in stage.tasks)
