"""The list of requests on the screen, and the panel of one."""

from collections.abc import Iterator

from kcentre.centre.values import RequestChannel, RequestState
from kcentre.journal.queries import Choices
from kcentre.journal.requests.filters import RequestFilter
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.queries import problems_of_request, request_card
from kcentre.journal.requests.records import RequestCard, RequestLine, Urgency
from kcentre.journal.requests.sheets import REQUEST_TITLE, export_requests
from kcentre.journal.requests.verbs import add_request, change_request, remove_requests
from kcentre.journal.requests.waiting import OPEN_STATES
from ui.journal.requests.request_form import RequestForm
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option, by_specialist, listed
from ui.records.listed.ledger import Ledger
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_TONES = {Urgency.WARNING: Tone.ATTENTION, Urgency.OVERDUE: Tone.BAD}


def _waiting_tone(row: Row) -> Tone | None:
    if not isinstance(row, RequestLine):
        return None
    return _TONES.get(row.urgency) if row.days_waiting is not None else Tone.SECONDARY


def _who_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, RequestLine) and row.is_anonymous else None


def _state_tone(row: Row) -> Tone | None:
    if not isinstance(row, RequestLine) or row.state_code in OPEN_STATES:
        return None
    return Tone.GOOD if row.state_code is RequestState.DONE else Tone.SECONDARY


def _facets(choices: Choices) -> list[Facet]:
    return [
        Facet("unanswered", "Без ответа", is_yes_or_no=True),
        Facet("soon", "Скоро срок", is_yes_or_no=True),
        Facet("overdue", "Просрочено", is_yes_or_no=True),
        listed("state", "Состояние", RequestState),
        listed("channel", "Как обратились", RequestChannel),
        by_specialist(choices.specialists),
        Facet("learned_from_id", "Откуда узнали", tuple(learned_options(choices))),
    ]


def learned_options(choices: Choices) -> Iterator[Option]:
    """Yield the channels that requests are narrowed by, the last for those nobody asked."""
    for channel in choices.info_channels:
        yield Option(channel.id, f"Откуда узнали: {channel.name}")
    yield Option(0, "Откуда узнали: не указано")


def _title_of(card: RequestCard) -> str:
    return f"Обращение №\u00a0{card.number}"


def _note_of(card: RequestCard) -> str:
    return ". ".join(filter(None, (f"Состояние: {card.state.label}", card.answer)))


REQUESTS = Ledger(
    title="Обращения",
    table="request",
    shown_from=(
        "adult", "family", "child", "topic", "specialist", "session", "appointment", "settings",
    ),
    columns=(
        Column("number", "№", is_number=True, explanation="Номер в журнале календарного года"),
        Column("moment", "Дата, время"),
        Column(
            "waiting",
            "Ответ",
            tone=_waiting_tone,
            explanation="Сколько ждут ответа или как скоро его получили",
        ),
        Column("who", "Кто", tone=_who_tone, widest_chars=21),
        Column("topic", "Тема", widest_chars=20),
        Column("state", "Состояние", tone=_state_tone, widest_chars=26),
        Column("phone", "Телефон", is_sortable=False),
        Column("child", "Ребёнок", is_sortable=False, widest_chars=20),
        Column("wish", "Пожелания", is_sortable=False, widest_chars=22),
        Column("channel", "Как"),
    ),
    hint="Имя, телефон, код, вопрос…",
    filter_kind=RequestFilter,
    listing=RequestList,
    facets=_facets,
    remove=remove_requests,
    export=export_requests,
    file_name=REQUEST_TITLE,
    empty_icon="book-open",
    empty_title="Здесь будет журнал регистрации обращений",
    empty_sentence=(
        "Звонок, письмо, вопрос в коридоре: запишите обращение, и программа напомнит, "
        "если ответа долго нет."
    ),
    empty_button="Записать обращение",
    chosen_from=("specialist", "topic", "sub_unit", "settings", "room", "info_channel"),
)  # fmt: skip

REQUEST_ENTRY = Entry(
    new_title="Новое обращение",
    title_of=_title_of,
    note_of=_note_of,
    make_form=RequestForm,
    ask_card=request_card,
    ask_problems=problems_of_request,
    add=add_request,
    change=change_request,
)
