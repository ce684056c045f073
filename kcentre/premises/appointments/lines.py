"""Appointments ready to be shown, read by one query whatever their number."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from peewee import JOIN, Expression, ModelSelect, Ordering

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Form
from kcentre.families import records as families
from kcentre.families.tables import Adult, Child, Family
from kcentre.language.ages import age_text
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

BY_TIME: tuple[Ordering, ...] = (
    Appointment.date.asc(),
    Appointment.starts.asc(),
    Specialist.name_key.asc(),
    Appointment.id.asc(),
)


def appointment_lines(
    file: CentreFile, conditions: Sequence[Expression], order: Sequence[Ordering] = BY_TIME
) -> list[AppointmentLine]:
    """Return the appointments for which all conditions hold."""
    return [_line(row) for row in ask(file.db, _named().where(*conditions).order_by(*order))]


def who_text(adult_id: int | None, name: str | None, code: str | None) -> str:
    """Return how a recipient is shown: a name, a family's code or «аноним»."""
    return families.ANONYMOUS if adult_id is None else name or code or ""


def child_text(name: str | None, born_from: int | None, born_to: int | None, day: dt.date) -> str:
    """Return «Тимур, 4 г. 2 мес.» on that day, or what of it is known."""
    age = families.Child("", born_from, born_to).age_on(day.year, day.month)
    known = age_text(age) if age is not None and age >= 0 else ""
    return ", ".join(part for part in (name, known) if part)


def _named() -> "ModelSelect[Any]":
    return (
        Appointment.select(
            Appointment.id, Appointment.date, Appointment.starts, Appointment.ends,
            Appointment.specialist, Specialist.name, Appointment.room, Room.name,
            Appointment.form, Appointment.adult, Adult.name, Family.code, Adult.phone,
            Child.name, Child.born_from, Child.born_to, Topic.title,
            Appointment.state, Appointment.reason, Appointment.note, Appointment.series,
        )
        .join(Specialist, on=Appointment.specialist == Specialist.id)
        .join(Room, JOIN.LEFT_OUTER, on=Appointment.room == Room.id)
        .join(Adult, JOIN.LEFT_OUTER, on=Appointment.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Appointment.child == Child.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Appointment.topic == Topic.id)
    )  # fmt: skip


def _line(row: Sequence[Any]) -> AppointmentLine:
    (
        row_id, date, starts, ends, specialist_id, specialist, room_id, room, form, adult_id, name,
        code, phone, child, born_from, born_to, topic, state, reason, note, series_id,
    ) = row  # fmt: skip
    day = dt.date.fromisoformat(date)
    return AppointmentLine(
        id=row_id,
        date=day,
        starts=dt.time.fromisoformat(starts),
        ends=dt.time.fromisoformat(ends),
        specialist_id=specialist_id,
        specialist=specialist,
        room_id=room_id,
        room=room or "",
        form=Form(form),
        adult_id=adult_id,
        who=who_text(adult_id, name, code),
        phone=phone or "",
        child=child_text(child, born_from, born_to, day),
        topic=topic or "",
        state=AppointmentState(state),
        reason=reason,
        note=note,
        series_id=series_id,
    )
