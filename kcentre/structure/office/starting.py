"""Ready lines for the lists of the Model: offered, never taken without being asked for."""

import tomllib
from functools import cache
from pathlib import Path

from kcentre.language import fold
from kcentre.structure.office.item_lines import items_from, lines_of
from kcentre.structure.office.records import ModelItem
from kcentre.structure.office.values import ModelSection

STARTING_FILE = Path(__file__).resolve().parents[3] / "resources" / "model" / "starting.toml"


def starting_items(section: ModelSection) -> tuple[ModelItem, ...]:
    """Return the lines that a list usually begins with."""
    return _starting()[section]


def with_starting(section: ModelSection, text: str) -> str:
    """Return a typed list with the ready lines that it does not have yet at its end."""
    known = {fold(item.title) for item in items_from(text, with_answers=True)}
    known |= {fold(item.title) for item in items_from(text, with_answers=False)}
    added = [item for item in starting_items(section) if fold(item.title) not in known]
    return "\n".join(filter(None, (text.rstrip(), lines_of(added))))


@cache
def _starting() -> dict[ModelSection, tuple[ModelItem, ...]]:
    read = tomllib.loads(STARTING_FILE.read_text(encoding="utf-8"))
    return {section: tuple(_item(line) for line in read[section]) for section in ModelSection}


def _item(line: str | dict[str, str]) -> ModelItem:
    return ModelItem(line) if isinstance(line, str) else ModelItem(**line)
