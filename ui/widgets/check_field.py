"""Yes or no."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.widgets.theme import theme

_SIDE, _GAP, _PADDING, _RADIUS = 16, 8, 4, 4
_TICK = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.30))


class CheckField(QCheckBox):
    """A tick and its words; drawn here, because the style's box is lost on dark ground."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.toggled.connect(self.edited)

    def value(self) -> bool:
        return self.isChecked()

    def set_value(self, value: bool | None) -> None:
        self.setChecked(bool(value))

    def typing_problem(self) -> str:
        return ""

    def sizeHint(self) -> QSize:
        px, metrics = theme().px, self.fontMetrics()
        width = px(2 * _PADDING + _SIDE + _GAP) + metrics.horizontalAdvance(self.text())
        return QSize(width, max(metrics.height(), px(_SIDE)) + 2 * px(_PADDING))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colours = theme().px, theme().colours
        side = px(_SIDE)
        box = QRectF(px(_PADDING), (self.height() - side) / 2, side, side)
        self._paint_box(painter, box)
        left = px(_PADDING + _SIDE + _GAP)
        words = QRect(left, 0, self.width() - left, self.height())
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.secondary))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, px(6), px(6))
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> None:
        px, colours = theme().px, theme().colours
        is_on = self.isChecked()
        painter.setPen(QPen(QColor(colours.accent if is_on else colours.secondary), 1.2))
        painter.setBrush(QColor(colours.accent if is_on else colours.card))
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))
        if is_on:
            painter.setPen(QPen(QColor(colours.on_accent), 2 * theme().scale))
            points = [
                QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in _TICK
            ]
            painter.drawPolyline(points)
