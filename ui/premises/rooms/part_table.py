"""The table of a room's list: Space steps, long words take more lines."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.premises.rooms.wrapped_cells import WrappedCells, broken
from ui.widgets.paged_model import PAGE_ROWS, PagedTableModel
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

_LEAST_WORDS, _ROW, _PADDING = 190, 29, 10


class PartTable(PagedTableView):
    """The first column takes the room that is left by the others."""

    stepped = Signal()

    def __init__(self, model: PagedTableModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.setItemDelegateForColumn(0, WrappedCells(self))
        self.horizontalHeader().setStretchLastSection(False)
        self.widths.measured.connect(self._give_room)

    def fit(self, *, anew: bool) -> None:
        """Fit the rows to their words; ``anew``: the columns too, to other rows."""
        if anew:
            self.widths.measure()
        self._give_room()

    def choose(self, row: int) -> None:
        """Put the cursor on a row, whichever keys are still held down."""
        index = self._paged.index(row, max(0, self.currentIndex().column()))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.stepped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        others = sum(self.columnWidth(place) for place in range(1, len(self._paged.columns)))
        width = max(theme().px(_LEAST_WORDS), self.viewport().width() - others)
        self.setColumnWidth(0, width)
        one, line = theme().px(_ROW), self.fontMetrics().lineSpacing()
        for place, row in enumerate(self._paged.rows_here(PAGE_ROWS)):
            lines = len(broken(self._paged.text_of(row, 0), self.font(), width))
            self.setRowHeight(place, max(one, lines * line + theme().px(_PADDING)))
