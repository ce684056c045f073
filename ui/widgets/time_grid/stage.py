"""What is chosen, where the cursor is, what is being dragged: the state behind a grid."""

from collections.abc import Hashable

from PySide6.QtCore import QObject, Signal

from ui.widgets.time_grid.board import Board, Placed
from ui.widgets.time_grid.grabs import Grab, Painting
from ui.widgets.time_grid.records import Area


class Stage(QObject):
    """Pointer and keys change it; the grid paints it and speaks of it."""

    changed = Signal()
    """Something looks different now."""

    went = Signal(object)
    """(Area or Placed): the cursor, the ghost or the choice is here now; it should be in view."""

    painted = Signal(object, int, int)
    moved = Signal(object, object, int, int)
    activated = Signal(object)
    removal_wanted = Signal(object)
    chosen_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board = Board()
        self.cursor = Area(0, 0, 0)
        self.chosen: Hashable | None = None
        self.hovered: Hashable | None = None
        self.grab: Grab | None = None
        self.ghost: Area | None = None

    def chosen_block(self) -> Placed | None:
        """Return the chosen block where it is shown."""
        return self.board.find(self.chosen)

    def settle(self) -> None:
        """Forget what is no longer there, after other columns or blocks came."""
        if not self.board.columns:
            self.cursor = Area(0, 0, 0)
        elif self.cursor.length <= 0 or self.cursor.column >= len(self.board.columns):
            self.cursor = self.board.usual_cursor()
        else:
            self.cursor = self.board.within(self.cursor)
        self.hovered = None
        self.cancel()
        if self.chosen is not None and self.chosen_block() is None:
            self.choose(None)
        self.changed.emit()

    def choose(self, key: Hashable | None) -> None:
        """Choose a block by its key, or none."""
        placed = self.board.find(key)
        is_other = key != self.chosen
        self.chosen = None if placed is None else key
        if placed is not None:
            self.cursor = placed.area
            self.went.emit(placed)
        if is_other:
            self.chosen_changed.emit(self.chosen)
        self.changed.emit()

    def put_cursor(self, area: Area) -> None:
        """Put the cursor on empty or taken time; nothing is chosen then."""
        if not self.board.columns:
            return
        self.cursor = self.board.within(area)
        if self.chosen is not None:
            self.chosen = None
            self.chosen_changed.emit(None)
        self.went.emit(self.cursor)
        self.changed.emit()

    def hover(self, placed: Placed | None) -> None:
        """Light up the block under the pointer."""
        key = None if placed is None else placed.block.key
        if key != self.hovered:
            self.hovered = key
            self.changed.emit()

    def take(self, grab: Grab) -> None:
        """Begin painting, moving or resizing."""
        self.grab, self.ghost = grab, None

    def carry(self, area: Area) -> None:
        """Show where what is held would be."""
        if area != self.ghost:
            self.ghost = area
            self.went.emit(area)
            self.changed.emit()

    def drop(self) -> None:
        """Let go of what is held: tell where it should be now, if anything differs."""
        grab, area = self.grab, self.ghost
        self.cancel()
        if grab is None or area is None:
            return
        column = self.board.columns[area.column].key
        if isinstance(grab, Painting):
            self.put_cursor(area)
            self.painted.emit(column, area.starts, area.ends)
        elif area != grab.home:
            self.moved.emit(grab.key, column, area.starts, area.ends)

    def cancel(self) -> None:
        """Let go of what is held; everything stays as it was."""
        self.grab = self.ghost = None
        self.changed.emit()
