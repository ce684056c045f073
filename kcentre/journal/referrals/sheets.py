"""The referrals as a list for Excel."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from peewee import JOIN

from kcentre.centre.tables import Specialist
from kcentre.families.tables import Adult, Family
from kcentre.journal.listed import ListedSheet, export_listed
from kcentre.journal.ordering import Order
from kcentre.journal.referrals.filters import ALL_REFERRALS, ReferralFilter
from kcentre.journal.referrals.listing import ReferralList
from kcentre.journal.tables import Referral, Session
from kcentre.journal.values import ReferralOutcome
from kcentre.language.dates import kept_day
from kcentre.paper.document import Cell, Column, Kind
from kcentre.premises.appointments.lines import who_text
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask

REFERRAL_TITLE = "Направления"
_OLDEST_FIRST = Order(descending=False)

REFERRAL_COLUMNS = (
    Column("Дата", Kind.DATE),
    Column("Кого направили", weight=2.4),
    Column("Код семьи"),
    Column("Услуга №", Kind.INTEGER, weight=0.8),
    Column("Дата услуги", Kind.DATE),
    Column("К специалисту", weight=2.4),
    Column("В организацию", weight=2.4),
    Column("Цель", weight=3),
    Column("Исход", weight=1.8),
    Column("Дата исхода", Kind.DATE),
    Column("Примечание", weight=2),
)


def export_referrals(
    file: CentreFile,
    path: Path,
    wanted: ReferralFilter = ALL_REFERRALS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted referrals into a workbook, oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, ReferralList(wanted, _OLDEST_FIRST), progress)


def referral_rows(file: CentreFile, referral_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `REFERRAL_COLUMNS` in the order of the ids."""
    query = (
        Referral.select(
            Referral.id, Referral.date, Referral.adult, Adult.name, Family.code, Session.number,
            Session.date, Specialist.name, Referral.organisation, Referral.purpose,
            Referral.outcome, Referral.outcome_on, Referral.note,
        )
        .join(Session, JOIN.LEFT_OUTER, on=Referral.session == Session.id)
        .join(Adult, JOIN.LEFT_OUTER, on=Referral.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Referral.specialist == Specialist.id)
        .where(Referral.id.in_(list(referral_ids)))
    )  # fmt: skip
    made: dict[int, tuple[Cell, ...]] = {
        row_id: (
            dt.date.fromisoformat(date), who_text(adult_id, name, code), code or "", number,
            kept_day(served), specialist or "", organisation, purpose,
            ReferralOutcome(outcome).label, kept_day(outcome_on), note,
        )
        for (
            row_id, date, adult_id, name, code, number, served, specialist, organisation, purpose,
            outcome, outcome_on, note,
        ) in ask(file.db, query)
    }  # fmt: skip
    return (made[row_id] for row_id in referral_ids)


_SHEET = ListedSheet(REFERRAL_TITLE, REFERRAL_COLUMNS, referral_rows)
