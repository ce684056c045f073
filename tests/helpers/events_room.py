"""The page of group events in a whole window."""

from helpers.journal_room import Room
from kcentre.journal.listing import EventList
from kcentre.journal.queries import event_card
from kcentre.journal.records import EventDraft
from kcentre.storage import CentreFile
from ui.journal.event_form import EventForm
from ui.journal.events_page import EventsPage


class EventsRoom:
    """The page «Мероприятия», opened in the tab."""

    def __init__(self, room: Room) -> None:
        self.room, self.qtbot, self.window = room, room.qtbot, room.window
        room.desk.window.go_to("journal/events")
        assert isinstance(room.page, EventsPage)
        self.page = room.page
        self.qtbot.waitUntil(lambda: self.page.desk._choices is not None)
        self.settle()

    @property
    def form(self) -> EventForm:
        assert self.page.desk.panel is not None
        form = self.page.desk.panel.form
        assert isinstance(form, EventForm)
        return form

    def settle(self) -> None:
        """Let everything asked so far be answered, and what the answers ask."""
        for _ in range(3):
            self.room.settle()


def kept_events(file: CentreFile) -> list[EventDraft]:
    """Return what is kept, newest first."""
    cards = [event_card(file, line.id) for line in EventList().page(file, 0, 99)]
    return [card.draft for card in cards if card is not None]
