"""What a period's report says of its months besides their services: three grouped passes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from peewee import Case, Field, Function, fn

from kcentre.figures.ratings import is_positive, ratings_of
from kcentre.figures.scope import Scope
from kcentre.journal.tables import GroupEvent, Rating, Session
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class Marks:
    """Ratings of a month: how many, how many positive, sums of the marks for quality."""

    count: int = 0
    positive: int = 0
    total: int = 0
    squares: int = 0


@dataclass(frozen=True, slots=True)
class Months:
    """Counts by month («2026-07»): distinct recipients, group events, ratings."""

    parents: Mapping[str, int]
    events: Mapping[str, int]
    marks: Mapping[str, Marks]


def months_of(file: CentreFile, scope: Scope) -> Months:
    """Return what is known of the months of a period."""
    return Months(dict(_parents(file, scope)), dict(_events(file, scope)), marks_of(file, scope))


def marks_of(file: CentreFile, scope: Scope) -> dict[str, Marks]:
    """Return the ratings of the months that have some."""
    month = _month(Rating.date)
    positive = fn.SUM(Case(None, [(is_positive(scope.settings), 1)], 0))
    squares = fn.SUM(Rating.quality * Rating.quality)
    query = ratings_of(
        scope, month, fn.COUNT(Rating.id), positive, fn.SUM(Rating.quality), squares
    ).group_by(month)
    return {found: Marks(*sums) for found, *sums in ask(file.db, query)}


def _parents(file: CentreFile, scope: Scope) -> Iterator[tuple[str, int]]:
    month = _month(Session.date)
    people = fn.COUNT(Session.recipient.distinct())
    query = Session.select(month, people).where(scope.sessions).group_by(month)
    yield from ask(file.db, query)


def _events(file: CentreFile, scope: Scope) -> Iterator[tuple[str, int]]:
    month = _month(GroupEvent.date)
    query = GroupEvent.select(month, fn.COUNT(GroupEvent.id)).where(scope.events).group_by(month)
    yield from ask(file.db, query)


def _month(day: Field) -> Function:
    return fn.SUBSTR(day, 1, 7)
