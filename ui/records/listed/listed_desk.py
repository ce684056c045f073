"""One list at work: its rows, the panel beside it, and what goes between them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from kcentre.storage import Changes
from ui.operations import Operations
from ui.records.entry_panel import Entry
from ui.records.listed.ledger import Ledger
from ui.records.listed.listed_list import ListedList
from ui.records.rows_desk import RowsDesk


class ListedDesk(RowsDesk):
    """A list of records of one kind."""

    closed = Signal()
    """The panel was closed: the keyboard goes back to the rows."""

    def __init__(
        self, ledger: Ledger, entry: Entry, operations: Operations, parent: QObject
    ) -> None:
        self.ledger = ledger
        self.list = ListedList(ledger, operations)
        super().__init__(ledger, self.list, entry, operations, parent)
        self.list.started.connect(self.add)

    @property
    def chosen_ids(self) -> list[int]:
        """The record open in the panel, else the chosen rows."""
        record_id = self.panel.record_id if self.panel is not None and self.is_entering else None
        return self.list.chosen_ids() if record_id is None else [record_id]

    def take_choices(self, choices: Any) -> None:
        """Take what records are chosen from."""
        super().take_choices(choices)
        self.list.filters.offer(self.ledger.facets(choices))

    def hear(self, changes: Changes, initiator: object) -> None:
        """Refresh what a change touched."""
        if changes.touched(self.ledger.table, *self.ledger.shown_from):
            self.list.refresh()
        self.follow(changes, initiator)

    def close_panel(self) -> None:
        """Close the panel without a question."""
        super().close_panel()
        self.closed.emit()

    def _take_removal(self, record_id: int) -> None:
        self.close_panel()
        self.list.remove([record_id])
