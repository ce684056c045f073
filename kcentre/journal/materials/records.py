"""Materials as the bank's list and panel see them, with where they were used."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from kcentre.materials.records import MaterialDraft


class MaterialRow(NamedTuple):
    """One line of the bank, ready to be shown; `uses` counts services."""

    title: str
    kind: str
    topic: str
    ages: str
    author: str
    files: str
    uses: str
    moment: str
    id: int
    is_retired: bool


@dataclass(frozen=True, slots=True)
class MaterialUse:
    """A service or, `is_event`, a group event at which a material was used."""

    id: int
    number: int
    date: dt.date
    title: str
    specialist: str
    is_event: bool = False


@dataclass(frozen=True, slots=True)
class MaterialCard:
    """A material opened for changing; with `id` None what a new one begins with."""

    id: int | None
    draft: MaterialDraft = field(default_factory=MaterialDraft)
    is_retired: bool = False
    added_on: dt.date | None = None
    uses: tuple[MaterialUse, ...] = ()
    """The newest first: the services, then the group events."""
