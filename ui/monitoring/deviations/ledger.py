"""The list of measures on the screen, and the panel of one."""

from kcentre.monitoring.deviations.cards import (
    DeviationChoices,
    card,
    deviation_choices,
    problems_of_deviation,
)
from kcentre.monitoring.deviations.exported import DEVIATIONS_TITLE, export_deviations
from kcentre.monitoring.deviations.filters import DeviationFilter
from kcentre.monitoring.deviations.listing import DeviationList
from kcentre.monitoring.deviations.records import DeviationCard, DeviationRow
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.deviations.verbs import (
    add_deviation,
    change_deviation,
    remove_deviations,
)
from ui.monitoring.colour_tones import COLOUR_TONES
from ui.monitoring.deviations.deviation_form import DeviationForm
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option, listed
from ui.records.listed.ledger import Ledger
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_STATUS_TONES = {
    MeasureStatus.NEW: Tone.ATTENTION,
    MeasureStatus.IN_WORK: Tone.ACCENT,
    MeasureStatus.DONE: Tone.GOOD,
    MeasureStatus.DROPPED: Tone.SECONDARY,
}


def _late_tone(row: Row) -> Tone | None:
    return Tone.BAD if isinstance(row, DeviationRow) and row.is_overdue else None


def _status_tone(row: Row) -> Tone | None:
    if not isinstance(row, DeviationRow):
        return None
    return _late_tone(row) or _STATUS_TONES[row.status_code]


def _result_tone(row: Row) -> Tone | None:
    if not isinstance(row, DeviationRow) or row.result_colour is None:
        return None
    return COLOUR_TONES[row.result_colour]


def _facets(choices: DeviationChoices) -> list[Facet]:
    indicators = tuple(
        Option(indicator.code, f"{indicator.code} {indicator.title}")
        for indicator in choices.indicators
    )
    return [
        listed("status", "Статус", MeasureStatus),
        Facet("code", "Показатель", indicators),
        Facet("open", "Не завершены", is_yes_or_no=True),
        Facet("overdue", "Просроченные", is_yes_or_no=True),
    ]


def _title_of(opened: DeviationCard) -> str:
    return f"Мера: {opened.title}"


def _note_of(_opened: DeviationCard) -> str:
    return ""


DEVIATIONS = Ledger(
    title=DEVIATIONS_TITLE,
    table="deviation",
    shown_from=("own_indicator", "indicator_target", "indicator_value"),
    columns=(
        Column("indicator", "Показатель, период", widest_chars=29),
        Column("status", "Статус", tone=_status_tone),
        Column("due", "Срок", tone=_late_tone),
        Column("measure", "Мера", is_sortable=False, widest_chars=28),
        Column("responsible", "Ответственный", widest_chars=18),
        Column("deviation", "Отклонение", is_sortable=False, widest_chars=32),
        Column("result", "Результат", tone=_result_tone, is_sortable=False),
        Column("moment", "Замечено"),
    ),
    hint="Причина, мера, ответственный…",
    filter_kind=DeviationFilter,
    listing=DeviationList,
    facets=_facets,
    remove=remove_deviations,
    export=export_deviations,
    file_name=DEVIATIONS_TITLE,
    empty_icon="list-checks",
    empty_title="Здесь будут отклонения и меры",
    empty_sentence=(
        "Показатель не достиг цели — назовите причину, меру, ответственного и срок. Результат "
        "следующего периода программа покажет сама."
    ),
    empty_button="Назначить меру",
    ask_choices=deviation_choices,
    chosen_from=("specialist", "passport", "own_indicator", "deviation"),
)

DEVIATION_ENTRY = Entry(
    new_title="Новая мера",
    title_of=_title_of,
    note_of=_note_of,
    make_form=DeviationForm,
    ask_card=card,
    ask_problems=problems_of_deviation,
    add=add_deviation,
    change=change_deviation,
)
