"""A timeline: a line for every bar, its name and its days."""

from kcentre.language.dates import short_date
from kcentre.paper.charts.parts import Sizes, nothing
from kcentre.paper.charts.scene import Anchor, Ink, Mark, Scene, Words
from kcentre.paper.drawing import Timeline, TimelineBar

_DAYS_SHARE = 0.35


def timeline_scene(timeline: Timeline, sizes: Sizes) -> Scene:
    """Lay out the lines, one under another."""
    if not timeline.bars:
        return nothing(timeline.empty, sizes)
    marks: list[Mark] = []
    for index, bar in enumerate(timeline.bars):
        y = (index + 1) * sizes.leading
        room = sizes.width * (1 - _DAYS_SHARE)
        marks.append(Words(0, y, sizes.lines(bar.label, room, 1)[0], sizes.text))
        marks.append(Words(sizes.width, y, _days(bar), sizes.text, Anchor.END, Ink.SECONDARY))
    return Scene(sizes.width, (len(timeline.bars) + 0.5) * sizes.leading, tuple(marks))


def _days(bar: TimelineBar) -> str:
    days = (short_date(day) for day in (bar.starts, bar.ends) if day is not None)
    return "\u2013".join(dict.fromkeys(days))
