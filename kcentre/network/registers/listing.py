"""A register as a list of any length: narrowed, searched, ordered."""

import datetime as dt
from abc import abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar

from peewee import Expression, Field, ModelSelect, Node

from kcentre.journal.filters import narrowed
from kcentre.journal.list_filter import chosen
from kcentre.journal.listed import FilteredRows, ListedSheet, export_listed, in_order, ordered
from kcentre.journal.ordering import MOMENT, Order
from kcentre.language.dates import today_here
from kcentre.paper.document import Cell, Column
from kcentre.storage import UNWATCHED, CentreFile, Progress


class Numbered(Protocol):
    """A line of a list: it knows its record."""

    @property
    def id(self) -> int: ...


Line = TypeVar("Line", bound=Numbered)


class RegisterList(FilteredRows[Any, Line]):
    """What one list says of its own: its day, its order, its columns, the words it is found by."""

    day: ClassVar[Field | None] = None
    """The column that a period is asked of."""

    newest: ClassVar[tuple[Node, ...]]
    """The columns of the order that a list begins with: its last rows come first."""

    is_by_name: ClassVar[bool] = False
    """Whether its first rows come first instead: names are read from А to Я."""

    columns: ClassVar[Mapping[str, Callable[[], Node]]]
    found_by: ClassVar[tuple[Node, ...]]

    @abstractmethod
    def own_conditions(self, wanted: Any, today: dt.date) -> Iterator[Expression]:
        """Yield what holds for the wanted rows beside their days."""

    @abstractmethod
    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[Line]:
        """Return the lines of these rows, in any order."""

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(self.table.select(self.table.id), self._conditions())
        order = self._order
        if self.is_by_name and order.key == MOMENT:
            order = Order(MOMENT, not order.descending)
        return query.order_by(*ordered(order, self.newest, self.columns))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = self.table.select(self.table.id, *self.found_by)
        return narrowed(query, self._conditions())

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[Line]:
        return in_order(ids, {line.id: line for line in self.rows(file, ids, today_here())})

    def _conditions(self) -> tuple[Expression, ...]:
        own = self.own_conditions(self._filter, today_here())
        return (*chosen(self._filter, self.table.id, self.day), *own)


@dataclass(frozen=True, slots=True)
class Export:
    """Writes a list into a workbook, by its day the oldest first, and tells how many rows it has.

    `cells` are the rows of `columns` by their numbers.
    """

    title: str
    columns: tuple[Column, ...]
    listing: type[RegisterList[Any]]
    cells: Callable[[CentreFile, Sequence[int]], Mapping[int, tuple[Cell, ...]]]

    def __call__(
        self, file: CentreFile, path: Path, wanted: Any, progress: Progress = UNWATCHED
    ) -> int:
        """Write the wanted rows."""
        sheet = ListedSheet(self.title, self.columns, self._rows_of)
        chosen = self.listing(wanted, Order(descending=self.listing.is_by_name))
        return export_listed(file, path, sheet, chosen, progress)

    def _rows_of(self, file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
        return iter(in_order(ids, self.cells(file, ids)))
