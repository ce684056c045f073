"""The studied practices as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import ModelSelect, Node, fn

from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import FilteredRows, in_order, ordered
from kcentre.language.dates import brief_date
from kcentre.storage import CentreFile
from kcentre.structure.practices.filters import PracticeFilter, practices_wanted
from kcentre.structure.practices.queries import practices_where
from kcentre.structure.practices.records import PracticeLine, PracticeRow
from kcentre.structure.practices.tables import Practice


class PracticeList(FilteredRows[PracticeFilter, PracticeRow]):
    """Cards of other centres' practices."""

    table = Practice

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
        return in_order(ids, made)


def row_of(line: PracticeLine) -> PracticeRow:
    """Return a practice as a line of the list."""
    draft = line.draft
    return PracticeRow(
        draft.title,
        draft.region,
        " ".join(draft.take.split()),
        draft.responsible,
        brief_date(draft.taken_on),
        brief_date(draft.studied_on),
        line.id,
        line.is_taken,
    )


_COLUMNS: dict[str, Callable[[], Node]] = {
    "title": lambda: Practice.title_key,
    "region": lambda: fn.NULLIF(Practice.region, ""),
    "taken": lambda: fn.NULLIF(Practice.taken_on, ""),
    "responsible": lambda: fn.NULLIF(Practice.responsible, ""),
}
