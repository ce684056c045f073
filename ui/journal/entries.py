"""The two kinds of records that are entered."""

from kcentre.journal.event_verbs import add_event, change_event
from kcentre.journal.queries import event_card, session_card
from kcentre.journal.records import EventCard, SessionCard
from kcentre.journal.surroundings import problems_of_event, problems_of_session
from kcentre.journal.verbs import add_session, change_session
from ui.journal.event_form import EventForm
from ui.journal.session_form import SessionForm
from ui.records.entry_panel import Entry


def _session_title(card: SessionCard) -> str:
    return f"Консультация № {card.number}"


def _event_title(card: EventCard) -> str:
    return f"Мероприятие № {card.number}"


def _note_of(card: SessionCard | EventCard) -> str:
    return f"Из загруженной таблицы: {card.source_note}" if card.source_note else ""


SESSION_ENTRY = Entry(
    new_title="Новая консультация",
    title_of=_session_title,
    note_of=_note_of,
    make_form=SessionForm,
    ask_card=session_card,
    ask_problems=problems_of_session,
    add=add_session,
    change=change_session,
)

EVENT_ENTRY = Entry(
    new_title="Новое мероприятие",
    title_of=_event_title,
    note_of=_note_of,
    make_form=EventForm,
    ask_card=event_card,
    ask_problems=problems_of_event,
    add=add_event,
    change=change_event,
)
