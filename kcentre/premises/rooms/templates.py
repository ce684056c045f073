"""Ready check-lists and equipment of a room, one for each purpose."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kcentre.premises.values import Purpose

TEMPLATES_FILE = Path(__file__).resolve().parents[3] / "resources" / "checklists" / "rooms.toml"


@dataclass(frozen=True, slots=True)
class Template:
    """What a room for some purpose usually needs: lines of its check-list, equipment and count."""

    items: tuple[str, ...]
    equipment: tuple[tuple[str, int], ...]


def template(purpose: Purpose) -> Template:
    """Return what a room for this purpose usually needs."""
    return _templates()[purpose]


@cache
def _templates() -> dict[Purpose, Template]:
    """Return all templates of `rooms.toml`.

    Its file says: a table for each purpose with `items`, a list of texts, and `equipment`, a list
    of pairs of a name and how many are required.
    """
    read = tomllib.loads(TEMPLATES_FILE.read_text(encoding="utf-8"))
    return {
        purpose: Template(
            tuple(read[purpose]["items"]),
            tuple((name, count) for name, count in read[purpose]["equipment"]),
        )
        for purpose in Purpose
    }
