"""The lines of the list of referrals, ready to be shown."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from peewee import JOIN, ModelSelect

from kcentre.centre.tables import Specialist
from kcentre.families.tables import Adult, Family
from kcentre.journal.listed import in_order
from kcentre.journal.referrals.filters import last_stale_day
from kcentre.journal.referrals.records import ReferralLine
from kcentre.journal.tables import Referral, Session
from kcentre.journal.values import ReferralOutcome
from kcentre.language.dates import brief_date, kept_day, today_here
from kcentre.language.names import initials
from kcentre.premises.appointments.lines import who_text
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def referral_lines(file: CentreFile, referral_ids: Sequence[int]) -> list[ReferralLine]:
    """Return the lines of these referrals in the order of the ids."""
    stale = last_stale_day(today_here())
    made: dict[int, ReferralLine] = {}
    for row in ask(file.db, _named().where(Referral.id.in_(list(referral_ids)))):
        (
            row_id, date, number, served, adult_id, name, code, specialist, organisation, purpose,
            outcome, outcome_on,
        ) = row  # fmt: skip
        day, known = dt.date.fromisoformat(date), ReferralOutcome(outcome)
        made[row_id] = ReferralLine(
            brief_date(day),
            who_text(adult_id, name, code),
            f"№\u00a0{number} от {brief_date(kept_day(served))}" if served else "",
            to_text(specialist, organisation),
            purpose,
            known.label,
            brief_date(kept_day(outcome_on)),
            row_id,
            known,
            known is ReferralOutcome.UNKNOWN and day <= stale,
            adult_id is None,
        )
    return in_order(referral_ids, made)


def to_text(specialist: str | None, organisation: str) -> str:
    """Return «Соколова А. П., поликлиника № 3»: to whom and where somebody was sent."""
    return ", ".join(filter(None, (initials(specialist or ""), organisation)))


def _named() -> "ModelSelect[Any]":
    return (
        Referral.select(
            Referral.id, Referral.date, Session.number, Session.date, Referral.adult,
            Adult.name, Family.code, Specialist.name, Referral.organisation, Referral.purpose,
            Referral.outcome, Referral.outcome_on,
        )
        .join(Session, JOIN.LEFT_OUTER, on=Referral.session == Session.id)
        .join(Adult, JOIN.LEFT_OUTER, on=Referral.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Referral.specialist == Specialist.id)
    )  # fmt: skip
