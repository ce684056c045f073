"""The painted, scrolled surface of a grid: it knows where things stand, nothing of input."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.widgets.theme import theme
from ui.widgets.time_grid.block_texts import BlockTexts
from ui.widgets.time_grid.board import Placed
from ui.widgets.time_grid.measures import Measures, measure
from ui.widgets.time_grid.painting import Picture, header_height, hours_width, paint
from ui.widgets.time_grid.records import Area
from ui.widgets.time_grid.stage import Stage

_A_MINUTE_MS = 60_000
_EDGE, _LEAP = 24, 18


class GridSurface(QAbstractScrollArea):
    """Draws the visible part of a stage; the titles and the hours stay in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = Stage(self)
        self._texts = BlockTexts()
        self._measures = measure(self._stage.board, 1, 1)
        self._now: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._ticking = QTimer(self, interval=_A_MINUTE_MS)
        self._ticking.timeout.connect(self._tick)
        self._stage.changed.connect(self.viewport().update)
        self._stage.went.connect(self._reveal)
        theme().changed.connect(self._redress)
        self._tick()

    def show_now(self, minute: int) -> None:
        """Draw the line of the present moment there, in today's column."""
        self._now = minute
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(640), theme().px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(110))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        picture = Picture(
            self._stage,
            self._measures,
            self._texts,
            self._scrolled(),
            QRectF(self.viewport().rect()),
            self._now,
            self.hasFocus(),
        )
        paint(painter, picture, self.font())
        painter.end()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        self.viewport().update()

    def _known_measures(self) -> Measures:
        return self._measures

    def _body_at(self, place: QPointF) -> QPointF:
        """Return the point of the body at a point of the viewport."""
        return place - QPointF(hours_width(), header_height(self.font())) + self._scrolled()

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _body_view(self) -> QSize:
        size = self.viewport().size()
        taken = QSize(round(hours_width()), round(header_height(self.font())))
        return (size - taken).expandedTo(QSize(1, 1))

    def _renew(self) -> None:
        """Take what the board shows now."""
        self._fit()
        self._stage.settle()

    def _fit(self) -> None:
        view = self._body_view()
        self._measures = measure(self._stage.board, view.width(), view.height())
        whole = self._measures.size
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, round(whole.height()) - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(round(self._measures.minute * 30))
        across.setRange(0, max(0, round(whole.width()) - view.width()))
        across.setPageStep(view.width())
        across.setSingleStep(theme().px(_LEAP))
        self.viewport().update()

    def _reveal(self, what: Area | Placed) -> None:
        """Scroll as little as is needed to see something; its beginning where it is too high."""
        view, edge = self._body_view(), theme().px(4)
        box = self._measures.rect_of(what)
        scrolled = self._scrolled()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if box.bottom() + edge > scrolled.y() + view.height():
            down.setValue(round(box.bottom() + edge - view.height()))
        if box.top() - edge < down.value():
            down.setValue(round(box.top() - edge))
        if box.right() > scrolled.x() + view.width():
            across.setValue(round(box.right() - view.width()))
        if box.left() < across.value():
            across.setValue(round(box.left()))

    def _scroll_at_edge(self) -> QPointF:
        """Scroll on where the mouse is at an edge; return the point of the body beneath it."""
        place = QPointF(self.viewport().mapFromGlobal(QCursor.pos()))
        edge, leap = theme().px(_EDGE), theme().px(_LEAP)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setValue(
            down.value()
            + leap * _beyond(place.y(), header_height(self.font()), self.viewport().height(), edge)
        )
        across.setValue(
            across.value() + leap * _beyond(place.x(), hours_width(), self.viewport().width(), edge)
        )
        return self._body_at(place)

    def _redress(self) -> None:
        self._texts.forget()
        self._fit()

    def _tick(self) -> None:
        now = datetime.now().astimezone()
        self.show_now(now.hour * 60 + now.minute)
        self._ticking.start()


def _beyond(at: float, low: float, high: float, edge: float) -> int:
    """Tell on which side a point is at or over the edge: -1, 0, 1."""
    if at < low + edge:
        return -1
    return 1 if at > high - edge else 0
