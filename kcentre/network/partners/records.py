"""Partners and agreements as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.network.partners.values import AgreementState, AgreementStatus, PartnerKind


@dataclass(frozen=True, slots=True)
class PartnerDraft:
    """An organisation or a person the centre works with; `gives` is what the centre gets."""

    name: str = ""
    kind: PartnerKind = PartnerKind.OTHER
    contact: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""
    address: str = ""
    gives: str = ""
    note: str = ""
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """An agreement with a partner; without `valid_to` it has no term."""

    partner_id: int | None = None
    number: str = ""
    signed_on: dt.date | None = None
    valid_to: dt.date | None = None
    subject: str = ""
    status: AgreementStatus = AgreementStatus.DRAFT
    responsible: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """A kept agreement, its partner's name, and how it stands today."""

    id: int
    draft: AgreementDraft
    partner: str
    state: AgreementState


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """A kept partner with its agreements, the newest first."""

    id: int
    draft: PartnerDraft
    agreements: tuple[AgreementLine, ...] = ()


class PartnerRow(NamedTuple):
    """One line of the list of partners, ready to be shown."""

    name: str
    agreement: str
    kind: str
    gives: str
    contact: str
    id: int
    state: AgreementState | None
    is_retired: bool


class AgreementRow(NamedTuple):
    """One line of the list of agreements, ready to be shown."""

    partner: str
    state: str
    number: str
    moment: str
    valid_to: str
    subject: str
    responsible: str
    files: str
    id: int
    state_code: AgreementState
