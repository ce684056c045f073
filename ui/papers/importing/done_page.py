"""The wizard's last page: what was written, and how to take it back."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.papers.importing.count_tiles import Count, CountTiles
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.theme import theme

_TAKEN_BACK = "Импорт отменён"


@dataclass(frozen=True, slots=True)
class DoneWords:
    """What the page says: where the rows are to be seen, what stands after taking them back."""

    sentence: str
    show: str
    show_icon: str
    taken_back: str


class DonePage(QWidget):
    """Counts, «Отменить импорт» while it is the last operation, and a way to what was written."""

    show_wanted = Signal()

    def __init__(self, operations: Operations, words: DoneWords) -> None:
        super().__init__()
        self._words = words
        self._operations = operations
        self._label = ""
        self.told = EmptyState("circle-check", "", "")
        self.tiles = CountTiles()
        self.undo = QuietButton("Отменить импорт", "undo-2")
        self.show_rows = QuietButton(words.show, words.show_icon)
        for button in (self.undo, self.show_rows):
            button.setAutoDefault(True)  # Enter on it presses it, not «Закрыть»
        self.undo.clicked.connect(self._take_back)
        self.show_rows.clicked.connect(self.show_wanted)
        operations.undo_named.connect(self._follow_undo)
        operations.changed.connect(self._hear)
        self._lay_out()

    def show_done(self, title: str, counts: Iterable[Count], changes: Changes) -> None:
        """Show what was written."""
        self._label = changes.label
        self.tiles.show_counts(counts)
        self.told.say(
            title,
            f"{self._words.sentence} Импорт можно отменить целиком, пока после него ничего не "
            "менялось.",
        )
        self.undo.setEnabled(True)
        for shown in (self.undo, self.show_rows, self.tiles):
            shown.show()

    def _take_back(self) -> None:
        self.undo.setEnabled(False)
        self._operations.undo(self)

    def _follow_undo(self, label: str, _redo: str) -> None:
        if self._label:
            self.undo.setEnabled(label == self._label)

    def _hear(self, _changes: Changes, initiator: object) -> None:
        if initiator is self:
            self._label = ""
            for gone in (self.undo, self.show_rows, self.tiles):
                gone.hide()
            self.told.say(_TAKEN_BACK, self._words.taken_back)

    def _lay_out(self) -> None:
        px = theme().px
        card = Card()
        card.pad_body()
        card.add(QWidget(), 2)
        card.add(self.told)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.show_rows)
        row.addStretch(1)
        buttons = QWidget()
        buttons.setLayout(row)
        card.add(buttons)
        card.add(QWidget(), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self.tiles)
        column.addWidget(card, 1)
