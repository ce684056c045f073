"""When the news of a version are told: once, after the centre is open, never to a newcomer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from kcentre import __version__
from kcentre.storage import CentreFile
from ui.about.news import News, news_since, order_of
from ui.about.news_dialog import NewsDialog
from ui.preferences import Preferences

_SEEN = "seen_version"


class NewsTelling(QObject):
    """Remembers which version's news were seen, and where the copy made at this start lies."""

    def __init__(self, window: QWidget, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._is_newcomer = not preferences.text(_SEEN) and not preferences.text("centre")
        self._kept: Path | None = None
        self._due: News | None = None

    def take_opened(self, file: CentreFile) -> None:
        """Tell what is new, and where the file as it was lies, if there is anything to tell."""
        self._due = self._unseen(is_migrated=file.migrated_copy is not None)
        self._kept = file.migrated_copy or self._kept
        self._is_newcomer = False
        if order_of(self._preferences.text(_SEEN)) < order_of(__version__):
            self._preferences.remember(seen_version=__version__)
        if self._due or file.migrated_copy:
            # after whatever else the opened file makes the window show
            QTimer.singleShot(0, self, self._show_due)

    def show(self) -> None:
        """Show the newest news again."""
        self._show(news_since("", __version__))

    def _show_due(self) -> None:
        self._show(self._due)

    def _unseen(self, *, is_migrated: bool) -> News | None:
        if self._is_newcomer and not is_migrated:
            return None
        return news_since(self._preferences.text(_SEEN), __version__)

    def _show(self, news: News | None) -> None:
        NewsDialog(news, self._kept, self._window).open()
