"""The centre's rooms: those in use first, those out of use where they are wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kcentre.language.plurals import counted
from kcentre.premises.rooms.records import Room, RoomLine
from ui.premises.rooms.room_rows import RoomRowPainter, room_row
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.widgets.check_field import CheckField
from ui.widgets.theme import theme


class RoomList(RowsCard):
    """Tells the room under the cursor anew whenever the rooms are shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Кабинеты", RowsView("Кабинеты"), parent)
        self._lines: tuple[RoomLine, ...] = ()
        self._wanted_id: int | None = None
        self.view.setItemDelegate(RoomRowPainter(self.view))
        self.with_retired = CheckField("Показать выведенные")
        self.with_retired.toggled.connect(self._show_rows)
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
        room_id = self.view.current_key()
        return next((line.room for line in self._lines if line.room.id == room_id), None)

    def _show_rows(self) -> None:
        with_retired = self.with_retired.isChecked()
        shown = [line for line in self._lines if with_retired or not line.room.is_retired]
        in_use = sum(not line.room.is_retired for line in self._lines)
        self.set_note(counted(in_use, "кабинет", "кабинета", "кабинетов"))
        self.view.forget()  # what is known of the room may be other too
        self.view.show_rows([room_row(line) for line in shown])
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        if self._wanted_id is None:
            return
        retired = {line.room.id for line in self._lines if line.room.is_retired}
        if self._wanted_id in retired and not self.with_retired.isChecked():
            self.with_retired.setChecked(True)
        elif self.view.choose(self._wanted_id):
            self._wanted_id = None

    def _fill(self) -> None:
        self.offer_adding("Добавить кабинет (Ctrl+N)")
        self.add(self.view, 1)
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(*[theme().px(8)] * 4)
        row.addWidget(self.with_retired)
        self.foot.hide()
        self.add(self.foot)


def _is_out_of_use(line: RoomLine) -> bool:
    return line.room.is_retired
