"""«Соглашения»: what was agreed with partners, till when, with the signed papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kcentre.network.choices import network_choices
from kcentre.network.partners.agreement_list import (
    AGREEMENTS_TITLE,
    AgreementFilter,
    AgreementList,
    export_agreements,
)
from kcentre.network.partners.records import AgreementDraft, AgreementRow
from kcentre.network.partners.registers import AGREEMENTS
from kcentre.network.partners.values import AgreementState, AgreementStatus
from kcentre.network.partners.verbs import set_agreement_status
from kcentre.network.registers.register import Opened
from ui.records.facets import Facet, Option, listed
from ui.records.listed.ledger import Ledger
from ui.records.listed.row_deeds import SEPARATOR, Deed
from ui.structure.network.agreement_form import AgreementForm
from ui.structure.network.agreement_tones import STATE_TONES
from ui.structure.network.register_page import Alarm, RegisterPage, entry_of
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.network.choices import NetworkChoices
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations


def _state_tone(row: Row) -> Tone | None:
    return STATE_TONES[row.state_code] if isinstance(row, AgreementRow) else None


def _facets(choices: NetworkChoices) -> list[Facet]:
    partners = tuple(Option(one.id, one.title) for one in choices.partners)
    return [listed("state", "Состояние", AgreementState), Facet("partner_id", "Партнёр", partners)]


LEDGER = Ledger(
    title=AGREEMENTS_TITLE,
    table="agreement",
    shown_from=("partner", "attachment"),
    columns=(
        Column("partner", "Партнёр", widest_chars=32),
        Column("state", "Состояние", tone=_state_tone, is_sortable=False),
        Column("number", "№", is_sortable=False, widest_chars=10),
        Column("moment", "Подписано"),
        Column("valid_to", "Действует до"),
        Column("subject", "О чём", is_sortable=False, widest_chars=40),
        Column("responsible", "Ответственный", widest_chars=20),
        Column("files", "Файлы", is_number=True, is_sortable=False),
    ),
    hint="Партнёр, номер, предмет…",
    filter_kind=AgreementFilter,
    listing=AgreementList,
    facets=_facets,
    remove=AGREEMENTS.remove,
    export=export_agreements,
    file_name=AGREEMENTS_TITLE,
    empty_icon="file-text",
    empty_title="Здесь будут соглашения с партнёрами",
    empty_sentence=(
        "Номер, дата, срок и файл подписанного соглашения. О сроке, который подходит к концу, "
        "программа напомнит за две недели."
    ),
    empty_button="Добавить соглашение",
    ask_choices=network_choices,
    chosen_from=("partner", "specialist", "passport"),
)


class AgreementsPage(RegisterPage):
    """«new/12» begins an agreement with a partner.

    More keys: П is signed, З is ended.
    """

    add_words = "Добавить соглашение"
    keys_words = "Enter открывает соглашение, П — подписано, З — завершено, Delete удаляет."
    alarms = (
        Alarm(
            "Срок истёк",
            "Подписанные соглашения, срок которых прошёл",
            "state",
            Option(AgreementState.EXPIRED, "Срок истёк"),
        ),
        Alarm(
            "Скоро истекают",
            "Соглашения, срок которых кончается в ближайшие 30 дней",
            "state",
            Option(AgreementState.ENDING, "Скоро истекают"),
            Tone.ATTENTION,
        ),
    )

    def __init__(self, operations: Operations) -> None:
        entry = entry_of(AGREEMENTS, AgreementForm, "Новое соглашение", "Соглашение")
        super().__init__(LEDGER, entry, operations)

    def deeds(self) -> Sequence[Deed]:
        return (
            Deed("Подписано", self.sign, "П", "G"),
            Deed("Завершено", self.end, "З", "P"),
            Deed("Снова проект", self.draft_again),
            SEPARATOR,
            Deed("Удалить", self.desk.list.remove_chosen),
        )

    def add(self, rest: str = "") -> None:
        """Begin an agreement: with a partner where its number is named."""
        partner_id = int(rest) if rest.isdecimal() else None
        known = AgreementDraft(partner_id)
        self.desk.begin(Opened(None, known) if partner_id else None)

    def sign(self) -> None:
        """Say that the chosen agreements are signed; today where no day is known."""
        self.change_chosen(_sign)

    def end(self) -> None:
        """Say that the chosen agreements are over."""
        self.change_chosen(_end)

    def draft_again(self) -> None:
        """Say that the chosen agreements are not signed yet."""
        self.change_chosen(_draft_again)


def _sign(file: CentreFile, ids: Sequence[int]) -> Changes:
    return set_agreement_status(file, ids, AgreementStatus.SIGNED)


def _end(file: CentreFile, ids: Sequence[int]) -> Changes:
    return set_agreement_status(file, ids, AgreementStatus.ENDED)


def _draft_again(file: CentreFile, ids: Sequence[int]) -> Changes:
    return set_agreement_status(file, ids, AgreementStatus.DRAFT)
