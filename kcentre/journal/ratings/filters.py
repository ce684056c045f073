"""Which ratings a list wants."""

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.journal.tables import Rating, Session
from kcentre.journal.values import Verdict


@dataclass(frozen=True, slots=True)
class RatingFilter(ListFilter):
    """Conditions on ratings, all of which must hold; None and False ask for nothing.

    `unresolved` is a complaint without a verdict, `measures` a founded one
    whose measure is not taken yet, `waiting` either of them.
    """

    specialist_id: int | None = None
    complaints: bool = False
    unresolved: bool = False
    founded: bool = False
    measures: bool = False
    waiting: bool = False


ALL_RATINGS = RatingFilter()


def ratings_wanted(wanted: RatingFilter) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Rating`; the search is not part of it."""
    return (*_dated(wanted), *_complaints(wanted))


def is_complaint() -> Expression:
    """Hold for the ratings with a complaint, whether founded or not."""
    told: Expression = Rating.complaint != ""
    return told


def is_founded() -> Expression:
    """Hold for the ratings with a complaint that was found right: the indicator counts them."""
    found: Expression = Rating.verdict == Verdict.FOUNDED
    return is_complaint() & found


def _dated(wanted: RatingFilter) -> Iterator[Expression]:
    yield from chosen(wanted, Rating.id, Rating.date)
    if wanted.specialist_id is not None:
        theirs = Session.select(Session.id).where(Session.specialist == wanted.specialist_id)
        yield Rating.session.in_(theirs)


def _complaints(wanted: RatingFilter) -> Iterator[Expression]:
    if wanted.complaints:
        yield is_complaint()
    if wanted.unresolved:
        yield is_complaint() & _is_unresolved()
    if wanted.founded:
        yield is_founded()
    if wanted.measures:
        yield is_founded() & _is_open()
    if wanted.waiting:
        yield is_complaint() & (_is_unresolved() | (is_founded() & _is_open()))


def _is_unresolved() -> Expression:
    unresolved: Expression = Rating.verdict.is_null()
    return unresolved


def _is_open() -> Expression:
    not_taken: Expression = Rating.measure_done == ""
    return not_taken
