"""How agreements stand, as conditions on their rows: the same as `rules.agreement_state`."""

import datetime as dt

from peewee import Expression

from kcentre.network.partners.rules import ENDING_WITHIN
from kcentre.network.partners.tables import Agreement
from kcentre.network.partners.values import AgreementState, AgreementStatus


def stands(state: AgreementState, today: dt.date) -> Expression:
    """Hold for the agreements that stand so on a day."""
    if state in {AgreementState.DRAFT, AgreementState.ENDED}:
        plain: Expression = Agreement.status == AgreementStatus(state)
        return plain
    day, soon = today.isoformat(), (today + ENDING_WITHIN).isoformat()
    last = Agreement.valid_to
    terms: dict[AgreementState, Expression] = {
        AgreementState.IN_FORCE: (last == "") | (last > soon),
        AgreementState.ENDING: last.between(day, soon),
        AgreementState.EXPIRED: (last != "") & (last < day),
    }
    signed: Expression = (Agreement.status == AgreementStatus.SIGNED) & terms[state]
    return signed


def is_in_force(today: dt.date) -> Expression:
    """Hold for the agreements that are signed and not over."""
    return stands(AgreementState.IN_FORCE, today) | stands(AgreementState.ENDING, today)
