"""Audiences, channels and messages as screens see them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AudienceDraft:
    """Whom the centre speaks to; `detail` is what matters to them."""

    name: str = ""
    detail: str = ""
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class MessageDraft:
    """What is said, to one audience or, with None, to everybody."""

    text: str = ""
    audience_id: int | None = None
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """A kept audience, and how many items of the media plan are meant for it."""

    id: int
    draft: AudienceDraft
    items: int = 0


@dataclass(frozen=True, slots=True)
class MessageLine:
    """A kept message with its audience's name, and how many items carry it."""

    id: int
    draft: MessageDraft
    audience: str = ""
    items: int = 0


@dataclass(frozen=True, slots=True)
class ChannelLine:
    """A channel: how many items go through it, and how many requests it has brought."""

    id: int
    name: str
    is_retired: bool = False
    items: int = 0
    requests: int = 0


@dataclass(frozen=True, slots=True)
class Scheme:
    """The whole scheme, retired ones last."""

    audiences: tuple[AudienceLine, ...] = ()
    channels: tuple[ChannelLine, ...] = ()
    messages: tuple[MessageLine, ...] = ()
