"""The cards of practices on the screen, and the panel of one."""

from kcentre.structure.practices.cards import (
    PracticeChoices,
    practice_card,
    practice_choices,
    problems_of_practice,
)
from kcentre.structure.practices.exported import PRACTICES_TITLE, export_practices
from kcentre.structure.practices.filters import PracticeFilter
from kcentre.structure.practices.listing import PracticeList
from kcentre.structure.practices.records import PracticeCard, PracticeRow
from kcentre.structure.practices.verbs import add_practice, change_practice, remove_practices
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option
from ui.records.listed.ledger import Ledger
from ui.structure.practices.practice_form import PracticeForm
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row


def _taken_tone(row: Row) -> Tone | None:
    return Tone.GOOD if isinstance(row, PracticeRow) and row.is_taken else None


def _facets(choices: PracticeChoices) -> list[Facet]:
    regions = tuple(Option(region, region) for region in choices.regions)
    return [
        Facet("region", "Регион", regions),
        Facet("taken", "Применены у себя", is_yes_or_no=True),
        Facet("not_taken", "Ещё не применены", is_yes_or_no=True),
    ]


def _title_of(opened: PracticeCard) -> str:
    return opened.draft.title


def _note_of(opened: PracticeCard) -> str:
    return "Взята из готовых примеров." if opened.example else ""


PRACTICES = Ledger(
    title=PRACTICES_TITLE,
    table="practice",
    shown_from=(),
    columns=(
        Column("title", "Практика", widest_chars=40),
        Column("region", "Регион", widest_chars=24),
        Column("take", "Что взять", is_sortable=False, widest_chars=44),
        Column("responsible", "Ответственный", widest_chars=20),
        Column("taken", "Применена", tone=_taken_tone),
        Column("moment", "Изучена"),
    ),
    hint="Название, регион, слова описания…",
    filter_kind=PracticeFilter,
    listing=PracticeList,
    facets=_facets,
    remove=remove_practices,
    export=export_practices,
    file_name=PRACTICES_TITLE,
    empty_icon="network",
    empty_title="Здесь будет опыт других центров",
    empty_sentence=(
        "Прочитайте готовые примеры нескольких городов и возьмите нужные в карточки. То, что "
        "изучили сами, внесите кнопкой «Добавить практику»."
    ),
    empty_button="Прочитать примеры",
    ask_choices=practice_choices,
    chosen_from=("specialist", "passport", "practice"),
)

PRACTICE_ENTRY = Entry(
    new_title="Новая практика",
    title_of=_title_of,
    note_of=_note_of,
    make_form=PracticeForm,
    ask_card=practice_card,
    ask_problems=problems_of_practice,
    add=add_practice,
    change=change_practice,
)
