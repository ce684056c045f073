"""What every part of «Выводы и план» is: it looks at one round and asks only while it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from kcentre.surveys.rounds.records import RoundLine

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations


class StudyView(QWidget):
    """Overrides `ask_anew`, which asks the centre about `line`."""

    go_to = Signal(str)

    tables: tuple[str, ...] = ()
    """What is asked anew when one of these tables changes."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.line: RoundLine | None = None
        self._is_stale = False

    def look_at(self, line: RoundLine) -> None:
        """Show a round, or the same one anew."""
        if self.line is not None and line.id != self.line.id:
            self.leave()
        self.line = line
        self.renew()

    def hear(self, changes: Changes) -> None:
        """Ask anew what changed."""
        if changes.touched(*self.tables):
            self.renew()

    def renew(self) -> None:
        """Ask now where somebody looks, else when it is shown."""
        self._is_stale = True
        self._ask_if_seen()

    def ask_anew(self, line: RoundLine) -> None:
        """Ask the centre about a round."""

    def leave(self) -> None:
        """Keep what is unsaved: another round, another page or nothing comes."""

    def keep(self) -> None:
        """Keep what is unsaved: a paper is to tell it."""

    def forget(self) -> None:
        """Know nothing of the centre before."""
        self.line = None

    def first(self) -> QWidget:
        """Return what has the keyboard first."""
        return self

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is somewhere in this part."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def regain_keyboard(self, *, had: bool) -> None:
        """Give the keyboard back where a button took it along when it went."""
        if had and not self.has_keyboard():
            self.first().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask_if_seen()

    def _ask_if_seen(self) -> None:
        if self._is_stale and self.line is not None and self.isVisible():
            self._is_stale = False
            self.ask_anew(self.line)
