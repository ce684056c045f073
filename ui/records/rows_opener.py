"""Opening the rows behind a figure from any page, and coming back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.figures.rows import behind
from kcentre.language.dates import today_here
from ui.operations import Operations
from ui.records.rows_dialog import RowsDialog

if TYPE_CHECKING:
    from kcentre.figures.rows import Behind
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile


class RowsOpener(QObject):
    """Belongs to a page; puts the cursor back on the figure whose rows were shown."""

    go_to = Signal(str)
    """Target of a row."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations, self._page = operations, page
        self._period: Period | None = None
        self._came_from: QWidget | None = None

    def open(self, period: Period, code: str) -> None:
        """Show the rows behind a figure of a period."""
        self._period, self._came_from = period, self._page.focusWidget()

        def work(file: CentreFile) -> Behind:
            return behind(file, period, code, today=today_here())

        self._operations.ask(work, self._show, key=(self, "rows"))

    def _show(self, found: Behind) -> None:
        if self._period is None:
            return
        dialog = RowsDialog(found, self._period, self._operations, self._page)
        dialog.go_to.connect(self.go_to)
        dialog.finished.connect(self._come_back)
        dialog.open()

    def _come_back(self) -> None:
        if self._page.isVisible() and self._came_from is not None:
            self._page.window().activateWindow()
            self._came_from.setFocus()
