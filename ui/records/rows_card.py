"""A card with a list of records that are added, changed and removed by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.records.rows_view import RowsView
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card


class RowsCard(Card):
    """Keys: Insert adds, Enter opens, F2 changes, Delete removes; who shows it does it."""

    chosen = Signal(int)
    """Id of the record under the cursor."""

    opened = Signal()
    """Enter or a double click."""

    clicked = Signal()
    adding_wanted = Signal()
    editing_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, title: str, view: RowsView, parent: QWidget | None = None) -> None:
        """Take the list; the heirs lay it out."""
        super().__init__(title, parent)
        self.view = view
        self.setFocusProxy(view)
        view.chosen.connect(self._tell)
        view.opened.connect(self.opened)
        view.clicked.connect(self.clicked)

    def offer_adding(self, words: str) -> None:
        """Put the button that adds into the title row; ``words`` name it."""
        add = IconButton("plus", words)
        add.clicked.connect(self.adding_wanted)
        self.add_action(add)

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
