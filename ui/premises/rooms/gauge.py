"""Readiness as people take it in at a glance: a ring beside a room, a bar in a list."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kcentre.premises.rooms.records import Readiness
from ui.premises.rooms.texts import percent_text, readiness_words
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_SIDE, _STROKE, _BAR_HEIGHT = 92, 9, 6
_TOP_DEGREES, _WHOLE = 90 * 16, 360 * 16


def readiness_tone(readiness: Readiness) -> Tone:
    """Return what a readiness means."""
    return Tone.GOOD if readiness.is_ready else Tone.ACCENT


class ReadinessRing(QWidget):
    """A ring filled as far as a room is ready, with the per cent within."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._readiness = Readiness(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_readiness(self, readiness: Readiness) -> None:
        """Show another readiness."""
        self._readiness = readiness
        words = readiness_words(readiness)
        self.setAccessibleName(f"Готовность: {words}")
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stroke = theme().px(_STROKE)
        box = QRectF(self.rect()).adjusted(stroke, stroke, -stroke, -stroke)
        ground = QPen(QColor(theme().colours.border), stroke)
        painter.setPen(ground)
        painter.drawEllipse(box)
        percent = self._readiness.percent
        if percent:
            ink = theme().colour(readiness_tone(self._readiness))
            cap = Qt.PenCapStyle.RoundCap if percent < 100 else Qt.PenCapStyle.FlatCap
            painter.setPen(QPen(ink, stroke, Qt.PenStyle.SolidLine, cap))
            painter.drawArc(box, _TOP_DEGREES, -_WHOLE * percent // 100)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(font)
        painter.setPen(theme().colour(Tone.TEXT))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, percent_text(self._readiness))


def paint_bar(painter: QPainter, box: QRectF, readiness: Readiness) -> None:
    """Paint a bar along the middle of a box, filled as far as a room is ready."""
    height = theme().px(_BAR_HEIGHT)
    bar = QRectF(box.x(), box.center().y() - height / 2, box.width(), height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().colours.border))
    painter.drawRoundedRect(bar, height / 2, height / 2)
    percent = readiness.percent
    if percent:
        bar.setWidth(max(height, bar.width() * percent / 100))
        painter.setBrush(theme().colour(readiness_tone(readiness)))
        painter.drawRoundedRect(bar, height / 2, height / 2)
