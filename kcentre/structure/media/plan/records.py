"""Items of the media plan as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from kcentre.structure.media.values import MediaState


@dataclass(frozen=True, slots=True)
class MediaDraft:
    """An item of the media plan being entered; reach is in people.

    `message_id` is one of the scheme's messages, `text` the item's own words.
    """

    title: str = ""
    audience_id: int | None = None
    channel_id: int | None = None
    message_id: int | None = None
    text: str = ""
    planned_on: dt.date | None = None
    done_on: dt.date | None = None
    responsible: str = ""
    reach_planned: int | None = None
    reach: int | None = None
    link: str = ""
    note: str = ""
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class MediaLine:
    """A kept item; the names are of what it points at, empty where it points at nothing."""

    id: int
    draft: MediaDraft
    audience: str
    channel: str
    message: str
    planned_on: dt.date
    state: MediaState


class MediaRow(NamedTuple):
    """One line of the media plan, ready to be shown."""

    moment: str
    title: str
    state: str
    audience: str
    channel: str
    responsible: str
    reach: str
    id: int
    state_code: MediaState


@dataclass(frozen=True, slots=True)
class MediaCard:
    """An item opened for changing, or with `id` None what a new one begins with."""

    id: int | None
    draft: MediaDraft = field(default_factory=MediaDraft)
    state: MediaState = MediaState.AHEAD


@dataclass(frozen=True, slots=True)
class GridCell:
    """How many items of a year go to an audience through a channel, and how many are done."""

    planned: int = 0
    done: int = 0


@dataclass(frozen=True, slots=True)
class GridLine:
    """One audience of the grid; `audience_id` 0 is for items meant for everybody."""

    audience_id: int
    title: str
    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class MediaGrid:
    """Audiences × channels of an academic year; `requests` stand under the channels.

    `unknown`: requests of the year whose channel nobody asked; `word` names the year in targets.
    """

    word: str
    channels: tuple[tuple[int, str], ...]
    lines: tuple[GridLine, ...]
    requests: tuple[int, ...]
    unknown: int

    @property
    def is_empty(self) -> bool:
        """Whether nothing is planned and nobody said where from they came."""
        return not self.lines and not any(self.requests)
