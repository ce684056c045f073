"""Writing down what was corrected of a task, inside a running operation."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.language.dates import iso_day
from kcentre.roadmaps.reading import KeptTask
from kcentre.roadmaps.tables import RoadCorrection, RoadTask
from kcentre.storage import CentreFile


class Change(NamedTuple):
    """What was corrected: a field of a task, from what to what."""

    field: str
    old: str
    new: str


_IN_PLAN, _OUT_OF_PLAN = "в плане", "снята"
DROPPED = Change("state", _IN_PLAN, _OUT_OF_PLAN)
RESTORED = Change("state", _OUT_OF_PLAN, _IN_PLAN)


@dataclass(frozen=True, slots=True)
class Why:
    """On which day and why something is corrected; without a reason nothing is kept of it."""

    day: dt.date
    reason: str


@dataclass(frozen=True, slots=True)
class Days:
    """The days in force of a task."""

    starts_on: dt.date | None
    due: dt.date | None


def write_days(file: CentreFile, task: KeptTask, days: Days, why: Why) -> None:
    """Put other days of a task into force; what was planned at first stays."""
    new = {"due": iso_day(days.due), "starts_on": iso_day(days.starts_on)}
    for field, value in new.items():
        old = getattr(task, field)
        if old != value:
            note_correction(file, task.id, Change(field, old, value), why)
    RoadTask.update(**new).where(RoadTask.id == task.id).execute(file.db)


def replan(file: CentreFile, task: KeptTask, days: Days) -> None:
    """Lay down the days of a task anew, the plan itself: before its road map has begun."""
    starts_on, due = iso_day(days.starts_on), iso_day(days.due)
    fields = {"planned_start": starts_on, "planned_due": due, "starts_on": starts_on, "due": due}
    RoadTask.update(**fields).where(RoadTask.id == task.id).execute(file.db)


def note_correction(file: CentreFile, task_id: int, change: Change, why: Why) -> None:
    """Keep a correction as history."""
    RoadCorrection.insert(
        task=task_id,
        made_on=iso_day(why.day),
        field=change.field,
        old=change.old,
        new=change.new,
        reason=why.reason,
    ).execute(file.db)
