"""What can be done to partners and agreements beyond what every register can.

Each verb is one operation that can be undone.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language.dates import today_here
from kcentre.language.plurals import counted
from kcentre.network.partners.records import AgreementDraft
from kcentre.network.partners.registers import AGREEMENTS
from kcentre.network.partners.values import AgreementStatus
from kcentre.storage import CentreFile, Changes


def set_agreement_status(
    file: CentreFile,
    agreement_ids: Sequence[int],
    status: AgreementStatus,
    today: dt.date | None = None,
) -> Changes:
    """Say how far agreements have come; one signed now, without a day, was signed today."""
    day = today or today_here()
    many = counted(len(agreement_ids), "соглашение", "соглашения", "соглашений")

    def with_status(draft: AgreementDraft) -> AgreementDraft:
        is_signed_now = status is AgreementStatus.SIGNED and draft.signed_on is None
        signed_on = day if is_signed_now else draft.signed_on
        return replace(draft, status=status, signed_on=signed_on)

    label = f"Соглашения «{status.label}»: {many}"
    return AGREEMENTS.rewrite(file, agreement_ids, with_status, label, day)
