"""Announcements as the screen sees them."""

from dataclasses import dataclass

from kcentre.centre.missing import Missing
from kcentre.paper.document import Document
from kcentre.paper.placard import Placard


@dataclass(frozen=True, slots=True)
class QrOffer:
    """What a code may lead to: `payload` is what cameras read."""

    title: str
    payload: str
    caption: str


@dataclass(frozen=True, slots=True)
class AnnouncementText:
    """A text ready to be copied, and what is blank in it.

    `is_own`: the head has changed the program's text; `is_outdated`: the program's has changed
    since.
    """

    text: str
    blanks: tuple[Missing, ...] = ()
    is_own: bool = False
    is_outdated: bool = False


@dataclass(frozen=True, slots=True)
class AnnouncementSheet:
    """A leaflet or poster ready to be printed, and what is not said on it.

    `document` says the same in plain blocks on a sheet of the same size.
    """

    placard: Placard
    document: Document
    pdf: bytes
    offers: tuple[QrOffer, ...]
    blanks: tuple[Missing, ...] = ()
    is_own: bool = False
    is_outdated: bool = False
