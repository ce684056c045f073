"""Where everything of a grid stands, in pixels of its body: without the header and the hours."""

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF

from ui.widgets.theme import theme
from ui.widgets.time_grid.board import Board, Placed
from ui.widgets.time_grid.records import Area

_HOUR, _COLUMN, _LANE = 44, 76, 40
_MARGIN, _GUTTER = 2, 10
"""The gutter at the right of each column stays empty: time can be painted there beside blocks."""


@dataclass(frozen=True, slots=True)
class Measures:
    """`lefts` and `widths` of the columns, `minute` the height of one minute."""

    board: Board
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    minute: float

    @property
    def size(self) -> QSizeF:
        """The whole body, seen or not."""
        width = self.lefts[-1] + self.widths[-1] if self.lefts else 0
        return QSizeF(width, self.y_of(self.board.last))

    def y_of(self, minute: float) -> float:
        """Return the height at which a minute stands."""
        return (minute - self.board.first) * self.minute

    def minute_at(self, y: float) -> float:
        """Return the minute at a height."""
        return y / self.minute + self.board.first

    def column_at(self, x: float) -> int:
        """Return the place of the column at `x`, the nearest one beside the grid."""
        before = sum(1 for left in self.lefts if left <= x)
        return max(0, before - 1)

    def rect_of(self, what: Area | Placed) -> QRectF:
        """Return where an area or a block stands."""
        return self.block_rect(what) if isinstance(what, Placed) else self.area_rect(what)

    def area_rect(self, area: Area) -> QRectF:
        """Return where an area stands, as wide as its column."""
        left, width = self.lefts[area.column], self.widths[area.column]
        top = self.y_of(area.starts)
        return QRectF(left, top, width, self.y_of(area.ends) - top)

    def block_rect(self, placed: Placed) -> QRectF:
        """Return where a block stands in its lane."""
        whole, lane, margin = self.area_rect(placed.area), placed.lane, theme().px(_MARGIN)
        width = (whole.width() - theme().px(_GUTTER) - margin) / lane.lanes
        left = whole.left() + margin + lane.place * width
        return QRectF(left, whole.top() + 1, width * lane.span - margin, whole.height() - 2)

    def block_at(self, place: QPointF) -> Placed | None:
        """Return the block that can be chosen at a point."""
        if not self.lefts:
            return None
        column = self.board.in_column(self.column_at(place.x()))
        return next((block for block in column if self.block_rect(block).contains(place)), None)


def measure(board: Board, width: float, height: float) -> Measures:
    """Fit the board into a body of that size; what doesn't fit will be scrolled to."""
    px = theme().px
    hours = (board.last - board.first) / 60
    minute = max(px(_HOUR), height / hours) / 60
    widths = _widths(board, width)
    lefts = tuple(accumulate(widths, initial=0.0))[:-1]
    return Measures(board, lefts, widths, minute)


def _widths(board: Board, width: float) -> tuple[float, ...]:
    """Equal columns where there is room, wider ones for many lanes where there isn't."""
    px, count = theme().px, len(board.columns)
    least = [
        max(px(_COLUMN), board.lane_count(column) * px(_LANE) + px(_GUTTER))
        for column in range(count)
    ]
    if not least or max(least) * count <= width:
        return (width / max(1, count),) * count
    spare = max(0.0, width - sum(least)) / count
    return tuple(one + spare for one in least)
