"""The rounds, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kcentre.language.plurals import counted
from kcentre.surveys.rounds.records import RoundLine
from ui.records.rows_view import RowsView
from ui.surveys.rounds.round_rows import RoundPainter, round_row
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card


class RoundList(Card):
    """Keys: Insert adds, Enter goes to the forms, F2 changes, Delete removes."""

    chosen = Signal(int)
    """Id of the round under the cursor."""

    opened = Signal()
    """Enter or a double click: go to its forms."""

    clicked = Signal()
    adding_wanted = Signal()
    editing_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Опросы", parent)
        self._lines: dict[int, RoundLine] = {}
        self._wanted: int | None = None
        self.view = RowsView("Опросы", self)
        self.view.setItemDelegate(RoundPainter(self.view))
        self.view.chosen.connect(self._tell)
        self.view.opened.connect(self.opened)
        self.view.clicked.connect(self.clicked)
        add = IconButton("plus", "Новый опрос (Ctrl+N)")
        add.clicked.connect(self.adding_wanted)
        self.add_action(add)
        self.add(self.view, 1)

    def show_lines(self, lines: Sequence[RoundLine]) -> None:
        """Show the rounds, the cursor where it was or on the one that was to be chosen."""
        self._lines = {line.id: line for line in lines}
        self.set_note(counted(len(lines), "опрос", "опроса", "опросов"))
        wanted = self._wanted if self._wanted in self._lines else None
        self.view.show_rows([round_row(line) for line in lines], wanted)
        if wanted is not None:
            self._wanted = None

    def choose(self, round_id: int) -> None:
        """Put the cursor on a round, now or as soon as it is shown."""
        if not self.view.choose(round_id):
            self._wanted = round_id

    def line(self) -> RoundLine | None:
        """Return the round under the cursor."""
        key = self.view.current_key()
        return self._lines.get(key) if isinstance(key, int) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_Insert: self.adding_wanted,
            Qt.Key.Key_F2: self.editing_wanted,
            Qt.Key.Key_Delete: self.removal_wanted,
        }
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed.emit()

    def _tell(self, key: object) -> None:
        if isinstance(key, int):
            self.chosen.emit(key)
