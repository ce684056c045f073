"""Opening the rows behind a figure from any page."""

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
    """Belongs to a page, above which the rows are shown."""

    go_to = Signal(str)
    """Target of a row."""

    def __init__(self, operations: Operations, page: QWidget) -> None:
        super().__init__(page)
        self._operations, self._page = operations, page
        self._period: Period | None = None

    def open(self, period: Period, code: str) -> None:
        """Show the rows behind a figure of a period."""
        self._period = period

        def work(file: CentreFile) -> Behind:
            return behind(file, period, code, today=today_here())

        self._operations.ask(work, self._take, key=(self, "rows"))

    def show(self, found: Behind, period: Period) -> None:
        """Show rows that are known already."""
        dialog = RowsDialog(found, period, self._operations, self._page)
        dialog.go_to.connect(self.go_to)
        dialog.open()

    def _take(self, found: Behind) -> None:
        if self._period is not None:
            self.show(found, self._period)
