"""Road maps, their tasks and events."""

from collections.abc import Iterator

from kcentre.language.dates import short_date, today_here
from kcentre.language.sentences import shortened
from kcentre.roadmaps.queries import Found, all_found, map_titles
from kcentre.roadmaps.records import NO_FACTS
from kcentre.roadmaps.targets import event_target, map_target, task_target
from kcentre.roadmaps.values import RoadEventState, TaskState
from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit

_LONGEST = 24
"""Letters of a map's title beside the title of what is on it."""


def road_maps(file: CentreFile, typed: str) -> list[Hit]:
    """Return the road maps in use."""
    found = (
        Hit(title, "дорожная карта", map_target(row_id), "дорожная карта")
        for row_id, title in map_titles(file)
    )
    return matching(found, typed)


def tasks_and_events(file: CentreFile, typed: str) -> list[Hit]:
    """Return what is on the road maps in work, but what was dropped or cancelled."""
    found = all_found(file, today_here(), NO_FACTS)
    hits = [hit for one in found if not one.line.is_finished for hit in _hits(one)]
    return matching(hits, typed)


def _hits(found: Found) -> Iterator[Hit]:
    number, title = found.line.id, shortened(found.line.draft.title, _LONGEST)
    for task in found.tasks:
        if task.state is not TaskState.DROPPED:
            what = f"задача, {title}"
            yield Hit(task.draft.title, what, task_target(number, task.id), task.draft.responsible)
    for event in found.events:
        if event.state is not RoadEventState.CANCELLED:
            what = f"мероприятие {short_date(event.planned_on)}, {title}"
            yield Hit(event.draft.title, what, event_target(number, event.id), event.draft.speakers)
