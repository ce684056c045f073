"""Opens the copies of the centre, and leads back to one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.operations import Operations

MayLeave = Callable[[Callable[[], None]], bool]


class CopiesDesk(QObject):
    """Lives as long as the window."""

    restore_wanted = Signal(object, object)
    """(Path of the centre, Path of the copy): nothing stands in the way any more."""

    def __init__(self, window: QWidget, operations: Operations, may_leave: MayLeave) -> None:
        """``may_leave(then)`` tells whether no entry would be lost, else asks and goes on."""
        super().__init__(window)
        self._window, self._operations, self._may_leave = window, operations, may_leave
        self._centre: Path | None = None
        operations.opened.connect(self._note_centre)

    def show_own(self) -> None:
        """Show the copies of the centre that is open."""
        if self._centre is not None:
            self.show_copies(self._centre)

    def show_copies(self, centre: Path) -> None:
        """Show the copies of a centre, also of one that can't be opened."""
        from ui.copies.dialog import CopiesDialog  # noqa: PLC0415 — not needed for a start

        dialog = CopiesDialog(centre, self._operations, self._window)
        dialog.restore_wanted.connect(self._restore)
        dialog.open()

    def _restore(self, centre: Path, copy: Path) -> None:
        if self._may_leave(partial(self._restore, centre, copy)):
            self.restore_wanted.emit(centre, copy)

    def _note_centre(self, path: Path) -> None:
        self._centre = path
