"""«Затраты»: what a year costs, from which source, what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.network.choices import network_choices
from kcentre.network.resources.cost_list import (
    COSTS_TITLE,
    CostFilter,
    CostList,
    costs_told,
    export_costs,
)
from kcentre.network.resources.records import CostRow
from kcentre.network.resources.registers import COSTS
from kcentre.network.resources.sheets import costs_sheet
from kcentre.network.resources.values import CostKind, CostSource
from ui.papers.dialog import PaperDialog
from ui.records.facets import Facet, Option, listed, no_periods
from ui.records.listed.ledger import Ledger
from ui.structure.network.cost_form import CostForm
from ui.structure.network.register_page import RegisterPage, entry_of
from ui.widgets.buttons import QuietButton
from ui.widgets.choice_menu import ChoiceMenu
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, Row
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from kcentre.storage import CentreFile
    from ui.operations import Operations


def _source_tone(row: Row) -> Tone | None:
    is_missing = isinstance(row, CostRow) and row.source_code is CostSource.MISSING
    return Tone.BAD if is_missing else None


def _facets(choices: NetworkChoices) -> list[Facet]:
    years = tuple(Option(year, f"{year} год") for year in choices.years)
    return [
        Facet("year", "Год", years),
        listed("kind", "Статья", CostKind),
        listed("source", "Источник", CostSource),
    ]


LEDGER = Ledger(
    title=COSTS_TITLE,
    table="cost_line",
    shown_from=("partner",),
    columns=(
        Column("year", "Год"),
        Column("title", "На что", is_sortable=False, widest_chars=40),
        Column("source", "Источник", tone=_source_tone, widest_chars=26),
        Column("planned", "Запланировано", is_number=True),
        Column("spent", "Израсходовано", is_number=True),
        Column("kind", "Статья", widest_chars=32),
        Column("note", "Примечание", is_sortable=False, widest_chars=28),
    ),
    hint="На что, примечание…",
    filter_kind=CostFilter,
    listing=CostList,
    facets=_facets,
    remove=COSTS.remove,
    export=export_costs,
    file_name=COSTS_TITLE,
    empty_icon="shopping-cart",
    empty_title="Здесь будут затраты на работу центра",
    empty_sentence=(
        "Что нужно на год, из каких средств — своих, партнёра, гранта — и на что источника пока "
        "нет. Итоги программа считает сама."
    ),
    empty_button="Добавить затраты",
    ask_choices=network_choices,
    periods=no_periods,
    chosen_from=("partner", "specialist", "passport", "cost_line"),
)


class CostsPage(RegisterPage):
    """Beneath the rows stand the sums of those that are wanted."""

    add_words = "Добавить затраты"
    keys_words = "Enter открывает строку, Delete удаляет. Итоги — по строкам отбора."

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(COSTS, CostForm, "Новые затраты", "Затраты")
        super().__init__(LEDGER, entry, operations)
        self.sums = QLabel()
        self.sums.setWordWrap(True)
        set_look(self.sums, role="heading")
        self.sums.setContentsMargins(*(theme().px(side) for side in (14, 0, 14, 10)))
        self.card.add(self.sums)
        self.desk.list.counted.connect(self._ask_sums)

    def buttons(self) -> Sequence[QWidget]:
        self._years = ChoiceMenu("Затраты за год", self)
        self._years.chosen.connect(self.open_paper)
        paper = QuietButton("Затраты за год", "printer")
        paper.setMenu(self._years)
        return (paper,)

    def take_choices(self, known: NetworkChoices) -> None:
        super().take_choices(known)
        self._years.offer((year, f"{year} год") for year in known.years)

    def open_paper(self, year: int) -> None:
        """Show the costs of a year as a paper."""
        name = f"Затраты, {year} год"
        document = partial(costs_sheet, year=year)
        PaperDialog(name, document, name, self.operations, self).open()

    def _ask_sums(self) -> None:
        ask = partial(_told, wanted=self.desk.list.wanted)
        self.operations.ask(ask, self._show_sums, key=(self, "sums"))

    def _show_sums(self, told: str) -> None:
        self.sums.setText(told)
        self.sums.setVisible(bool(told))


def _told(file: CentreFile, wanted: CostFilter) -> str:
    return costs_told(file, wanted)
