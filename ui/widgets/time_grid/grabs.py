"""What the pointer or the keys hold while something is painted, moved or resized."""

from collections.abc import Hashable
from dataclasses import dataclass

from ui.widgets.time_grid.board import Board
from ui.widgets.time_grid.records import Area


@dataclass(frozen=True, slots=True)
class Painting:
    """Empty time is painted from the step `anchor` on, within one column."""

    column: int
    anchor: int

    def area(self, board: Board, _column: int, minute: float) -> Area:
        """Return what is painted when the pointer is at `minute`."""
        at = board.step_of(min(max(board.first, minute), board.last - board.step))
        starts, ends = min(at, self.anchor), max(at, self.anchor) + board.step
        return Area(self.column, starts, ends)


@dataclass(frozen=True, slots=True)
class Moving:
    """A block was taken `offset` minutes below its beginning."""

    key: Hashable
    home: Area
    offset: float = 0

    def area(self, board: Board, column: int, minute: float) -> Area:
        """Return where the block would be."""
        starts = board.snapped(minute - self.offset)
        return board.within(Area(column, starts, starts + self.home.length))


@dataclass(frozen=True, slots=True)
class Resizing:
    """An edge of a block was taken: its beginning or its end."""

    key: Hashable
    home: Area
    is_beginning: bool

    def area(self, board: Board, _column: int, minute: float) -> Area:
        """Return how long the block would be, a step at least."""
        at = min(max(board.first, board.snapped(minute)), board.last)
        column, starts, ends = self.home
        if self.is_beginning:
            return Area(column, min(at, ends - board.step), ends)
        return Area(column, starts, max(at, starts + board.step))


Grab = Painting | Moving | Resizing
