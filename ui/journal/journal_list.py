"""One journal: its rows of any number, found, sorted, added, opened, removed, exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from kcentre.journal.lines import EventLine, SessionLine
from kcentre.journal.listing import RecordList
from kcentre.journal.ordering import MOMENT, Order
from kcentre.journal.queries import Choices
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.storage import CentreFile, Changes, Progress
from ui.operations import Operations, TableFeed
from ui.records.facets import Facet
from ui.records.filter_bar import FilterBar, FilterKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView


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


class JournalList(QWidget):
    """Keys: Enter opens the row, Delete removes the chosen rows, Ctrl+F goes to the search."""

    opened = Signal(int)
    """Id of the record to be opened."""

    import_wanted = Signal()
    counted = Signal()
    """`count_text` is up to date."""

    missed = Signal()
    """The record that was to be shown is not among the wanted rows."""

    def __init__(
        self, journal: Journal, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.journal = journal
        self._operations = operations
        self._order = Order()
        self._count = 0
        self.filters = FilterBar(journal.filter_kind, journal.hint)
        self._model = PagedTableModel(journal.columns, self)
        self.table = PagedTableView(self._model, journal.title)
        self._feed = TableFeed(self._model, operations)
        self._listing = journal.listing(journal.filter_kind(), self._order)
        self._pages = QStackedWidget()
        self._empty = EmptyState(
            "book-open", journal.empty_title, journal.empty_sentence, _IMPORT_WORDS
        )
        self._nothing = EmptyState("search", *_NOTHING)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_AFTER_MS)
        self._lay_out()
        self._connect()

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
        self._listing = self.journal.listing(self.filters.wanted(), self._order)
        self._rest.stop()
        self._operations.drop((self, "rest"))
        self._operations.drop((self, "place"))
        self._feed.show(self._listing.count, self._listing.page)

    def refresh(self) -> None:
        """Ask the same rows again after a change."""
        self._feed.refresh()

    def choose(self, record_id: int) -> None:
        """Put the cursor on a record, if it is in the list."""
        find = partial(_place_of, listing=self._listing, record_id=record_id)
        self._operations.ask(find, self._go_to, key=(self, "place"))

    def focus(self) -> None:
        """Give the keyboard to the rows, or to what stands in their place."""
        instead: dict[QWidget | None, QWidget] = {
            self._empty: self._empty.button,
            self._nothing: self.filters.search,
        }
        shown = self._pages.currentWidget()
        instead.get(shown, self.table).setFocus()

    def remove_chosen(self) -> None:
        """Remove the chosen rows that are on the screen; the change can be undone."""
        rows = [self._model.row_at(place) for place in self.table.chosen_rows()]
        self.remove([_id_of(row) for row in rows if row is not None])

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
        index = self._model.index(place, 0)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index)

    def _open(self, place: int) -> None:
        row = self._model.row_at(place)
        if row is not None:
            self.opened.emit(_id_of(row))

    def _sort(self, key: str, descending: bool) -> None:
        self._order = Order(key, descending)
        self.reload()

    def _connect(self) -> None:
        self.filters.changed.connect(self.reload)
        self._feed.counted.connect(self._take_count)
        self._rest.timeout.connect(self._ask_rest)
        self._model.sort_wanted.connect(self._sort)
        self.table.row_activated.connect(self._open)
        self._empty.started.connect(self.import_wanted)
        self._nothing.started.connect(self.filters.reset)
        self.table.show_sort_mark(MOMENT, descending=True)

    def _lay_out(self) -> None:
        for page in (self.table, self._empty, self._nothing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        line = QFrame()
        set_look(line, role="line")
        column.addWidget(line)
        column.addWidget(self._pages, 1)


_REST_AFTER_MS = 150
"""The first hits are painted before the worker begins to look for all the others."""

_IMPORT_WORDS = "Загрузить журнал из Excel"
_NOTHING = (
    "Ничего не найдено",
    "Измените запрос или уберите условия отбора.",
    "Показать все записи",
)


def _id_of(row: Row) -> int:
    """Return the id of a line of either journal."""
    if isinstance(row, (SessionLine, EventLine)):
        return row.id
    raise TypeError("a row of a journal is one of its lines")


def _place_of(file: CentreFile, listing: RecordList[Any], record_id: int) -> int | None:
    return listing.position(file, record_id)
