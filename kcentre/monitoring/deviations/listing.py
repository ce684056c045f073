"""The measures as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import ModelSelect, Node, fn

from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import FilteredRows, in_order, ordered, place_in
from kcentre.language.dates import today_here
from kcentre.monitoring.deviations.filters import (
    DeviationFilter,
    deviations_wanted,
)
from kcentre.monitoring.deviations.lines import lines_where, row_of
from kcentre.monitoring.deviations.records import DeviationRow
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.storage import CentreFile


class DeviationList(FilteredRows[DeviationFilter, DeviationRow]):
    """Measures against deviations."""

    table = Deviation

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        conditions = deviations_wanted(self._filter, today_here())
        query = narrowed(Deviation.select(Deviation.id), conditions)
        return query.order_by(*ordered(self._order, (Deviation.noticed_on, Deviation.id), _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        columns = (Deviation.code, Deviation.cause, Deviation.measure, Deviation.responsible)
        query = Deviation.select(Deviation.id, *columns, Deviation.conclusion)
        return narrowed(query, deviations_wanted(self._filter, today_here()))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[DeviationRow]:
        found = lines_where(file, (is_one_of(Deviation.id, ids),), today_here())
        made = {line.id: row_of(line) for line in found}
        return in_order(ids, made)


_COLUMNS: dict[str, Callable[[], Node]] = {
    "indicator": lambda: Deviation.code,
    "responsible": lambda: fn.NULLIF(Deviation.responsible, ""),
    "due": lambda: Deviation.due,
    "status": lambda: place_in(MeasureStatus, Deviation.status),
}
