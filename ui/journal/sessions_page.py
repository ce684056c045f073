"""«Консультации»: the journal of services."""

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.journal.queries import tally_today
from kcentre.journal.records import Tally
from kcentre.storage import Changes
from ui.journal.entries import SESSION_ENTRY
from ui.journal.journal_page import JournalPage
from ui.journal.journals import SESSIONS
from ui.operations import Operations
from ui.widgets.looks import set_look


class SessionsPage(JournalPage):
    """Shows how many services were given today and in this month, beside the plan."""

    title = "Журнал учёта работы"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(SESSIONS, SESSION_ENTRY, operations, parent)
        self._tally = QLabel()
        set_look(self._tally, role="small")
        self.footer.addWidget(self._tally)

    def centre_opened(self) -> None:
        super().centre_opened()
        self._ask_tally()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        super().on_changes(changes, initiator)
        if changes.touched("session", "settings"):
            self._ask_tally()

    def _ask_tally(self) -> None:
        self.operations.ask(tally_today, self._show_tally, key=(self, "tally"))

    def _show_tally(self, counted: Tally) -> None:
        plan = "" if counted.plan is None else f" из {counted.plan}"
        self._tally.setText(f"сегодня {counted.day} · месяц {counted.month}{plan}")
