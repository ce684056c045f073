"""The list of a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kcentre.journal.ordering import Order
from kcentre.storage import CentreFile, Changes
from ui.records.filter_bar import FilterBar
from ui.records.found_list import FoundList, Listing
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.operations import Operations
    from ui.records.listed.ledger import Ledger


class ListedList(FoundList):
    """Keys: Enter opens the row, Delete removes the chosen rows, Ctrl+F goes to the search."""

    def __init__(
        self, ledger: Ledger, operations: Operations, parent: QWidget | None = None
    ) -> None:
        self.ledger = ledger
        empty = EmptyState(
            ledger.empty_icon, ledger.empty_title, ledger.empty_sentence, ledger.empty_button
        )
        super().__init__(
            ledger.title,
            ledger.columns,
            filters=FilterBar(ledger.filter_kind, ledger.hint, ledger.periods),
            empty=empty,
            operations=operations,
            parent=parent,
        )

    def listing_of(self, wanted: Any, key: str, descending: bool) -> Listing:
        return self.ledger.listing(wanted, Order(key, descending))

    def id_of(self, row: Any) -> int:
        """Return the id of a line."""
        return int(row.id)

    def remove(self, ids: Sequence[int]) -> None:
        """Remove records; the change can be undone."""
        if ids:
            verb = partial(self._remove_with, ids=tuple(ids))
            self._operations.change(verb, initiator=self)

    def remove_chosen(self) -> None:
        """Remove the chosen rows that are on the screen."""
        self.remove(self.chosen_ids())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    def _remove_with(self, file: CentreFile, ids: Sequence[int]) -> Changes:
        return self.ledger.remove(file, ids)
