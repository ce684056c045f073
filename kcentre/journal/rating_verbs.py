"""Writing the rating that came with a service, and keeping the dates of all its ratings."""

import datetime as dt
from dataclasses import asdict, replace

from kcentre.journal.records import RatingDraft
from kcentre.journal.tables import Rating
from kcentre.language.typed import tidy_lines
from kcentre.storage import CentreFile


def write_rating_of(file: CentreFile, session_id: int, day: dt.date, rating: RatingDraft) -> None:
    """Make the service's rating what is given, inside a running operation; empty removes it.

    Further sheets of the service keep what they say and follow it to another day.
    """
    others = (Rating.session == session_id) & (Rating.date != day.isoformat())
    Rating.update(date=day.isoformat()).where(others).execute(file.db)
    first = Rating.select(Rating.id).where(Rating.session == session_id).order_by(Rating.id)
    rating_id = first.limit(1).scalar(file.db)
    if rating.is_empty:
        Rating.delete().where(Rating.id == rating_id).execute(file.db)
        return
    fields = {"date": day.isoformat(), **_fields(rating)}
    if rating_id is None:
        Rating.insert(session=session_id, **fields).execute(file.db)
    else:
        Rating.update(**fields).where(Rating.id == rating_id).execute(file.db)


def _fields(rating: RatingDraft) -> dict[str, object]:
    tidied = replace(
        rating,
        complaint=tidy_lines(rating.complaint),
        suggestion=tidy_lines(rating.suggestion),
    )
    fields = asdict(tidied)
    return fields if tidied.complaint else fields | _NO_COMPLAINT


_NO_COMPLAINT = {
    "verdict": None,
    "measure": "",
    "measure_by": "",
    "measure_due": "",
    "measure_done": "",
}
"""What was decided about a complaint goes with the complaint."""
