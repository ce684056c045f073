"""What somebody answers for anywhere in the step's rooms, before the name is removed.

Some of the tables belong to rooms that stand above this one, so all are named by their words.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from peewee import Expression, Table

from kcentre.language.quoting import quoted
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


class _Place(NamedTuple):
    """A table, its column to tell by, the words, what holds while it is still to be done."""

    table: str
    told_by: str
    words: str
    still: Mapping[str, str | int | tuple[str, ...]] = MappingProxyType({})
    by: str = "responsible"


_STANDING = ("draft", "agreeing", "adopted", "approved")
_PLACES: Final = (
    _Place("road_task", "title", "задачу дорожной карты", {"done_on": "", "is_dropped": 0}),
    _Place("road_stage", "title", "этап дорожной карты"),
    _Place("road_map", "title", "дорожную карту", {"is_finished": 0, "is_retired": 0}),
    _Place("road_map", "title", "дорожную карту", {"is_finished": 0, "is_retired": 0}, "curator"),
    _Place("document", "title", "документ", {"status": _STANDING}),
    _Place("case_file", "title", "дело", {"is_retired": 0}),
    _Place("media_item", "title", "строку медиаплана", {"done_on": "", "is_dropped": 0}),
    _Place("publication", "title", "публикацию", {"removed_on": ""}),
    _Place("decision", "text", "решение", {"done_on": ""}),
    _Place("working_group", "title", "рабочую группу", {"is_retired": 0}, "curator"),
    _Place("contest", "title", "заявку", {"status": ("idea", "preparing", "submitted")}),
    _Place("agreement", "subject", "соглашение", {"status": ("draft", "signed")}),
    _Place("resource_line", "title", "ресурс"),
    _Place("room", "name", "помещение", {"is_retired": 0}),
    _Place("readiness_item", "title", "подготовку помещения:", {"state": ("required", "in_work")}),
    _Place("practice", "title", "изучение практики", {"taken_on": "", "is_retired": 0}),
    _Place("deviation", "measure", "меру", {"done_on": ""}),
)
_SHOWN = 60


def responsibilities(file: CentreFile, name: str) -> list[str]:
    """Return what a person answers for: «документ «Положение»»."""
    return list(_found(file, name)) if name.strip() else []


def hand_over(file: CentreFile, name: str, to_name: str) -> None:
    """Let another person answer for what is still to be done, within a running operation."""
    for place in _PLACES:
        known = Table(place.table)
        change = known.update({known.c[place.by]: to_name})
        change.where(*_conditions(place, known, name)).execute(file.db)


def _found(file: CentreFile, name: str) -> Iterator[str]:
    for place in _PLACES:
        known = Table(place.table)
        query = known.select(known.c[place.told_by]).where(*_conditions(place, known, name))
        for (title,) in ask(file.db, query.order_by(known.c.id)):
            yield f"{place.words} {quoted(title, _SHOWN)}"


def _conditions(place: _Place, known: Table, name: str) -> Iterator[Expression]:
    yield known.c[place.by] == name
    for field, value in place.still.items():
        column = known.c[field]
        yield column.in_(value) if isinstance(value, tuple) else column == value
