"""What can be done to ratings: those that came with a service, and sheets without one."""

import datetime as dt
from dataclasses import asdict, replace

from kcentre.journal import rules
from kcentre.journal.records import RatingDraft
from kcentre.journal.tables import Rating
from kcentre.language import Problem, refuse_if_any
from kcentre.language.typed import tidy_lines
from kcentre.storage import CentreFile, Changes


def add_rating(file: CentreFile, day: dt.date, rating: RatingDraft) -> Changes:
    """Add a rating sheet that belongs to no service."""
    _demand_sound(rating)
    with file.operation("Добавлена оценка") as running:
        Rating.insert(date=day.isoformat(), **_fields(rating)).execute(file.db)
    return running.changes


def change_rating(file: CentreFile, rating_id: int, day: dt.date, rating: RatingDraft) -> Changes:
    """Write a rating sheet that belongs to no service."""
    _demand_sound(rating)
    with file.operation("Изменена оценка") as running:
        written = Rating.update(date=day.isoformat(), **_fields(rating))
        written.where(Rating.id == rating_id).execute(file.db)
    return running.changes


def remove_rating(file: CentreFile, rating_id: int) -> Changes:
    """Remove a rating."""
    with file.operation("Удалена оценка") as running:
        Rating.delete().where(Rating.id == rating_id).execute(file.db)
    return running.changes


def write_rating_of(file: CentreFile, session_id: int, day: dt.date, rating: RatingDraft) -> None:
    """Make the service's rating what is given, inside a running operation; empty removes it."""
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


def _demand_sound(rating: RatingDraft) -> None:
    refuse_if_any(rules.rating_problems(rating))
    if rating.quality is None:
        refuse_if_any([Problem("quality", "Поставьте оценку качества услуги.")])


def _fields(rating: RatingDraft) -> dict[str, object]:
    tidied = replace(
        rating,
        complaint=tidy_lines(rating.complaint),
        suggestion=tidy_lines(rating.suggestion),
    )
    return asdict(tidied)
