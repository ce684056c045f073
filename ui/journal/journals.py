"""The two journals of a centre: services, and group events."""

from collections.abc import Sequence

from kcentre.journal.event_verbs import remove_events
from kcentre.journal.filters import EventFilter, SessionFilter
from kcentre.journal.listing import EventList, SessionList
from kcentre.journal.queries import Choices
from kcentre.journal.sheets import EVENT_TITLE, SESSION_TITLE, export_events, export_sessions
from kcentre.journal.verbs import remove_sessions
from ui.journal.columns import EVENT_COLUMNS, SESSION_COLUMNS
from ui.journal.facets import event_facets, session_facets
from ui.journal.grid.ready_filters import EVENT_FILTERS, ReadyFilter, session_filters
from ui.journal.journal_list import Journal


def _ready_for_sessions(choices: Choices) -> Sequence[ReadyFilter]:
    return session_filters(choices.shortest_minutes)


def _ready_for_events(_choices: Choices) -> Sequence[ReadyFilter]:
    return EVENT_FILTERS


SESSIONS = Journal(
    key="sessions",
    title="Услуги",
    table="session",
    columns=SESSION_COLUMNS,
    hint="Имя, телефон, код, тема…",
    filter_kind=SessionFilter,
    listing=SessionList,
    facets=session_facets,
    ready=_ready_for_sessions,
    people=("получатель", "получателя", "получателей"),
    is_editable=True,
    remove=remove_sessions,
    export=export_sessions,
    file_name=SESSION_TITLE,
    empty_title="Здесь будет журнал учёта работы",
    empty_sentence=(
        "Загрузите журнал, который Вы вели в Excel, или запишите первую консультацию: Ctrl+N."
    ),
)

EVENTS = Journal(
    key="events",
    title="Мероприятия",
    table="group_event",
    columns=EVENT_COLUMNS,
    hint="Название, тема, ответственный…",
    filter_kind=EventFilter,
    listing=EventList,
    facets=event_facets,
    ready=_ready_for_events,
    people=("участник", "участника", "участников"),
    remove=remove_events,
    export=export_events,
    file_name=EVENT_TITLE,
    empty_title="Здесь будет журнал групповых мероприятий",
    empty_sentence=(
        "Лектории, семинары, мастер-классы. Они приходят и с журналом из Excel; первое можно "
        "записать самим: Ctrl+N."
    ),
)
