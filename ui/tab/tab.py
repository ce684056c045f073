"""What every tab of the main window is.

A room writes ``class JournalTab(Tab)`` with ``key`` and ``title``, builds its widgets in
``__init__``, asks the centre through ``self.operations`` and overrides the three hooks below.
Tabs never call each other: whoever changes something goes through ``Operations.change`` and every
tab hears of it in ``on_changes``.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.storage import Changes
from ui.operations import Operations


class Tab(QWidget):
    """A page of the main window; disconnects itself from the operations when it is closed."""

    key: str = ""
    """Word for the settings and for targets («journal»); never shown."""

    title: str = ""
    """What stands on the tab («Журнал»)."""

    go_to = Signal(str)
    """Emitted with a target («journal/…») that another tab should show."""

    place_changed = Signal(str)
    """Emitted with its ``place`` when another of the tab's own pages is shown."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations
        self.operations.changed.connect(self._hear)
        self._closed = False

    def on_changes(self, changes: Changes, initiator: object) -> None:
        """Refresh what ``changes`` touched; ``initiator`` is whoever asked for the change."""

    def activate(self, target: str = "") -> None:
        """Become the visible tab; ``target`` names a field or a row to show, may be empty."""

    def place(self) -> str:
        """Return the target of what is shown; a tab of several pages names the page too."""
        return self.key

    def centre_opened(self) -> None:
        """Load everything anew: a centre's file has just been opened."""

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — for pages that ask
        """Tell whether the program may be left without losing an entry.

        Where something would be lost: ask, return False, and call ``then`` after the answer.
        """
        return True

    def close_down(self) -> None:
        """Stop listening; the window calls it before the tab is thrown away."""
        if not self._closed:
            self._closed = True
            self.operations.changed.disconnect(self._hear)

    def _hear(self, changes: Changes, initiator: object) -> None:
        self.on_changes(changes, initiator)
