"""Costs as a list of any length, and as a workbook."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from peewee import Expression, Node

from kcentre.journal.filters import is_one_of
from kcentre.journal.list_filter import ListFilter
from kcentre.journal.listed import place_in
from kcentre.language.money import in_rubles, rubles
from kcentre.network.registers.listing import Export, RegisterList
from kcentre.network.registers.sums import shown
from kcentre.network.resources.cost_queries import cost_lines, totals
from kcentre.network.resources.records import CostLine, CostRow
from kcentre.network.resources.tables import CostLine as Table
from kcentre.network.resources.values import CostKind, CostSource
from kcentre.paper.document import Cell, Column, Kind
from kcentre.storage import CentreFile

COSTS_TITLE = "Затраты"

_COLUMNS = (
    Column("Год", Kind.INTEGER, weight=0.6),
    Column("На что", weight=3),
    Column("Статья", weight=2),
    Column("Источник", weight=1.6),
    Column("Партнёр", weight=2),
    Column("Запланировано, руб.", Kind.DECIMAL, places=2),
    Column("Израсходовано, руб.", Kind.DECIMAL, places=2),
    Column("Примечание", weight=2),
)


@dataclass(frozen=True, slots=True)
class CostFilter(ListFilter):
    """Conditions on costs, all of which must hold; None asks for nothing.

    The days ask for the calendar years that they lie in.
    """

    year: int | None = None
    kind: CostKind | None = None
    source: CostSource | None = None


class CostList(RegisterList[CostRow]):
    """What the centre's work costs."""

    table = Table
    newest = (Table.year, Table.id)
    found_by = (Table.title, Table.note)
    columns: ClassVar[Mapping[str, Callable[[], Node]]] = {
        "year": lambda: Table.year,
        "kind": lambda: place_in(CostKind, Table.kind),
        "source": lambda: place_in(CostSource, Table.source),
        "planned": lambda: Table.planned,
        "spent": lambda: Table.spent,
    }

    def own_conditions(self, wanted: CostFilter, today: dt.date) -> Iterator[Expression]:  # noqa: ARG002 — for lists with days
        if wanted.first_day is not None:
            yield Table.year >= wanted.first_day.year
        if wanted.last_day is not None:
            yield Table.year <= wanted.last_day.year
        if wanted.year is not None:
            yield Table.year == wanted.year
        if wanted.kind is not None:
            yield Table.kind == wanted.kind
        if wanted.source is not None:
            yield Table.source == wanted.source

    def rows(self, file: CentreFile, ids: Sequence[int], today: dt.date) -> Iterable[CostRow]:  # noqa: ARG002 — for lists with days
        return map(_row, cost_lines(file, (is_one_of(Table.id, ids),)))


def source_told(line: CostLine) -> str:
    """Return «грант», «средства партнёра: Школа № 5»."""
    return ": ".join(filter(None, (line.draft.source.label, line.partner)))


def costs_told(file: CentreFile, wanted: CostFilter) -> str:
    """Return «Запланировано …, израсходовано …» of the wanted costs; empty where there are none."""
    ids = [row_id for portion in CostList(wanted).portions(file) for row_id in portion]
    found = cost_lines(file, (is_one_of(Table.id, ids),))
    if not found:
        return ""
    *parts, whole = totals(found)
    missing = sum(one.planned for one in parts if one.source is CostSource.MISSING)
    lacking = f", без источника — {rubles(missing)}" if missing else ""
    return f"Запланировано {rubles(whole.planned)}, израсходовано {rubles(whole.spent)}{lacking}"


def _row(line: CostLine) -> CostRow:
    draft = line.draft
    return CostRow(
        str(draft.year),
        draft.title,
        source_told(line),
        shown(draft.planned),
        shown(draft.spent),
        draft.kind.label,
        " ".join(draft.note.split()),
        line.id,
        draft.source,
    )


def _cells(file: CentreFile, ids: Sequence[int]) -> Mapping[int, tuple[Cell, ...]]:
    found = cost_lines(file, (is_one_of(Table.id, ids),))
    return {
        line.id: (
            line.draft.year, line.draft.title, line.draft.kind.label, line.draft.source.label,
            line.partner, in_rubles(line.draft.planned), in_rubles(line.draft.spent),
            line.draft.note,
        )
        for line in found
    }  # fmt: skip


export_costs = Export(COSTS_TITLE, _COLUMNS, CostList, _cells)
