"""What every page of a tab is; the tab hands on what it hears."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.storage import Changes
from ui.operations import Operations


class Page(QWidget):
    """A page of the tab: it asks the centre itself and never calls another page."""

    go_to = Signal(str)
    """Emitted with a target («premises/hours/…») that should be shown instead."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.operations = operations

    @property
    def head(self) -> QWidget | None:
        """The page's own controls; they stand beside the tab's switch, where there is room."""
        return None

    def on_changes(self, changes: Changes, initiator: object) -> None:
        """Refresh what ``changes`` touched; ``initiator`` is whoever asked for the change."""

    def activate(self, target: str = "") -> None:
        """Become the visible page; ``target`` names a part or a record of it, may be empty."""

    def centre_opened(self) -> None:
        """Load everything anew: a centre's file has just been opened."""

    def may_leave(self, then: Callable[[], None]) -> bool:  # noqa: ARG002 — for pages that ask
        """Tell whether the page may be left; otherwise ask, and call ``then`` after the answer."""
        return True
