"""What stands beside the two journals as lists: requests, referrals, ratings.

There are far fewer of them than of services, so every list is its ids, found and ordered once; a
search looks each wanted row through. Of a large list it answers at once with the hits among its
first rows (`is_complete` is False), then, by `complete`, with all of them.
"""

from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

from peewee import OP, Case, Expression, ModelSelect, Node, Ordering

from kcentre import paper
from kcentre.centre.queries import passport
from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Value
from kcentre.families.tables import Adult
from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.journal.ordering import MOMENT, NEWEST_FIRST, Order
from kcentre.language.keyboard import readings
from kcentre.paper.document import Cell, Column
from kcentre.storage import CentreFile, Progress
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.finding import Matcher
from kcentre.storage.model import Record

Line = TypeVar("Line")
Made = TypeVar("Made")
Wanted = TypeVar("Wanted", bound=ListFilter)
RowsOf = Callable[[CentreFile, Sequence[int]], Iterator[tuple[Cell, ...]]]
_PORTION = 1_000
_LOOKED_AT, _ENOUGH = 4_000, 12
"""A search of more rows is answered at once where the first of them give enough hits."""


class ListedRows(ABC, Generic[Line]):
    """One list; used where the file is used, by one thread at a time."""

    table: ClassVar[type[Record]]

    def __init__(self, typed: str) -> None:
        self.is_complete = True
        self._may_be_quick = True
        self._matcher = Matcher(readings(typed))
        self._ids = array("q")

    def count(self, file: CentreFile) -> int:
        """Find the rows anew and return how many there are (so far, if not `is_complete`)."""
        near = self._near(file) if self._may_be_quick else None
        self.is_complete = near is None
        self._ids = self._all(file) if near is None else near
        return len(self._ids)

    def complete(self, file: CentreFile) -> int:
        """Find all rows, of a search too, from now on; return how many there are."""
        self._may_be_quick = False
        return self.count(file)

    def page(self, file: CentreFile, offset: int, limit: int) -> list[Line]:
        """Return the lines from `offset` on; `count` was asked before."""
        return self._lines(file, self._ids[offset : offset + limit].tolist())

    def lines(self, file: CentreFile) -> Iterator[Line]:
        """Return all lines in order, a portion in memory at a time."""
        for ids in self.portions(file):
            yield from self._lines(file, ids)

    def portions(self, file: CentreFile) -> Iterator[list[int]]:
        """Return all ids in order, by portions."""
        self.complete(file)
        ids = iter(self._ids)
        while portion := list(islice(ids, _PORTION)):
            yield portion

    def position(self, file: CentreFile, row_id: int) -> int | None:  # noqa: ARG002 — a list's shape
        """Return the place of a row in the list; None where it is not in it."""
        return self._ids.index(row_id) if row_id in self._ids else None

    def _near(self, file: CentreFile) -> "array[int] | None":
        """Return the hits among the first rows of a large list, where there are enough of them."""
        if not self._matcher.asks_anything:
            return None
        first = array("q", ask_ids(file.db, self._wanted(file).limit(_LOOKED_AT + 1)))
        if len(first) <= _LOOKED_AT:
            return None
        texts = self._texts(file).where(is_one_of(self.table.id, first))
        near = self._meant(file, first, texts)
        return near if len(near) >= _ENOUGH else None

    def _all(self, file: CentreFile) -> "array[int]":
        found = array("q", ask_ids(file.db, self._wanted(file)))
        if not self._matcher.asks_anything:
            return found
        return self._meant(file, found, self._texts(file))

    def _meant(
        self, file: CentreFile, ids: "array[int]", texts: "ModelSelect[Any]"
    ) -> "array[int]":
        """Return those of the rows whose texts are found by what was typed, in the same order."""
        meant = {
            row_id
            for row_id, *parts in ask(file.db, texts)
            if self._matcher.matches(" ".join(filter(None, parts)))
        }
        return array("q", (row_id for row_id in ids if row_id in meant))

    @abstractmethod
    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":
        """Return the query of the wanted ids in their order; the search is not part of it."""

    @abstractmethod
    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":
        """Return the query of an id and the texts it can be found by, of the wanted rows."""

    @abstractmethod
    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[Line]:
        """Return the lines of these rows in the order of the ids."""


class FilteredRows(ListedRows[Line], Generic[Wanted, Line]):
    """A list that is narrowed by a filter of its own, and ordered by its columns."""

    def __init__(self, wanted: Wanted, order: Order = NEWEST_FIRST) -> None:
        super().__init__(wanted.search)
        self._filter, self._order = wanted, order


def in_order(ids: Iterable[int], made: Mapping[int, Made]) -> list[Made]:
    """Return what was made of rows in the order of their ids; those that went are left out."""
    return [made[row_id] for row_id in ids if row_id in made]


def ordered(
    order: Order, moment: Sequence[Node], columns: Mapping[str, Callable[[], Node]]
) -> list[Ordering]:
    """Return the order of a list: by a column, unknown values last, then by `moment`."""
    direction = "DESC" if order.descending else "ASC"
    newest = [Ordering(column, direction) for column in moment]
    if order.key == MOMENT:
        return newest
    column = columns[order.key]()
    unknown_last = Ordering(Expression(column, OP.IS, None), "ASC")
    return [unknown_last, Ordering(column, direction), *newest]


def key_of(key: Node, table: type[Adult] | type[Specialist] | type[Topic], at: Node) -> Node:
    """Return the folded name of whom or what a column points at."""
    named: Node = table.select(key).where(table.id == at)
    return named


def place_in(values: type[Value], column: Node) -> Node:
    """Return the place of a code in its value list, which is shown in that order."""
    listed: Node = Case(column, [(value, place) for place, value in enumerate(values)])
    return listed


@dataclass(frozen=True, slots=True)
class ListedSheet:
    """What a list looks like as a workbook."""

    title: str
    columns: tuple[Column, ...]
    rows_of: RowsOf


def export_listed(
    file: CentreFile, path: Path, sheet: ListedSheet, chosen: ListedRows[Any], progress: Progress
) -> int:
    """Write a list into a workbook, in its order; return how many rows there are."""
    total = chosen.complete(file)
    rows = (row for ids in chosen.portions(file) for row in sheet.rows_of(file, ids))
    kindergarten = passport(file).kindergarten
    return paper.write_list(
        path, sheet.title, sheet.columns, rows, progress, total=total, organisation=kindergarten
    )
