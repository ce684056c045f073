"""«Рабочие группы»: councils and working groups, who is in them, what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kcentre.network.choices import network_choices
from kcentre.network.groups.group_list import GROUPS_TITLE, GroupFilter, GroupList, export_groups
from kcentre.network.groups.records import GroupRow
from kcentre.network.groups.registers import GROUPS
from ui.records.facets import Facet
from ui.records.listed.ledger import Ledger
from ui.structure.network.group_form import GroupForm
from ui.structure.network.register_page import OnBooksPage, entry_of
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from ui.operations import Operations


def _title_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, GroupRow) and row.is_retired else None


def _facets(_choices: NetworkChoices) -> list[Facet]:
    return [Facet("retired", "Снятые с учёта", is_yes_or_no=True)]


LEDGER = Ledger(
    title=GROUPS_TITLE,
    table="working_group",
    shown_from=("group_member", "minutes", "decision"),
    columns=(
        Column("title", "Группа", tone=_title_tone, widest_chars=40),
        Column("curator", "Куратор", widest_chars=24),
        Column("members", "Кто входит", is_sortable=False, widest_chars=48),
        Column("formed", "Создана"),
        Column("minutes", "Протоколов", is_number=True, is_sortable=False),
        Column("decisions", "Решений в работе", is_number=True, is_sortable=False),
    ),
    hint="Название, куратор, участник…",
    filter_kind=GroupFilter,
    listing=GroupList,
    facets=_facets,
    remove=GROUPS.remove,
    export=export_groups,
    file_name=GROUPS_TITLE,
    empty_icon="users",
    empty_title="Здесь будут рабочие группы и советы",
    empty_sentence=(
        "Совет центра, координационный совет сети, рабочая группа по Модели: куратор, состав и "
        "протоколы заседаний."
    ),
    empty_button="Добавить группу",
    ask_choices=network_choices,
    chosen_from=("partner", "specialist", "passport"),
)


class GroupsPage(OnBooksPage):
    """Councils and working groups."""

    register = GROUPS
    add_words = "Добавить группу"
    keys_words = "Enter открывает группу, С снимает с учёта, В возвращает, Delete удаляет."

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(GROUPS, GroupForm, "Новая группа", "")
        super().__init__(LEDGER, entry, operations)
