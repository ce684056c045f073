"""Two cards side by side, or one under the other where there is no room for both."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.widgets.theme import theme

_BOTH = 900


class TwoCards(QWidget):
    """As high as its content, unlike `Halves`: it is made to be scrolled."""

    def __init__(self, first: QWidget, second: QWidget, weights: tuple[int, int]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(12))
        for card, weight in zip((first, second), weights, strict=True):
            self._row.addWidget(card, weight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        ways = QBoxLayout.Direction
        has_room = self.width() >= theme().px(_BOTH)
        wanted = ways.LeftToRight if has_room else ways.TopToBottom
        if wanted is not self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()
        super().resizeEvent(event)
