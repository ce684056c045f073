"""One journal: its rows of any number, found, sorted, added, opened, removed, exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kcentre.journal.lines import EventLine, SessionLine
from kcentre.journal.listing import RecordList
from kcentre.journal.ordering import Order
from kcentre.journal.queries import Choices
from kcentre.storage import CentreFile, Changes, Progress
from ui.operations import Operations
from ui.records.facets import Facet
from ui.records.filter_bar import FilterBar, FilterKind
from ui.records.found_list import FoundList
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column


@dataclass(frozen=True, slots=True)
class Journal:
    """Everything that makes one of the two journals on the screen."""

    key: str
    title: str
    table: str
    """Name of the table whose changes refresh the list."""

    columns: Sequence[Column]
    hint: str
    filter_kind: FilterKind
    listing: Callable[[Any, Order], RecordList[Any]]
    facets: Callable[[Choices], list[Facet]]
    remove: Callable[[CentreFile, Sequence[int]], Changes]
    export: Callable[[CentreFile, Path, Any, Progress], int]
    file_name: str
    """What an exported table is called, without the suffix."""

    empty_title: str
    empty_sentence: str


class JournalList(FoundList):
    """Keys: Enter opens the row, Delete removes the chosen rows, Ctrl+F goes to the search."""

    def __init__(
        self, journal: Journal, operations: Operations, parent: QWidget | None = None
    ) -> None:
        self.journal = journal
        filters = FilterBar(journal.filter_kind, journal.hint)
        empty = EmptyState("book-open", journal.empty_title, journal.empty_sentence, _IMPORT_WORDS)
        super().__init__(
            journal.title,
            journal.columns,
            filters=filters,
            empty=empty,
            operations=operations,
            parent=parent,
        )

    def listing_of(self, wanted: Any, key: str, descending: bool) -> RecordList[Any]:
        return self.journal.listing(wanted, Order(key, descending))

    def id_of(self, row: Any) -> int:
        """Return the id of a line of either journal."""
        if isinstance(row, (SessionLine, EventLine)):
            return row.id
        raise TypeError("a row of a journal is one of its lines")

    def remove_chosen(self) -> None:
        """Remove the chosen rows that are on the screen; the change can be undone."""
        self.remove(self.chosen_ids())

    def remove(self, ids: Sequence[int]) -> None:
        """Remove records; the change can be undone."""
        if not ids:
            return
        remove = self.journal.remove

        def verb(file: CentreFile) -> Changes:
            return remove(file, ids)

        self._operations.change(verb, initiator=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.remove_chosen()
        else:
            super().keyPressEvent(event)


_IMPORT_WORDS = "Загрузить журнал из Excel"
