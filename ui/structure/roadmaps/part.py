"""A part of a road map that is a list: its rows, or what to do where there are none."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.language import Refused
from kcentre.roadmaps.rules import FINISHED
from ui.operations.failures import failure_of
from ui.records.rows import Row
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.widgets.buttons import QuietButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class MapPart(RowsCard):
    """Shows the rows of a map; the heirs say what is done with the one under the cursor."""

    looked_at = Signal()
    """Another row is under the cursor, or the same one stands otherwise."""

    def __init__(
        self,
        title: str,
        view: RowsView,
        empty: EmptyState,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, view, parent)
        self.operations, self.empty = operations, empty
        self.shown: ShownMap | None = None
        self._wanted: Hashable | None = None
        self._stack = QStackedWidget()
        for page in (view, empty):
            self._stack.addWidget(page)
        self.add(self._stack, 1)
        view.chosen.connect(self.look)
        for signal, deed in (
            (empty.started, self.begin),
            (self.adding_wanted, self.begin),
            (self.editing_wanted, self.edit),
            (self.opened, self.edit),
            (self.removal_wanted, self.remove),
        ):
            signal.connect(deed)
        add_shortcut(self, "Ctrl+N").activated.connect(self.begin)

    @property
    def is_finished(self) -> bool:
        """Whether the map is finished: then nothing of it is changed."""
        return self.shown is not None and self.shown.line.is_finished

    @property
    def has_rows(self) -> bool:
        """Whether there is anything in the list."""
        return bool(self.view.model_of_rows.rows)

    def take(self, shown: ShownMap, rows: Sequence[Row]) -> None:
        """Show the rows of a map, the cursor where it was or on the one wanted."""
        self.shown = shown
        self.view.show_rows(rows, self._wanted)
        if self.view.current_key() == self._wanted:
            self._wanted = None
        self.empty.button.setVisible(not self.is_finished)
        self._turn_to(self.view if rows else self.empty)
        self.look()

    def choose(self, key: Hashable) -> None:
        """Put the cursor on a row, now or as soon as it is there."""
        if not self.view.choose(key):
            self._wanted = key

    def may_change(self) -> bool:
        """Tell whether the map may be changed, and say why where it may not."""
        if self.is_finished:
            self.operations.failed.emit(failure_of(Refused([FINISHED])))
        return not self.is_finished

    def look(self) -> None:
        """Offer what can be done with the row under the cursor."""
        raise NotImplementedError

    def begin(self) -> None:
        """Ask for a new row."""
        raise NotImplementedError

    def edit(self) -> None:
        """Change the row under the cursor."""
        raise NotImplementedError

    def remove(self) -> None:
        """Remove the row under the cursor."""
        raise NotImplementedError

    def offer(self, button: QuietButton, deed: Callable[[], None]) -> None:
        """Let a button do something; then the keyboard is in the list again."""
        button.clicked.connect(self._come_back)
        button.clicked.connect(deed)

    def _come_back(self) -> None:
        self.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        """Show the list or the words of an empty one; the keyboard goes with what is shown."""
        was_here = self.window().focusWidget() in {self.view, self.empty.button}
        can_begin = page is self.empty and not self.is_finished
        self.setFocusProxy(self.empty.button if can_begin else self.view)
        self._stack.setCurrentWidget(page)
        if was_here:
            self.setFocus()
