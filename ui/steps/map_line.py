"""One road map in the left panel: its title, how many of its tasks are done."""

from kcentre.roadmaps.records import RoadMapLine
from kcentre.roadmaps.targets import map_target
from ui.steps.todo_line import TodoLine
from ui.widgets.colours import Tone


def map_line(line: RoadMapLine) -> TodoLine:
    """Return the line of a map; a click leads to it, red says that something is late."""
    tone = Tone.BAD if line.late else Tone.SECONDARY
    target = map_target(line.id)
    return TodoLine(line.draft.title, f"{line.done} из {line.total}", tone, target)
