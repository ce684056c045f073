"""What partners and agreements must satisfy. A problem's field is the draft's field."""

import datetime as dt
import re
from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, year_problems
from kcentre.language.quoting import quoted
from kcentre.network.partners.records import AgreementDraft, PartnerDraft
from kcentre.network.partners.values import AgreementState, AgreementStatus

ENDING_WITHIN = dt.timedelta(days=30)
"""So long before its end an agreement is told of: time enough to agree on a new one."""

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def partner_problems(draft: PartnerDraft, *, name_is_taken: bool) -> Iterator[Problem]:
    """Yield what is odd about a partner."""
    if name_is_taken:
        sentence = f"{quoted(draft.name)} уже есть в списке: проверьте, не тот же ли это партнёр."
        yield doubt("name", sentence)
    if draft.email and not _EMAIL.fullmatch(draft.email):
        yield doubt("email", "Адрес пишут так: имя@почта.рф. Проверьте, нет ли опечатки.")


def agreement_problems(
    draft: AgreementDraft, today: dt.date, *, same_number: str = ""
) -> Iterator[Problem]:
    """Yield what stops an agreement and what is odd about it.

    `same_number` names the agreement that has the number already: «Школа № 5, 12.10.2026».
    """
    if draft.partner_id is None:
        yield Problem("partner_id", "Выберите партнёра, с которым заключается соглашение.")
    yield from _signing_problems(draft, today)
    yield from year_problems("signed_on", draft.signed_on)
    yield from year_problems("valid_to", draft.valid_to)
    if draft.signed_on and draft.valid_to and draft.valid_to < draft.signed_on:
        signed = short_date(draft.signed_on)
        sentence = f"Срок кончается раньше, чем соглашение подписано ({signed}): исправьте дату."
        yield Problem("valid_to", sentence)
    if same_number:
        yield doubt("number", f"Соглашение с этим номером уже есть: {same_number}.")


def agreement_state(draft: AgreementDraft, today: dt.date) -> AgreementState:
    """Return how an agreement stands on a day; one without a term stays in force."""
    if draft.status is not AgreementStatus.SIGNED:
        return AgreementState(draft.status)
    if draft.valid_to is None or draft.valid_to > today + ENDING_WITHIN:
        return AgreementState.IN_FORCE
    return AgreementState.EXPIRED if draft.valid_to < today else AgreementState.ENDING


def _signing_problems(draft: AgreementDraft, today: dt.date) -> Iterator[Problem]:
    if draft.status is AgreementStatus.DRAFT:
        if draft.signed_on is not None:
            yield doubt("status", "Дата подписания указана, а статус — «проект».")
        return
    if draft.signed_on is None:
        yield Problem("signed_on", "Укажите день подписания или оставьте соглашение проектом.")
    elif draft.signed_on > today:
        yield Problem("signed_on", "Этот день ещё не наступил: пока соглашение — проект.")
    if not draft.number:
        yield doubt("number", "У подписанного соглашения нет номера: впишите «б/н», если его нет.")
