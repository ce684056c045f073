"""What drafts are offered, and what they are made from."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kcentre.centre.missing import Missing
from kcentre.drafts.templates.facts import facts_of
from kcentre.drafts.templates.known import Known, known_centre
from kcentre.drafts.templates.records import Fact
from kcentre.paper.document import Block, Document
from kcentre.roadmaps.records import NO_FACTS
from kcentre.roadmaps.records import Facts as RoadFacts
from kcentre.storage import CentreFile
from kcentre.structure.documents.values import DocumentKind


@dataclass(frozen=True, slots=True)
class DraftOffer:
    """A draft that can be made now.

    `subject_id` is the specialist, the room, the partner or the survey it is about, by its kind;
    `variant` tells apart what has no record of its own (a purpose, a position, a period).
    `template_keys` are the texts the head may edit, the main one first.
    """

    kind: DocumentKind
    subject_id: int | None
    title: str
    template_keys: tuple[str, ...] = ()
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """A centre's file with what is known of it on the day `today`.

    `proved` are the tasks of road maps that the program knows to be done.
    """

    file: CentreFile
    known: Known
    facts: Mapping[str, Fact]
    proved: RoadFacts

    @property
    def today(self) -> dt.date:
        return self.known.today


def ground_of(file: CentreFile, today: dt.date, proved: RoadFacts = NO_FACTS) -> Ground:
    """Ask what every draft needs."""
    known = known_centre(file, today)
    return Ground(file, known, facts_of(known), proved)


class DraftKind(Protocol):
    """How the drafts of one kind of document are made."""

    def offers(self, ground: Ground) -> Iterable[DraftOffer]:
        """Yield what can be drafted now, at least one."""

    def document(self, ground: Ground, offer: DraftOffer) -> Document:
        """Return the draft; raises `Refused` where its subject is gone."""

    def blanks(self, ground: Ground, offer: DraftOffer) -> Sequence[Missing]:
        """Return what is not known in it."""


Blocks = Mapping[str, Sequence[Block]]
