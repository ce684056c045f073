"""One line of what is to be done: its words at the left, its term or number at the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_PADDING, _GAP, _RADIUS = 8, 8, 6


class TodoLine(QAbstractButton):
    """Leads to ``target``; the words are cut where there is no room, the term never is."""

    def __init__(
        self, words: str, term: str, tone: Tone, target: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.target = target
        self._words, self._term, self._tone = words, term, tone
        self.setToolTip(f"{words}: {term}")
        self.setAccessibleName(f"{words}: {term}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = QFontMetrics(theme().small_font()).height() + theme().px(_PADDING)
        return QSize(theme().px(200), height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, px = theme().colours, theme().px
        painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        lit = QColor(colours.accent_ground) if self.underMouse() else Qt.BrushStyle.NoBrush
        painter.setBrush(lit)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(ground, px(_RADIUS), px(_RADIUS))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        px, font = theme().px, theme().small_font()
        metrics = QFontMetrics(font)
        box = self.rect().adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        term_width = metrics.horizontalAdvance(self._term)
        room = box.width() - term_width - px(_GAP)
        painter.setFont(font)
        painter.setPen(theme().colour(Tone.TEXT))
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(theme().colour(self._tone))
        right = QRect(box.right() - term_width, box.y(), term_width + 1, box.height())
        painter.drawText(right, int(Qt.AlignmentFlag.AlignVCenter), self._term)
