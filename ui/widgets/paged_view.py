"""The table of the house: fixed rows, sticky header, zebra, numbers at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.widgets.colours import Tone
from ui.widgets.paged_model import PLACEHOLDER, PagedTableModel, Row
from ui.widgets.theme import theme

_MEASURED_ROWS = 60
_ROW_HEIGHT = 29
_HEADER_HEIGHT = 32
_CELL_PADDING = 8
_SORT_MARK_ROOM = 16
_ACTIVATE_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_TONES_ON_SELECTION = {Tone.TEXT, Tone.SECONDARY, Tone.ACCENT}
_EDGES = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class PagedTableView(QTableView):
    """Shows a ``PagedTableModel``; rows are chosen whole.

    Keys: Enter opens the row, Home and End go to the first and last row, PageUp and PageDown
    scroll; a click on a header sorts; a right click on the header chooses the columns.
    """

    row_activated = Signal(int)
    """Row number: Enter or a double click."""

    columns_chosen = Signal(list)
    """Keys of the visible columns, after the user changed them; worth remembering."""

    def __init__(self, model: PagedTableModel, name: str, parent: QWidget | None = None) -> None:
        """``name`` is the accessible name («Журнал услуг»)."""
        super().__init__(parent)
        self._paged = model
        self._is_measured = False
        self._measured: dict[int, int] = {}
        self._followed_row = -1
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_Cells(self))
        self._set_up_rows()
        self._set_up_header()
        self.doubleClicked.connect(self._activate)
        model.first_page_came.connect(self._measure_once)
        model.all_shown.connect(self._widen)
        model.modelReset.connect(self.scrollToTop)
        theme().changed.connect(self._measure)
        self._measure()

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

    def chosen_rows(self) -> list[int]:
        """Return the numbers of the selected rows, in order."""
        return sorted({index.row() for index in self.selectionModel().selectedRows()})

    def current_row(self) -> Row | None:
        """Return the row under the cursor, or None where there is none or it is not here yet."""
        index = self.currentIndex()
        return self._paged.row_at(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ACTIVATE_KEYS and self.currentIndex().isValid():
            self._activate(self.currentIndex())
        elif key in _EDGES and self._paged.rowCount():
            self._go_to_edge(_EDGES[key])
        else:
            super().keyPressEvent(event)

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

    def _go_to_edge(self, place: int) -> None:
        row = place % self._paged.rowCount()
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self._paged.index(row, column))

    def _set_up_rows(self) -> None:
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

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

    def _measure_once(self) -> None:
        if not self._is_measured:
            self._is_measured = True
            self._measure()

    def _measure(self) -> None:
        """Set heights from the text size and widths from the first rows."""
        self.verticalHeader().setDefaultSectionSize(theme().px(_ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(theme().px(_HEADER_HEIGHT))
        for place in range(len(self._paged.columns)):
            self._set_width(place, self._width_of(place))

    def _widen(self) -> None:
        """Give longer words their room, but not in a column whose width was set by hand."""
        for place, width in self._measured.items():
            needed = self._width_of(place)
            if needed > width == self.columnWidth(place):
                self._set_width(place, needed)

    def _set_width(self, place: int, width: int) -> None:
        self.setColumnWidth(place, width)
        self._measured[place] = self.columnWidth(place)

    def _width_of(self, place: int) -> int:
        column = self._paged.columns[place]
        metrics = self.fontMetrics()
        title = metrics.horizontalAdvance(column.title) + theme().px(_SORT_MARK_ROOM)
        texts = (self._paged.text_of(row, place) for row in self._paged.rows_here(_MEASURED_ROWS))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        limit = column.widest_chars * metrics.averageCharWidth()
        return max(title, min(widest, limit)) + 2 * theme().px(_CELL_PADDING) + 2

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        for number, column in enumerate(self._paged.columns):
            action = QAction(column.title, menu, checkable=True)
            action.setChecked(not self.isColumnHidden(number))
            action.setData(number)
            menu.addAction(action)
        menu.triggered.connect(self._toggle_column)
        menu.exec(self.horizontalHeader().mapToGlobal(place))

    def _toggle_column(self, action: QAction) -> None:
        is_last = not action.isChecked() and len(self.shown_columns()) == 1
        if not is_last:
            self.setColumnHidden(int(action.data()), not action.isChecked())
            self.columns_chosen.emit(self.shown_columns())


class _Cells(QStyledItemDelegate):
    """Paints a cell: padding, the tone of its text, plain text on a chosen row."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, PagedTableModel):
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.highlight())
        row = model.row_at(index.row())
        tone = _tone_of(model, row, index.column())
        if is_chosen and tone not in _TONES_ON_SELECTION:
            tone = Tone.TEXT
        text = PLACEHOLDER if row is None else model.text_of(row, index.column())
        padding = theme().px(_CELL_PADDING)
        box = option.rect.adjusted(padding, 0, -padding, 0)
        painter.setFont(option.font)
        painter.setPen(theme().colour(tone))
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, model.alignment(index.column()), shown)


def _tone_of(model: PagedTableModel, row: Row | None, column: int) -> Tone:
    if row is None:
        return Tone.SECONDARY
    tone = model.columns[column].tone
    return (tone(row) if tone else None) or Tone.TEXT
