"""«Мероприятия»: the journal of group events."""

from PySide6.QtWidgets import QWidget

from ui.journal.entries import EVENT_ENTRY
from ui.journal.events.event_memory import EventMemory
from ui.journal.journal_page import JournalPage
from ui.journal.journals import EVENTS
from ui.operations import Operations
from ui.records.recovery_bar import RecoveryBar

_BEGUN = "begun"


class EventsPage(JournalPage):
    """Group events and their participants are counted apart from services.

    The target «begun» goes on with what was begun as a consultation.
    """

    title = "Журнал групповых мероприятий"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(EVENTS, EVENT_ENTRY, operations, parent)
        self.recovery = RecoveryBar()
        self.memory = EventMemory(self.desk, self.recovery, operations)
        self.work.insertWidget(0, self.recovery)

    def activate(self, target: str = "") -> None:
        if target == _BEGUN and self._awaited is None:
            self.memory.go_on()
        else:
            super().activate(target)

    def centre_opened(self) -> None:
        self.memory.centre_opened()  # first: closing the panel must drop nothing of another file
        super().centre_opened()
