"""What a grid says to those who don't see it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.time_grid.board import Board, Placed
from ui.widgets.time_grid.records import Area, clock_range
from ui.widgets.time_grid.stage import Stage


class Speech(QObject):
    """Keeps the grid's accessible description, and announces it while the grid has the focus."""

    def __init__(self, grid: QWidget, stage: Stage) -> None:
        super().__init__(grid)
        self._grid, self._stage = grid, stage
        stage.changed.connect(self._follow)

    def speak(self) -> None:
        """Say where we are."""
        said = spoken(self._stage)
        self._grid.setAccessibleDescription(said)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._grid, said))

    def _follow(self) -> None:
        if spoken(self._stage) != self._grid.accessibleDescription():
            if self._grid.hasFocus():
                self.speak()
            else:
                self._grid.setAccessibleDescription(spoken(self._stage))


def spoken(stage: Stage) -> str:
    """Return where what is carried, the choice or the cursor is, in that order."""
    board = stage.board
    if not board.columns:
        return ""
    if stage.ghost is not None:
        return f"Будет: {_place(board, stage.ghost)}"
    chosen = stage.chosen_block()
    if chosen is not None:
        return _block(board, chosen)
    meeting = ", ".join(placed.block.title for placed in board.meeting(stage.cursor))
    return f"{_place(board, stage.cursor)}: {meeting or 'пусто'}"


def _block(board: Board, placed: Placed) -> str:
    block = placed.block
    said = block.tool_tip.replace("\n", ", ") or ", ".join((block.title, *block.lines))
    return f"{_place(board, placed.area)}: {said}"


def _place(board: Board, area: Area) -> str:
    column = board.columns[area.column]
    parts = (column.title, column.note, clock_range(area.starts, area.ends))
    return ", ".join(part for part in parts if part)
