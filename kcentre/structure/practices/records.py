"""Studied practices as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class PracticeDraft:
    """A card of another centre's practice being entered.

    `take` is what is worth taking over, `taken_on` the day it was put to use here; `responsible`
    answers for that.
    """

    title: str = ""
    region: str = ""
    organisation: str = ""
    source: str = ""
    link: str = ""
    studied_on: dt.date | None = None
    essence: str = ""
    results: str = ""
    take: str = ""
    taken_on: dt.date | None = None
    responsible: str = ""


@dataclass(frozen=True, slots=True)
class PracticeLine:
    """A kept card; `example` is the key of the ready one it came from, else empty."""

    id: int
    draft: PracticeDraft
    example: str = ""
    files: int = 0

    @property
    def is_taken(self) -> bool:
        """Whether something of it was put to use."""
        return self.draft.taken_on is not None


class PracticeRow(NamedTuple):
    """One line of the list of practices, ready to be shown."""

    title: str
    region: str
    take: str
    responsible: str
    taken: str
    moment: str
    id: int
    is_taken: bool


@dataclass(frozen=True, slots=True)
class PracticeCard:
    """A practice opened for changing; with `id` None what a new one begins with."""

    id: int | None
    draft: PracticeDraft = field(default_factory=PracticeDraft)
    example: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A ready example to be read; `is_taken`: its card is among the own ones already."""

    key: str
    draft: PracticeDraft
    is_taken: bool = False
