"""Which practices a list wants."""

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression

from kcentre.journal.list_filter import ListFilter, chosen
from kcentre.structure.practices.tables import Practice


@dataclass(frozen=True, slots=True)
class PracticeFilter(ListFilter):
    """Conditions on practices, all of which must hold; None and False ask for nothing.

    The days are those a practice was studied on.
    """

    region: str | None = None
    taken: bool = False
    not_taken: bool = False


ALL_PRACTICES = PracticeFilter()


def practices_wanted(wanted: PracticeFilter) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `Practice`; the search is not part of it."""
    return tuple(_conditions(wanted))


def _conditions(wanted: PracticeFilter) -> Iterator[Expression]:
    yield from chosen(wanted, Practice.id, Practice.studied_on)
    if wanted.region is not None:
        yield Practice.region == wanted.region
    if wanted.taken:
        yield Practice.taken_on != ""
    if wanted.not_taken:
        yield Practice.taken_on == ""
