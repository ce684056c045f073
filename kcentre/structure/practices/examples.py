"""Ready examples of practices: the ways of the neighbouring towns, to be read and taken over."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kcentre.language.typed import tidy_lines
from kcentre.storage import CentreFile
from kcentre.structure.practices.queries import examples_taken
from kcentre.structure.practices.records import Example, PracticeDraft

EXAMPLES_FILE = Path(__file__).resolve().parents[3] / "resources" / "practices" / "examples.toml"


@cache
def example_drafts() -> dict[str, PracticeDraft]:
    """Return the examples by their keys.

    Its file says: a table for each key with the fields of a card; what is not known is left out.
    """
    read = tomllib.loads(EXAMPLES_FILE.read_text(encoding="utf-8"))
    return {key: _draft_of(fields) for key, fields in read.items()}


def examples(file: CentreFile) -> list[Example]:
    """Return the examples, each with whether its card was taken over."""
    taken = examples_taken(file)
    return [Example(key, draft, key in taken) for key, draft in example_drafts().items()]


def _draft_of(fields: dict[str, str]) -> PracticeDraft:
    texts: dict[str, Any] = {name: tidy_lines(text) for name, text in fields.items()}
    return PracticeDraft(**texts)
