"""«Помещения»: the rooms, the accessibility of the centre, its purchases."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.premises.rooms.access_view import AccessView
from ui.premises.rooms.purchases_view import PurchasesView
from ui.premises.rooms.rooms_view import RoomsView
from ui.tab import Page
from ui.widgets.buttons import SegmentedSwitch

ROOMS, ACCESS, PURCHASES, NEW = "rooms", "access", "purchases", "new"
_TITLES = [(ROOMS, "Кабинеты"), (ACCESS, "Доступность"), (PURCHASES, "Закупки")]


class RoomsPage(Page):
    """Its targets: «12» a room, «new», «access», «purchases»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.rooms = RoomsView(operations)
        self.access = AccessView(operations)
        self.purchases = PurchasesView(operations)
        self.switch = SegmentedSwitch(_TITLES, "Части страницы «Помещения»")
        self._views = {ROOMS: self.rooms, ACCESS: self.access, PURCHASES: self.purchases}
        self._stack = QStackedWidget()
        self._lay_out()
        self.switch.chosen.connect(self.show_view)
        self.rooms.purchases_wanted.connect(self._show_purchases)
        self.purchases.room_wanted.connect(self._show_room)

    @property
    def head(self) -> SegmentedSwitch:
        return self.switch

    def activate(self, target: str = "") -> None:
        if target.isdecimal():
            self._show_room(int(target))
        elif target == NEW:
            self.show_view(ROOMS)
            self.rooms.add()
        elif target in self._views:
            self.show_view(target)

    def centre_opened(self) -> None:
        for view in (self.rooms, self.access, self.purchases):
            view.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — a hook
        for view in (self.rooms, self.access, self.purchases):
            view.on_changes(changes)

    def may_leave(self, then: Callable[[], None]) -> bool:
        is_free = self.rooms.may_leave(then)
        if not is_free:
            self.show_view(ROOMS)
        return is_free

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def show_view(self, key: str) -> None:
        """Show one of the parts."""
        self.switch.set_value(key)
        self._stack.setCurrentWidget(self._views[key])
        focused = QApplication.focusWidget()
        if focused is None or not self.switch.isAncestorOf(focused):
            self._focus()

    def _focus(self) -> None:
        shown = self._stack.currentWidget()
        if shown is self.access:
            self.access.grid.setFocus()
        elif shown is self.purchases:
            self.purchases.table.setFocus()
        else:
            self.rooms.focus()

    def _show_purchases(self) -> None:
        self.show_view(PURCHASES)

    def _show_room(self, room_id: int) -> None:
        self.show_view(ROOMS)
        self.rooms.choose(room_id)

    def _lay_out(self) -> None:
        for view in self._views.values():
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
