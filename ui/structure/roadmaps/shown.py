"""What the page of road maps asks the centre for: all that stands on it at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.people import responsible_people
from kcentre.centre.queries import passport
from kcentre.journal.held_events import JournalEvent, held_in_journal
from kcentre.roadmaps.queries import corrections, road_map, road_maps
from kcentre.roadmaps.records import (
    Correction,
    EventLine,
    RoadMapLine,
    RoadMapView,
    StageLine,
    TaskLine,
)
from kcentre.roadmaps.template_records import TemplateLine
from kcentre.roadmaps.templates import templates
from kcentre.steps.road_facts import road_facts
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class ShownMaps:
    """The road maps, and what a new one can begin with; the head answers for it at first."""

    lines: tuple[RoadMapLine, ...]
    templates: tuple[TemplateLine, ...]
    people: tuple[str, ...]
    head: str = ""


@dataclass(frozen=True, slots=True)
class ShownMap:
    """One road map with its history and the people who may answer for its tasks."""

    view: RoadMapView
    history: tuple[Correction, ...]
    people: tuple[str, ...]
    journal_events: tuple[JournalEvent, ...]
    today: dt.date

    @property
    def line(self) -> RoadMapLine:
        """The map itself."""
        return self.view.line

    def stage(self, stage_id: object) -> StageLine | None:
        """Return a stage of the map; None where it was removed."""
        return next((stage for stage in self.view.stages if stage.id == stage_id), None)

    def task(self, task_id: object) -> TaskLine | None:
        """Return a task of the map; None where it was removed."""
        return next((task for task in self.view.tasks if task.id == task_id), None)

    def event(self, event_id: object) -> EventLine | None:
        """Return an event of the map; None where it was removed."""
        return next((event for event in self.view.events if event.id == event_id), None)


def shown_maps(file: CentreFile, today: dt.date) -> ShownMaps:
    """Return all road maps, those put away too."""
    with file.reading():
        lines = road_maps(file, today, road_facts(file, today), with_retired=True)
        people, head = responsible_people(file), passport(file).head
        return ShownMaps(tuple(lines), tuple(templates(file)), people, head)


def shown_map(file: CentreFile, today: dt.date, road_map_id: int) -> ShownMap | None:
    """Return one road map; None where it was removed."""
    with file.reading():
        view = road_map(file, road_map_id, today, road_facts(file, today))
        if view is None:
            return None
        history = tuple(corrections(file, road_map_id))
        events = held_in_journal(file, view.line.starts_on, today)
        return ShownMap(view, history, responsible_people(file), events, today)
