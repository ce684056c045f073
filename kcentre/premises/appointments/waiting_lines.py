"""The waiting list ready to be shown."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from peewee import JOIN, Expression, ModelSelect

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Form
from kcentre.families.tables import Adult, Child, Family
from kcentre.language.clock import kept_time
from kcentre.language.dates import kept_day
from kcentre.premises.appointments.lines import child_text, who_text
from kcentre.premises.appointments.records import WaitingDraft, WaitingLine
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.values import WaitingState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def waiting_lines(file: CentreFile, conditions: Sequence[Expression]) -> list[WaitingLine]:
    """Return those for whom all conditions hold, the longest waiting first."""
    query = _named().order_by(Waiting.since, Waiting.id)
    wanted = query.where(*conditions) if conditions else query
    return [_line(row) for row in ask(file.db, wanted)]


def weekdays_of(mask: int) -> frozenset[int]:
    """Return the weekdays (0 is Monday) of the sum kept: 1 for Monday, 2, 4 … 64."""
    return frozenset(day for day in range(7) if mask >> day & 1)


def _named() -> "ModelSelect[Any]":
    return (
        Waiting.select(
            Waiting.id, Waiting.since, Waiting.adult, Adult.name, Family.code, Adult.phone,
            Waiting.child, Child.name, Child.born_from, Child.born_to, Waiting.specialist,
            Specialist.name, Waiting.form, Waiting.topic, Topic.title, Waiting.weekdays,
            Waiting.not_before, Waiting.not_after, Waiting.until, Waiting.note, Waiting.state,
            Waiting.appointment,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Waiting.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Waiting.child == Child.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Waiting.specialist == Specialist.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Waiting.topic == Topic.id)
    )  # fmt: skip


def _line(row: Sequence[Any]) -> WaitingLine:
    (
        row_id, since, adult_id, name, code, phone, child_id, child, born_from, born_to,
        specialist_id, specialist, form, topic_id, topic, weekdays, not_before, not_after, until,
        note, state, appointment_id,
    ) = row  # fmt: skip
    day = dt.date.fromisoformat(since)
    draft = WaitingDraft(
        adult_id=adult_id,
        child_id=child_id,
        specialist_id=specialist_id,
        form=Form(form) if form else None,
        topic_id=topic_id,
        weekdays=weekdays_of(weekdays),
        not_before=kept_time(not_before),
        not_after=kept_time(not_after),
        until=kept_day(until),
        note=note,
    )
    return WaitingLine(
        id=row_id,
        since=day,
        who=who_text(adult_id, name, code),
        phone=phone or "",
        child=child_text(child, born_from, born_to, day),
        specialist=specialist or "",
        topic=topic or "",
        state=WaitingState(state),
        draft=draft,
        appointment_id=appointment_id,
    )
