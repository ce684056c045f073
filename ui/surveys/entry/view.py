"""What «Опросы» shows in place of its list while paper forms are entered or checked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.surveys.entry.entry_desk import EntryDesk
from ui.surveys.entry.second_desk import SecondDesk


class EntryView(QWidget):
    """Call ``start``, ``start_second`` or ``open_form``; after ``closed`` show the list again."""

    closed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = EntryDesk(operations)
        self.second = SecondDesk(operations)
        self._stack = QStackedLayout(self)
        for desk in (self.entry, self.second):
            self._stack.addWidget(desk)
            desk.closed.connect(self.closed)
        operations.changed.connect(self._hear)
        operations.opened.connect(self._forget)

    def start(self, round_id: int) -> None:
        """Enter the forms of a round, one after the other."""
        self._stack.setCurrentWidget(self.entry)
        self.entry.start(round_id)

    def open_form(self, form_id: int) -> None:
        """Correct a form that was entered before."""
        self._stack.setCurrentWidget(self.entry)
        self.entry.open_form(form_id)

    def start_second(self, round_id: int) -> None:
        """Enter a chosen part of a round's forms a second time and compare."""
        self._stack.setCurrentWidget(self.second)
        self.second.start(round_id)

    def keep(self) -> None:
        """Keep what is not saved yet, before the program is closed."""
        self.entry.memory.keep()

    def _forget(self, _path: object) -> None:
        """Let go of what belongs to the file that was open before."""
        self.entry.forget()
        self.second.forget()

    def _hear(self, changes: Changes, initiator: object) -> None:
        self.entry.hear(changes, initiator)
        self.second.hear(changes, initiator)
