"""Tells of the first picture, then of the first page filled with the centre's data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.app import Start, assemble

if TYPE_CHECKING:
    from ui.desk import Desk


class Teller(QObject):
    """Says «painted», then «filled», then closes the window."""

    def __init__(self, start: Start, say: Callable[[str], None]) -> None:
        super().__init__()
        self._start, self._say = start, say
        self._desk: Desk | None = None

    def painted(self) -> None:
        """Hear of the first picture and go on as the application does."""
        self._say("painted")
        self._desk = assemble(self._start)
        self._desk.operations.opened.connect(self._wait_for_the_pages)

    def _wait_for_the_pages(self) -> None:
        QTimer.singleShot(0, self._queue_behind_them)

    def _queue_behind_them(self) -> None:
        if self._desk is not None:
            self._desk.operations.ask(_nothing, self._end)

    def _end(self, _: object) -> None:
        self._start.window.repaint()
        self._say("filled")
        self._start.window.close()


def _nothing(_: object) -> None:
    """Ask nothing: the answer comes after everything that was asked before."""
