"""Progress that crosses from the worker to the window, and the user's wish to stop."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

_PAUSE_SECONDS = 0.05


class WatchedProgress(QObject):
    """Passed to long work as its ``Progress``; tells the window at most twenty times a second."""

    moved = Signal(int, int)

    def __init__(self, cancelled: Callable[[], Exception]) -> None:
        super().__init__()
        self._cancelled = cancelled
        self._is_stopped = False
        self._told_at = 0.0

    def report(self, done: int, total: int) -> None:
        """Say how much is done; raises ``Cancelled`` after ``stop``. Called in the worker."""
        if self._is_stopped:
            raise self._cancelled()
        now = time.monotonic()
        if now - self._told_at >= _PAUSE_SECONDS or done == total:
            self._told_at = now
            self.moved.emit(done, total)

    def stop(self) -> None:
        """Ask the work to stop at its next report."""
        self._is_stopped = True
