"""The register of what is published on the screen, and the panel of one entry."""

from kcentre.structure.media.publications.cards import (
    PublicationChoices,
    card,
    problems_of_publication,
    publication_choices,
)
from kcentre.structure.media.publications.exported import (
    PUBLICATIONS_TITLE,
    export_publications,
)
from kcentre.structure.media.publications.filters import PublicationFilter
from kcentre.structure.media.publications.listing import PublicationList
from kcentre.structure.media.publications.records import PublicationCard, PublicationRow
from kcentre.structure.media.publications.verbs import (
    add_publication,
    change_publication,
    remove_publications,
)
from kcentre.structure.media.values import PublicationState
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option, listed
from ui.records.listed.ledger import Ledger
from ui.structure.media.published.publication_form import PublicationForm
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_TONES = {
    PublicationState.DUE: Tone.BAD,
    PublicationState.SHOWN: Tone.GOOD,
    PublicationState.REMOVED: Tone.SECONDARY,
}


def _state_tone(row: Row) -> Tone | None:
    return _TONES[row.state_code] if isinstance(row, PublicationRow) else None


def _due_tone(row: Row) -> Tone | None:
    is_due = isinstance(row, PublicationRow) and row.state_code is PublicationState.DUE
    return Tone.BAD if is_due else None


def _facets(choices: PublicationChoices) -> list[Facet]:
    channels = tuple(Option(one.id, one.name) for one in choices.channels)
    documents = tuple(Option(row_id, title) for row_id, title, _ in choices.documents)
    return [
        listed("state", "Состояние", PublicationState),
        Facet("channel_id", "Где", channels),
        Facet("document_id", "Документ", documents),
    ]


def _title_of(opened: PublicationCard) -> str:
    return f"Публикация: {opened.draft.title}"


def _note_of(opened: PublicationCard) -> str:
    return f"Состояние: {opened.state.label}"


PUBLICATIONS = Ledger(
    title=PUBLICATIONS_TITLE,
    table="publication",
    shown_from=("info_channel", "document"),
    columns=(
        Column("moment", "Опубликовано"),
        Column("title", "Что", widest_chars=36),
        Column("state", "Состояние", tone=_state_tone),
        Column("channel", "Где", widest_chars=26),
        Column("due", "Обновить", tone=_due_tone),
        Column("responsible", "Ответственный", widest_chars=20),
        Column("document", "Документ", widest_chars=26),
        Column("link", "Ссылка", is_sortable=False, widest_chars=26),
    ),
    hint="Название, документ, ссылка…",
    filter_kind=PublicationFilter,
    listing=PublicationList,
    facets=_facets,
    remove=remove_publications,
    export=export_publications,
    file_name=PUBLICATIONS_TITLE,
    empty_icon="external-link",
    empty_title="Здесь будет то, что центр опубликовал",
    empty_sentence=(
        "Положение на сайте, график на стенде, план в чате: запишите, где и когда это появилось, "
        "и программа напомнит, когда пора обновить."
    ),
    empty_button="Записать публикацию",
    ask_choices=publication_choices,
    chosen_from=("info_channel", "document", "specialist", "passport"),
)

PUBLICATION_ENTRY = Entry(
    new_title="Новая публикация",
    title_of=_title_of,
    note_of=_note_of,
    make_form=PublicationForm,
    ask_card=card,
    ask_problems=problems_of_publication,
    add=add_publication,
    change=change_publication,
)
