"""The four blocks side by side: ready or what is missing, each leads to its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kcentre.structure.office.blocks import blocks
from kcentre.structure.office.values import OfficeBlock
from ui.records.work_scroll import Work, fill_with_work
from ui.structure.office.block_card import BlockCard
from ui.tab import Page
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kcentre.storage import Changes
    from kcentre.structure.office.records import BlockState
    from ui.operations import Operations

_TABLES: Final = ("team_member", "office_text", "model_item", "post", "brand", "specialist")
_WIDE: Final = 720
"""Two cards stand side by side from this width on, for 10.5 pt text."""


class OverviewPart(Page):
    """Cards in two columns, or in one where it is narrow."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.cards = {block: BlockCard(block) for block in OfficeBlock}
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out()
        for card in self.cards.values():
            card.go_to.connect(self.go_to)

    def centre_opened(self) -> None:
        self._ask()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        if changes.touched(*_TABLES):
            self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _ask(self) -> None:
        self.operations.ask(blocks, self._show, key=(self, "blocks"))

    def _show(self, states: tuple[BlockState, ...]) -> None:
        for state in states:
            self.cards[state.block].show_state(state)

    def _arrange(self) -> None:
        columns = 2 if self.width() >= theme().px(_WIDE) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)

    def _lay_out(self) -> None:
        self._grid.setSpacing(theme().px(12))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        work, inner = Work(), QWidget()
        inner.setLayout(self._grid)
        work.column.addWidget(inner)
        work.column.addStretch(1)
        fill_with_work(self, work)
        self._arrange()
