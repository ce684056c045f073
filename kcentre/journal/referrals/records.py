"""Referrals («направления») as screens see them."""

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.families.records import Child, Family, Person
from kcentre.journal.values import ReferralOutcome


@dataclass(frozen=True, slots=True)
class ReferralDraft:
    """A referral being entered: to a specialist of the centre, to an organisation, or to both.

    `session_id` is the consultation it came of, whose recipient is meant; without one who is sent
    is `adult_id`, a `newcomer`, or `is_anonymous`. `outcome_on` None asks for today once there is
    an outcome.
    """

    date: dt.date | None = None
    session_id: int | None = None
    adult_id: int | None = None
    newcomer: Family | None = None
    is_anonymous: bool = False
    new_child: Child | None = None
    specialist_id: int | None = None
    organisation: str = ""
    purpose: str = ""
    outcome: ReferralOutcome = ReferralOutcome.UNKNOWN
    outcome_on: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReferralCard:
    """A referral opened for changing, or with `id` None what a new one begins with.

    `session` is «Консультация № 12 от 07.10.2025, Соколова А. П.», empty without one.
    """

    id: int | None
    draft: ReferralDraft
    person: Person | None = None
    session: str = ""


class ReferralLine(NamedTuple):
    """One line of the list of referrals; empty where nothing is known."""

    moment: str
    who: str
    session: str
    to: str
    purpose: str
    outcome: str
    outcome_on: str
    id: int
    outcome_code: ReferralOutcome
    is_stale: bool
    is_anonymous: bool


@dataclass(frozen=True, slots=True)
class Unreferred:
    """A consultation that ended with «направлен…» and has no referral yet."""

    session_id: int
    title: str
    who: str
    result: str
