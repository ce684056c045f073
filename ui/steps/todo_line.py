"""One line of what is to be done: its words at the left, its term or number at the right."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_PADDING, _GAP, _RADIUS, _USUAL_WIDTH = 8, 8, 6, 200


class TodoLine(QAbstractButton):
    """Leads to ``target``; the term stands beneath the words where both don't fit in a line.

    Words too long for a line of their own are cut, the term never is.
    """

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
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = theme().px(_USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        lines = 2 if self._is_broken(width) else 1
        return lines * QFontMetrics(theme().small_font()).height() + theme().px(_PADDING)

    def _is_broken(self, width: int) -> bool:
        """Tell whether a short title and its term need a line each."""
        px, metrics = theme().px, QFontMetrics(theme().small_font())
        room = width - px(2 * _PADDING)
        words, term = (metrics.horizontalAdvance(each) for each in (self._words, self._term))
        return words <= room and words + px(_GAP) + term > room

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
        top, bottom, room = box, box, box.width() - term_width - px(_GAP)
        if self._is_broken(self.width()):
            half = box.height() // 2
            top, bottom, room = (
                box.adjusted(0, 0, 0, -half),
                box.adjusted(0, half, 0, 0),
                box.width(),
            )
        painter.setFont(font)
        painter.setPen(theme().colour(Tone.TEXT))
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(top, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.setPen(theme().colour(self._tone))
        right = QRect(box.right() - term_width, bottom.y(), term_width + 1, bottom.height())
        painter.drawText(right, int(Qt.AlignmentFlag.AlignVCenter), self._term)
