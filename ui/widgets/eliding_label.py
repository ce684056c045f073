"""A line of words that ends with «…» where there is no room for all of it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from ui.widgets.theme import theme

_NARROWEST = 60


class ElidingLabel(QLabel):
    """Never wider than its room, nor than `widest` where one is given; the tip has all words."""

    def __init__(self, text: str = "", widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._widest = widest
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of it."""
        return self._shown() != self.text()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        most = theme().px(self._widest) if self._widest else hint.width()
        return QSize(min(hint.width(), most), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), theme().px(_NARROWEST)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        self.setToolTip(self.text() if self.is_cut else "")
        if not self.is_cut:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._room(), int(sides), self._shown())
        painter.end()

    def _shown(self) -> str:
        words, room = self.text(), self._room().width()
        return self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)

    def _room(self) -> QRect:
        return self.contentsRect()
