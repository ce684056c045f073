"""One field of a service at a time, as the grid and the change of many rows set them."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from kcentre.centre.values import Channel, Form, Value
from kcentre.journal.records import SessionCard, SessionDraft


class SessionField(Value):
    """The fields that can be set alone; the code is also the key of the grid's column."""

    MOMENT = "moment", "Дата, время"
    AGE = "age", "Возраст ребёнка"
    TOPIC = "topic", "Тема"
    KIND = "kind", "Вид помощи"
    FORM = "form", "Форма"
    MINUTES = "minutes", "Длительность"
    SPECIALIST = "specialist", "Специалист"
    RESULT = "result", "Результат"
    RECOMMENDATIONS = "recommendations", "Рекомендации"
    CATEGORY = "category", "Категория получателя"
    EDUCATION = "education", "Образование ребёнка"
    ROOM = "room", "Помещение"
    SUB_UNIT = "sub_unit", "Подразделение"


_NAMES = {
    SessionField.AGE: "age_months",
    SessionField.TOPIC: "topic_id",
    SessionField.SPECIALIST: "specialist_id",
    SessionField.ROOM: "room_id",
    SessionField.SUB_UNIT: "sub_unit_id",
}
"""What a field is called in the draft, where not as here."""


def draft_name(field: SessionField) -> str:
    """Return what a field is called in the draft and in the problems."""
    return _NAMES.get(field, field.value)


def value_in(draft: SessionDraft, field: SessionField) -> Any:
    """Return a field's value: of the moment a day and a time, of a remote form its channel."""
    if field is SessionField.MOMENT:
        return draft.date, draft.time
    if field is SessionField.FORM:
        return draft.channel or draft.form
    return getattr(draft, draft_name(field))


def with_value(draft: SessionDraft, field: SessionField, value: Any) -> SessionDraft:
    """Return the draft with one field set, as `value_in` gives it.

    Of a moment only what is not None is set. A channel means a remote service by that channel.
    """
    special: Mapping[SessionField, Callable[[SessionDraft, Any], SessionDraft]] = {
        SessionField.MOMENT: _at_moment,
        SessionField.FORM: _in_form,
        SessionField.RECOMMENDATIONS: _advised,
    }
    if field in special:
        return special[field](draft, value)
    fields: dict[str, Any] = {draft_name(field): value}
    return replace(draft, **fields)


def moved(card: SessionCard, moment: tuple[dt.date | None, dt.time | None]) -> SessionDraft:
    """Return a kept service at another moment; an age that followed the day follows it again."""
    before = card.draft
    after = with_value(before, SessionField.MOMENT, moment)
    if before.age_months != _known_age(card, before.date):
        return after
    return replace(after, age_months=_known_age(card, after.date))


def _known_age(card: SessionCard, day: dt.date | None) -> int | None:
    children = card.person.children if card.person else ()
    known = (child for child in children if child.id == card.draft.child_id)
    child = next(known, None)
    return child.age_on(day.year, day.month) if child and day else None


def _at_moment(draft: SessionDraft, moment: tuple[dt.date | None, dt.time | None]) -> SessionDraft:
    day, time = moment
    return replace(draft, date=day or draft.date, time=time or draft.time)


def _in_form(draft: SessionDraft, value: Form | Channel | None) -> SessionDraft:
    if isinstance(value, Channel):
        return replace(draft, form=Form.REMOTE, channel=value)
    channel = draft.channel if value is Form.REMOTE else None
    return replace(draft, form=value, channel=channel)


def _advised(draft: SessionDraft, text: str | None) -> SessionDraft:
    return replace(draft, recommendations=text or "")
