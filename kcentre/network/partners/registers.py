"""The registers of partners and agreements: what is kept of each, and what can be done."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from kcentre.language import Problem, fold
from kcentre.language.dates import short_date
from kcentre.language.sentences import shortened
from kcentre.network.partners import rules
from kcentre.network.partners.records import AgreementDraft, PartnerDraft
from kcentre.network.partners.tables import Agreement, Partner
from kcentre.network.registers.register import Register, Words
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


class Partners(Register[PartnerDraft]):
    """Whom the centre works with."""

    table, owner = Partner, "partner"
    draft = PartnerDraft
    words = Words("партнёр", "партнёра", "партнёров", every="партнёры")
    way_out = "Вместо этого снимите партнёра с учёта: его записи останутся."
    keys: ClassVar = {"name_key": "name"}
    texts = frozenset({"gives", "note"})
    required: ClassVar = {"name": "Назовите партнёра: организацию или человека."}

    def title(self, draft: PartnerDraft) -> str:
        return draft.name

    def own_problems(
        self,
        file: CentreFile,
        draft: PartnerDraft,
        record_id: int | None,
        today: dt.date,  # noqa: ARG002 — for lists with days
    ) -> Iterator[Problem]:
        same = (Partner.name_key == fold(draft.name)) & (Partner.id != (record_id or 0))
        is_taken = bool(draft.name) and Partner.select().where(same).exists(file.db)
        yield from rules.partner_problems(draft, name_is_taken=is_taken)


class Agreements(Register[AgreementDraft]):
    """What was agreed with partners; their files are kept under `agreement`."""

    table, owner = Agreement, "agreement"
    draft = AgreementDraft
    words = Words("соглашение", "соглашения", "соглашений", "Добавлено", "Изменено", "Удалено")
    texts = frozenset({"subject", "note"})
    required: ClassVar = {"subject": "Напишите, о чём соглашение."}

    def title(self, draft: AgreementDraft) -> str:
        return f"№\u00a0{draft.number}" if draft.number else shortened(draft.subject, 60)

    def named(self, draft: AgreementDraft) -> str:
        return self.title(draft) if draft.number else super().named(draft)

    def own_problems(
        self, file: CentreFile, draft: AgreementDraft, record_id: int | None, today: dt.date
    ) -> Iterator[Problem]:
        named = _with_number(file, draft, record_id)
        yield from rules.agreement_problems(draft, today, same_number=named)
        yield from gone_problems(file, draft.partner_id)


def gone_problems(file: CentreFile, partner_id: int | None) -> Iterator[Problem]:
    """Yield that a chosen partner was removed meanwhile; none at all is the caller's affair."""
    found = Partner.select().where(Partner.id == partner_id)
    if partner_id is not None and not found.exists(file.db):
        yield Problem("partner_id", "Этого партнёра уже нет в списке: выберите другого.")


def _with_number(file: CentreFile, draft: AgreementDraft, record_id: int | None) -> str:
    """Return the agreement of that year with the same number: «Школа № 5, 12.10.2026»."""
    if not draft.number or draft.signed_on is None:
        return ""
    table = Agreement
    in_year = table.signed_on.startswith(f"{draft.signed_on.year:04}-")
    query = (
        table.select(table.number, Partner.name, table.signed_on)
        .join(Partner)
        .where(in_year & (table.id != (record_id or 0)))
    )
    for number, partner, signed_on in ask(file.db, query):
        if fold(number) == fold(draft.number):
            return f"{partner}, {short_date(dt.date.fromisoformat(signed_on))}"
    return ""


PARTNERS = Partners()
AGREEMENTS = Agreements()
