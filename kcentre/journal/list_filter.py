"""What every list beside the journals can be narrowed by: words, days, rows chosen elsewhere."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression, Field

from kcentre.journal.filters import is_one_of


@dataclass(frozen=True, slots=True)
class ListFilter:
    """Conditions on rows, all of which must hold; None asks for nothing.

    `search` is what was typed; `first_day` and `last_day` are both in; `ids` are rows chosen
    elsewhere.
    """

    search: str = ""
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    ids: tuple[int, ...] | None = None


def chosen(wanted: ListFilter, row_id: Field, day: Field | None) -> Iterator[Expression]:
    """Yield what holds for rows of these days and ids; a row without a day lies in no period."""
    if day is not None and wanted.first_day is not None:
        yield day >= wanted.first_day.isoformat()
    if day is not None and wanted.last_day is not None:
        yield (day != "") & (day <= wanted.last_day.isoformat())
    if wanted.ids is not None:
        yield is_one_of(row_id, wanted.ids)
