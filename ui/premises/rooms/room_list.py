"""The centre's rooms: those in use first, those out of use where they are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from kcentre.language.plurals import counted
from kcentre.premises.rooms.records import Room, RoomLine
from ui.premises.rooms.room_rows import RoomRowPainter, RoomRows
from ui.widgets.buttons import IconButton
from ui.widgets.card import Card
from ui.widgets.check_field import CheckField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RoomList(Card):
    """Keys: Insert adds, Enter opens, F2 changes, Delete removes."""

    chosen = Signal(int)
    """Id of the room under the cursor."""

    opened = Signal()
    """Enter or a double click: go into the room."""

    clicked = Signal()
    adding_wanted = Signal()
    editing_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Кабинеты", parent)
        self._lines: tuple[RoomLine, ...] = ()
        self._wanted_id: int | None = None
        self._is_filling = False
        self.rows = RoomRows(self)
        self.view = _RoomsView(self)
        self.view.setModel(self.rows)
        self.with_retired = CheckField("Показать выведенные")
        self.with_retired.toggled.connect(self._show_rows)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        self.view.activated_row.connect(self.opened)
        self.view.clicked.connect(self.clicked)
        self.view.doubleClicked.connect(self.opened)
        self._fill()

    def show_lines(self, lines: Sequence[RoomLine]) -> None:
        """Show the rooms, those out of use among them."""
        self._lines = tuple(sorted(lines, key=_is_out_of_use))
        self.foot.setVisible(any(line.room.is_retired for line in lines))
        self._show_rows()

    def choose(self, room_id: int) -> None:
        """Put the cursor on a room, now or as soon as it is shown."""
        self._wanted_id = room_id
        self._go_to_wanted()

    def chosen_room(self) -> Room | None:
        """Return the room under the cursor."""
        row = self.view.currentIndex().row()
        return self.rows.lines[row].room if 0 <= row < len(self.rows.lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_Insert: self.adding_wanted,
            Qt.Key.Key_F2: self.editing_wanted,
            Qt.Key.Key_Delete: self.removal_wanted,
        }
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed.emit()

    def _show_rows(self) -> None:
        before = self.chosen_room()
        row = max(0, self.view.currentIndex().row())
        with_retired = self.with_retired.isChecked()
        shown = [line for line in self._lines if with_retired or not line.room.is_retired]
        self._is_filling = True
        self.rows.show_lines(shown)
        self._is_filling = False
        in_use = sum(not line.room.is_retired for line in self._lines)
        self.set_note(counted(in_use, "кабинет", "кабинета", "кабинетов"))
        kept = self.rows.row_of(before.id if before else None)
        self._put_cursor(kept if kept >= 0 else min(row, len(shown) - 1))
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        retired = {line.room.id for line in self._lines if line.room.is_retired}
        if self._wanted_id in retired and not self.with_retired.isChecked():
            self.with_retired.setChecked(True)
            return
        row = self.rows.row_of(self._wanted_id)
        if row >= 0:
            self._wanted_id = None
            self._put_cursor(row)

    def _put_cursor(self, row: int) -> None:
        if row >= 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(self.rows.index(row), chosen)
            self._tell_chosen(self.view.currentIndex())

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_filling:
            self.chosen.emit(self.rows.lines[index.row()].room.id)

    def _fill(self) -> None:
        add = IconButton("plus", "Добавить кабинет (Ctrl+N)")
        add.clicked.connect(self.adding_wanted)
        self.add_action(add)
        self.add(self.view, 1)
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(*[theme().px(8)] * 4)
        row.addWidget(self.with_retired)
        self.foot.hide()
        self.add(self.foot)


class _RoomsView(QListView):
    """Rows of one height; Enter opens."""

    activated_row = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Кабинеты")
        self.setItemDelegate(RoomRowPainter(self))
        set_look(self, role="rows")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.activated_row.emit()
        elif event.key() in {Qt.Key.Key_Insert, Qt.Key.Key_F2, Qt.Key.Key_Delete}:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _is_out_of_use(line: RoomLine) -> bool:
    return line.room.is_retired
