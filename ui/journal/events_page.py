"""«Мероприятия»: the journal of group events."""

from PySide6.QtWidgets import QWidget

from ui.journal.entries import EVENT_ENTRY
from ui.journal.journal_page import JournalPage
from ui.journal.journals import EVENTS
from ui.operations import Operations


class EventsPage(JournalPage):
    """Group events and their participants are counted apart from services."""

    title = "Журнал групповых мероприятий"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(EVENTS, EVENT_ENTRY, operations, parent)
