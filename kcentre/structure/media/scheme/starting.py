"""The starting set of audiences and messages, taken with one button."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kcentre.language import fold
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.structure.media.scheme.verbs import next_place
from kcentre.structure.media.tables import Audience, Message

STARTING_FILE = Path(__file__).resolve().parents[4] / "resources" / "media" / "scheme.toml"


@dataclass(frozen=True, slots=True)
class ReadyAudience:
    """A ready audience with what is said to it; without a name it is everybody."""

    name: str
    detail: str
    messages: tuple[str, ...]


@cache
def starting_set() -> tuple[ReadyAudience, ...]:
    """Return the ready audiences in their order, everybody last."""
    read: dict[str, Any] = tomllib.loads(STARTING_FILE.read_text(encoding="utf-8"))
    named = [
        ReadyAudience(one["name"], one["detail"], tuple(one["messages"]))
        for one in read["audience"]
    ]
    return (*named, ReadyAudience("", "", tuple(read["everybody"]["messages"])))


def take_starting_set(file: CentreFile) -> Changes:
    """Add the ready audiences and messages that are not there yet."""
    with file.operation("Взят готовый набор аудиторий и сообщений") as running:
        known = {fold(name): row_id for row_id, name in ask(file.db, _audiences())}
        said = {fold(text) for (text,) in ask(file.db, Message.select(Message.text))}
        for ready in starting_set():
            audience_id = _audience(file, ready, known)
            for text in ready.messages:
                if fold(text) not in said:
                    place = next_place(file, Message)
                    Message.insert(place=place, text=text, audience=audience_id).execute(file.db)
    return running.changes


def _audiences() -> Any:
    return Audience.select(Audience.id, Audience.name)


def _audience(file: CentreFile, ready: ReadyAudience, known: dict[str, int]) -> int | None:
    """Return the kept audience of that name, added where there is none."""
    if not ready.name:
        return None
    if fold(ready.name) not in known:
        row = Audience.insert(
            place=next_place(file, Audience), name=ready.name, detail=ready.detail
        )
        known[fold(ready.name)] = int(row.execute(file.db))
    return known[fold(ready.name)]
