"""One journal: its rows of any number, found, sorted, edited, opened, removed, exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kcentre.journal.lines import EventLine, SessionLine
from kcentre.journal.listing import RecordList
from kcentre.journal.ordering import Order
from kcentre.journal.queries import Choices
from kcentre.storage import CentreFile, Changes, Progress
from ui.journal.grid.chosen_rows import ChosenRows, PeopleWords
from ui.journal.grid.filters_menu import TABLE as SAVED_FILTERS
from ui.journal.grid.filters_menu import FiltersMenu
from ui.journal.grid.ready_filters import ReadyFilter
from ui.journal.grid.row_tools import RowTools
from ui.operations import Operations
from ui.records.facets import Facet
from ui.records.filter_bar import FilterBar, FilterKind
from ui.records.found_list import FoundList
from ui.widgets.buttons import IconButton, QuietButton
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
    ready: Callable[[Choices], Sequence[ReadyFilter]]
    people: PeopleWords
    """Whom the totals of chosen rows count."""

    remove: Callable[[CentreFile, Sequence[int]], Changes]
    export: Callable[[CentreFile, Path, Any, Progress], int]
    file_name: str
    """What an exported table is called, without the suffix."""

    empty_title: str
    empty_sentence: str
    is_editable: bool = False
    """Whether cells are edited in place, and one field in many rows."""


class JournalList(FoundList):
    """Keys: Enter opens the row, F2 or typing edits the cell, Delete removes the chosen rows.

    Ctrl+Shift+E changes a field in all of them, Ctrl+F goes to the search.
    """

    told = Signal(str)
    """Something to be said beside the work."""

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
        self.table.remember_columns_as(journal.key)
        self.table.horizontalHeader().setSectionsMovable(False)  # the official order
        self.rows = ChosenRows(self, journal.people, operations)
        self.rows.refused.connect(self.told)
        self.tools = RowTools(self, self.rows, journal.remove, operations)
        if journal.is_editable:
            self.tools.allow_editing(self._id_at)
        if self.tools.editing is not None:
            self.tools.editing.moved.connect(self.choose)
        self.ready = FiltersMenu(journal.key, filters, operations)
        self._add_buttons()

    def listing_of(self, wanted: Any, key: str, descending: bool) -> RecordList[Any]:
        return self.journal.listing(wanted, Order(key, descending))

    def id_of(self, row: Any) -> int:
        """Return the id of a line of either journal."""
        if isinstance(row, (SessionLine, EventLine)):
            return row.id
        raise TypeError("a row of a journal is one of its lines")

    def take_choices(self, choices: Choices) -> None:
        """Take what rows are narrowed by and cells are chosen from."""
        facets = self.journal.facets(choices)
        self.filters.offer(facets)
        self.ready.offer(facets, self.journal.ready(choices))
        self.tools.take_choices(choices)

    def hear(self, changes: Changes) -> None:
        """Ask for the kept filters anew where they were changed."""
        if changes.touched(SAVED_FILTERS):
            self.ready.ask_saved()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing typed in a cell would be lost; else keep it, then do ``then``."""
        return self.tools.editing is None or self.tools.editing.finish(then)

    def reload(self) -> None:
        """Show the list from its top; what the one before comes to is not waited for."""
        self.rows.forget()
        super().reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self.tools.remove_chosen()
        else:
            super().keyPressEvent(event)

    def _id_at(self, place: int) -> int | None:
        row = self._model.row_at(place)
        return None if row is None else self.id_of(row)

    def _add_buttons(self) -> None:
        ready = QuietButton("Фильтры", "bookmark")
        ready.setMenu(self.ready)
        self.filters.add_tool(ready)
        self._columns = IconButton("columns-3", "Столбцы…")
        self._columns.clicked.connect(self._open_columns)
        self.filters.add_tool(self._columns)

    def _open_columns(self) -> None:
        menu = self.table.column_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))


_IMPORT_WORDS = "Загрузить журнал из Excel"
