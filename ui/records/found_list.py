"""A list of records of any length: found, narrowed, sorted, opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import chain, islice
from typing import Any, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.storage import CentreFile
from ui.operations import Operations, TableFeed
from ui.records.filter_bar import FilterBar
from ui.records.rows_stack import RowsStack
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.paged_model import ROWS_KEPT, Column, PagedTableModel
from ui.widgets.paged_view import PagedTableView


class Listing(Protocol):
    """One list of the file's rows: wanted by a filter, in an order."""

    @property
    def is_complete(self) -> bool: ...
    def count(self, file: CentreFile) -> int: ...
    def complete(self, file: CentreFile) -> int: ...
    def page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Any]: ...
    def position(self, file: CentreFile, row_id: int) -> int | None: ...


class FoundList(QWidget):
    """Keys: Enter opens the row, Ctrl+F goes to the search.

    A room says how its rows are listed (``listing_of``) and what the id of a row is (``id_of``).
    """

    opened = Signal(int)
    """Id of the record to be opened."""

    started = Signal()
    """The button of the empty list was pressed."""

    counted = Signal()
    """`count_text` is up to date."""

    missed = Signal()
    """The record that was to be shown is not among the wanted rows."""

    def __init__(
        self,
        title: str,
        columns: Sequence[Column],
        *,
        filters: FilterBar,
        empty: EmptyState,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._sorting = (_MOMENT, True)
        self._count = 0
        self._is_stale = False
        self.filters = filters
        self._model = PagedTableModel(columns, self)
        self.table = PagedTableView(self._model, title)
        self._feed = TableFeed(self._model, operations)
        self._listing = self.listing_of(self.filters.wanted(), *self._sorting)
        self._pages = RowsStack(self.table)
        self._empty = empty
        self._nothing = EmptyState("search", *_NOTHING)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_AFTER_MS)
        self._lay_out()
        self._connect()

    def listing_of(self, wanted: Any, key: str, descending: bool) -> Listing:
        """Return the list of the wanted rows in that order."""
        raise NotImplementedError

    def id_of(self, row: Any) -> int:
        """Return the id of a row's record."""
        raise NotImplementedError

    @property
    def count_text(self) -> str:
        """«63 записи»; while a search goes on, it says so."""
        if not self._listing.is_complete:
            return "ищу остальные…"
        word = plural(self._count, "запись", "записи", "записей")
        return f"{grouped(self._count)}\u00a0{word}"

    @property
    def wanted(self) -> Any:
        """The filter in force."""
        return self.filters.wanted()

    def reload(self) -> None:
        """Show the list from its top: another file, filter or order."""
        self._is_stale = False
        self._listing = self.listing_of(self.filters.wanted(), *self._sorting)
        self._rest.stop()
        self._operations.drop((self, "rest"))
        self._operations.drop((self, "place"))
        self._feed.show(self._listing.count, self._listing.page)

    def refresh(self) -> None:
        """Ask the same rows again after a change: at once where somebody looks."""
        self._is_stale = True
        if self.isVisible():
            self._catch_up()

    def choose(self, record_id: int) -> None:
        """Put the cursor on a record, if it is in the list."""
        self._catch_up()
        find = partial(_place_of, listing=self._listing, record_id=record_id)
        self._operations.ask(find, self._go_to, key=(self, "place"))

    def chosen_ids(self) -> list[int]:
        """Return the ids of the chosen rows that are in memory: all that were on the screen."""
        places = chain.from_iterable(self.table.chosen_spans())
        rows = (self._model.row_here(place) for place in islice(places, ROWS_KEPT))
        return [self.id_of(row) for row in rows if row is not None]

    def chosen_count(self) -> int:
        """Return how many rows are chosen, in memory or not."""
        return sum(map(len, self.table.chosen_spans()))

    @property
    def listing(self) -> Any:
        """The list in force; to be asked in the worker alone."""
        return self._listing

    def focus(self) -> None:
        """Give the keyboard to the rows, or to what stands in their place."""
        instead: dict[QWidget | None, QWidget] = {
            self._empty: self._empty.button,
            self._nothing: self.filters.search,
        }
        shown = self._pages.currentWidget()
        instead.get(shown, self.table).setFocus()

    def _go_to_rows(self) -> None:
        """Go on from the search to the first of what was found."""
        self.focus()
        if self.table.hasFocus() and self.table.current_row() is None:
            self.table.choose_row(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._feed.refresh()

    def _take_count(self, count: int) -> None:
        self._count = count
        if not self._listing.is_complete:
            self._rest.start()
        nothing = self._empty if self.filters.is_empty else self._nothing
        self._pages.setCurrentWidget(self.table if count else nothing)
        self.counted.emit()

    def _ask_rest(self) -> None:
        self._operations.ask(self._listing.complete, self._show_rest, key=(self, "rest"))

    def _show_rest(self, _count: int) -> None:
        self._feed.refresh()

    def _go_to(self, place: int | None) -> None:
        if place is None or place >= self._model.rowCount():
            self.missed.emit()
            return
        self.table.choose_row(place)

    def _open(self, place: int) -> None:
        row = self._model.row_at(place)
        if row is not None:
            self.opened.emit(self.id_of(row))

    def _sort(self, key: str, descending: bool) -> None:
        self._sorting = (key, descending)
        self.reload()

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self.filters.search.rows_wanted.connect(self._go_to_rows)
        self._feed.counted.connect(self._take_count)
        self._rest.timeout.connect(self._ask_rest)
        self._model.sort_wanted.connect(self._sort)
        self.table.row_activated.connect(self._open)
        self._empty.started.connect(self.started)
        self._nothing.started.connect(self.filters.reset)
        self.table.show_sort_mark(_MOMENT, descending=True)

    def _lay_out(self) -> None:
        for page in (self._empty, self._nothing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        line = QFrame()
        set_look(line, role="line")
        column.addWidget(line)
        column.addWidget(self._pages, 1)


_MOMENT = "moment"
"""The column of the date and time: every list begins with its newest rows."""

_REST_AFTER_MS = 150
"""The first hits are painted before the worker begins to look for all the others."""

_NOTHING = (
    "Ничего не найдено",
    "Измените запрос или уберите условия отбора.",
    "Показать все записи",
)


def _place_of(file: CentreFile, listing: Listing, record_id: int) -> int | None:
    return listing.position(file, record_id)
