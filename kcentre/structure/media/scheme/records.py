"""Audiences, channels and messages as screens see them; `id` None before one is kept."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom the centre speaks to; `detail` is what matters to them.

    `uses` counts the items of the media plan and the messages meant for it.
    """

    name: str = ""
    detail: str = ""
    is_retired: bool = False
    id: int | None = None
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """What is said, to one audience or, with None, to everybody; `uses` are items of the plan."""

    text: str = ""
    audience_id: int | None = None
    is_retired: bool = False
    id: int | None = None
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Channel:
    """Where people read or hear of the centre.

    `items` of the plan and what is `published` go through it; so many `requests` it has brought.
    """

    name: str = ""
    is_retired: bool = False
    id: int | None = None
    items: int = 0
    published: int = 0
    requests: int = 0

    @property
    def uses(self) -> int:
        """How many records name it."""
        return self.items + self.published + self.requests


@dataclass(frozen=True, slots=True)
class Scheme:
    """The whole scheme, retired ones last."""

    audiences: tuple[Audience, ...] = ()
    channels: tuple[Channel, ...] = ()
    messages: tuple[Message, ...] = ()

    @property
    def is_bare(self) -> bool:
        """Whether nobody has said yet to whom the centre speaks."""
        return not self.audiences and not self.messages
