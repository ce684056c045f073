"""The accessibility grid: eight objects by three groups of people, each cell a state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kcentre.premises.rooms.records import AccessCell
from kcentre.premises.values import AccessObject, Impairment
from ui.premises.rooms.access_words import LOOK_OF, Look, look_for_key
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}
_CLEARING_KEYS = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_LEAST_HEIGHT, _LEAST_WIDTH, _HEAD_HEIGHT = 44, 110, 48
_GAP, _PADDING, _RADIUS = 3, 10, 6
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WIDEST_HEAD = "Опорно-двигательный"
_OBJECTS, _GROUPS = tuple(AccessObject), tuple(Impairment)


class AccessModel(QAbstractTableModel):
    """Rows are the objects, columns the groups of people."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: dict[tuple[int, int], AccessCell] = {}

    def show_cells(self, cells: Sequence[AccessCell]) -> None:
        """Show the grid anew; the cursor stays in its place."""
        self._cells = {
            (_OBJECTS.index(cell.object), _GROUPS.index(cell.impairment)): cell for cell in cells
        }
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def cell(self, index: Index) -> AccessCell:
        """Return a cell; one that has not come yet is not looked at."""
        place = index.row(), index.column()
        return self._cells.get(place, AccessCell(_GROUPS[place[1]], _OBJECTS[place[0]]))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(_OBJECTS)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_GROUPS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self.cell(index)
        words = LOOK_OF[cell.state].words
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.note or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (cell.object.label, cell.impairment.label, words, cell.note)
            return ", ".join(part for part in parts if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        values = _GROUPS if orientation is Qt.Orientation.Horizontal else _OBJECTS
        return values[section].label.capitalize().replace("й ", "й\n")


class AccessGrid(QTableView):
    """Arrows move, Shift widens, 1…5 or a letter sets the state, Space steps, Enter writes a note.

    Nothing is changed here: whoever owns the grid answers the signals.
    """

    picked = Signal(object)
    """(Look): the state wanted for the chosen cells."""

    stepped = Signal()
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = AccessModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(_CellPainter(self))
        self.setAccessibleName("Доступность: объекты по группам людей")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
            header.setDefaultAlignment(_LINE)
        self.doubleClicked.connect(self.note_wanted)
        theme().changed.connect(self._measure)
        self.setCurrentIndex(self.cells.index(0, 0))

    def chosen(self) -> list[AccessCell]:
        """Return the cells that are chosen."""
        return [self.cells.cell(index) for index in self.selectedIndexes()]

    def current(self) -> AccessCell:
        """Return the cell under the cursor."""
        return self.cells.cell(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        look = look_for_key(event.text()) if is_plain and event.text().strip() else None
        if key in _OPENING_KEYS:
            self.note_wanted.emit()
        elif key == Qt.Key.Key_Space:
            self.stepped.emit()
        elif key in _CLEARING_KEYS:
            self.picked.emit(LOOK_OF[None])
        elif look is not None:
            self.picked.emit(look)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def sizeHint(self) -> QSize:
        height = theme().px(_LEAST_HEIGHT) * len(_OBJECTS) + theme().px(_HEAD_HEIGHT)
        return QSize(theme().px(600), height)

    def _measure(self) -> None:
        """Share the room out: the objects' names take what they need, the groups the rest."""
        px = theme().px
        metrics = QFontMetrics(self.font())
        names = max(metrics.horizontalAdvance(value.label) for value in _OBJECTS)
        self.verticalHeader().setFixedWidth(names + px(30))
        self.horizontalHeader().setFixedHeight(px(_HEAD_HEIGHT))
        room = self.viewport().size()
        least = metrics.horizontalAdvance(_WIDEST_HEAD) + px(2 * _PADDING)
        first = max(least, room.width() // len(_GROUPS))
        self.setColumnWidth(0, first)
        for column in range(1, len(_GROUPS)):
            rest = (room.width() - first) // (len(_GROUPS) - 1)
            self.setColumnWidth(column, max(px(_LEAST_WIDTH), rest))
        height = max(px(_LEAST_HEIGHT), room.height() // len(_OBJECTS))
        for row in range(len(_OBJECTS)):
            self.setRowHeight(row, height)


class _CellPainter(QStyledItemDelegate):
    """Paints a state on its ground with its words, and the note beneath in small type."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, AccessCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, radius = theme().px(_GAP), theme().px(_RADIUS)
        box = QRectF(option.rect).adjusted(gap, gap, -gap, -gap)
        look = LOOK_OF[cell.state]
        ground, ink = colours_of(look)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = QPen(QColor(theme().colours.border), 1)
        if cell.state is None:
            edge.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(QPen(theme().colour(Tone.ACCENT), 2) if is_chosen else edge)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, radius, radius)
        self._paint_words(painter, option.font, box, cell, ink)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, font: QFont, box: QRectF, cell: AccessCell, ink: QColor
    ) -> None:
        px, look = theme().px, LOOK_OF[cell.state]
        inner = box.adjusted(px(_PADDING), px(2), -px(_PADDING), -px(2))
        painter.setPen(ink)
        painter.setFont(font)
        fits = QFontMetrics(font).horizontalAdvance(look.words) <= inner.width()
        words = look.words if fits else look.short
        if not cell.note:
            painter.drawText(inner, int(_LINE), words)
            return
        small = theme().small_font()
        words_height = QFontMetrics(font).height()
        note_height = QFontMetrics(small).height()
        top = inner.center().y() - (words_height + note_height) / 2
        painter.drawText(QRectF(inner.x(), top, inner.width(), words_height), int(_LINE), words)
        painter.setFont(small)
        shown = QFontMetrics(small).elidedText(
            cell.note.replace("\n", " "), Qt.TextElideMode.ElideRight, int(inner.width())
        )
        note = QRectF(inner.x(), top + words_height, inner.width(), note_height)
        painter.drawText(note, int(_LINE), shown)


def colours_of(look: Look) -> tuple[QColor, QColor]:
    """Return the ground and the ink of a state."""
    colours = theme().colours
    if look.category is None:
        is_looked = look.state is not None
        return QColor(colours.zebra if is_looked else colours.card), QColor(colours.secondary)
    category = colours.category(look.category)
    return QColor(category.ground), QColor(category.ink)
