"""What «Справка» offers, and what the program says of itself unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.about.replaced import Replaced
from ui.about.telling import NewsTelling
from ui.operations import Operations
from ui.preferences import Preferences


class AboutDesk(QObject):
    """Lives as long as the window."""

    def __init__(self, window: QWidget, operations: Operations, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._operations = window, operations
        self._centre: Path | None = None
        self.news = NewsTelling(window, preferences)
        self._replaced = Replaced(window)
        self._replaced.leave_wanted.connect(window.close)
        operations.opened.connect(self._note_centre)

    def show_about(self) -> None:
        """Show the version, the places, the licences and the check."""
        from ui.about.about_dialog import AboutDialog  # noqa: PLC0415 — not needed for a start

        AboutDialog(self._centre, self._operations, self._window).open()

    def _note_centre(self, path: Path) -> None:
        self._centre = path
