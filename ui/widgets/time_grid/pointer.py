"""The mouse over a grid: choose, paint, move, resize, scroll at the edges."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from ui.widgets.theme import theme
from ui.widgets.time_grid.board import USUAL_LENGTH, Placed
from ui.widgets.time_grid.grabs import Moving, Painting, Resizing
from ui.widgets.time_grid.measures import Measures
from ui.widgets.time_grid.records import Area
from ui.widgets.time_grid.stage import Stage

_EDGE, _LOWEST_RESIZABLE = 5, 18
_SCROLL_MS = 30
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Pointer(QObject):
    """Reads the mouse; places are pixels of the body, `scroll` moves the view towards one.

    Ctrl paints also over blocks.
    """

    def __init__(
        self, stage: Stage, measures: Callable[[], Measures], scroll: Callable[[], QPointF]
    ) -> None:
        """`scroll` scrolls if the pointer is at an edge and returns where the pointer is then."""
        super().__init__(stage)
        self._stage, self._measures, self._scroll = stage, measures, scroll
        self._pressed_at: QPointF | None = None
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._follow)

    @property
    def is_dragging(self) -> bool:
        """Whether something is being carried."""
        return self._scrolling.isActive()

    def press(self, place: QPointF, event: QMouseEvent) -> None:
        """Choose what is pressed and make ready to carry it."""
        stage, measures = self._stage, self._measures()
        if not stage.board.columns or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed_at = place
        placed = None if event.modifiers() & _CONTROL else measures.block_at(place)
        minute = measures.minute_at(place.y())
        if placed is None:
            area = self._step_at(place)
            stage.put_cursor(area)
            stage.take(Painting(area.column, area.starts))
            return
        stage.choose(placed.block.key)
        if placed.block.is_movable:
            edge = self._edge_at(placed, place)
            if edge is None:
                offset = minute - placed.area.starts
                stage.take(Moving(placed.block.key, placed.area, offset))
            else:
                stage.take(Resizing(placed.block.key, placed.area, edge))

    def move(self, place: QPointF) -> None:
        """Carry what was pressed, once the mouse has moved far enough."""
        if self._pressed_at is None or self._stage.grab is None:
            self._stage.hover(self._measures().block_at(place))
            return
        way = (place - self._pressed_at).manhattanLength()
        if not self.is_dragging and way >= QApplication.startDragDistance():
            self._scrolling.start()
        if self.is_dragging:
            self._carry(place)

    def release(self) -> None:
        """Drop what was carried; a mere click carries nothing."""
        was_dragging = self.is_dragging
        self._let_go()
        if was_dragging:
            self._stage.drop()
        else:
            self._stage.cancel()

    def double_click(self, place: QPointF) -> None:
        """Open a block; paint the usual length into empty time."""
        stage = self._stage
        if not stage.board.columns:
            return
        placed = self._measures().block_at(place)
        if placed is not None:
            stage.activated.emit(placed.block.key)
            return
        at = self._step_at(place)
        area = stage.board.within(Area(at.column, at.starts, at.starts + USUAL_LENGTH))
        stage.painted.emit(stage.board.columns[area.column].key, area.starts, area.ends)

    def cancel(self) -> None:
        """Forget the press: Esc, or the grid has changed."""
        self._let_go()
        self._stage.cancel()

    def shape(self, place: QPointF) -> Qt.CursorShape:
        """Return the cursor to show over a place."""
        placed = self._measures().block_at(place)
        if placed is None:
            return Qt.CursorShape.ArrowCursor
        if placed.block.is_movable and self._edge_at(placed, place) is not None:
            return Qt.CursorShape.SizeVerCursor
        return Qt.CursorShape.PointingHandCursor

    def _let_go(self) -> None:
        self._scrolling.stop()
        self._pressed_at = None

    def _follow(self) -> None:
        self._carry(self._scroll())

    def _carry(self, place: QPointF) -> None:
        stage, measures = self._stage, self._measures()
        if stage.grab is None:
            self._let_go()
            return
        column, minute = measures.column_at(place.x()), measures.minute_at(place.y())
        stage.carry(stage.grab.area(stage.board, column, minute))

    def _step_at(self, place: QPointF) -> Area:
        board, measures = self._stage.board, self._measures()
        starts = board.step_of(measures.minute_at(place.y()))
        return board.within(Area(measures.column_at(place.x()), starts, starts + board.step))

    def _edge_at(self, placed: Placed, place: QPointF) -> bool | None:
        """Tell whether the place is at the beginning (True) or the end (False) of a block."""
        box, edge = self._measures().block_rect(placed), theme().px(_EDGE)
        if box.height() < theme().px(_LOWEST_RESIZABLE):
            return None
        if place.y() - box.top() < edge:
            return True
        return False if box.bottom() - place.y() < edge else None
