"""A chart whose bars and columns are doors, drawn by the same hand as the chart on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.widgets.colours import Tone
from ui.widgets.door import Door
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.paper.charts.scene import Region
    from kcentre.paper.charts.svg import ChartPicture
    from kcentre.paper.drawing import Graphic

_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
_TEXT_SIZE, _ROOM = 13.0, 4
_NARROWEST, _USUAL_WIDTH = 160, 280


class ChartView(QWidget):
    """Draws a chart as wide as there is room; `doors[series][category]` says what opens.

    Arrows, Home and End move from value to value, Enter or a click opens what is behind it.
    """

    opened = Signal(str)
    looked_at = Signal(int, int)
    """(top, height) of the value that the keyboard came to, in the picture's own pixels."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._graphic: Graphic | None = None
        self._doors: Sequence[Sequence[Door]] = ()
        self._regions: tuple[Region, ...] = ()
        self._renderer = QSvgRenderer(self)
        self._pictures: dict[int, ChartPicture] = {}
        self._current = 0
        theme().changed.connect(self._renew)

    def show_chart(self, graphic: Graphic, doors: Sequence[Sequence[Door]] = ()) -> None:
        """Show another graphic; without doors there is nothing in it to open."""
        self._graphic, self._doors = graphic, doors
        said = (door.name for series in doors for door in series if door.opens)
        self.setAccessibleDescription("; ".join(said))
        self._renew()

    def doors(self) -> list[Door]:
        """Return every figure that can be opened."""
        return [door for series in self._doors for door in series if door.opens]

    def heightForWidth(self, width: int) -> int:
        picture = self._picture(width)
        return round(picture.height) if picture else 0

    def sizeHint(self) -> QSize:
        return QSize(_USUAL_WIDTH, self.heightForWidth(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        height = self.heightForWidth(self.width())
        self._renderer.render(painter, QRectF(0, 0, self.width(), height))
        if self.hasFocus() and self._regions:
            painter.setPen(QPen(theme().colour(Tone.ACCENT), 2))
            frame = _box(self._regions[self._current]).adjusted(1, -_ROOM, -1, _ROOM)
            painter.drawRoundedRect(frame, _ROOM, _ROOM)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENING_KEYS and self._regions:
            self._open(self._regions[self._current])
        elif key in _ENDS and self._regions:
            self._look_at(0 if key == Qt.Key.Key_Home else len(self._regions) - 1)
        elif key in _STEPS and 0 <= self._current + _STEPS[key] < len(self._regions):
            self._look_at(self._current + _STEPS[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._regions and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._look_at(self._current)
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        region = self._at(event)
        shape = Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        if region is not None:
            name = self._door(region).name
            QToolTip.showText(event.globalPosition().toPoint(), name, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        region = self._at(event)
        if region is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = self._regions.index(region)
            self._open(region)

    def _look_at(self, place: int) -> None:
        self._current, region = place, self._regions[place]
        self.setAccessibleDescription(self._door(region).name)
        self.looked_at.emit(round(region.y), round(region.height))
        self.update()

    def _renew(self) -> None:
        self._pictures.clear()
        self.updateGeometry()
        self._draw()

    def _draw(self) -> None:
        picture = self._picture(self.width())
        if picture is None:
            return
        self._renderer.load(QByteArray(picture.svg.encode()))
        found = picture.regions if self._doors else ()
        self._regions = tuple(region for region in found if self._door(region).opens)
        self._current = min(self._current, max(0, len(self._regions) - 1))
        policy = Qt.FocusPolicy.StrongFocus if self._regions else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.update()

    def _picture(self, width: int) -> ChartPicture | None:
        """Return the graphic drawn `width` wide; layouts ask for the same few widths."""
        if self._graphic is None:
            return None
        width = max(_NARROWEST, width)
        if width not in self._pictures:
            self._pictures[width] = _drawn(self._graphic, width)
        return self._pictures[width]

    def _door(self, region: Region) -> Door:
        return self._doors[region.series][region.category]

    def _open(self, region: Region) -> None:
        self.opened.emit(self._door(region).code)

    def _at(self, event: QMouseEvent) -> Region | None:
        place = event.position()
        return next((region for region in self._regions if _box(region).contains(place)), None)


def _drawn(graphic: Graphic, width: int) -> ChartPicture:
    from kcentre.paper import chart_picture  # noqa: PLC0415 — with ReportLab, in the worker before
    from kcentre.paper.charts.scene import DARK, LIGHT  # noqa: PLC0415

    colours = DARK if theme().is_dark else LIGHT
    return chart_picture(graphic, colours, float(width), _TEXT_SIZE * theme().scale)


def _box(region: Region) -> QRectF:
    return QRectF(region.x, region.y, region.width, region.height)
