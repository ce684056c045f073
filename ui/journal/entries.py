"""The two kinds of records that are entered."""

from kcentre.journal.event_verbs import add_event, change_event
from kcentre.journal.queries import event_card, session_card
from kcentre.journal.surroundings import problems_of_event, problems_of_session
from kcentre.journal.verbs import add_session, change_session
from ui.journal.entry_panel import Entry
from ui.journal.event_form import EventForm
from ui.journal.session_form import SessionForm

SESSION_ENTRY = Entry(
    new_title="Новая консультация",
    kept_title="Консультация № ",
    make_form=SessionForm,
    ask_card=session_card,
    ask_problems=problems_of_session,
    add=add_session,
    change=change_session,
)

EVENT_ENTRY = Entry(
    new_title="Новое мероприятие",
    kept_title="Мероприятие № ",
    make_form=EventForm,
    ask_card=event_card,
    ask_problems=problems_of_event,
    add=add_event,
    change=change_event,
)
