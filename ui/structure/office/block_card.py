"""The card of one block: its state, a line of what it says, links to what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from kcentre.structure.office.blocks import STRUCTURE_TARGET, target_of
from kcentre.structure.office.values import OfficeBlock
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.way_link import WayLink

if TYPE_CHECKING:
    from kcentre.structure.office.records import BlockState

_ABOUT: Final = {
    OfficeBlock.TEAM: "Кто создаёт центр и кто за что отвечает.",
    OfficeBlock.IDEA: "Зачем центр семьям и чем он отличается.",
    OfficeBlock.BRAND: "Название во всех падежах, слоган, логотип — для каждой бумаги.",
    OfficeBlock.MODEL: "Миссия, аудитория, структура, риски: документ составит программа.",
}
_OPENING: Final = {
    OfficeBlock.TEAM: "Открыть команду",
    OfficeBlock.IDEA: "Открыть идею",
    OfficeBlock.BRAND: "Открыть бренд",
    OfficeBlock.MODEL: "Открыть Модель",
}
"""A sentence of what a block is for, and the button that leads there."""


class BlockCard(Card):
    """Tells how a block stands."""

    go_to = Signal(str)

    def __init__(self, block: OfficeBlock) -> None:
        super().__init__(block.label)
        self._block = block
        self.chip = Chip("…", Tone.SECONDARY)
        self.opener = QuietButton(_OPENING[block])
        self.summary, self._about = QLabel(), QLabel(_ABOUT[block])
        self._links = QWidget()
        self._row = FlowLayout(theme().px(6), self._links)
        self.lacks: list[WayLink] = []
        self._fill()
        self.opener.clicked.connect(self._open)

    def show_state(self, state: BlockState) -> None:
        """Show another state."""
        count = len(state.missing)
        self.chip.setText("готово" if state.is_ready else f"не хватает: {count}")
        self.chip.set_tone(Tone.GOOD if state.is_ready else Tone.ATTENTION)
        self.summary.setText(state.summary)
        self._drop_links()
        for lack in state.missing:
            link = WayLink(*lack)
            link.setAccessibleName(f"{self._block.label}: заполнить {lack.text}")
            link.go_to.connect(self.go_to)
            self._row.addWidget(link)
            self.lacks.append(link)
        self._links.setVisible(bool(state.missing))

    def _open(self) -> None:
        self.go_to.emit(target_of(self._block))

    def _open_structure(self) -> None:
        self.go_to.emit(STRUCTURE_TARGET)

    def _drop_links(self) -> None:
        for link in self.lacks:
            self._row.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.lacks.clear()

    def _fill(self) -> None:
        self.add_chip(self.chip)
        if self._block is OfficeBlock.MODEL:
            self.structure = QuietButton("Структура", "network")
            self.structure.clicked.connect(self._open_structure)
            self.add_action(self.structure)
        self.add_action(self.opener)
        self.pad_body()
        for label in (self.summary, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        set_look(self._about, role="secondary")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        for widget in (self._about, self.summary, self._links):
            column.addWidget(widget)
        column.addStretch()
        self.add(inner, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(theme().px(320), hint.height())
