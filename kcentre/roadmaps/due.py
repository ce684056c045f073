"""What road maps have to be done by a day: tasks and events, late ones first and for ever."""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.due import Due
from kcentre.roadmaps.queries import Found, all_found
from kcentre.roadmaps.records import NO_FACTS, Facts
from kcentre.roadmaps.states import ENDED
from kcentre.roadmaps.targets import event_target, task_target
from kcentre.roadmaps.values import RoadEventState
from kcentre.storage import CentreFile

_SOON = dt.timedelta(days=14)
_AWAITED = frozenset({RoadEventState.PLANNED, RoadEventState.OVERDUE})


def due_things(file: CentreFile, today: dt.date, facts: Facts | None = None) -> list[Due]:
    """Return the open tasks and events due by two weeks from `today`, the longest ago first.

    Without `facts` the tasks that prove themselves are left out. Finished road maps and those put
    away ask for nothing.
    """
    found = all_found(file, today, NO_FACTS if facts is None else facts)
    things = [
        due
        for one in found
        if not one.line.is_finished
        for due in _things(one, knows_facts=facts is not None)
        if due.due <= today + _SOON
    ]
    return sorted(things, key=lambda due: (due.due, due.target))


def _things(found: Found, *, knows_facts: bool) -> Iterator[Due]:
    map_id, title = found.line.id, found.line.draft.title
    answers = found.line.draft.responsible
    for task in found.tasks:
        due = task.draft.due
        is_known = knows_facts or not task.fact_key
        if due is not None and is_known and task.state not in ENDED:
            detail = _detail(title, task.draft.responsible or answers)
            yield Due(task.draft.title, detail, task_target(map_id, task.id), due)
    for event in found.events:
        if event.state in _AWAITED:
            detail = _detail(title, event.draft.kind.label)
            target = event_target(map_id, event.id)
            yield Due(event.draft.title, detail, target, event.planned_on)


def _detail(*told: str) -> str:
    return ", ".join(filter(None, told))
