"""The two kinds of records that are entered."""

from dataclasses import replace

from kcentre.journal.entry.private_notes import HEAD, card_seen_by
from kcentre.journal.event_verbs import add_event, change_event
from kcentre.journal.queries import event_card, session_card
from kcentre.journal.records import EventCard, SessionCard
from kcentre.journal.surroundings import problems_of_event, problems_of_session
from kcentre.journal.verbs import add_session, change_session
from kcentre.storage import CentreFile, Changes
from ui.journal.entry.working import Working
from ui.journal.event_form import EventForm
from ui.journal.session_form import NotedDraft, SessionForm
from ui.operations import Operations
from ui.records.entry_panel import Entry


def _session_title(card: SessionCard) -> str:
    return f"Консультация № {card.number}"


def _event_title(card: EventCard) -> str:
    return f"Мероприятие № {card.number}"


def _note_of(card: SessionCard | EventCard) -> str:
    return f"Из загруженной таблицы: {card.source_note}" if card.source_note else ""


def _add_session(file: CentreFile, draft: NotedDraft) -> Changes:
    return add_session(file, draft, draft.note)


def _change_session(file: CentreFile, session_id: int, draft: NotedDraft) -> Changes:
    return change_session(file, session_id, draft, draft.note)


SESSION_ENTRY = Entry(
    new_title="Новая консультация",
    title_of=_session_title,
    note_of=_note_of,
    make_form=SessionForm,
    ask_card=session_card,
    ask_problems=problems_of_session,
    add=_add_session,
    change=_change_session,
)


def session_entry(working: Working) -> Entry:
    """Return the entry of services; `working` tells whose private notes are shown and kept."""

    def make_form(operations: Operations) -> SessionForm:
        return SessionForm(operations, working=working)

    def ask_card(file: CentreFile, session_id: int) -> SessionCard | None:
        chosen = working.specialist_id
        return card_seen_by(file, session_id, HEAD if chosen is None else chosen)

    return replace(SESSION_ENTRY, make_form=make_form, ask_card=ask_card)


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
