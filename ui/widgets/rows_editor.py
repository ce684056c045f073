"""A small table that is typed into: rows of words under named columns."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_ROW, _LEAST_HEIGHT = 30, 150
_EVEN, _OTHERS, _FIRST = 2, 118, 150
"""Up to so many columns share the width; how wide the others are beyond, the first at least."""

Rows = tuple[tuple[str, ...], ...]


class RowsEditor(QTableWidget):
    """The last row is always free: typing into it adds one.

    Keys: typing or F2 edits a cell, Enter goes down, Tab leaves, Ctrl+Delete removes a row,
    Alt+Up and Alt+Down move it. Ctrl+V puts in a table copied from Excel or Word.
    """

    edited = Signal()

    def __init__(
        self, columns: Sequence[str], name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(columns), parent)
        self.setHorizontalHeaderLabels(list(columns))
        self.setAccessibleName(name)
        self.setToolTip(_KEYS)
        self.verticalHeader().hide()
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)  # Tab would go round in it for ever
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        set_look(self, role="rows-editor")
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if self._narrow_columns():
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumHeight(theme().px(_LEAST_HEIGHT))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(theme().px(_ROW))
        self.cellChanged.connect(self._hear)
        paste = add_shortcut(self, "Ctrl+V")
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)  # a cell that is typed into has its own
        paste.activated.connect(self.paste)
        self.set_rows(())

    def rows(self) -> Rows:
        """Return the rows that say something."""
        found = (
            tuple(self._text(row, column) for column in range(self.columnCount()))
            for row in range(self.rowCount())
        )
        return tuple(row for row in found if any(row))

    def set_rows(self, rows: Rows) -> None:
        """Show rows, without telling anybody."""
        self.blockSignals(True)
        self.setRowCount(0)
        for row in (*rows, ()):
            self._add(row)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key == Qt.Key.Key_Delete and held & Qt.KeyboardModifier.ControlModifier:
            self.remove_current()
        elif key == Qt.Key.Key_Delete:
            self._clear_cell()
        elif key in _MOVES and held & Qt.KeyboardModifier.AltModifier:
            self.move_current(_MOVES[Qt.Key(key)])
        elif key in _ENTER and not held & Qt.KeyboardModifier.ControlModifier:
            self.setCurrentCell(min(self.currentRow() + 1, self.rowCount() - 1), 0)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the first column the most, yet let every heading be read."""
        super().resizeEvent(event)
        columns, header, left = (
            self._narrow_columns(),
            self.horizontalHeader(),
            event.size().width(),
        )
        most = min(theme().px(_OTHERS), left // (self.columnCount() + 1))
        for column in columns:
            width = max(most, header.sectionSizeHint(column))
            header.resizeSection(column, width)
            left -= width
        if columns:
            header.resizeSection(0, max(left, theme().px(_FIRST)))

    def remove_current(self) -> None:
        """Remove the row of the cursor; the free one stays."""
        if self.currentRow() < self.rowCount() - 1:
            self.removeRow(self.currentRow())
            self.edited.emit()

    def move_current(self, by: int) -> None:
        """Move the row of the cursor up or down."""
        rows, place = list(self.rows()), self.currentRow()
        target = place + by
        if max(place, target) < len(rows) and min(place, target) >= 0:
            rows[place], rows[target] = rows[target], rows[place]
            self.set_rows(tuple(rows))
            self.setCurrentCell(target, max(self.currentColumn(), 0))
            self.edited.emit()

    def paste(self) -> None:
        """Put the copied cells in from the cursor on; what goes beyond the columns is left out."""
        lines = QGuiApplication.clipboard().text().splitlines()
        copied = [line.split("\t") for line in lines if line.strip()]
        top, left = max(self.currentRow(), 0), max(self.currentColumn(), 0)
        width = self.columnCount()
        table = [[self._text(row, each) for each in range(width)] for row in range(self.rowCount())]
        table += [[""] * width for _ in range(top + len(copied) - len(table))]
        for row, cells in zip(table[top:], copied, strict=False):
            row[left : left + len(cells)] = cells[: width - left]
        if copied:
            self.set_rows(tuple(tuple(row) for row in table if any(row)))
            self.setCurrentCell(min(top + len(copied), self.rowCount() - 1), left)
            self.edited.emit()

    def _narrow_columns(self) -> range:
        """Return the columns after the first, where they are so many that it needs the room."""
        return range(1, self.columnCount() if self.columnCount() > _EVEN else 0)

    def _hear(self, row: int, _column: int) -> None:
        if row == self.rowCount() - 1 and any(
            self._text(row, column) for column in range(self.columnCount())
        ):
            self._add(())
        self.edited.emit()

    def _clear_cell(self) -> None:
        found = self.currentItem()
        if found is not None:
            found.setText("")

    def _add(self, row: Sequence[str]) -> None:
        place = self.rowCount()
        self.blockSignals(True)
        self.insertRow(place)
        for column in range(self.columnCount()):
            text = row[column] if column < len(row) else ""
            self.setItem(place, column, QTableWidgetItem(text))
        self.blockSignals(False)

    def _text(self, row: int, column: int) -> str:
        found = self.item(row, column)
        return "" if found is None else " ".join(found.text().split())


_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEYS = (
    "Строки вставляют из Excel или Word: Ctrl+V. Ctrl+Delete убирает строку, "
    "Alt+↑ и Alt+↓ двигают её."
)
