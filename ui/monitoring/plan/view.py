"""What every part of the plan on the screen is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.storage import Changes
from ui.operations import Operations
from ui.widgets.empty_state import EmptyState


class PlanView(QWidget):
    """Asks only while somebody looks; in place of its card it may say that there is nothing."""

    go_to = Signal(str)

    looked_at: tuple[str, ...] = ()
    """The kinds of record whose change makes what is shown old."""

    def __init__(
        self, operations: Operations, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.operations, self.empty = operations, empty
        self.year = 0
        self._is_stale, self._is_asking, self._wants_focus = True, False, False
        self.stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def ask(self, year: int) -> None:
        """Ask the centre for what is shown of a year."""
        raise NotImplementedError

    def first(self) -> QWidget:
        """Return what has the keyboard first."""
        raise NotImplementedError

    def show_year(self, year: int) -> None:
        """Show another year."""
        self.year = year
        self.renew()

    def hear(self, changes: Changes) -> None:
        """Show what was changed."""
        if changes.touched(*self.looked_at):
            self.renew()

    def renew(self) -> None:
        """Ask anew: now where somebody looks, else when the view is shown."""
        self._is_stale = True
        self._ask_if_seen()

    def begin(self) -> None:
        """Give the keyboard to what is shown, once it is there."""
        self._wants_focus = True
        if not self._is_stale and not self._is_asking:
            self._focus()

    def answered(self, *, is_empty: bool) -> None:
        """Show what was asked for, or that there is nothing; let the keyboard come along.

        The keyboard comes where it was led here, and where the button that had it went away.
        """
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.stack.isAncestorOf(focused)
        self._wants_focus |= had_focus and self.stack.currentIndex() != int(is_empty)
        self.stack.setCurrentIndex(int(is_empty))
        self._is_asking = False
        self._focus()

    def _focus(self) -> None:
        if self._wants_focus and self.isVisible():
            self._wants_focus = False
            is_empty = self.stack.currentWidget() is self.empty
            (self.empty.button if is_empty else self.first()).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.year and self.isVisible():
            self._is_stale, self._is_asking = False, True
            self.ask(self.year)
