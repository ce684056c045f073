"""A register as a list of any length: narrowed, searched, ordered."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

from peewee import Expression, Field, ModelSelect, Node

from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import ListedRows, ListedSheet, export_listed, ordered
from kcentre.journal.ordering import NEWEST_FIRST, Order
from kcentre.language.dates import today_here
from kcentre.paper.document import Cell, Column
from kcentre.storage import CentreFile, Progress


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What every list can be narrowed by; None asks for nothing.

    `first_day` and `last_day` are both in; `ids` are rows chosen elsewhere.
    """

    search: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    ids: tuple[int, ...] | None = None


class Numbered(Protocol):
    """A line of a list: it knows its record."""

    @property
    def id(self) -> int: ...


Line = TypeVar("Line", bound=Numbered)
Made = TypeVar("Made")


class RegisterList(ListedRows[Line]):
    """What one list says of its own: its day, its order, its columns, the words it is found by."""

    day: ClassVar[Field | None] = None
    """The column that a period is asked of."""

    newest: ClassVar[tuple[Node, ...]]
    """The order a list begins with, turned round."""

    columns: ClassVar[Mapping[str, Callable[[], Node]]]
    found_by: ClassVar[tuple[Node, ...]]

    def __init__(self, wanted: Any, order: Order = NEWEST_FIRST) -> None:
        super().__init__(wanted.search)
        self._filter, self._order = wanted, order

    def own_conditions(self, wanted: Any, today: dt.date) -> Iterator[Expression]:
        """Yield what holds for the wanted rows beside their days."""
        raise NotImplementedError

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[Line]:
        """Return the lines of these rows, in any order."""
        raise NotImplementedError

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(self.table.select(self.table.id), self._conditions())
        return query.order_by(*ordered(self._order, self.newest, self.columns))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = self.table.select(self.table.id, *self.found_by)
        return narrowed(query, self._conditions())

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[Line]:
        return in_order(ids, {line.id: line for line in self.rows(file, ids, today_here())})

    def _conditions(self) -> tuple[Expression, ...]:
        own = self.own_conditions(self._filter, today_here())
        return (*_shared(self._filter, self.table.id, self.day), *own)


def in_order(ids: Iterable[int], made: Mapping[int, Made]) -> list[Made]:
    """Return what was made of rows in the order of their numbers; those that went are left out."""
    return [made[row_id] for row_id in ids if row_id in made]


def exporter(
    title: str,
    columns: tuple[Column, ...],
    listing: Callable[[Any, Order], ListedRows[Any]],
    cells: Callable[[CentreFile, Sequence[int]], Mapping[int, tuple[Cell, ...]]],
) -> Callable[[CentreFile, Path, Any, Progress], int]:
    """Return what writes a list into a workbook, oldest first, and tells how many rows it has."""

    def rows_of(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
        return iter(in_order(ids, cells(file, ids)))

    sheet = ListedSheet(title, columns, rows_of)

    def export(file: CentreFile, path: Path, wanted: Any, progress: Progress) -> int:
        return export_listed(file, path, sheet, listing(wanted, Order(descending=False)), progress)

    return export


def _shared(wanted: ListFilter, row_id: Field, day: Field | None) -> Iterator[Expression]:
    if day is not None and wanted.first_day is not None:
        yield day >= wanted.first_day.isoformat()
    if day is not None and wanted.last_day is not None:
        yield (day != "") & (day <= wanted.last_day.isoformat())
    if wanted.ids is not None:
        yield is_one_of(row_id, wanted.ids)
