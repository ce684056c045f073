"""A page that shows the forms of a round in several views, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.papers.saved_note import SavedNote
from ui.tab import Page
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.empty_state import EmptyState
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from ui.operations import Operations


class ViewsPage(Page):
    """Asks only while somebody looks, and gives the keyboard to what was led to."""

    def __init__(
        self,
        operations: Operations,
        switch: SegmentedSwitch,
        bar: QWidget,
        empty: EmptyState,
        parent: QWidget | None = None,
    ) -> None:
        """``bar`` stands above the views; ``empty`` in their place while there are no forms."""
        super().__init__(operations, parent)
        self._is_stale, self._is_asking, self._wants_focus = True, False, False
        self._switch, self.empty, self.note = switch, empty, SavedNote()
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(bar)
        column.addWidget(self.note)
        column.addWidget(self._stack, 1)

    @property
    def head(self) -> QWidget | None:
        return self._switch

    def ask_anew(self) -> None:
        """Ask the centre for the rounds there are."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what has the keyboard first in the view in force."""
        raise NotImplementedError

    def renew(self) -> None:
        """Ask now where somebody looks, else when the page is shown."""
        self._is_stale = True
        self._ask_if_seen()

    def begin(self) -> None:
        """Give the keyboard to what was led to, once it is there."""
        self._ask_if_seen()
        self._wants_focus = True
        if not self._is_asking:
            self._focus()

    def show_answer(self) -> None:
        """Let the keyboard go to what was asked: it is shown now."""
        self._is_asking = False
        self._focus()

    def say_nothing(self, title: str, sentence: str, button: str) -> None:
        """Say in place of the views why there is nothing to look at."""
        self.empty.say(title, sentence)
        self.empty.button.setText(button)
        self._stack.setCurrentWidget(self.empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.isVisible():
            self._is_stale, self._is_asking = False, True
            self.ask_anew()

    def _focus(self) -> None:
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            is_empty = self._stack.currentWidget() is self.empty
            (self.empty.button if is_empty else self.first()).setFocus()
