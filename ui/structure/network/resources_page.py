"""«Ресурсы»: the inventory of what is there, what partners give, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.network.choices import network_choices
from kcentre.network.resources.inventory_list import (
    INVENTORY_TITLE,
    InventoryFilter,
    InventoryList,
    export_inventory,
    remove_lines,
)
from kcentre.network.resources.records import InventoryRow
from kcentre.network.resources.registers import RESOURCES
from kcentre.network.resources.sheets import inventory_sheet
from kcentre.network.resources.values import ResourceKind, ResourceState
from ui.papers.dialog import PaperDialog
from ui.records.facets import Facet, Option, listed, no_periods
from ui.records.listed.ledger import Ledger
from ui.records.listed.listed_desk import ListedDesk
from ui.structure.network.register_page import Alarm, RegisterPage, entry_of
from ui.structure.network.resource_form import ResourceForm
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from kcentre.storage import CentreFile
    from ui.operations import Operations
    from ui.records.entry_panel import Entry

_STATE_TONES = {
    ResourceState.OWN: Tone.GOOD,
    ResourceState.PARTNER: Tone.ACCENT,
    ResourceState.MISSING: Tone.BAD,
}


def _state_tone(row: Row) -> Tone | None:
    return _STATE_TONES[row.state_code] if isinstance(row, InventoryRow) else None


def _facets(_choices: NetworkChoices) -> list[Facet]:
    return [
        listed("kind", "Вид", ResourceKind),
        listed("state", "Состояние", ResourceState),
        Facet("own", "Внесённые вручную", is_yes_or_no=True),
    ]


LEDGER = Ledger(
    title=INVENTORY_TITLE,
    table="resource_line",
    shown_from=("partner", "room", "equipment", "specialist", "material"),
    columns=(
        Column("kind", "Вид", widest_chars=24),
        Column("title", "Ресурс", widest_chars=40),
        Column("state", "Состояние", tone=_state_tone),
        Column("quantity", "Количество", is_number=True, is_sortable=False),
        Column("whose", "Чьё", widest_chars=28),
        Column("note", "Сведения", is_sortable=False, widest_chars=44),
    ),
    hint="Ресурс, партнёр, сведения…",
    filter_kind=InventoryFilter,
    listing=InventoryList,
    facets=_facets,
    remove=remove_lines,
    export=export_inventory,
    file_name=INVENTORY_TITLE,
    empty_icon="archive",
    empty_title="Здесь будут ресурсы центра",
    empty_sentence=(
        "Кабинеты, оборудование, специалисты и материалы придут сюда сами, из своих разделов. "
        "Остальное — что есть, что даёт партнёр, чего не хватает — добавьте здесь."
    ),
    empty_button="Добавить ресурс",
    ask_choices=network_choices,
    periods=no_periods,
    chosen_from=("partner", "specialist", "passport"),
)


class InventoryDesk(ListedDesk):
    """Leads to a line that is kept elsewhere; opens one entered by hand."""

    led = Signal(str)

    def open(self, record_id: int) -> None:
        if record_id > 0:
            super().open(record_id)
            return
        ask = partial(_target_of, listing=self.list.listing, number=record_id)
        self._operations.ask(ask, self._lead, key=(self, "target"))

    def _lead(self, target: str) -> None:
        if target:
            self.led.emit(target)


class ResourcesPage(RegisterPage):
    """More targets: «inventory» for the paper."""

    add_words = "Добавить ресурс"
    keys_words = (
        "Enter открывает строку: кабинет, специалиста и материал — в их разделах, остальное — "
        "здесь. Delete удаляет внесённое здесь."
    )
    alarms = (
        Alarm(
            "Не хватает",
            "Чего центру не хватает",
            "state",
            Option(ResourceState.MISSING, "Не хватает"),
            Tone.ATTENTION,
        ),
    )

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(RESOURCES, ResourceForm, "Новый ресурс", "")
        super().__init__(LEDGER, entry, operations)

    def make_desk(self, ledger: Ledger, entry: Entry) -> ListedDesk:
        desk = InventoryDesk(ledger, entry, self.operations, self)
        desk.led.connect(self.go_to)
        return desk

    def buttons(self) -> Sequence[QWidget]:
        paper = QuietButton("Инвентаризация", "printer")
        paper.clicked.connect(self.open_inventory)
        return (paper,)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "inventory": self.open_inventory}

    def open_inventory(self, _rest: object = None) -> None:
        """Show the inventory as a paper."""
        name = "Инвентаризация ресурсов"
        PaperDialog(name, inventory_sheet, name, self.operations, self).open()


def _target_of(_file: CentreFile, listing: InventoryList, number: int) -> str:
    return listing.target(number)
