"""A table model of any length that never asks a database.

It holds a window of row tuples by pages. A missing page shows a quiet «…» and is asked for through
``pages_wanted``; whoever feeds the model answers with ``put_page``. Sorting is only announced
(``sort_wanted``): it happens in SQL.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from ui.widgets.colours import Tone

PAGE_ROWS = 256
PAGES_KEPT = 64
ROWS_KEPT = PAGE_ROWS * PAGES_KEPT
PLACEHOLDER = "…"

Row = tuple[Any, ...]
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what it is called and how a row's value becomes text.

    ``key`` is the word for sorting and for remembering widths. ``text`` and ``tone`` get the whole
    row tuple; without ``text`` the value at the column's own place is shown.
    """

    key: str
    title: str
    text: Callable[[Row], str] | None = None
    tone: Callable[[Row], Tone | None] | None = None
    is_number: bool = False
    is_sortable: bool = True
    is_shown: bool = True
    widest_chars: int = 32
    explanation: str = ""


class PagedTableModel(QAbstractTableModel):
    """Rows by pages of 256, at most 64 of them in memory.

    Life: ``restart(count)`` for a new list (scrolls to the top), ``refresh(count)`` for the same
    list after a change (rows on screen stay until their new page comes); then ``put_page`` for
    each page asked for in ``pages_wanted(generation, page numbers)``.
    """

    pages_wanted = Signal(int, list)
    sort_wanted = Signal(str, bool)
    """(column key, descending)"""

    first_page_came = Signal()
    """The first rows are here, or here anew."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.generation = 0
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)

    def restart(self, count: int) -> None:
        """Show another list of ``count`` rows from its top."""
        self.beginResetModel()
        self._forget()
        self._pages.clear()
        self._stale.clear()
        self._count = count
        self.endResetModel()

    def refresh(self, count: int) -> None:
        """Show the same list again after a change; what is on screen stays until it comes."""
        self._forget()
        self._stale = set(self._pages)
        self._resize(count)
        self._announce(0, self._count - 1)

    def show_all(self, rows: Sequence[Row]) -> None:
        """Show a short list that is already here; nothing is asked for. At most 64 pages."""
        self._forget()
        self._stale.clear()
        self._pages.clear()
        self._resize(len(rows))
        for page in range(-(-len(rows) // PAGE_ROWS)):
            self.put_page(self.generation, page, rows[page * PAGE_ROWS : (page + 1) * PAGE_ROWS])

    def put_page(self, generation: int, page: int, rows: Sequence[Row]) -> None:
        """Take a page that was asked for; an answer to an older question is dropped."""
        if generation != self.generation:
            return
        is_first = not self._pages
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > PAGES_KEPT:
            self._stale.discard(self._pages.popitem(last=False)[0])
        first = page * PAGE_ROWS
        self._announce(first, min(first + PAGE_ROWS, self._count) - 1)
        if is_first or page == 0:
            self.first_page_came.emit()

    def row_at(self, row: int) -> Row | None:
        """Return the row tuple, or None where its page is not here yet."""
        page, place = divmod(row, PAGE_ROWS)
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
        elif len(self._pages) > PAGES_KEPT // 2:
            self._pages.move_to_end(page)
        if rows is None or place >= len(rows):
            return None
        return rows[place]

    def row_here(self, row: int) -> Row | None:
        """Return the row tuple if it is in memory; it is not asked for."""
        page, place = divmod(row, PAGE_ROWS)
        rows = self._pages.get(page, ())
        return rows[place] if place < len(rows) else None

    def rows_here(self, most: int) -> Sequence[Row]:
        """Return up to ``most`` rows that are in memory, for measuring column widths."""
        return next(iter(self._pages.values()), ())[:most]

    def text_of(self, row: Row, column: int) -> str:
        """Return what the cell of a row shows."""
        made = self.columns[column].text
        if made is not None:
            return made(row)
        value = row[column]
        return "" if value is None else str(value)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(index.column())
        if role not in _TEXT_ROLES:
            return None
        row = self.row_at(index.row())
        return PLACEHOLDER if row is None else self.text_of(row, index.column())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole}:
            return column.explanation or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Announce the wish; the rows come back sorted from the file."""
        if 0 <= column < len(self.columns) and self.columns[column].is_sortable:
            self.sort_wanted.emit(self.columns[column].key, order is Qt.SortOrder.DescendingOrder)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Return where a column's text stands: numbers at the right."""
        side = Qt.AlignmentFlag.AlignLeft
        if self.columns[column].is_number:
            side = Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _forget(self) -> None:
        self.generation += 1
        self._wanted.clear()
        self._asked.clear()

    def _resize(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _announce(self, first: int, last: int) -> None:
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            if not self._asking.isActive():
                self._asking.start()

    def _ask(self) -> None:
        """Ask for what was painted last; pages scrolled past meanwhile are forgotten."""
        self._asked, self._wanted = self._wanted, set()
        if self._asked:
            self.pages_wanted.emit(self.generation, sorted(self._asked))


_TEXT_ROLES = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
}
