"""A small table of figures: every number is a door, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from ui.widgets.door import Door
from ui.widgets.figure_cells import (
    EDGE,
    PADDING,
    FigureCells,
    height_of,
    longest_word,
    width_of,
)
from ui.widgets.figure_model import FigureModel, Index, Lines
from ui.widgets.theme import theme

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_HEAD_HEIGHT, _NARROWEST_WORDS, _USUAL_WIDTH = 32, 60, 260


class FigureTable(QTableView):
    """Shows a whole `FigureModel` without scrolling; arrows move, Enter or a click opens.

    The head is shown where there is more than one column of numbers. One that `scrolls` is as
    high as the room it gets, and its head stays above the lines.
    """

    opened = Signal(str)
    """Code of the figure whose rows are wanted."""

    def __init__(self, name: str, parent: QWidget | None = None, *, scrolls: bool = False) -> None:
        super().__init__(parent)
        self._scrolls = scrolls
        self.figures = FigureModel(self)
        self._laid: dict[int, tuple[list[int], list[int]]] = {}
        self.setModel(self.figures)
        self.setItemDelegate(FigureCells(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.verticalHeader(), self.horizontalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
            header.setHighlightSections(False)
        self.verticalHeader().setVisible(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(not scrolls)
        self.setSizePolicy(policy)
        self.clicked.connect(self._open)
        theme().changed.connect(self._measure)

    def show_lines(self, titles: Sequence[str], lines: Lines) -> None:
        """Show another table; the cursor stays in its place where there is one."""
        place = self.currentIndex()
        self.figures.show(titles, lines)
        self.horizontalHeader().setVisible(len(titles) > 2)
        self._measure()
        kept = self.figures.index(place.row(), place.column())
        if kept.isValid() and self.hasFocus():
            self.selectionModel().setCurrentIndex(kept, _SELECT)

    def begin_at_door(self) -> None:
        """Let the cursor, where it is nowhere yet, begin on the first figure that opens."""
        if self.currentIndex().isValid():
            return
        for row, line in enumerate(self.figures.lines):
            for column, door in enumerate(line):
                if door.opens:
                    self.selectionModel().setCurrentIndex(
                        self.figures.index(row, column), QItemSelectionModel.SelectionFlag.NoUpdate
                    )
                    return

    def doors(self) -> list[Door]:
        """Return every figure that can be opened."""
        return [door for line in self.figures.lines for door in line if door.opens]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self._open(self.currentIndex())
        elif self._leads_out(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        current = self.currentIndex()
        place = current if current.isValid() else self.figures.index(0, 1)
        super().focusInEvent(event)
        self.selectionModel().setCurrentIndex(place, _SELECT)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        door = self.figures.door(self.indexAt(event.position().toPoint()))
        opens = door is not None and door.opens
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def heightForWidth(self, width: int) -> int:
        heights = self._cells(width)[1] if self.figures.titles else []
        return self._head_height() + sum(heights) + theme().px(PADDING)

    def sizeHint(self) -> QSize:
        width = theme().px(_USUAL_WIDTH)
        return QSize(width, self.minimumHeight() if self._scrolls else self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_NARROWEST_WORDS), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cells()

    def _leads_out(self, event: QKeyEvent) -> bool:
        """Tell whether an arrow would leave the table, so that the page may scroll."""
        row, last = self.currentIndex().row(), self.figures.rowCount() - 1
        key = event.key()
        return (key == Qt.Key.Key_Up and row <= 0) or (key == Qt.Key.Key_Down and row >= last)

    def _open(self, index: Index) -> None:
        door = self.figures.door(index)
        if door is not None and door.opens:
            self.opened.emit(door.code)

    def _measure(self) -> None:
        self._laid.clear()
        self.horizontalHeader().setFixedHeight(self._head_height())
        self._place_cells()
        self.updateGeometry()

    def _place_cells(self) -> None:
        if not self.figures.titles:
            return
        widths, heights = self._cells(self.viewport().width() if self._scrolls else self.width())
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        for row, height in enumerate(heights):
            self.setRowHeight(row, height)

    def _cells(self, room: int) -> tuple[list[int], list[int]]:
        """Return the widths of the columns and the heights of the rows; Qt asks many times."""
        if room not in self._laid:
            widths = self._widths(room)
            self._laid[room] = (widths, self._heights(widths[0]))
        return self._laid[room]

    def _head_height(self) -> int:
        return theme().px(_HEAD_HEIGHT) if len(self.figures.titles) > 2 else 0

    def _widths(self, room: int) -> list[int]:
        """Give numbers what they need and the words the rest."""
        columns = range(1, len(self.figures.titles))
        numbers = [self._width_of(column) for column in columns]
        return [max(self._narrowest_words(), room - sum(numbers)), *numbers]

    def _narrowest_words(self) -> int:
        """Return how narrow the words may be: where the table scrolls, no word is cut."""
        px = theme().px
        if self.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            return px(_NARROWEST_WORDS)
        longest = max((longest_word(door) for door in self.figures.column(0)), default=0)
        return max(px(_NARROWEST_WORDS), longest + px(EDGE) + px(PADDING) + 2)

    def _heights(self, words: int) -> list[int]:
        """Return the heights of the rows: long words take more lines."""
        room = words - theme().px(EDGE) - theme().px(PADDING)
        return [height_of(door, room) for door in self.figures.column(0)]

    def _width_of(self, column: int) -> int:
        title = Door(self.figures.titles[column])
        widest = max(width_of(door) for door in (title, *self.figures.column(column)))
        return widest + 2 * theme().px(PADDING) + 2
