"""What somebody answers for anywhere in the step's rooms, before the name is removed.

Some of the tables belong to rooms that stand above this one, so all are named by their words.
"""

from collections.abc import Iterator
from typing import Final

from peewee import Table

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_PLACES: Final = (
    ("road_task", "title", "задачу дорожной карты «{}»", ("done_on", "")),
    ("road_map", "title", "дорожную карту «{}»", ("is_finished", 0)),
    ("document", "title", "документ «{}»", None),
    ("case_file", "title", "дело «{}»", ("is_retired", 0)),
    ("media_item", "title", "строку медиаплана «{}»", ("done_on", "")),
    ("publication", "title", "публикацию «{}»", ("removed_on", "")),
    ("decision", "text", "решение «{}»", ("done_on", "")),
    ("contest", "title", "заявку «{}»", None),
    ("agreement", "subject", "соглашение «{}»", None),
    ("deviation", "measure", "меру «{}»", ("done_on", "")),
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
        if still is not None:
            change = change.where(known.c[still[0]] == still[1])
        change.execute(file.db)


def _found(file: CentreFile, name: str) -> Iterator[str]:
    for table, column, words, still in _PLACES:
        known = Table(table)
        query = known.select(known.c[column]).where(known.c.responsible == name)
        if still is not None:
            query = query.where(known.c[still[0]] == still[1])
        for (title,) in ask(file.db, query.order_by(known.c.id)):
            short = title if len(title) <= _SHOWN else title[: _SHOWN - 1] + "…"
            yield words.format(short)
