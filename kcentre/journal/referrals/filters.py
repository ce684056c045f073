"""Which referrals a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.journal.tables import Referral, Session
from kcentre.journal.values import ReferralOutcome

STALE_DAYS = 30
"""After so many days without an outcome the family is asked what came of it."""


@dataclass(frozen=True, slots=True)
class ReferralFilter(ListFilter):
    """Conditions on referrals, all of which must hold; None and False ask for nothing.

    `stale` has no outcome for more than `STALE_DAYS`; `specialist_id` sent
    somebody on.
    """

    outcome: ReferralOutcome | None = None
    stale: bool = False
    specialist_id: int | None = None


ALL_REFERRALS = ReferralFilter()


def referrals_wanted(wanted: ReferralFilter, today: dt.date) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Referral`; the search is not part of it."""
    return tuple(_conditions(wanted, today))


def last_stale_day(today: dt.date) -> dt.date:
    """Return the latest day of a referral that is without an outcome for too long."""
    return today - dt.timedelta(STALE_DAYS + 1)


def _conditions(wanted: ReferralFilter, today: dt.date) -> Iterator[Expression]:
    yield from chosen(wanted, Referral.id, Referral.date)
    if wanted.outcome is not None:
        yield Referral.outcome == wanted.outcome
    if wanted.stale:
        yield Referral.outcome == ReferralOutcome.UNKNOWN
        yield Referral.date <= last_stale_day(today).isoformat()
    if wanted.specialist_id is not None:
        theirs = Session.select(Session.id).where(Session.specialist == wanted.specialist_id)
        yield Referral.session.in_(theirs)
