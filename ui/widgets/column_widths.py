"""How wide the columns of a table are: from the text size, the titles and the first rows."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTableView

from ui.widgets.paged_cells import CELL_PADDING
from ui.widgets.paged_model import PagedTableModel
from ui.widgets.theme import theme

_MEASURED_ROWS = 60
_ROW_HEIGHT = 29
_HEADER_HEIGHT = 32
_SORT_MARK_ROOM = 16


class ColumnWidths(QObject):
    """Measures when the first rows come and the text size changes; keeps widths set by hand.

    Later rows may make a column wider, never narrower.
    """

    measured = Signal()
    """All columns and rows have their measures anew."""

    def __init__(self, table: QTableView, model: PagedTableModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._is_measured = False
        self._measured: dict[int, int] = {}
        model.first_page_came.connect(self._fit)
        theme().changed.connect(self.measure)
        table.horizontalHeader().sortIndicatorChanged.connect(self._make_room_for_mark)

    def measure(self) -> None:
        """Set heights from the text size and widths from the first rows."""
        table = self._table
        table.verticalHeader().setDefaultSectionSize(theme().px(_ROW_HEIGHT))
        table.horizontalHeader().setFixedHeight(theme().px(_HEADER_HEIGHT))
        for place in range(len(self._model.columns)):
            self._set(place, self.needed(place))
        self.measured.emit()

    def _fit(self) -> None:
        if not self._is_measured:
            self._is_measured = True
            self.measure()
        else:
            self._widen()

    def _widen(self) -> None:
        """Give longer words their room, but not in a column whose width was set by hand."""
        for place, width in self._measured.items():
            needed = self.needed(place)
            if needed > width == self._table.columnWidth(place):
                self._set(place, needed)

    def _make_room_for_mark(self, place: int) -> None:
        needed = self.needed(place) if place >= 0 else 0
        if needed > self._table.columnWidth(place):
            self._set(place, needed)

    def _set(self, place: int, width: int) -> None:
        self._table.setColumnWidth(place, width)
        self._measured[place] = self._table.columnWidth(place)

    def needed(self, place: int) -> int:
        """Return how wide a column is by its title and its first rows."""
        column = self._model.columns[place]
        metrics = self._table.fontMetrics()
        is_sorted = self._table.horizontalHeader().sortIndicatorSection() == place
        mark = theme().px(_SORT_MARK_ROOM) if is_sorted else 0
        title = metrics.horizontalAdvance(column.title) + mark
        rows = self._model.rows_here(_MEASURED_ROWS)
        texts = (self._model.text_of(row, place) for row in rows)
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        limit = column.widest_chars * metrics.averageCharWidth()
        return max(title, min(widest, limit)) + 2 * theme().px(CELL_PADDING) + 2
