"""What a grid of time shows. Times are minutes since midnight."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

DAY = 24 * 60


class BlockLook(Enum):
    """How a block is drawn: taken, free (outlined), over, or behind everything."""

    SOLID = auto()
    OPEN = auto()
    MUTED = auto()
    BACKGROUND = auto()


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A day, a specialist, a room; a closed one is hatched, `note` says why."""

    key: Hashable
    title: str
    note: str = ""
    is_today: bool = False
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class GridBlock:
    """Time from `starts` up to, not including, `ends` in a column.

    `tone` is one of the theme's eight categories. A `BACKGROUND` block can't be chosen.
    """

    key: Hashable
    column: Hashable
    starts: int
    ends: int
    title: str
    lines: tuple[str, ...] = ()
    tone: int = 0
    look: BlockLook = BlockLook.SOLID
    tool_tip: str = ""
    is_movable: bool = True


class Area(NamedTuple):
    """Time in the column at the place `column`."""

    column: int
    starts: int
    ends: int

    @property
    def length(self) -> int:
        """Minutes."""
        return self.ends - self.starts


def clock(minute: int) -> str:
    """Return «9:05»; the end of the day is «24:00»."""
    return f"{minute // 60}:{minute % 60:02}"


def clock_range(starts: int, ends: int) -> str:
    """Return «9:00–12:00»."""
    return f"{clock(starts)}–{clock(ends)}"
