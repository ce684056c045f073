"""What the screens of the plan ask for in one go."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.queries import specialists, topics
from kcentre.centre.records import Specialist, Topic
from kcentre.monitoring.plan.event_records import EventsFulfilment, PlannedEventLine
from kcentre.monitoring.plan.queries import plan, planned_events
from kcentre.monitoring.plan.shares import fulfilment
from kcentre.monitoring.plan.words import Names, names
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class PlanHead:
    """Whether the year has a plan, and when it was approved; None for a draft."""

    year: int
    has_services: bool = False
    has_events: bool = False
    approved_on: dt.date | None = None

    @property
    def is_there(self) -> bool:
        """Whether anything is planned."""
        return self.has_services or self.has_events


@dataclass(frozen=True, slots=True)
class PlannedEvents:
    """The planned events of a year, how they were held, and what they can be chosen from."""

    head: PlanHead
    lines: tuple[PlannedEventLine, ...]
    due: EventsFulfilment
    names: Names
    specialists: tuple[Specialist, ...]
    topics: tuple[Topic, ...]


def plan_head(file: CentreFile, year: int) -> PlanHead:
    """Return what stands above the plan of a year."""
    with file.reading():
        known, events = plan(file, year), planned_events(file, year)
    has_services = known is not None and bool(known.lines)
    return PlanHead(year, has_services, bool(events), known.approved_on if known else None)


def events_of_year(file: CentreFile, year: int, today: dt.date) -> PlannedEvents:
    """Return the planned events of a year; `due` is about those whose deadline has come."""
    with file.reading():
        lines = tuple(planned_events(file, year, today=today))
        return PlannedEvents(
            plan_head(file, year),
            lines,
            fulfilment(line for line in lines if line.due <= today or line.is_held),
            names(file),
            tuple(specialists(file, with_retired=True)),
            tuple(topics(file, with_retired=True)),
        )
