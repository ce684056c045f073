"""The course of a number as a small line: how it went, where it is, what was usual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_LINE, _DOT, _LAST_DOT, _MARGIN = 1.5, 2.0, 3.5, 5.0
_WIDTH, _HEIGHT = 240, 72
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Spark:
    """Values from the earliest to the last; None where one is not known.

    `says` is what each of them is called, with its value in words. `band` are the bounds of what
    is usual; `tone` is how the last value stands.
    """

    values: Sequence[float | None]
    says: Sequence[str]
    band: tuple[float, float] | None = None
    tone: Tone = Tone.ACCENT

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return all(value is None for value in self.values)


def paint_spark(painter: QPainter, room: QRectF, spark: Spark, marked: int = -1) -> None:
    """Draw a spark into `room`; a value may be `marked` by a ring."""
    if spark.is_empty:
        return
    scale = _Scale(room, spark)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if spark.band is not None:
        low, high = (scale.y(bound) for bound in spark.band)
        ground = QRectF(room.left(), high, room.width(), low - high)
        painter.fillRect(ground, QColor(theme().colours.accent_ground))
    ink = theme().colour(Tone.ACCENT)
    painter.setPen(QPen(ink, theme().scale * _LINE))
    for points in scale.runs():
        painter.drawPolyline(QPolygonF(points))
        if len(points) == 1:
            _dot(painter, points[0], _DOT, ink)
    _mark(painter, scale, spark, marked)
    painter.restore()


def _mark(painter: QPainter, scale: _Scale, spark: Spark, marked: int) -> None:
    last = scale.point(len(spark.values) - 1)
    if last is not None:
        _dot(painter, last, _LAST_DOT, theme().colour(spark.tone))
    chosen = scale.point(marked) if marked >= 0 else None
    if chosen is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour(Tone.TEXT), theme().scale))
        radius = theme().scale * (_LAST_DOT + 1)
        painter.drawEllipse(chosen, radius, radius)


def _dot(painter: QPainter, at: QPointF, radius: float, ink: QColor) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(at, theme().scale * radius, theme().scale * radius)
    painter.restore()


class _Scale:
    """Where values stand within the room."""

    def __init__(self, room: QRectF, spark: Spark) -> None:
        margin = theme().scale * _MARGIN
        self._room = room.adjusted(margin, margin, -margin, -margin)
        self._values = spark.values
        known = [value for value in spark.values if value is not None]
        bounds: list[float] = [*known, *(spark.band or ())]
        self._low, self._high = min(bounds), max(bounds)

    def y(self, value: float) -> float:
        if self._high == self._low:
            return self._room.center().y()
        share = (value - self._low) / (self._high - self._low)
        return self._room.bottom() - share * self._room.height()

    def x(self, place: int) -> float:
        steps = max(len(self._values) - 1, 1)
        return self._room.left() + place * self._room.width() / steps

    def point(self, place: int) -> QPointF | None:
        value = self._values[place]
        return None if value is None else QPointF(self.x(place), self.y(value))

    def place_at(self, x: float) -> int:
        """Return the value that stands nearest to a point of the line."""
        return min(range(len(self._values)), key=lambda place: abs(self.x(place) - x))

    def runs(self) -> Iterator[list[QPointF]]:
        """Yield the stretches without a gap."""
        points = [self.point(place) for place in range(len(self._values))]
        for is_known, run in groupby(points, key=lambda point: point is not None):
            if is_known:
                yield [point for point in run if point is not None]


class Sparkline(QWidget):
    """A spark of its own; Left and Right go from value to value and say each."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._spark = Spark((), ())
        self._current = -1
        theme().changed.connect(self._renew)

    @property
    def spark(self) -> Spark:
        """What is shown."""
        return self._spark

    def show_spark(self, spark: Spark) -> None:
        """Show another course; the last value is the one that is said."""
        self._spark = spark
        self._current = len(spark.values) - 1
        self.setAccessibleDescription("; ".join(spark.says))
        self._renew()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH), theme().px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_WIDTH // 2), theme().px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or self._spark.is_empty:
            super().keyPressEvent(event)
            return
        self._current = min(max(self._current + step, 0), len(self._spark.values) - 1)
        says = self._spark.says[self._current]
        self.setAccessibleDescription(says)
        x = _Scale(QRectF(self.rect()), self._spark).x(self._current)
        QToolTip.showText(self.mapToGlobal(QPointF(x, self.height()).toPoint()), says, self)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._said_at(event.x()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = QRectF(self.rect())
        paint_spark(painter, room, self._spark, self._current if self.hasFocus() else -1)
        if self.hasFocus():
            painter.setPen(theme().colour(Tone.ACCENT))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _said_at(self, x: float) -> str:
        if self._spark.is_empty:
            return ""
        place = _Scale(QRectF(self.rect()), self._spark).place_at(x)
        return self._spark.says[place]

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
