"""The bank of materials on the screen, and the panel of one."""

from kcentre.journal.materials.cards import (
    MaterialChoices,
    material_card,
    material_choices,
    problems_of_material,
)
from kcentre.journal.materials.exported import MATERIALS_TITLE, export_materials
from kcentre.journal.materials.filters import MaterialFilter
from kcentre.journal.materials.listing import MaterialList
from kcentre.journal.materials.records import MaterialCard, MaterialRow
from kcentre.journal.materials.verbs import remove_materials
from kcentre.language.plurals import counted
from kcentre.materials.values import MaterialKind
from kcentre.materials.verbs import add_material, change_material
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option, by_topic, listed
from ui.records.listed.ledger import Ledger
from ui.structure.materials.material_form import MaterialForm
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

_OLDEST = 7
"""The age in years up to which a material is looked for."""


def _retired_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, MaterialRow) and row.is_retired else None


def _facets(choices: MaterialChoices) -> list[Facet]:
    ages = tuple(
        Option(years * 12, f"для {counted(years, 'года', 'лет', 'лет')}")
        for years in range(1, _OLDEST + 1)
    )
    return [
        listed("kind", "Вид", MaterialKind),
        by_topic(topic for topic in choices.topics if not topic.is_retired),
        Facet("age_months", "Возраст", ages),
        Facet("in_use", "В банке", is_yes_or_no=True),
        Facet("retired", "Снятые с учёта", is_yes_or_no=True),
        Facet("used", "Использованы", is_yes_or_no=True),
        Facet("unused", "Не использованы", is_yes_or_no=True),
    ]


def _title_of(opened: MaterialCard) -> str:
    return opened.draft.title


def _note_of(opened: MaterialCard) -> str:
    return _RETIRED if opened.is_retired else ""


_RETIRED = "Материал снят с учёта: специалистам его больше не предлагают."

MATERIALS = Ledger(
    title=MATERIALS_TITLE,
    table="material",
    shown_from=("session_material", "attachment", "topic"),
    columns=(
        Column("title", "Название", tone=_retired_tone, widest_chars=36),
        Column("kind", "Вид", tone=_retired_tone, widest_chars=26),
        Column("topic", "Тема", widest_chars=24),
        Column("ages", "Возраст"),
        Column("author", "Автор", widest_chars=18),
        Column("files", "Файлы", is_sortable=False, is_number=True),
        Column("uses", "Услуг", is_number=True),
        Column("moment", "Добавлен"),
    ),
    hint="Название, автор, слова текста…",
    filter_kind=MaterialFilter,
    listing=MaterialList,
    facets=_facets,
    remove=remove_materials,
    export=export_materials,
    file_name=MATERIALS_TITLE,
    empty_icon="book-open",
    empty_title="Здесь будут материалы специалистов",
    empty_sentence=(
        "Памятки, консультации, игры, конспекты, видео. Внесите материал с темой и возрастом — "
        "программа предложит его рядом с рекомендациями и запомнит, где он пригодился."
    ),
    empty_button="Добавить материал",
    ask_choices=material_choices,
    chosen_from=("topic", "material"),
)

MATERIAL_ENTRY = Entry(
    new_title="Новый материал",
    title_of=_title_of,
    note_of=_note_of,
    make_form=MaterialForm,
    ask_card=material_card,
    ask_problems=problems_of_material,
    add=add_material,
    change=change_material,
)
