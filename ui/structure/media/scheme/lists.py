"""The three lists of the scheme: to whom, where, what."""

from kcentre.language.numbers import grouped
from kcentre.storage import CentreFile, Changes
from kcentre.structure.media.plan.lines import EVERYBODY
from kcentre.structure.media.scheme.queries import audiences, channels, messages
from kcentre.structure.media.scheme.records import Audience, Channel, Message
from kcentre.structure.media.scheme.verbs import (
    keep_audience,
    keep_channel,
    keep_message,
    remove_audience,
    remove_channel,
    remove_message,
)
from ui.records.list_kind import Listed, ListKind
from ui.widgets.choice_field import ChoiceField
from ui.widgets.editors import LongTextField, TextField
from ui.widgets.form import Form
from ui.widgets.paged_model import Column, Row

Kept = Audience | Channel | Message
_RETIRED = "не используется"


def _is_free(record: Kept) -> bool:
    return record.uses == 0 and not record.is_retired


def _state(record: Kept) -> str:
    return _RETIRED if record.is_retired else ""


def _number(number: int) -> str:
    return grouped(number) if number else ""


def _ask_audiences(file: CentreFile) -> Listed:
    return Listed(audiences(file), {})


def _audience_row(audience: Audience, _listed: Listed) -> Row:
    return audience.name, audience.detail, _number(audience.uses), _state(audience)


def _audience_form(_audience: Audience, _listed: Listed) -> Form:
    form = Form(columns=1)
    form.add("name", "Кто это", TextField(), "Например, «родители детей до 3 лет».")
    form.add("detail", "Что для них важно", LongTextField(3))
    return form


def _remove_audience(file: CentreFile, audience: Audience) -> Changes:
    return remove_audience(file, audience.id or 0)


AUDIENCES = ListKind(
    key="audiences",
    title="Аудитории: кому",
    new_title="Новая аудитория",
    edit_title="Аудитория",
    add_words="Добавить аудиторию",
    retire_words="Снять с учёта",
    return_words="Вернуть",
    retired_words="Показать снятые с учёта",
    empty_title="Здесь будут аудитории",
    empty_sentence="Кому центр рассказывает о себе: начните с готового набора или с одной своей.",
    icon="users",
    columns=(
        Column("name", "Аудитория", widest_chars=48),
        Column("detail", "Что для них важно", widest_chars=56),
        Column("uses", "В плане и сообщениях", is_number=True),
        Column("state", "Состояние"),
    ),
    ask=_ask_audiences,
    row_of=_audience_row,
    form_for=_audience_form,
    blank=Audience(),
    keep=keep_audience,
    remove_free=_remove_audience,
    is_free=_is_free,
)


def _ask_channels(file: CentreFile) -> Listed:
    return Listed(channels(file), {})


def _channel_row(channel: Channel, _listed: Listed) -> Row:
    counts = (channel.items, channel.published, channel.requests)
    return channel.name, *map(_number, counts), _state(channel)


def _channel_form(_channel: Channel, _listed: Listed) -> Form:
    form = Form(columns=1)
    form.add("name", "Канал", TextField(), "Например, «сайт детского сада», «газета района».")
    return form


def _remove_channel(file: CentreFile, channel: Channel) -> Changes:
    return remove_channel(file, channel.id or 0)


CHANNELS = ListKind(
    key="channels",
    title="Каналы: где",
    new_title="Новый канал",
    edit_title="Канал",
    add_words="Добавить канал",
    retire_words="Снять с учёта",
    return_words="Вернуть",
    retired_words="Показать снятые с учёта",
    empty_title="Здесь будут каналы",
    empty_sentence="Где о центре узнают: сайт, стенд, поликлиника, знакомые.",
    icon="send",
    columns=(
        Column("name", "Канал", widest_chars=48),
        Column("items", "В медиаплане", is_number=True),
        Column("published", "Публикаций", is_number=True),
        Column("requests", "Обращений", is_number=True),
        Column("state", "Состояние"),
    ),
    ask=_ask_channels,
    row_of=_channel_row,
    form_for=_channel_form,
    blank=Channel(),
    keep=keep_channel,
    remove_free=_remove_channel,
    is_free=_is_free,
)


def _ask_messages(file: CentreFile) -> Listed:
    names = {one.id: one.name for one in audiences(file) if one.id is not None}
    return Listed(messages(file), names)


def _message_row(message: Message, listed: Listed) -> Row:
    audience = listed.names.get(message.audience_id or 0, EVERYBODY)
    return message.text, audience, _number(message.uses), _state(message)


def _message_form(_message: Message, listed: Listed) -> Form:
    form = Form(columns=1)
    form.add("text", "Что сказать", LongTextField(3), "Одна мысль, которую должны запомнить.")
    offered = list(listed.names.items())
    form.add("audience_id", "Кому", ChoiceField(offered, nothing=EVERYBODY))
    return form


def _remove_message(file: CentreFile, message: Message) -> Changes:
    return remove_message(file, message.id or 0)


MESSAGES = ListKind(
    key="messages",
    title="Сообщения: что",
    new_title="Новое сообщение",
    edit_title="Сообщение",
    add_words="Добавить сообщение",
    retire_words="Снять с учёта",
    return_words="Вернуть",
    retired_words="Показать снятые с учёта",
    empty_title="Здесь будут сообщения",
    empty_sentence="Что должны запомнить родители: начните с готового набора или со своих слов.",
    icon="file-text",
    columns=(
        Column("text", "Сообщение", widest_chars=64),
        Column("audience", "Кому", widest_chars=40),
        Column("uses", "В медиаплане", is_number=True),
        Column("state", "Состояние"),
    ),
    ask=_ask_messages,
    row_of=_message_row,
    form_for=_message_form,
    blank=Message(),
    keep=keep_message,
    remove_free=_remove_message,
    is_free=_is_free,
)

SCHEME_LISTS = (AUDIENCES, CHANNELS, MESSAGES)
