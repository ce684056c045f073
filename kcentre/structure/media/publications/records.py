"""Publications as screens and lists see them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from kcentre.structure.media.values import PublicationState


@dataclass(frozen=True, slots=True)
class PublicationDraft:
    """Something published, being entered: what, where, when, and when it is due again.

    `document_id` is the document of the register that it is, `title` what it is called; without a
    `channel_id` the `link` says where.
    """

    title: str = ""
    document_id: int | None = None
    channel_id: int | None = None
    link: str = ""
    published_on: dt.date | None = None
    due_again: dt.date | None = None
    removed_on: dt.date | None = None
    responsible: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """A kept publication with the names of its document and channel, empty without them."""

    id: int
    draft: PublicationDraft
    document: str
    channel: str
    published_on: dt.date
    state: PublicationState


class PublicationRow(NamedTuple):
    """One line of the register, ready to be shown."""

    moment: str
    title: str
    state: str
    channel: str
    due: str
    responsible: str
    document: str
    link: str
    id: int
    state_code: PublicationState


@dataclass(frozen=True, slots=True)
class PublicationCard:
    """A publication opened for changing, or with `id` None what a new one begins with."""

    id: int | None
    draft: PublicationDraft = field(default_factory=PublicationDraft)
    state: PublicationState = PublicationState.SHOWN
