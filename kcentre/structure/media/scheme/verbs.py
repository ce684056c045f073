"""What can be done to audiences, channels and messages. Each verb can be undone."""

from dataclasses import replace

from peewee import ForeignKeyField, TextField, fn

from kcentre.centre.records import InfoChannel
from kcentre.centre.tables import InfoChannel as ChannelTable
from kcentre.centre.verbs import keep_info_channel
from kcentre.journal.tables import Request
from kcentre.language import Refused, fold, refuse_if_any
from kcentre.language.quoting import quoted
from kcentre.language.sentences import shortened
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.model import Record
from kcentre.storage.writing import REMOVED, delete_records, write_record
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media import tables
from kcentre.structure.media.scheme import rules
from kcentre.structure.media.scheme.records import Audience, Channel, Message
from kcentre.structure.media.tables import MediaItem

_SHOWN = 60
"""Letters of a message in the line of what was done."""


def keep_audience(file: CentreFile, audience: Audience) -> Changes:
    """Add an audience at the end of the list, or change the one with the same id."""
    sound = replace(audience, name=tidy(audience.name), detail=tidy(audience.detail))
    with file.operation(f"{_deed(sound.id, 'а')} аудитория {quoted(sound.name)}") as running:
        others = tables.Audience.select(tables.Audience.id, tables.Audience.name)
        taken = {fold(name) for row_id, name in ask(file.db, others) if row_id != sound.id}
        is_taken = fold(sound.name) in taken
        refuse_if_any(rules.audience_problems(sound, name_is_taken=is_taken))
        fields = {"name": sound.name, "detail": sound.detail, "is_retired": sound.is_retired}
        _keep(file, tables.Audience, sound.id, fields)
    return running.changes


def keep_message(file: CentreFile, message: Message) -> Changes:
    """Add a message at the end of the list, or change the one with the same id."""
    sound = replace(message, text=tidy(message.text))
    label = f"{_deed(sound.id, 'о')} сообщение {quoted(sound.text, _SHOWN)}"
    with file.operation(label) as running:
        known = tables.Audience.select().where(tables.Audience.id == sound.audience_id)
        is_known = sound.audience_id is None or bool(known.exists(file.db))
        refuse_if_any(rules.message_problems(sound, audience_is_known=is_known))
        fields = {"text": sound.text, "audience": sound.audience_id}
        _keep(file, tables.Message, sound.id, {**fields, "is_retired": sound.is_retired})
    return running.changes


def keep_channel(file: CentreFile, channel: Channel) -> Changes:
    """Add a channel at the end of the list, or change the one with the same id."""
    return keep_info_channel(file, InfoChannel(channel.name, channel.is_retired, channel.id))


def remove_audience(file: CentreFile, audience_id: int) -> Changes:
    """Remove an audience. Raises `Refused` where messages or items are meant for it."""
    name = _said(file, tables.Audience.name, audience_id)
    with file.operation(f"Удалена аудитория {quoted(name)}") as running:
        items = _count(file, MediaItem.audience, audience_id)
        messages = _count(file, tables.Message.audience, audience_id)
        uses = ((items, rules.ITEMS), (messages, rules.MESSAGES))
        refuse_if_any(rules.in_use(f"Аудиторию {quoted(name)}", uses))
        delete_records(file, tables.Audience, [audience_id])
    return running.changes


def remove_message(file: CentreFile, message_id: int) -> Changes:
    """Remove a message. Raises `Refused` where items carry it."""
    text = shortened(_said(file, tables.Message.text, message_id), _SHOWN)
    with file.operation(f"Удалено сообщение {quoted(text)}") as running:
        items = _count(file, MediaItem.message, message_id)
        refuse_if_any(rules.in_use(f"Сообщение {quoted(text)}", ((items, rules.ITEMS),)))
        delete_records(file, tables.Message, [message_id])
    return running.changes


def remove_channel(file: CentreFile, channel_id: int) -> Changes:
    """Remove a channel. Raises `Refused` where something was recorded with it."""
    name = _said(file, ChannelTable.name, channel_id)
    with file.operation(f"Удалён канал {quoted(name)}") as running:
        uses = (
            (_count(file, Request.learned_from, channel_id), rules.REQUESTS),
            (_count(file, MediaItem.channel, channel_id), rules.ITEMS),
            (_count(file, Publication.channel, channel_id), rules.PUBLICATIONS),
        )
        refuse_if_any(rules.in_use(f"Канал {quoted(name)}", uses))
        delete_records(file, ChannelTable, [channel_id])
    return running.changes


def next_place(file: CentreFile, table: type[Record]) -> int:
    """Return the place after the last one of a list."""
    last = table.select(fn.MAX(table.place)).scalar(file.db)  # type: ignore[attr-defined] # a list
    return int(last or 0) + 1


def _keep(
    file: CentreFile, table: type[Record], row_id: int | None, fields: dict[str, object]
) -> None:
    if row_id is None:
        fields["place"] = next_place(file, table)
    write_record(file, table, row_id, fields)


def _count(file: CentreFile, column: ForeignKeyField, row_id: int) -> int:
    return int(column.model.select().where(column == row_id).count(file.db))


def _said(file: CentreFile, column: TextField, row_id: int) -> str:
    """Return the words of an entry. Raises `Refused` where it was removed."""
    query = column.model.select(column).where(column.model.id == row_id)
    for (words,) in ask(file.db, query):
        return str(words)
    raise Refused([REMOVED])


def _deed(row_id: int | None, ending: str) -> str:
    return f"Добавлен{ending}" if row_id is None else f"Изменен{ending}"
