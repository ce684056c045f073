"""The left panel: whose centre this is; the steps, the road maps and the day are put beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:  # not needed for the first picture
    from ui.steps.maps_block import MapsBlock
    from ui.steps.todo import Todo

PANEL_WIDTH = 272
_WIDEST = 400
MAPS_HEADING = 36
_STEPS_ROOM, _ALL_STEPS = 420, 600
"""The name and most of the steps: what is to be done may have the rest. With all of the steps:
the lines of the road maps have what is then left.
"""


class StepsPanel(QFrame):
    """Part of the first picture, so it holds only the name until a centre is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="side")
        self._name = QLabel("Консультационный центр")
        self._kindergarten = QLabel()
        self._demo = QLabel("Данные вымышлены")
        self._todo: Todo | None = None
        self._maps: MapsBlock | None = None
        self._whole = QVBoxLayout(self)
        self._lay_out()
        theme().changed.connect(self._fit)
        self._fit()

    def show_centre(self, name: str, kindergarten: str, year: str, *, is_demo: bool) -> None:
        """Show the centre's name, the kindergarten and the academic year («2025/26»)."""
        self._name.setText(name)
        self._kindergarten.setText(" · ".join(part for part in (kindergarten, year) if part))
        self._demo.setVisible(is_demo)

    def take(self, steps: QWidget, maps: MapsBlock, todo: Todo) -> None:
        """Put the steps beneath the name, the road maps and what is to be done at the bottom."""
        self._whole.addWidget(steps, 1)
        for block in (maps, todo):
            self._whole.addWidget(block)
            block.filled.connect(self._fit_blocks)
        self._maps, self._todo = maps, todo

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_blocks()

    def _fit_blocks(self) -> None:
        """Give what is to be done its room first; of the road maps a line is always there."""
        if self._todo is None or self._maps is None:
            return
        px, least = theme().px, 0 if self._maps.isHidden() else theme().px(MAPS_HEADING)
        self._todo.fit(self.height() - px(_STEPS_ROOM) - least)
        self._maps.fit(self.height() - px(_ALL_STEPS) - self._todo.sizeHint().height())

    def _fit(self) -> None:
        px = theme().px
        self.setFixedWidth(min(px(PANEL_WIDTH), _WIDEST))
        self._whole.setContentsMargins(px(16), px(16), px(16), px(12))

    def _lay_out(self) -> None:
        self._whole.setSpacing(theme().px(6))
        set_look(self._name, role="title")
        set_look(self._kindergarten, role="small")
        set_look(self._demo, role="chip", tone="attention")
        self._demo.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._demo.hide()
        for label in (self._name, self._kindergarten, self._demo):
            label.setWordWrap(label is not self._demo)
            self._whole.addWidget(label)
