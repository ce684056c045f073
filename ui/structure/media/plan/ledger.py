"""The media plan on the screen, and the panel of one item."""

from kcentre.structure.media.plan.cards import (
    MediaChoices,
    card,
    media_choices,
    problems_of_media,
)
from kcentre.structure.media.plan.exported import MEDIA_TITLE, export_media
from kcentre.structure.media.plan.filters import MediaFilter
from kcentre.structure.media.plan.lines import EVERYBODY
from kcentre.structure.media.plan.listing import MediaList
from kcentre.structure.media.plan.records import MediaCard, MediaRow
from kcentre.structure.media.plan.verbs import add_media, change_media, remove_media
from kcentre.structure.media.values import MediaState
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option, listed
from ui.records.listed.ledger import Ledger
from ui.structure.media.plan.media_form import MediaForm
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_TONES = {
    MediaState.LATE: Tone.BAD,
    MediaState.AHEAD: Tone.ACCENT,
    MediaState.DONE: Tone.GOOD,
    MediaState.DROPPED: Tone.SECONDARY,
}


def _state_tone(row: Row) -> Tone | None:
    return _TONES[row.state_code] if isinstance(row, MediaRow) else None


def _moment_tone(row: Row) -> Tone | None:
    is_late = isinstance(row, MediaRow) and row.state_code is MediaState.LATE
    return Tone.BAD if is_late else None


def audience_options(choices: MediaChoices) -> tuple[Option, ...]:
    """Return the audiences that the plan is narrowed by, everybody last."""
    named = (Option(one.id, one.name) for one in choices.scheme.audiences)
    return (*named, Option(0, EVERYBODY))


def channel_options(choices: MediaChoices) -> tuple[Option, ...]:
    """Return the channels that the plan is narrowed by."""
    return tuple(Option(one.id, one.name) for one in choices.scheme.channels)


def _facets(choices: MediaChoices) -> list[Facet]:
    return [
        listed("state", "Состояние", MediaState),
        Facet("audience_id", "Для кого", audience_options(choices)),
        Facet("channel_id", "Канал", channel_options(choices)),
    ]


def _title_of(opened: MediaCard) -> str:
    return f"Медиаплан: {opened.draft.title}"


def _note_of(opened: MediaCard) -> str:
    return f"Состояние: {opened.state.label}"


MEDIA = Ledger(
    title=MEDIA_TITLE,
    table="media_item",
    shown_from=("audience", "info_channel", "message"),
    columns=(
        Column("moment", "Намечено", tone=_moment_tone),
        Column("title", "Что сделать", widest_chars=31),
        Column("state", "Состояние", tone=_state_tone),
        Column("audience", "Для кого", widest_chars=23),
        Column("channel", "Канал", widest_chars=22),
        Column("responsible", "Ответственный", widest_chars=16),
        Column("reach", "Охват", explanation="Сколько человек увидели, из скольких по плану"),
    ),
    hint="Название, текст, канал…",
    filter_kind=MediaFilter,
    listing=MediaList,
    facets=_facets,
    remove=remove_media,
    export=export_media,
    file_name=MEDIA_TITLE,
    empty_icon="send",
    empty_title="Здесь будет медиаплан",
    empty_sentence=(
        "Наметьте, что, кому и где рассказать о центре: пост на сайте, листовка в поликлинике, "
        "слово на родительском собрании. Программа напомнит о сроке."
    ),
    empty_button="Добавить в план",
    ask_choices=media_choices,
    chosen_from=("audience", "info_channel", "message", "media_item", "specialist", "passport"),
)

MEDIA_ENTRY = Entry(
    new_title="Новая строка медиаплана",
    title_of=_title_of,
    note_of=_note_of,
    make_form=MediaForm,
    ask_card=card,
    ask_problems=problems_of_media,
    add=add_media,
    change=change_media,
)
