"""The lines of the journal of requests, ready to be shown."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from peewee import JOIN, ModelSelect

from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Form, RequestChannel, RequestState
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.lines import moment_text, topic_title
from kcentre.journal.listed import in_order
from kcentre.journal.requests.records import RequestLine, Urgency
from kcentre.journal.requests.waiting import (
    OPEN_STATES,
    answered_words,
    urgency_of,
    waiting_words,
)
from kcentre.journal.tables import Request, Session
from kcentre.language.clock import time_text
from kcentre.language.dates import near_date, today_here
from kcentre.language.names import initials
from kcentre.premises.appointments.lines import child_text, who_text
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def request_lines(file: CentreFile, request_ids: Sequence[int]) -> list[RequestLine]:
    """Return the lines of these requests in the order of the ids."""
    rules, today = settings(file), today_here()
    made: dict[int, RequestLine] = {}
    for row in ask(file.db, _named().where(Request.id.in_(list(request_ids)))):
        (
            row_id, number, date, time, channel, state, routed_to, wished_form, wished_time,
            specialist, adult_id, name, code, phone, child, born_from, born_to, topic_code, topic,
            topic_text, served, *appointment,
        ) = row  # fmt: skip
        day = dt.date.fromisoformat(date)
        is_open = served is None and state in OPEN_STATES
        days = (today - day).days if is_open else None
        urgency = urgency_of(days, rules)
        made[row_id] = RequestLine(
            number,
            moment_text(date, time),
            _waiting_text(day, served, days, urgency),
            who_text(adult_id, name, code),
            topic_title(topic_code, topic, topic_text),
            _state_text(RequestState(state), routed_to, *appointment),
            phone or "",
            child_text(child, born_from, born_to, day),
            wish_text(wished_form, wished_time, specialist),
            RequestChannel(channel).label,
            row_id,
            RequestState(state),
            days,
            urgency,
            adult_id is None,
        )
    return in_order(request_ids, made)


def wish_text(form: str | None, time: str, specialist: str | None) -> str:
    """Return «очная · вечером · Соколова А. П.», as far as somebody wished."""
    parts = (Form(form).label if form else "", time, initials(specialist or ""))
    return " · ".join(filter(None, parts))


def _named() -> "ModelSelect[Any]":
    return (
        Request.select(
            Request.id, Request.number, Request.date, Request.time, Request.channel,
            Request.state, Request.routed_to, Request.wished_form, Request.wished_time,
            Specialist.name, Request.adult, Adult.name, Family.code, Adult.phone, Child.name,
            Child.born_from, Child.born_to, Topic.code, Topic.title, Request.topic_text,
            Session.date, Appointment.date, Appointment.starts, Appointment.state,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Request.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Request.child == Child.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Request.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Request.wished_specialist == Specialist.id)
        .join(Session, JOIN.LEFT_OUTER, on=Request.session == Session.id)
        .join(Appointment, JOIN.LEFT_OUTER, on=Request.appointment == Appointment.id)
    )  # fmt: skip


def _waiting_text(day: dt.date, served: str | None, days: int | None, urgency: Urgency) -> str:
    if days is not None:
        return waiting_words(days, urgency)
    if served is None:
        return ""
    return answered_words((dt.date.fromisoformat(served) - day).days)


def _state_text(
    state: RequestState, routed_to: str, date: str | None, starts: str | None, booked: str | None
) -> str:
    """Return the state, with where a call was led on and with the appointment that is awaited."""
    if state is RequestState.FORWARDED and routed_to:
        return f"{state.label}: {routed_to}"
    if state is not RequestState.APPOINTED:
        return state.label
    if date is None or starts is None:
        return f"{state.label}, записи нет"
    if booked in AWAITED_STATES:
        when = (
            f"{near_date(dt.date.fromisoformat(date))} {time_text(dt.time.fromisoformat(starts))}"
        )
        return f"{state.label}: {when}"
    return f"{state.label}, запись — {AppointmentState(booked or '').label}"
