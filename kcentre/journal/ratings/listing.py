"""The ratings as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import JOIN, Case, ModelSelect, Node, fn

from kcentre.centre.tables import Specialist
from kcentre.journal.filters import narrowed
from kcentre.journal.listed import FilteredRows, key_of, ordered
from kcentre.journal.ratings.filters import RatingFilter, ratings_wanted
from kcentre.journal.ratings.lines import rating_lines
from kcentre.journal.ratings.records import RatingLine
from kcentre.journal.tables import Rating, Session
from kcentre.storage import CentreFile


class RatingList(FilteredRows[RatingFilter, RatingLine]):
    """Ratings: of services, and of none."""

    table = Rating

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(Rating.select(Rating.id), ratings_wanted(self._filter))
        return query.order_by(*ordered(self._order, (Rating.date, Rating.id), _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = (
            Rating.select(
                Rating.id, Session.number.cast("TEXT"), Session.rating_code, Specialist.name_key,
                Rating.complaint, Rating.suggestion, Rating.measure, Rating.measure_by,
            )
            .join(Session, JOIN.LEFT_OUTER, on=Rating.session == Session.id)
            .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        )  # fmt: skip
        return narrowed(query, ratings_wanted(self._filter))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[RatingLine]:
        return rating_lines(file, ids)


def _of_session(column: Node) -> Node:
    found: Node = Session.select(column).where(Session.id == Rating.session)
    return found


def _specialist() -> Node:
    return key_of(Specialist.name_key, Specialist, _of_session(Session.specialist))


def _mean() -> Node:
    marks = (Rating.quality, Rating.conditions, Rating.information, Rating.politeness)
    total = sum((fn.COALESCE(mark, 0) for mark in marks), start=fn.COALESCE(0, 0))
    count = sum((Case(None, [(mark.is_null(), 0.0)], 1.0) for mark in marks), start=fn.ABS(0))
    mean: Node = total / count
    return mean


def _complaint() -> Node:
    """Complaints first that are to be decided, then by what came of them; others last."""
    told: Node = Case(None, [(Rating.complaint != "", fn.COALESCE(Rating.verdict, ""))], None)
    return told


_COLUMNS: dict[str, Callable[[], Node]] = {
    "session": lambda: _of_session(Session.number),
    "specialist": _specialist,
    "quality": lambda: Rating.quality,
    "conditions": lambda: Rating.conditions,
    "information": lambda: Rating.information,
    "politeness": lambda: Rating.politeness,
    "mean": _mean,
    "complaint": _complaint,
}
