"""Drawings of a paper as plain data: a chart of posts, and bars along a calendar."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kcentre.paper.chart import Chart


@dataclass(frozen=True, slots=True)
class SchemeNode:
    """A box of a scheme: what stands in it, smaller what is beneath, and the boxes below it."""

    text: str
    detail: str = ""
    below: tuple["SchemeNode", ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """Boxes joined by lines from the top down: who reports to whom.

    Where the boxes of a level don't fit side by side they stand in a column beneath the one above.
    """

    title: str
    roots: tuple[SchemeNode, ...]
    empty: str = "нет данных"


class BarState(StrEnum):
    """How a bar of a timeline is filled, readable in grey too."""

    DONE = "done"
    RUNNING = "running"
    AHEAD = "ahead"
    LATE = "late"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class TimelineBar:
    """One line of a timeline: days in force, both ends in.

    `planned` is what was laid down before corrections, drawn thin beneath; None where it is the
    same. A bar that is a `group` names the lines after it. A single day is drawn as a diamond.
    """

    label: str
    starts: dt.date | None
    ends: dt.date | None
    state: BarState = BarState.AHEAD
    planned: tuple[dt.date, dt.date] | None = None
    note: str = ""
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars along a calendar of months, with a line at `today` where it lies within.

    `days`: what the calendar shows at least, where the drawing is one of several of the same.
    """

    title: str
    bars: tuple[TimelineBar, ...]
    today: dt.date | None = None
    empty: str = "задач пока нет"
    days: tuple[dt.date, dt.date] | None = None


Graphic = Chart | Scheme | Timeline
"""Whatever a paper draws under a title of its own."""
