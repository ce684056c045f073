"""A list and what is chosen in it: side by side, or one after the other where it is narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.buttons import LinkButton
from ui.widgets.theme import theme

_UNBOUND = 16_777_215
"""Qt's own word for «as wide as it likes»."""


class Panes(QWidget):
    """Where it is narrow, `go_within` shows the right part with a way back to the list."""

    def __init__(self, left: QWidget, right: QWidget, back_words: str, widths: tuple[int, int]):
        """`widths`: of the list, and the least of what stands beside it, for 10.5 pt text."""
        super().__init__()
        self.left, self.right = left, right
        self.back = LinkButton(back_words)
        self._widths = widths
        self._is_within = False
        self.is_narrow = False
        self._within = QWidget()
        self._lay_out()
        self.back.clicked.connect(self.come_back)
        theme().changed.connect(self._fit)

    @property
    def is_list_shown(self) -> bool:
        """Whether the list can be seen."""
        return not self.left.isHidden()

    def go_within(self) -> None:
        """Show what was chosen."""
        self._is_within = True
        self._fit()

    def come_back(self) -> None:
        """Show the list."""
        self._is_within = False
        self._fit()
        self.left.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = theme().px
        self.is_narrow = self.width() < px(sum(self._widths))
        self.left.setVisible(not self.is_narrow or not self._is_within)
        self._within.setVisible(not self.is_narrow or self._is_within)
        self.back.setVisible(self.is_narrow)
        self.left.setMinimumWidth(0 if self.is_narrow else px(self._widths[0]))
        self.left.setMaximumWidth(_UNBOUND if self.is_narrow else px(self._widths[0]))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._within)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(self.back)
        column.addWidget(self.right, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(12))
        row.addWidget(self.left, 1)
        row.addWidget(self._within, 3)
