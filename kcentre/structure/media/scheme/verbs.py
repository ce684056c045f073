"""What can be done to audiences, channels and messages. Each verb can be undone."""

from dataclasses import replace

from peewee import ForeignKeyField, TextField, fn

from kcentre.centre.records import InfoChannel as Channel
from kcentre.centre.tables import InfoChannel
from kcentre.centre.verbs import keep_info_channel
from kcentre.journal.tables import Request
from kcentre.language import Refused, fold, refuse_if_any
from kcentre.language.sentences import shortened
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.model import Record
from kcentre.storage.writing import REMOVED, delete_records, write_record
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media.scheme import rules
from kcentre.structure.media.scheme.records import AudienceDraft, MessageDraft
from kcentre.structure.media.tables import Audience, MediaItem, Message

_SHOWN = 60
"""Letters of a message in the line of what was done."""


def keep_audience(
    file: CentreFile, draft: AudienceDraft, audience_id: int | None = None
) -> Changes:
    """Add an audience at the end of the list, or change the one with that id."""
    sound = replace(draft, name=tidy(draft.name), detail=tidy(draft.detail))
    with file.operation(f"{_deed(audience_id)} аудитория «{sound.name}»") as running:
        others = Audience.select(Audience.id, Audience.name)
        taken = {fold(name) for row_id, name in ask(file.db, others) if row_id != audience_id}
        is_taken = fold(sound.name) in taken
        refuse_if_any(rules.audience_problems(sound, name_is_taken=is_taken))
        fields = {"name": sound.name, "detail": sound.detail, "is_retired": sound.is_retired}
        _keep(file, Audience, audience_id, fields)
    return running.changes


def keep_message(file: CentreFile, draft: MessageDraft, message_id: int | None = None) -> Changes:
    """Add a message at the end of the list, or change the one with that id."""
    sound = replace(draft, text=tidy(draft.text))
    label = f"{_deed(message_id, 'о')} сообщение «{shortened(sound.text, _SHOWN)}»"
    with file.operation(label) as running:
        known = Audience.select().where(Audience.id == sound.audience_id).exists(file.db)
        is_known = sound.audience_id is None or bool(known)
        refuse_if_any(rules.message_problems(sound, audience_is_known=is_known))
        fields = {"text": sound.text, "audience": sound.audience_id}
        _keep(file, Message, message_id, {**fields, "is_retired": sound.is_retired})
    return running.changes


def keep_channel(
    file: CentreFile, name: str, *, is_retired: bool = False, channel_id: int | None = None
) -> Changes:
    """Add a channel at the end of the list, or change the one with that id."""
    return keep_info_channel(file, Channel(name, is_retired, channel_id))


def remove_audience(file: CentreFile, audience_id: int) -> Changes:
    """Remove an audience. Raises `Refused` where messages or items are meant for it."""
    name = _said(file, Audience.name, audience_id)
    with file.operation(f"Удалена аудитория «{name}»") as running:
        items = _count(file, MediaItem.audience, audience_id)
        messages = _count(file, Message.audience, audience_id)
        uses = ((items, rules.ITEMS), (messages, rules.MESSAGES))
        refuse_if_any(rules.in_use(f"Аудиторию «{name}»", uses))
        delete_records(file, Audience, [audience_id])
    return running.changes


def remove_message(file: CentreFile, message_id: int) -> Changes:
    """Remove a message. Raises `Refused` where items carry it."""
    text = shortened(_said(file, Message.text, message_id), _SHOWN)
    with file.operation(f"Удалено сообщение «{text}»") as running:
        items = _count(file, MediaItem.message, message_id)
        refuse_if_any(rules.in_use(f"Сообщение «{text}»", ((items, rules.ITEMS),)))
        delete_records(file, Message, [message_id])
    return running.changes


def remove_channel(file: CentreFile, channel_id: int) -> Changes:
    """Remove a channel. Raises `Refused` where something was recorded with it."""
    name = _said(file, InfoChannel.name, channel_id)
    with file.operation(f"Удалён канал «{name}»") as running:
        uses = (
            (_count(file, Request.learned_from, channel_id), rules.REQUESTS),
            (_count(file, MediaItem.channel, channel_id), rules.ITEMS),
            (_count(file, Publication.channel, channel_id), rules.PUBLICATIONS),
        )
        refuse_if_any(rules.in_use(f"Канал «{name}»", uses))
        delete_records(file, InfoChannel, [channel_id])
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


def _deed(row_id: int | None, ending: str = "а") -> str:
    return f"Добавлен{ending}" if row_id is None else f"Изменен{ending}"
