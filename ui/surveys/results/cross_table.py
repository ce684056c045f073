"""A table of two questions: the larger the share, the warmer the cell; heads stay in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.surveys.results.cross_cells import CELL_ROLE, CrossCells
from ui.widgets.theme import theme

_Index = QModelIndex | QPersistentModelIndex
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_WRAPPED = Qt.TextFlag.TextWordWrap
_NARROWEST, _WIDEST_WORDS, _WORDS_SHARE, _PADDING = 86, 300, 0.36, 8
_SAID = {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}


@dataclass(frozen=True, slots=True)
class CrossCell:
    """What a cell shows: `text` with `under` beneath it; `warmth` 0…1; `code` opens its forms."""

    text: str
    under: str = ""
    warmth: float = 0.0
    says: str = ""
    code: str = ""
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class CrossLines:
    """A whole table: `cells[row][column]`."""

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[tuple[CrossCell, ...], ...] = ()


class CrossTableView(QTableView):
    """Arrows move from cell to cell, Enter or a click opens the forms behind one."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(CrossCells(self))
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for header, side in (
            (self.horizontalHeader(), Qt.AlignmentFlag.AlignCenter),
            (self.verticalHeader(), left),
        ):
            header.setDefaultAlignment(Qt.AlignmentFlag(int(side) | int(_WRAPPED)))
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.clicked.connect(self._open)
        theme().changed.connect(self._measure)

    @property
    def lines(self) -> CrossLines:
        """What is shown."""
        return self._lines.lines

    def show_lines(self, lines: CrossLines) -> None:
        """Show another table."""
        self._lines.show_lines(lines)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _open(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE) if index.isValid() else None
        if isinstance(cell, CrossCell) and cell.code:
            self.opened.emit(cell.code)

    def _measure(self) -> None:
        lines = self.lines
        if not lines.rows or not lines.columns:
            return
        words = self._words_width()
        self.verticalHeader().setFixedWidth(words)
        room = self.width() - words - self.verticalScrollBar().sizeHint().width() - 2
        width = max(theme().px(_NARROWEST), room // len(lines.columns))
        self.horizontalHeader().setFixedHeight(max(map(self._head_height(width), lines.columns)))
        for column in range(len(lines.columns)):
            self.setColumnWidth(column, width)
        least = 2 * self.fontMetrics().lineSpacing() + theme().px(_PADDING)
        tall = self._head_height(words)
        for row, title in enumerate(lines.rows):
            self.setRowHeight(row, max(least, tall(title)))

    def _words_width(self) -> int:
        px, metrics = theme().px, self.fontMetrics()
        longest = max(metrics.horizontalAdvance(title) for title in self.lines.rows)
        most = min(px(_WIDEST_WORDS), round(self.width() * _WORDS_SHARE))
        return max(px(_NARROWEST), min(longest + 3 * px(_PADDING), most))

    def _head_height(self, width: int) -> _HeightOf:
        return _HeightOf(self.fontMetrics(), width)


class _HeightOf:
    """How high a head is in a given width."""

    def __init__(self, metrics: QFontMetrics, width: int) -> None:
        self._metrics, self._room = metrics, max(1, width - 2 * theme().px(_PADDING) - 2)

    def __call__(self, title: str) -> int:
        box = self._metrics.boundingRect(0, 0, self._room, 10_000, int(_WRAPPED), title)
        return box.height() + 2 * theme().px(_PADDING)


class _Lines(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines = CrossLines()

    def show_lines(self, lines: CrossLines) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.lines.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.lines.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.lines.cells[index.row()][index.column()]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        return cell.says if role in _SAID else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = self.lines.columns if orientation is Qt.Orientation.Horizontal else self.lines.rows
        shows = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}
        return titles[section] if shows and section < len(titles) else None
