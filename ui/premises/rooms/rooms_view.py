"""«Кабинеты»: the list and the room under its cursor, side by side or one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.centre.queries import passport, specialists
from kcentre.premises.leaving import RoomAway, let_room_go
from kcentre.premises.rooms import queries, verbs
from kcentre.premises.rooms.checks import problems_of_room
from kcentre.premises.rooms.records import Room, RoomLine
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.rooms.forms import room_form
from ui.premises.rooms.leaving import room_leaving
from ui.premises.rooms.room_list import RoomList
from ui.premises.rooms.room_view import RoomView
from ui.records.leaving_dialog import Leaving, LeavingDialog
from ui.records.panes import Panes
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

_LIST_WIDTH, _ROOM_NEEDS = 308, 560
_EMPTY = (
    "Здесь будут кабинеты центра",
    "Фото, площадь, оборудование, готовность и чего не хватает. Начните с одного кабинета.",
)


@dataclass(frozen=True, slots=True)
class Known:
    """The rooms, those out of use too, and who may be responsible for them."""

    lines: Sequence[RoomLine]
    names: Sequence[str]


class RoomsView(QWidget):
    """Keys: Ctrl+N or Insert adds a room, Enter goes into it, Esc comes back to the list."""

    purchases_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._names: Sequence[str] = ()
        self._leaving_id = 0
        self.list = RoomList()
        self.room = RoomView(operations)
        self.empty = EmptyState("door-open", *_EMPTY, "Добавить кабинет")
        self._pages = QStackedWidget()
        widths = (_LIST_WIDTH, _ROOM_NEEDS)
        self.panes = Panes(self.list, self.room, "← Все кабинеты", widths)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the rooms anew."""
        self._operations.ask(_known, self._take, key=(self, "rooms"))

    def choose(self, room_id: int) -> None:
        """Show a room as soon as it is there."""
        self.list.choose(room_id)
        self.panes.go_within()
        if self.isVisible():
            self.focus()

    def add(self) -> None:
        """Ask for a new room."""
        self._open_form(Room(""), "Новый кабинет")

    def edit(self) -> None:
        """Change the facts of the room that is shown."""
        room = self.list.chosen_room()
        if room is not None:
            self._open_form(room, "Кабинет")

    def remove(self) -> None:
        """Let a room go; ask what becomes of what is still to come in it."""
        room = self.list.chosen_room()
        if room is None or room.id is None or room.is_retired:
            return
        self._leaving_id = room.id
        work = partial(room_leaving, room_id=room.id)
        self._operations.ask(work, self._ask_or_let_go, key=(self, "leaving"))

    def on_changes(self, changes: Changes) -> None:
        """Show what was changed."""
        if changes.touched("room", "equipment", "readiness_item", "room_photo", "specialist"):
            self.refresh()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing typed would be lost; else ask."""
        return self.room.may_leave(then)

    def focus(self) -> None:
        """Put the cursor into what is shown: the list, the room, or the button that starts."""
        if self._pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        elif self.panes.is_list_shown:
            self.list.view.setFocus()
        else:
            self.room.parts.focus_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panes.isVisible():
            self.panes.come_back()
        elif event.key() == Qt.Key.Key_Insert:
            self.add()
        else:
            super().keyPressEvent(event)

    def _take(self, known: Known) -> None:
        self._names = known.names
        self.list.show_lines(known.lines)
        page: QWidget = self.panes if known.lines else self.empty
        is_other = page is not self._pages.currentWidget()
        self._pages.setCurrentWidget(page)
        if is_other and self.isVisible():
            self.focus()

    def _ask_or_let_go(self, leaving: Leaving | None) -> None:
        if leaving is not None:
            LeavingDialog(leaving, self._operations, self).open()
            return
        room_id = self._leaving_id

        def verb(file: CentreFile) -> Changes:
            return let_room_go(file, room_id, RoomAway.KEEP)

        self._operations.change(verb, initiator=self)

    def _show_room(self, room_id: int) -> None:
        self.room.show_room(room_id, self._names)

    def _go_within(self) -> None:
        self.panes.go_within()
        self.room.parts.focus_list()

    def _go_within_if_narrow(self) -> None:
        if self.panes.is_narrow:
            self._go_within()

    def _open_form(self, room: Room, title: str) -> None:
        form = room_form(self._names)
        form.load(asdict(room))

        def verb_for(values: dict[str, Any]) -> Verb:
            draft = replace(room, **values)
            return lambda file: verbs.keep_room(file, draft)

        def doubts_for(values: dict[str, Any]) -> Doubts:
            draft = replace(room, **values)
            return lambda file: problems_of_room(file, draft)

        dialog = RecordDialog(title, form, verb_for, self._operations, self, doubts_for=doubts_for)
        dialog.kept.connect(self._go_to_kept)
        dialog.open()

    def _go_to_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("room", frozenset())
        if ids:
            self.choose(max(ids))

    def _connect(self) -> None:
        add_shortcut(self, "Ctrl+N").activated.connect(self.add)
        self.empty.started.connect(self.add)
        self.list.adding_wanted.connect(self.add)
        self.list.editing_wanted.connect(self.edit)
        self.list.removal_wanted.connect(self.remove)
        self.list.chosen.connect(self._show_room)
        self.list.opened.connect(self._go_within)
        self.list.clicked.connect(self._go_within_if_narrow)
        self.room.editing_wanted.connect(self.edit)
        self.room.removal_wanted.connect(self.remove)
        self.room.purchases_wanted.connect(self.purchases_wanted)

    def _lay_out(self) -> None:
        self._pages.addWidget(self.panes)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)


def _known(file: CentreFile) -> Known:
    people = [person.name for person in specialists(file)]
    head = passport(file).head
    names = [*people, *([head] if head and head not in people else [])]
    return Known(queries.room_lines(file, with_retired=True), names)
