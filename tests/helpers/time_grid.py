"""A mouse over the grid of time, in minutes and columns."""

from collections.abc import Hashable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from ui.widgets.time_grid import TimeGrid

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def place_of(grid: TimeGrid, column: Hashable, minute: int, *, in_gutter: bool = False) -> QPoint:
    """Return the point of the viewport at a minute; the gutter beside the blocks is empty."""
    box = grid.time_rect(column, minute, minute + 1)
    x = box.right() - 4 if in_gutter else box.left() + 12
    return QPointF(x, box.top() + 0.5).toPoint()


def drag(grid: TimeGrid, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press, carry in a few moves, let go."""
    pick_up(grid, start, end, held)
    QTest.mouseRelease(grid.viewport(), _LEFT, held, end)


def pick_up(grid: TimeGrid, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press and carry, without letting go."""
    ground = grid.viewport()
    QTest.mousePress(ground, _LEFT, held, start)
    for part in (0.3, 0.7, 1.0):
        way = QPointF(end - start) * part
        QTest.mouseMove(ground, start + way.toPoint())


def click(grid: TimeGrid, place: QPoint) -> None:
    """Click once."""
    QTest.mouseClick(grid.viewport(), _LEFT, _NONE, place)
