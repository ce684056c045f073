"""The media plan in its two shapes: the list, and audiences × channels."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ui.structure.media.plan.grid_view import GridView
from ui.structure.media.plan.page import PlanPage
from ui.tab import Page

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations

_GRID = "grid"


class PlanPart(Page):
    """Target «grid» shows the grid; all others are of the list."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.list, self.grid = PlanPage(operations), GridView(operations)
        self._stack = QStackedWidget()
        for shape in (self.list, self.grid):
            self._stack.addWidget(shape)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.go_to.connect(self.go_to)
        self.list.grid_wanted.connect(self._show_grid)
        self.grid.list_wanted.connect(self.activate)
        self.grid.go_to.connect(self.go_to)

    def activate(self, target: str = "") -> None:
        if target == _GRID:
            self._show_grid()
        else:
            self._stack.setCurrentWidget(self.list)
            self.list.activate(target)

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self.list.on_changes(changes, initiator)
        self.grid.hear(changes)

    def centre_opened(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.list.centre_opened()
        self.grid.begin_anew()

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.list.may_leave(then)

    def _show_grid(self) -> None:
        self._stack.setCurrentWidget(self.grid)
        self.grid.refresh()
        self.grid.focus()
