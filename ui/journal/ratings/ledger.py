"""The list of ratings on the screen, and the panel of one."""

from kcentre.journal.queries import Choices
from kcentre.journal.ratings.filters import RatingFilter
from kcentre.journal.ratings.lines import NO_SESSION
from kcentre.journal.ratings.listing import RatingList
from kcentre.journal.ratings.queries import problems_of_rating, rating_card
from kcentre.journal.ratings.records import Complaint, RatingCard, RatingLine
from kcentre.journal.ratings.sheets import RATING_TITLE, export_ratings
from kcentre.journal.ratings.verbs import add_rating, change_rating, remove_ratings
from ui.journal.ratings.rating_form import RatingForm
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, by_specialist
from ui.records.listed.ledger import Ledger
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_TONES = {
    Complaint.UNDECIDED: Tone.ATTENTION,
    Complaint.OPEN: Tone.ATTENTION,
    Complaint.OVERDUE: Tone.BAD,
    Complaint.UNFOUNDED: Tone.SECONDARY,
    Complaint.SETTLED: Tone.GOOD,
}


def _session_tone(row: Row) -> Tone | None:
    is_without = isinstance(row, RatingLine) and row.session == NO_SESSION
    return Tone.SECONDARY if is_without else None


def _complaint_tone(row: Row) -> Tone | None:
    return _TONES.get(row.complaint_code) if isinstance(row, RatingLine) else None


def _facets(choices: Choices) -> list[Facet]:
    return [
        by_specialist(choices.specialists),
        Facet("complaints", "С жалобой", is_yes_or_no=True),
        Facet("unresolved", "Жалобы без решения", is_yes_or_no=True),
        Facet("founded", "Обоснованные жалобы", is_yes_or_no=True),
        Facet("measures", "Мера не исполнена", is_yes_or_no=True),
    ]


def _title_of(card: RatingCard) -> str:
    return f"Оценка от {card.draft.date:%d.%m.%Y}" if card.draft.date else "Оценка"


def _note_of(_card: RatingCard) -> str:
    return ""


RATINGS = Ledger(
    title="Оценки",
    table="rating",
    shown_from=("session", "specialist"),
    columns=(
        Column("moment", "Дата"),
        Column("session", "Услуга", tone=_session_tone),
        Column("specialist", "Специалист", widest_chars=22),
        Column("quality", "Качество", is_number=True, explanation="Качество услуги"),
        Column("conditions", "Условия", is_number=True, explanation="Условия предоставления"),
        Column(
            "information",
            "Информация",
            is_number=True,
            explanation="Полнота и доступность информации",
        ),
        Column(
            "politeness",
            "Вежливость",
            is_number=True,
            explanation="Доброжелательность и вежливость",
        ),
        Column("mean", "Средняя", is_number=True),
        Column("complaint", "Жалоба", tone=_complaint_tone, widest_chars=32),
        Column("suggestion", "Предложение", is_sortable=False, widest_chars=36),
    ),
    hint="№ услуги, код, слова жалобы…",
    filter_kind=RatingFilter,
    listing=RatingList,
    facets=_facets,
    remove=remove_ratings,
    export=export_ratings,
    file_name=RATING_TITLE,
    empty_icon="star",
    empty_title="Здесь будут оценки получателей",
    empty_sentence=(
        "Листы с четырьмя вопросами: введите код с листа и четыре цифры. Отсюда доля "
        "удовлетворённых и жалобы с мерами."
    ),
    empty_button="Ввести лист",
)

RATING_ENTRY = Entry(
    new_title="Лист оценки",
    title_of=_title_of,
    note_of=_note_of,
    make_form=RatingForm,
    ask_card=rating_card,
    ask_problems=problems_of_rating,
    add=add_rating,
    change=change_rating,
)
