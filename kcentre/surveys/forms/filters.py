"""Which filled-in forms a list wants."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Expression, fn

from kcentre.journal.filters import is_one_of
from kcentre.surveys.tables import SurveyForm
from kcentre.surveys.values import Source


@dataclass(frozen=True, slots=True)
class FormFilter:
    """Conditions on forms, all of which must hold; None asks for nothing.

    The days are both in; a form that was not dated is known by the day of its entering. `ids` are
    rows chosen elsewhere; `search` is what was typed.
    """

    round_id: int | None = None
    search: str = ""
    source: Source | None = None
    first_day: dt.date | None = None
    last_day: dt.date | None = None
    ids: tuple[int, ...] | None = None


ALL_FORMS = FormFilter()


def forms_wanted(wanted: FormFilter) -> tuple[Expression, ...]:
    """Return what holds for the wanted rows of `SurveyForm`; the search is not part of it."""
    return tuple(_conditions(wanted))


def _conditions(wanted: FormFilter) -> Iterator[Expression]:
    table = SurveyForm
    day = fn.COALESCE(fn.NULLIF(table.filled_on, ""), table.entered_on)
    if wanted.round_id is not None:
        yield table.round == wanted.round_id
    if wanted.source is not None:
        yield table.source == wanted.source
    if wanted.first_day is not None:
        yield day >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield day <= wanted.last_day.isoformat()
    if wanted.ids is not None:
        yield is_one_of(table.id, wanted.ids)
