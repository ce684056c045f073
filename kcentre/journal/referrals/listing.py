"""The referrals as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import JOIN, Case, ModelSelect, Node, fn

from kcentre.centre.tables import Specialist
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult, Family
from kcentre.journal.filters import narrowed
from kcentre.journal.listed import FilteredRows, key_of, ordered, place_in
from kcentre.journal.referrals.filters import ReferralFilter, referrals_wanted
from kcentre.journal.referrals.lines import referral_lines
from kcentre.journal.referrals.records import ReferralLine
from kcentre.journal.tables import Referral, Session
from kcentre.journal.values import ReferralOutcome
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


class ReferralList(FilteredRows[ReferralFilter, ReferralLine]):
    """Referrals."""

    table = Referral

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        conditions = referrals_wanted(self._filter, today_here())
        query = narrowed(Referral.select(Referral.id), conditions)
        return query.order_by(*ordered(self._order, (Referral.date, Referral.id), _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        nobody = Case(None, [(Referral.adult.is_null(), ANONYMOUS)], "")
        query = (
            Referral.select(
                Referral.id, nobody, Adult.name_key, Adult.phone_digits, Family.code,
                Specialist.name_key, Referral.organisation, Referral.purpose, Referral.note,
            )
            .join(Adult, JOIN.LEFT_OUTER, on=Referral.adult == Adult.id)
            .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
            .join(Specialist, JOIN.LEFT_OUTER, on=Referral.specialist == Specialist.id)
        )  # fmt: skip
        return narrowed(query, referrals_wanted(self._filter, today_here()))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[ReferralLine]:
        return referral_lines(file, ids)


def _session_number() -> Node:
    number: Node = Session.select(Session.number).where(Session.id == Referral.session)
    return number


_COLUMNS: dict[str, Callable[[], Node]] = {
    "who": lambda: key_of(Adult.name_key, Adult, Referral.adult),
    "session": _session_number,
    "to": lambda: fn.COALESCE(
        key_of(Specialist.name_key, Specialist, Referral.specialist), Referral.organisation
    ),
    "purpose": lambda: fn.NULLIF(Referral.purpose, ""),
    "outcome": lambda: place_in(ReferralOutcome, Referral.outcome),
    "outcome_on": lambda: fn.NULLIF(Referral.outcome_on, ""),
}
