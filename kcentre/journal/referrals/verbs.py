"""What can be done to referrals. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.journal.filters import is_one_of
from kcentre.journal.referrals import rules
from kcentre.journal.referrals.queries import problems_of_referral
from kcentre.journal.referrals.records import ReferralDraft
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import Referral, Session
from kcentre.journal.values import ReferralOutcome
from kcentre.journal.vanished import without_vanished
from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, kept_day, today_here
from kcentre.language.plurals import records
from kcentre.language.typed import tidy, tidy_lines
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.writing import written_people
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import write_record


def keep_referral(
    file: CentreFile, draft: ReferralDraft, referral_id: int | None = None
) -> Changes:
    """Add a referral, or write the one with that id."""
    today = today_here()
    tidied = _tidied(without_vanished(file, draft), today)
    refuse_if_any(problems_of_referral(file, tidied, referral_id))
    label = "Добавлено направление" if referral_id is None else "Изменено направление"
    with file.operation(label) as running:
        fields = _fields(file, tidied)
        write_record(file, Referral, referral_id, fields, missing_record())
    return running.changes


def remove_referrals(file: CentreFile, referral_ids: Sequence[int]) -> Changes:
    """Remove referrals; the consultations they came of stay."""
    count = len(referral_ids)
    label = "Удалено направление" if count == 1 else f"Удалены направления: {records(count)}"
    with file.operation(label) as running:
        Referral.delete().where(is_one_of(Referral.id, referral_ids)).execute(file.db)
    return running.changes


def set_outcome(
    file: CentreFile,
    referral_ids: Sequence[int],
    outcome: ReferralOutcome,
    day: dt.date | None = None,
) -> Changes:
    """Say what came of referrals, and when it became known: on that day, or today."""
    today = today_here()
    is_known = outcome is not ReferralOutcome.UNKNOWN
    count = len(referral_ids)
    label = f"Направление: {outcome.label}"
    if count != 1:
        label = f"Направления «{outcome.label}»: {records(count)}"
    with file.operation(label) as running:
        sent = Referral.select(Referral.date).where(is_one_of(Referral.id, referral_ids))
        days = [kept_day(date) for (date,) in ask(file.db, sent)]
        if len(days) < len(set(referral_ids)):
            raise Refused([missing_record()])
        for sent_on in days:
            refuse_if_any(rules.outcome_problems(sent_on, day, today))
        fields = {"outcome": outcome, "outcome_on": iso_day((day or today) if is_known else None)}
        Referral.update(**fields).where(is_one_of(Referral.id, referral_ids)).execute(file.db)
    return running.changes


def _tidied(draft: ReferralDraft, today: dt.date) -> ReferralDraft:
    is_known = draft.outcome is not ReferralOutcome.UNKNOWN
    return replace(
        draft,
        organisation=tidy(draft.organisation),
        purpose=tidy(draft.purpose),
        note=tidy_lines(draft.note),
        outcome_on=(draft.outcome_on or today) if is_known else None,
    )


def _fields(file: CentreFile, draft: ReferralDraft) -> dict[str, object]:
    """Return what is written of a sound draft; the people that come with it are written now."""
    return {
        "date": iso_day(draft.date),
        "session": draft.session_id,
        "adult": _adult_of(file, draft),
        "specialist": draft.specialist_id,
        "organisation": draft.organisation,
        "purpose": draft.purpose,
        "outcome": draft.outcome,
        "outcome_on": iso_day(draft.outcome_on),
        "note": draft.note,
    }


def _adult_of(file: CentreFile, draft: ReferralDraft) -> int | None:
    """Return who is sent: of a consultation its recipient, else whom the draft names."""
    if draft.session_id is not None:
        query = Session.select(Session.recipient).where(Session.id == draft.session_id)
        for (adult_id,) in ask(file.db, query):
            return None if adult_id is None else int(adult_id)
        raise Refused([missing_record()])
    if draft.is_anonymous:
        return None
    who = WaitingDraft(draft.adult_id, draft.newcomer, new_child=draft.new_child)
    return written_people(file, who)[0]
