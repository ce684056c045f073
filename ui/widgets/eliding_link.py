"""A link that ends with «…» where there is no room for all of its words."""

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.theme import theme

_NARROWEST = 60


class ElidingLink(LinkButton):
    """As wide as its words, or as its room; the words may hold «&» as they were typed."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(_shown(words), parent)
        self._words = words
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """All that it says."""
        return self._words

    def sizeHint(self) -> QSize:
        frame = super().sizeHint().width() - self._advance(self.text().replace("&&", "&"))
        return QSize(frame + self._advance(self._words), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(_NARROWEST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - (self.sizeHint().width() - self._advance(self._words))
        elided = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        self.setText(_shown(elided))

    def _advance(self, words: str) -> int:
        """Return whole pixels that hold the words: rounded down, they would be cut at once."""
        return ceil(QFontMetricsF(self.font()).horizontalAdvance(words))


def _shown(words: str) -> str:
    return words.replace("&", "&&")
