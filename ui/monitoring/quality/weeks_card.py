"""The weeks with what the journal lacks, or why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.monitoring.quality.completeness import CompletenessCell
from ui.monitoring.quality.weeks_table import EVERY, WeeksTable
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState

_EMPTY = (
    "Приёмов по записи не было",
    "Полнота — это сколько прошедших приёмов записано в журнал. За этот период их не было.",
    "Открыть запись на приём",
)


class WeeksCard(Card):
    """Shows `CompletenessCell`s; whole weeks are numbers only, the others are doors."""

    opened = Signal(str)
    """Code of a door of `WeeksTable`."""

    booking_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Записано приёмов по специалистам и неделям", parent)
        self.table = WeeksTable()
        self.empty = EmptyState("calendar", *_EMPTY)
        self.all = QuietButton("Показать незаписанные")
        self.pages = QStackedWidget()
        for page in (self.table, self.empty):
            self.pages.addWidget(page)
        self.add(self.pages, 1)
        self.add_action(self.all)
        self.table.opened.connect(self.opened)
        self.all.clicked.connect(self._open_all)
        self.empty.started.connect(self.booking_wanted)

    def show_cells(self, cells: Sequence[CompletenessCell]) -> None:
        """Show the weeks of a period."""
        missing = sum(cell.missing for cell in cells)
        self.set_note(f"не записано: {missing}" if missing else "")
        self.all.setVisible(bool(missing))
        self.pages.setCurrentWidget(self.table if cells else self.empty)
        if cells:
            self.table.show_cells(cells)

    def _open_all(self) -> None:
        self.opened.emit(f"{EVERY}/")
