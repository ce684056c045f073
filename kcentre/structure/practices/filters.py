"""Which practices a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.filters import is_one_of
from kcentre.structure.practices.tables import Practice


@dataclass(frozen=True, slots=True)
class PracticeFilter:
    """Conditions on practices, all of which must hold; None and False ask for nothing.

    `first_day` and `last_day`, both in, are of the day a practice was studied.
    """

    search: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    region: str | None = None
    taken: bool = False
    not_taken: bool = False
    ids: tuple[int, ...] | None = None


ALL_PRACTICES = PracticeFilter()


def practices_wanted(wanted: PracticeFilter) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Practice`; the search is not part of it."""
    return tuple(_conditions(wanted))


def _conditions(wanted: PracticeFilter) -> Iterator[Expression]:
    if wanted.first_day is not None:
        yield Practice.studied_on >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield (Practice.studied_on != "") & (Practice.studied_on <= wanted.last_day.isoformat())
    if wanted.region is not None:
        yield Practice.region == wanted.region
    if wanted.taken:
        yield Practice.taken_on != ""
    if wanted.not_taken:
        yield Practice.taken_on == ""
    if wanted.ids is not None:
        yield is_one_of(Practice.id, wanted.ids)
