"""The table of the house: fixed rows, sticky header, zebra, numbers at the right."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.widgets.column_choice import column_choice
from ui.widgets.column_menu import ColumnMenu
from ui.widgets.column_widths import ColumnWidths
from ui.widgets.paged_cells import PagedCells
from ui.widgets.paged_model import PAGE_ROWS, PagedTableModel, Row

_ACTIVATE_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EDGES = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class PagedTableView(QTableView):
    """Shows a ``PagedTableModel``; rows are chosen whole.

    Keys: Enter opens the row, Home and End go to the first and last row, PageUp and PageDown
    scroll; with Shift all of them choose rows; a click on a header sorts; a right click on the
    header chooses the columns. With ``has_cell_cursor`` Left and Right move a cursor from cell to
    cell, and F2 or typing wants the cell to be edited.
    """

    row_activated = Signal(int)
    """Row number: Enter or a double click."""

    columns_chosen = Signal(list)
    """Keys of the visible columns, after the user changed them; worth remembering."""

    chosen_changed = Signal()
    """Other rows are chosen than before."""

    cell_wanted = Signal(QModelIndex, str)
    """The cell is to be edited, beginning with what was typed (F2: nothing)."""

    def __init__(self, model: PagedTableModel, name: str, parent: QWidget | None = None) -> None:
        """``name`` is the accessible name («Журнал услуг»)."""
        super().__init__(parent)
        self._paged = model
        self._followed_row = -1
        self._name = ""
        self.has_cell_cursor = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(PagedCells(self))
        _set_up_rows(self)
        self._set_up_header()
        self.doubleClicked.connect(self._activate)
        model.modelReset.connect(self.scrollToTop)
        model.modelReset.connect(self.chosen_changed)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.widths = ColumnWidths(self, model)
        self.widths.measure()

    def show_sort_mark(self, key: str, *, descending: bool) -> None:
        """Mark the column that the rows are sorted by, without asking for a sort."""
        for place, column in enumerate(self._paged.columns):
            if column.key == key:
                header = self.horizontalHeader()
                header.blockSignals(True)
                order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
                header.setSortIndicator(place, order)
                header.blockSignals(False)

    def show_columns(self, keys: list[str]) -> None:
        """Show only the columns named by ``keys``."""
        for place, column in enumerate(self._paged.columns):
            self.setColumnHidden(place, column.key not in keys)

    def shown_columns(self) -> list[str]:
        """Return the keys of the visible columns."""
        columns = enumerate(self._paged.columns)
        return [column.key for place, column in columns if not self.isColumnHidden(place)]

    def remember_columns_as(self, name: str) -> None:
        """Show the columns that the user chose under this name, and remember a new choice."""
        self._name = name
        known = {column.key for column in self._paged.columns}
        kept = [key for key in column_choice().columns(name) if key in known]
        if kept:
            self.show_columns(kept)

    def column_menu(self) -> ColumnMenu:
        """Return a new menu of the columns, for the header or a button."""
        menu = ColumnMenu(self._paged.columns, self.shown_columns(), self)
        menu.chosen.connect(self._take_columns)
        return menu

    def chosen_spans(self) -> list[range]:
        """Return the selected rows as spans of their numbers, in order; there may be a million."""
        return _spans_of(self.selectionModel().selection())

    def chosen_rows(self) -> list[int]:
        """Return the numbers of the selected rows, in order."""
        return [row for span in self.chosen_spans() for row in span]

    def choose_row(self, row: int) -> None:
        """Choose this row alone, whatever keys are held: the Ctrl of a Ctrl+Enter adds none."""
        index = self._paged.index(row, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, _WHOLE_ROWS)
        self.scrollTo(index)

    def current_row(self) -> Row | None:
        """Return the row under the cursor, or None where there is none or it is not here yet."""
        index = self.currentIndex()
        return self._paged.row_at(index.row()) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the row under the cursor in sight where the room for rows gets less."""
        place = self.visualRect(self.currentIndex())
        super().resizeEvent(event)
        if 0 <= place.top() < event.oldSize().height() and place.bottom() > event.size().height():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ACTIVATE_KEYS and self.currentIndex().isValid():
            self._activate(self.currentIndex())
        elif key in _EDGES and self._paged.rowCount():
            is_choosing = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_to_edge(_EDGES[key], is_choosing=is_choosing)
        elif key == Qt.Key.Key_F2 and self.has_cell_cursor and self.currentIndex().isValid():
            self.cell_wanted.emit(self.currentIndex(), "")
        else:
            super().keyPressEvent(event)

    def step_cursor(self, step: int) -> None:
        """Go to the cell at the right (1) or at the left (−1) in the same row."""
        action = self.CursorAction.MoveRight if step > 0 else self.CursorAction.MoveLeft
        self.setCurrentIndex(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))

    def keyboardSearch(self, search: str) -> None:
        """Never look through the rows: most of them would have to be asked for."""
        if self.has_cell_cursor:
            if self.currentIndex().isValid() and search.strip():
                self.cell_wanted.emit(self.currentIndex(), search)
        elif self._paged.rowCount() <= PAGE_ROWS:
            super().keyboardSearch(search)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Follow a new row up and down only: its first columns tell which row it is."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.row() != self._followed_row:
            self.horizontalScrollBar().setValue(across)
        self._followed_row = index.row()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._paged.rowCount():
            self._go_to_edge(0)

    def _activate(self, index: QModelIndex) -> None:
        self.row_activated.emit(index.row())

    def _go_to_edge(self, place: int, *, is_choosing: bool = False) -> None:
        row = place % self._paged.rowCount()
        before = self.currentIndex()
        if not is_choosing or not before.isValid():
            self.choose_row(row)
            return
        edge = self._paged.index(row, max(0, before.column()))
        spans = self.chosen_spans()
        far = (spans[0].start if row else spans[-1].stop - 1) if spans else before.row()
        ends = self._paged.index(min(far, row), 0), self._paged.index(max(far, row), 0)
        self.selectionModel().select(QItemSelection(*ends), _WHOLE_ROWS)
        self.selectionModel().setCurrentIndex(edge, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        self.setSortingEnabled(True)
        self.show_columns([column.key for column in self._paged.columns if column.is_shown])

    def _offer_columns(self, place: QPoint) -> None:
        menu = self.column_menu()
        menu.exec(self.horizontalHeader().mapToGlobal(place))
        menu.deleteLater()

    def _take_columns(self, keys: list[str]) -> None:
        self.show_columns(keys)
        if self._name:
            column_choice().choose(self._name, keys)
        self.columns_chosen.emit(keys)


_WHOLE_ROWS = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


def _spans_of(selection: QItemSelection) -> list[range]:
    parts = (selection.at(place) for place in range(selection.count()))
    spans: list[range] = []
    for top, bottom in sorted((part.top(), part.bottom()) for part in parts):
        if spans and top <= spans[-1].stop:
            spans[-1] = range(spans[-1].start, max(spans[-1].stop, bottom + 1))
        else:
            spans.append(range(top, bottom + 1))
    return spans


def _set_up_rows(table: QTableView) -> None:
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    rows = table.verticalHeader()
    rows.setVisible(False)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
