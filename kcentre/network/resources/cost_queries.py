"""Costs as they are kept, and their sums by source."""

import datetime as dt
from collections.abc import Iterable, Sequence

from peewee import Expression

from kcentre.network.partners.queries import partner_names
from kcentre.network.resources.records import CostLine, CostTotal
from kcentre.network.resources.registers import COSTS
from kcentre.network.resources.tables import CostLine as Table
from kcentre.network.resources.values import CostSource
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_AS_ENTERED = (Table.year, Table.id)


def costs(file: CentreFile, year: int | None = None) -> list[CostLine]:
    """Return the costs of a year, or of all of them, as they were entered."""
    return cost_lines(file, () if year is None else (Table.year == year,))


def cost_lines(file: CentreFile, conditions: Iterable[Expression]) -> list[CostLine]:
    """Return the costs that meet all conditions, as they were entered."""
    with file.reading():
        names = partner_names(file)
        found = COSTS.drafts(file, conditions, _AS_ENTERED)
    return [
        CostLine(row_id, draft, names.get(draft.partner_id or 0, ""))
        for row_id, draft in found.items()
    ]


def cost_years(file: CentreFile, today: dt.date) -> tuple[int, ...]:
    """Return the years that have costs, and this one; the newest first."""
    kept = {year for (year,) in ask(file.db, Table.select(Table.year).distinct())}
    return tuple(sorted({*kept, today.year}, reverse=True))


def totals(lines: Sequence[CostLine]) -> tuple[CostTotal, ...]:
    """Return the sums by source, of those that have any line, then of all together.

    A sum that nobody knows adds nothing.
    """
    used = [source for source in CostSource if any(one.draft.source is source for one in lines)]
    parts = [_total(source, lines) for source in used]
    return (*parts, _total(None, lines))


def _total(source: CostSource | None, lines: Sequence[CostLine]) -> CostTotal:
    own = [line.draft for line in lines if source is None or line.draft.source is source]
    planned = sum(draft.planned or 0 for draft in own)
    return CostTotal(source, planned, sum(draft.spent or 0 for draft in own))
