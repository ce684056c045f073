"""Single referrals, and the consultations that wait for one."""

import datetime as dt

from peewee import JOIN, Expression, fn

from kcentre.centre.tables import Specialist
from kcentre.centre.values import Result
from kcentre.families.queries import persons
from kcentre.families.records import Person
from kcentre.families.tables import Adult, Family
from kcentre.journal.referrals import rules
from kcentre.journal.referrals.records import ReferralCard, ReferralDraft, Unreferred
from kcentre.journal.rules import missing_record
from kcentre.journal.session_titles import session_title, title_of
from kcentre.journal.tables import Referral, Session
from kcentre.journal.values import ReferralOutcome
from kcentre.language import Problem, Refused
from kcentre.language.dates import kept_day, today_here
from kcentre.periods.closed import closed_against
from kcentre.premises.appointments.lines import who_text
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_REFERRING_RESULTS = (Result.OTHER_SPECIALIST, Result.ORGANISATION)
"""The results of a service after which a referral is expected."""

_LOOKED_BACK_DAYS = 60
_MOST_PLACES = 40


def referral_card(file: CentreFile, referral_id: int) -> ReferralCard | None:
    """Return a referral opened for changing; None where it was removed."""
    for row in Referral.select().where(Referral.id == referral_id).execute(file.db):
        draft = ReferralDraft(
            date=dt.date.fromisoformat(row.date),
            session_id=row.session_id,
            adult_id=row.adult_id,
            is_anonymous=row.adult_id is None,
            specialist_id=row.specialist_id,
            organisation=row.organisation,
            purpose=row.purpose,
            outcome=ReferralOutcome(row.outcome),
            outcome_on=kept_day(row.outcome_on),
            note=row.note,
        )
        person = _person(file, row.adult_id)
        return ReferralCard(referral_id, draft, person, session_title(file, row.session_id))
    return None


def card_for_session(file: CentreFile, session_id: int) -> ReferralCard:
    """Return a new referral of a consultation. Raises `Refused` where it was removed."""
    query = Session.select(Session.date, Session.recipient).where(Session.id == session_id)
    for date, adult_id in ask(file.db, query):
        draft = ReferralDraft(
            date=dt.date.fromisoformat(date),
            session_id=session_id,
            adult_id=adult_id,
            is_anonymous=adult_id is None,
        )
        title = session_title(file, session_id)
        return ReferralCard(None, draft, _person(file, adult_id), title)
    raise Refused([missing_record()])


def problems_of_referral(
    file: CentreFile, draft: ReferralDraft, referral_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a referral while it is being entered."""
    closed = closed_against(file, Referral.date, referral_id, draft.date)
    return tuple(rules.referral_problems(draft, today_here(), closed))


def waits_for_referral() -> Expression:
    """Hold for the services that ended with sending somebody on, and have no referral."""
    has_one = fn.EXISTS(Referral.select(Referral.id).where(Referral.session == Session.id))
    waits: Expression = Session.result.in_(_REFERRING_RESULTS) & ~has_one
    return waits


def unreferred(file: CentreFile) -> list[Unreferred]:
    """Return the consultations of the last 60 days that still wait for a referral, newest first."""
    since = today_here() - dt.timedelta(_LOOKED_BACK_DAYS)
    query = (
        Session.select(
            Session.id, Session.number, Session.date, Session.recipient, Adult.name, Family.code,
            Specialist.name, Session.result,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Session.recipient == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        .where((Session.date >= since.isoformat()) & waits_for_referral())
        .order_by(Session.date.desc(), Session.time.desc(), Session.id.desc())
    )  # fmt: skip
    return [
        Unreferred(
            row_id,
            title_of(number, date, whose),
            who_text(adult_id, name, code),
            Result(result).label,
        )
        for row_id, number, date, adult_id, name, code, whose, result in ask(file.db, query)
    ]


def places_sent_to(file: CentreFile) -> list[str]:
    """Return where people were sent before, the latest first, to be offered again."""
    query = Referral.select(Referral.organisation).where(Referral.organisation != "")
    rows = ask(file.db, query.order_by(Referral.date.desc(), Referral.id.desc()).limit(1_000))
    return list(dict.fromkeys(place for (place,) in rows))[:_MOST_PLACES]


def _person(file: CentreFile, adult_id: int | None) -> Person | None:
    return persons(file, [adult_id])[0] if adult_id is not None else None
