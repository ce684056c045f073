"""The scheme of the information field as it is kept."""

from collections import Counter

from peewee import JOIN, ForeignKeyField, fn

from kcentre.centre.queries import info_channels
from kcentre.journal.tables import Request
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.media.scheme.records import (
    AudienceDraft,
    AudienceLine,
    ChannelLine,
    MessageDraft,
    MessageLine,
    Scheme,
)
from kcentre.structure.media.tables import Audience, MediaItem, Message


def scheme(file: CentreFile) -> Scheme:
    """Return audiences, channels and messages, each in the order of its list, retired ones last."""
    with file.reading():
        return Scheme(audiences(file), channels(file), messages(file))


def audiences(file: CentreFile) -> tuple[AudienceLine, ...]:
    """Return all audiences."""
    used = _items_by(file, MediaItem.audience)
    columns = (Audience.id, Audience.name, Audience.detail, Audience.is_retired)
    query = Audience.select(*columns).order_by(Audience.is_retired, Audience.place, Audience.id)
    return tuple(
        AudienceLine(row_id, AudienceDraft(name, detail, bool(retired)), used[row_id])
        for row_id, name, detail, retired in ask(file.db, query)
    )


def channels(file: CentreFile) -> tuple[ChannelLine, ...]:
    """Return all channels with the requests each has brought since the centre began to ask."""
    used, brought = _items_by(file, MediaItem.channel), _requests_by_channel(file)
    known = sorted(info_channels(file, with_retired=True), key=lambda one: one.is_retired)
    return tuple(
        ChannelLine(one.id, one.name, one.is_retired, used[one.id], brought[one.id])
        for one in known
        if one.id is not None
    )


def messages(file: CentreFile) -> tuple[MessageLine, ...]:
    """Return all messages."""
    used = _items_by(file, MediaItem.message)
    columns = (Message.id, Message.text, Message.audience, Audience.name, Message.is_retired)
    query = (
        Message.select(*columns)
        .join(Audience, JOIN.LEFT_OUTER, on=Message.audience == Audience.id)
        .order_by(Message.is_retired, Message.place, Message.id)
    )
    return tuple(
        MessageLine(
            row_id, MessageDraft(text, audience_id, bool(retired)), name or "", used[row_id]
        )
        for row_id, text, audience_id, name, retired in ask(file.db, query)
    )


def _items_by(file: CentreFile, column: ForeignKeyField) -> Counter[int]:
    query = MediaItem.select(column, fn.COUNT(MediaItem.id)).where(column.is_null(False))
    return Counter(dict(ask(file.db, query.group_by(column))))


def _requests_by_channel(file: CentreFile) -> Counter[int]:
    column = Request.learned_from
    query = Request.select(column, fn.COUNT(Request.id)).where(column.is_null(False))
    return Counter(dict(ask(file.db, query.group_by(column))))
