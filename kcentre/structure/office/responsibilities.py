"""What somebody answers for anywhere in the step's rooms, before the name is removed.

Some of the tables belong to rooms that stand above this one, so all are named by their words.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from peewee import Table

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_PLACES: Final[tuple[tuple[str, str, str, Mapping[str, str | int]], ...]] = (
    ("road_task", "title", "задачу дорожной карты «{}»", {"done_on": "", "is_dropped": 0}),
    ("road_map", "title", "дорожную карту «{}»", {"is_finished": 0, "is_retired": 0}),
    ("document", "title", "документ «{}»", {}),
    ("case_file", "title", "дело «{}»", {"is_retired": 0}),
    ("media_item", "title", "строку медиаплана «{}»", {"done_on": ""}),
    ("publication", "title", "публикацию «{}»", {"removed_on": ""}),
    ("decision", "text", "решение «{}»", {"done_on": ""}),
    ("contest", "title", "заявку «{}»", {}),
    ("agreement", "subject", "соглашение «{}»", {}),
    ("deviation", "measure", "меру «{}»", {"done_on": ""}),
)
"""Table, its column to tell by, the words, and what holds while it is still to be done."""
_SHOWN = 60


def responsibilities(file: CentreFile, name: str) -> list[str]:
    """Return what a person answers for: «документ «Положение»»."""
    return list(_found(file, name)) if name.strip() else []


def hand_over(file: CentreFile, name: str, to_name: str) -> None:
    """Let another person answer for what is still to be done, within a running operation."""
    for table, _, _, still in _PLACES:
        known = Table(table)
        change = known.update({known.c.responsible: to_name}).where(known.c.responsible == name)
        for field, value in still.items():
            change = change.where(known.c[field] == value)
        change.execute(file.db)


def _found(file: CentreFile, name: str) -> Iterator[str]:
    for table, column, words, still in _PLACES:
        known = Table(table)
        query = known.select(known.c[column]).where(known.c.responsible == name)
        for field, value in still.items():
            query = query.where(known.c[field] == value)
        for (title,) in ask(file.db, query.order_by(known.c.id)):
            short = title if len(title) <= _SHOWN else title[: _SHOWN - 1] + "…"
            yield words.format(short)
