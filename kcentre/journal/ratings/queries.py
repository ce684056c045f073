"""Single ratings, and the services they are of."""

import datetime as dt
import re

from kcentre.journal.ratings import rules
from kcentre.journal.ratings.codes import session_by_code
from kcentre.journal.ratings.records import RatingCard, RatingSheetDraft
from kcentre.journal.ratings.rules import AroundRating
from kcentre.journal.session_titles import session_title
from kcentre.journal.tables import Rating, Session
from kcentre.journal.values import Verdict
from kcentre.language import Problem
from kcentre.language.dates import kept_day, today_here
from kcentre.periods.closed import closed_against
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

_NUMBER = re.compile(r"№?\s*(\d{1,6})(?:\s*/\s*(\d{4}))?")


def rating_card(file: CentreFile, rating_id: int) -> RatingCard | None:
    """Return a rating opened for changing; None where it was removed."""
    for row in Rating.select().where(Rating.id == rating_id).execute(file.db):
        same = (
            "quality", "conditions", "information", "politeness", "complaint", "suggestion",
            "measure", "measure_by",
        )  # fmt: skip
        draft = RatingSheetDraft(
            **{name: getattr(row, name) for name in same},
            date=dt.date.fromisoformat(row.date),
            session_id=row.session_id,
            verdict=Verdict(row.verdict) if row.verdict else None,
            measure_due=kept_day(row.measure_due),
            measure_done=kept_day(row.measure_done),
        )
        return RatingCard(rating_id, draft, session_title(file, row.session_id))
    return None


def session_of_sheet(file: CentreFile, typed: str, day: dt.date | None) -> int | None:
    """Return the service that stands on a sheet: by its code, or by its number in the year."""
    by_number = _NUMBER.fullmatch(typed.strip())
    if by_number is None:
        return session_by_code(file, typed)
    number, year = by_number.groups()
    within = int(year) if year else (day or today_here()).year
    found = Session.select(Session.id).where(
        (Session.number == int(number))
        & Session.date.between(f"{within:04d}-01-01", f"{within:04d}-12-31")
    )
    return next(ask_ids(file.db, found.order_by(Session.id).limit(1)), None)


def title_of_sheet(file: CentreFile, typed: str, day: dt.date | None) -> str:
    """Return what service stands on a sheet, to be shown while it is entered."""
    return session_title(file, session_of_sheet(file, typed, day)) if typed.strip() else ""


def around_rating(file: CentreFile, draft: RatingSheetDraft, rating_id: int | None) -> AroundRating:
    """Return what the rules must know; `rating_id` is the record itself, None for a new one."""
    session_id = draft.session_id
    if draft.code.strip():
        session_id = session_of_sheet(file, draft.code, draft.date)
    days = Session.select(Session.date).where(Session.id == session_id)
    day = next((dt.date.fromisoformat(date) for (date,) in ask(file.db, days)), None)
    others = Rating.select().where((Rating.session == session_id) & (Rating.id != (rating_id or 0)))
    is_rated = session_id is not None and bool(others.exists(file.db))
    closed = closed_against(file, Rating.date, rating_id, day or draft.date)
    return AroundRating(today_here(), session_id if day else None, day, is_rated, closed)


def problems_of_rating(
    file: CentreFile, draft: RatingSheetDraft, rating_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a rating sheet while it is being entered."""
    return tuple(rules.sheet_problems(draft, around_rating(file, draft, rating_id)))
