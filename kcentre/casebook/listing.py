"""The families as a list of any length: counted first, then read by pages.

The ids are found and ordered once by one query over indexes; the lines are read for the page that
is shown, each kind of fact by one query.
"""

import datetime as dt
from array import array
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from peewee import Expression, ModelSelect, Node, Ordering, fn

from kcentre.casebook.due import due_ids
from kcentre.casebook.family_lines import family_lines
from kcentre.casebook.records import FamilyFilter, FamilyLine, FamilyOrder, FamilyOrderKey
from kcentre.casebook.tables import Depersonalisation
from kcentre.families.finding import matching
from kcentre.families.personal import is_named, is_personal
from kcentre.families.tables import Adult, Consent, Family
from kcentre.families.validity import in_force
from kcentre.families.values import ConsentPurpose
from kcentre.journal.filters import is_one_of
from kcentre.journal.tables import Session
from kcentre.language.dates import today_here
from kcentre.language.keyboard import readings
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids

ALL_FAMILIES = FamilyFilter()
LAST_COME_FIRST = FamilyOrder()
_PORTION = 1_000


class FamilyList:
    """One list of families; used where the file is used, by one thread at a time."""

    is_complete = True

    def __init__(
        self, wanted: FamilyFilter = ALL_FAMILIES, order: FamilyOrder = LAST_COME_FIRST
    ) -> None:
        self._wanted = wanted
        self._order = order
        self._ids = array("q")

    def count(self, file: CentreFile) -> int:
        """Find the rows anew and return how many there are."""
        self._ids = self._found(file)
        return len(self._ids)

    def complete(self, file: CentreFile) -> int:
        """Return the same as `count`: every list is whole at once."""
        return self.count(file)

    def page(self, file: CentreFile, offset: int, limit: int) -> list[FamilyLine]:
        """Return the lines from `offset` on; `count` was asked before."""
        return family_lines(file, self._ids[offset : offset + limit].tolist())

    def lines(self, file: CentreFile) -> Iterator[FamilyLine]:
        """Return all lines in order, a portion in memory at a time."""
        self.count(file)
        ids = iter(self._ids)
        while portion := list(islice(ids, _PORTION)):
            yield from family_lines(file, portion)

    def position(self, file: CentreFile, row_id: int) -> int | None:  # noqa: ARG002 — a list's shape
        """Return the place of a family in the list; None where it is not in it."""
        return self._ids.index(row_id) if row_id in self._ids else None

    def _found(self, file: CentreFile) -> "array[int]":
        """Return the wanted ids in order, by the first reading of the search that has hits."""
        base = [*_conditions(file, self._wanted)]
        for typed in readings(self._wanted.search):
            meant = matching(typed)
            search = [] if meant is None else [_whose(meant)]
            found = self._sorted(file, [*base, *search])
            if found:
                return found
        return array("q")

    def _sorted(self, file: CentreFile, conditions: Sequence[Expression]) -> "array[int]":
        query: ModelSelect[Any] = Family.select(Family.id).order_by(*_ordered(self._order))
        if conditions:
            query = query.where(*conditions)
        return array("q", ask_ids(file.db, query))


def _conditions(file: CentreFile, wanted: FamilyFilter) -> Iterator[Expression]:
    today = today_here()
    if wanted.without_consent:
        yield is_named() & ~_has_consent(today)
    if wanted.depersonalised:
        acts = Depersonalisation.select(Depersonalisation.family)
        yield Family.id.in_(acts) & ~is_personal()
    if wanted.due:
        yield is_one_of(Family.id, due_ids(file, today))
    if wanted.ids is not None:
        yield is_one_of(Family.id, wanted.ids)


def _whose(meant: Expression) -> Expression:
    found: Expression = Family.id.in_(Adult.select(Adult.family).where(meant))
    return found


def _has_consent(day: dt.date) -> Expression:
    givers = Consent.select(Consent.adult).where(in_force(ConsentPurpose.GENERAL, day))
    families = Adult.select(Adult.family).where(Adult.id.in_(givers))
    has: Expression = Family.id.in_(families)
    return has


def _ordered(order: FamilyOrder) -> list[Ordering]:
    """Return the order wanted; unknown values stand last in both directions."""
    direction = "DESC" if order.descending else "ASC"
    by_code = [Ordering(fn.LENGTH(Family.code), direction), Ordering(Family.code, direction)]
    if order.key == FamilyOrderKey.CODE:
        return by_code
    column = _last_visit() if order.key == FamilyOrderKey.LAST_VISIT else _first_name()
    return [Ordering(column, direction, nulls="LAST"), *by_code]


def _last_visit() -> Node:
    came: Node = (
        Adult.select(fn.MAX(_newest_of_adult()))
        .where(Adult.family == Family.id)
    )  # fmt: skip
    return came


def _newest_of_adult() -> Node:
    """Return the adult's newest day of a service: the last entry of an index."""
    newest: Node = (
        Session.select(Session.date)
        .where(Session.recipient == Adult.id)
        .order_by(Session.date.desc())
        .limit(1)
    )
    return newest


def _first_name() -> Node:
    name: Node = (
        Adult.select(Adult.name_key)
        .where((Adult.family == Family.id) & (Adult.name_key != ""))
        .order_by(Adult.id)
        .limit(1)
    )
    return name
