"""What the dialog of copies asks the worker, and how it answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kcentre.copies.queries import facts_of, list_copies
from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.storage import FileRefused
from ui.copies.table import Looked


@dataclass(frozen=True, slots=True)
class Found:
    """The copies of a centre, and what the centre holds now; nothing where it can't be read."""

    copies: list[KeptCopy]
    now: CopyFacts | None


def found(centre: Path) -> Found:
    """Return the copies beside a centre."""
    return Found(list_copies(centre), looked_into(centre)[1].facts)


def looked_into(copy: Path) -> tuple[Path, Looked]:
    """Look into a copy; a damaged one is an answer, not a failure."""
    try:
        return copy, Looked(facts_of(copy))
    except FileRefused as refused:
        return copy, Looked(None, refused.sentence)
