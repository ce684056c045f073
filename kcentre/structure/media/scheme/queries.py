"""The scheme of the information field as it is kept."""

from collections import Counter

from peewee import ForeignKeyField, fn

from kcentre.centre.queries import info_channels
from kcentre.journal.tables import Request
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media import tables
from kcentre.structure.media.scheme.records import Audience, Channel, Message, Scheme
from kcentre.structure.media.tables import MediaItem


def scheme(file: CentreFile) -> Scheme:
    """Return audiences, channels and messages, each in the order of its list, retired ones last."""
    with file.reading():
        return Scheme(audiences(file), channels(file), messages(file))


def audiences(file: CentreFile) -> tuple[Audience, ...]:
    """Return all audiences."""
    table = tables.Audience
    uses = _uses(file, MediaItem.audience) + _uses(file, tables.Message.audience)
    columns = (table.name, table.detail, table.is_retired, table.id)
    query = table.select(*columns).order_by(table.is_retired, table.place, table.id)
    return tuple(
        Audience(name, detail, bool(retired), row_id, uses[row_id])
        for name, detail, retired, row_id in ask(file.db, query)
    )


def channels(file: CentreFile) -> tuple[Channel, ...]:
    """Return all channels with the requests each has brought since the centre began to ask."""
    items, published = _uses(file, MediaItem.channel), _uses(file, Publication.channel)
    brought = _uses(file, Request.learned_from)
    known = sorted(info_channels(file, with_retired=True), key=lambda one: one.is_retired)
    return tuple(
        Channel(one.name, one.is_retired, one.id, items[number], published[number], brought[number])
        for one in known
        for number in (one.id or 0,)
    )


def messages(file: CentreFile) -> tuple[Message, ...]:
    """Return all messages."""
    table, uses = tables.Message, _uses(file, MediaItem.message)
    columns = (table.text, table.audience, table.is_retired, table.id)
    query = table.select(*columns).order_by(table.is_retired, table.place, table.id)
    return tuple(
        Message(text, audience_id, bool(retired), row_id, uses[row_id])
        for text, audience_id, retired, row_id in ask(file.db, query)
    )


def _uses(file: CentreFile, column: ForeignKeyField) -> Counter[int]:
    query = column.model.select(column, fn.COUNT(column.model.id)).where(column.is_null(False))
    return Counter(dict(ask(file.db, query.group_by(column))))
