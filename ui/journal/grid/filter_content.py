"""A filter as it is kept under a name, and back.

Ready conditions are kept by their names, so that «сегодня» stays today and «мои» those of whoever
works; periods by their words; all others by the field and its value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kcentre.language import Refused
from kcentre.periods.period import Period, parse_period
from ui.journal.grid.ready_filters import ReadyFilter, WorkingId
from ui.records.facets import PERIOD, Facet, Option, period_option

Conditions = dict[str, Option]


def content_of(
    search: str,
    conditions: Mapping[str, Option],
    ready: Sequence[ReadyFilter],
    working: WorkingId,
) -> dict[str, Any]:
    """Return what is kept of a filter in force."""
    kept = {field: _kept(field, option, ready, working) for field, option in conditions.items()}
    return {"search": search, "conditions": kept}


def conditions_of(
    content: Mapping[str, Any],
    facets: Sequence[Facet],
    ready: Sequence[ReadyFilter],
    working: WorkingId,
) -> Conditions:
    """Return the conditions of a kept filter; what is no longer offered is left out."""
    kept = content.get("conditions")
    found = {
        str(field): _option(str(field), value, facets, ready, working)
        for field, value in (kept.items() if isinstance(kept, dict) else ())
    }
    return {field: option for field, option in found.items() if option is not None}


def search_in(content: Mapping[str, Any]) -> str:
    """Return the words of a kept filter."""
    search = content.get("search")
    return search if isinstance(search, str) else ""


def _kept(
    field: str, option: Option, ready: Sequence[ReadyFilter], working: WorkingId
) -> dict[str, Any]:
    for each in ready:
        if each.field == field and each.make(working) == option:
            return {"ready": each.key}
    if isinstance(option.value, Period):
        return {"period": option.value.word}
    return {"value": option.value}


def _option(
    field: str,
    kept: Any,
    facets: Sequence[Facet],
    ready: Sequence[ReadyFilter],
    working: WorkingId,
) -> Option | None:
    if not isinstance(kept, dict):
        return None
    for each in ready:
        if each.field == field and each.key == kept.get("ready"):
            return each.make(working)
    if field == PERIOD:
        return _period(kept.get("period"))
    return _offered(field, kept.get("value"), facets)


def _period(word: Any) -> Option | None:
    try:
        return period_option(parse_period(str(word)))
    except Refused:
        return None


def _offered(field: str, value: Any, facets: Sequence[Facet]) -> Option | None:
    for facet in facets:
        if facet.field == field:
            if facet.is_yes_or_no:
                return Option(value=True, title=facet.title)
            return next((each for each in facet.options if each.value == value), None)
    return None
