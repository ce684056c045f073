"""What a road map can begin with, as screens and rules see it."""

from dataclasses import dataclass

from kcentre.roadmaps.values import RoadEventForm, RoadEventKind


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """A template to begin a road map with; of an own one `key` is «own/<number>»."""

    key: str
    title: str
    note: str
    stages: int
    tasks: int
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class TemplateTask:
    """A task of a template: it begins `offset` days after the map and takes `length` days.

    `after` is the `key` of the task it waits for, `fact` the key of what proves it.
    """

    title: str
    offset: int = 0
    length: int = 1
    key: str = ""
    after: str = ""
    fact: str = ""
    result: str = ""


@dataclass(frozen=True, slots=True)
class TemplateStage:
    """A stage of a template."""

    title: str
    key: str = ""
    result: str = ""
    tasks: tuple[TemplateTask, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplateEvent:
    """An event of a template, `offset` days after the map's start; `task` is a task's key."""

    title: str
    kind: RoadEventKind = RoadEventKind.MEETING
    form: RoadEventForm = RoadEventForm.IN_PERSON
    offset: int = 0
    task: str = ""
    audience: str = ""


@dataclass(frozen=True, slots=True)
class RoadTemplateContent:
    """All that a road map begins with."""

    title: str
    note: str = ""
    goal: str = ""
    stages: tuple[TemplateStage, ...] = ()
    events: tuple[TemplateEvent, ...] = ()
