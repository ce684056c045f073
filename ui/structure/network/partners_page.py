"""«Партнёры»: whom the centre works with, what they give, what was agreed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.network.choices import network_choices
from kcentre.network.partners.partner_list import (
    PARTNERS_TITLE,
    PartnerFilter,
    PartnerList,
    export_partners,
)
from kcentre.network.partners.records import PartnerRow
from kcentre.network.partners.registers import PARTNERS
from kcentre.network.partners.sheets import REGISTER_TITLE, partners_sheet
from kcentre.network.partners.values import PartnerKind
from ui.papers.dialog import PaperDialog
from ui.records.facets import Facet, Option, listed, no_periods
from ui.records.listed.ledger import Ledger
from ui.structure.network.agreement_tones import STATE_TONES
from ui.structure.network.partner_form import PartnerForm
from ui.structure.network.register_page import Alarm, OnBooksPage, entry_of
from ui.widgets.buttons import QuietButton
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from ui.operations import Operations


def _name_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, PartnerRow) and row.is_retired else None


def _agreement_tone(row: Row) -> Tone | None:
    if not isinstance(row, PartnerRow) or row.is_retired:
        return Tone.SECONDARY
    return Tone.SECONDARY if row.state is None else STATE_TONES[row.state]


def _facets(_choices: NetworkChoices) -> list[Facet]:
    return [
        listed("kind", "Кто это", PartnerKind),
        Facet("agreed", "С действующим соглашением", is_yes_or_no=True),
        Facet("bare", "Без действующего соглашения", is_yes_or_no=True),
        Facet("retired", "Снятые с учёта", is_yes_or_no=True),
    ]


LEDGER = Ledger(
    title=PARTNERS_TITLE,
    table="partner",
    shown_from=("agreement",),
    columns=(
        Column("name", "Партнёр", tone=_name_tone, widest_chars=36),
        Column("agreement", "Соглашение", tone=_agreement_tone, is_sortable=False),
        Column("kind", "Кто это", widest_chars=22),
        Column("gives", "Что даёт центру", is_sortable=False, widest_chars=38),
        Column("contact", "Контакт", widest_chars=24),
    ),
    hint="Название, контакт, что даёт…",
    filter_kind=PartnerFilter,
    listing=PartnerList,
    facets=_facets,
    remove=PARTNERS.remove,
    export=export_partners,
    file_name=PARTNERS_TITLE,
    empty_icon="users",
    empty_title="Здесь будут партнёры центра",
    empty_sentence=(
        "Школа, поликлиника, библиотека, ресурсный центр — кто помогает родителям вместе с Вами. "
        "У партнёра видно, что он даёт и какие соглашения с ним действуют."
    ),
    empty_button="Добавить партнёра",
    ask_choices=network_choices,
    periods=no_periods,
    chosen_from=("partner", "specialist", "passport"),
)


class PartnersPage(OnBooksPage):
    """More targets: «register» for the paper."""

    register = PARTNERS
    add_words = "Добавить партнёра"
    keys_words = "Enter открывает партнёра, С снимает с учёта, В возвращает, Delete удаляет."
    alarms = (
        Alarm(
            "Без соглашения",
            "Партнёры на учёте, с которыми нет действующего соглашения",
            "bare",
            Option(value=True, title="Без действующего соглашения"),
            Tone.ATTENTION,
        ),
    )

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(PARTNERS, PartnerForm, "Новый партнёр", "")
        super().__init__(LEDGER, entry, operations)

    def buttons(self) -> Sequence[QWidget]:
        paper = QuietButton("Реестр партнёров", "printer")
        paper.clicked.connect(self.open_register)
        return (paper,)

    def targets(self) -> dict[str, Callable[[str], None]]:
        return {**super().targets(), "register": self.open_register}

    def open_register(self, _rest: object = None) -> None:
        """Show the register of partners and agreements as a paper."""
        title = REGISTER_TITLE
        PaperDialog(title, partners_sheet, title, self.operations, self).open()
