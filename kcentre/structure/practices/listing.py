"""The studied practices as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import ModelSelect, Node, fn

from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import ListedRows, ordered
from kcentre.journal.ordering import NEWEST_FIRST, Order
from kcentre.storage import CentreFile
from kcentre.structure.practices.filters import ALL_PRACTICES, PracticeFilter, practices_wanted
from kcentre.structure.practices.queries import practices_where
from kcentre.structure.practices.records import PracticeLine, PracticeRow
from kcentre.structure.practices.tables import Practice


class PracticeList(ListedRows[PracticeRow]):
    """Cards of other centres' practices."""

    table = Practice

    def __init__(self, wanted: PracticeFilter = ALL_PRACTICES, order: Order = NEWEST_FIRST) -> None:
        super().__init__(wanted.search)
        self._filter, self._order = wanted, order

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = narrowed(Practice.select(Practice.id), practices_wanted(self._filter))
        moment = (Practice.studied_on, Practice.id)
        return query.order_by(*ordered(self._order, moment, _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        table = Practice
        columns = (
            table.title, table.region, table.organisation, table.source, table.essence,
            table.results, table.take, table.responsible,
        )  # fmt: skip
        return narrowed(table.select(table.id, *columns), practices_wanted(self._filter))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[PracticeRow]:
        found = practices_where(file, (is_one_of(Practice.id, ids),))
        made = {line.id: row_of(line) for line in found}
        return [made[row_id] for row_id in ids if row_id in made]


def row_of(line: PracticeLine) -> PracticeRow:
    """Return a practice as a line of the list."""
    draft = line.draft
    return PracticeRow(
        draft.title,
        draft.region,
        " ".join(draft.take.split()),
        draft.responsible,
        f"{draft.taken_on:%d.%m.%y}" if draft.taken_on else "",
        f"{draft.studied_on:%d.%m.%y}" if draft.studied_on else "",
        line.id,
        line.is_taken,
    )


_COLUMNS: dict[str, Callable[[], Node]] = {
    "title": lambda: Practice.title_key,
    "region": lambda: fn.NULLIF(Practice.region, ""),
    "taken": lambda: fn.NULLIF(Practice.taken_on, ""),
    "responsible": lambda: fn.NULLIF(Practice.responsible, ""),
}
