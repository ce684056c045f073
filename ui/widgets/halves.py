"""Two cards side by side, or one under the other where there is no room for both."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.widgets.theme import theme

_LEAST_WIDTH, _LEAST_HEIGHT = 300, 280


class Halves(QSplitter):
    """Asks for the room of one of them: beside a wide panel of steps there may be no more."""

    def __init__(self, both_width: int, parent: QWidget | None = None) -> None:
        """``both_width``: what both need side by side, in pixels of the text size drawn now."""
        super().__init__(parent)
        self._both = both_width / theme().px(100)
        self.setHandleWidth(theme().px(16))
        self.setChildrenCollapsible(False)

    def minimumSizeHint(self) -> QSize:
        px, is_tall = theme().px, self.orientation() is Qt.Orientation.Vertical
        cards = (self.widget(place) for place in range(self.count()))
        shown = sum(card is not None and not card.isHidden() for card in cards)
        high = shown if is_tall else min(shown, 1)
        height = high * px(_LEAST_HEIGHT) + max(0, high - 1) * self.handleWidth()
        return QSize(px(_LEAST_WIDTH), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        has_room = self.width() >= self._both * theme().px(100)
        wanted = Qt.Orientation.Horizontal if has_room else Qt.Orientation.Vertical
        if wanted is not self.orientation():
            self.setOrientation(wanted)
            self.updateGeometry()
        super().resizeEvent(event)
