"""The lines of the two journals, ready to be shown."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from peewee import JOIN, fn

from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist, SubUnit, Topic
from kcentre.centre.values import (
    OTHER_TOPIC,
    Category,
    Channel,
    Education,
    EventType,
    Form,
    Kind,
    Result,
    Value,
)
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult, Family
from kcentre.journal.events.participants import participants_text
from kcentre.journal.tables import GroupEvent, Rating, Session
from kcentre.language.ages import age_text
from kcentre.language.dates import brief_date
from kcentre.language.names import initials
from kcentre.periods.period import academic_year_of
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile

_ADVICE_CHARS = 200
"""A line shows how the recommendations begin."""

KIND_SHORT = {kind: kind.label for kind in Kind} | {
    Kind.PSYCHOLOGICAL: "псих.-педагог.",
    Kind.DIAGNOSTIC: "диагностич.",
    Kind.CONSULTATIVE: "консультатив.",
}
"""What a narrow column shows of the kinds."""


class SessionLine(NamedTuple):
    """One line of the journal of services; empty where nothing is known."""

    number: int
    moment: str
    recipient: str
    age: str
    topic: str
    kind: str
    form: str
    minutes: int | None
    rating: str
    specialist: str
    recommendations: str
    result: str
    category: str
    education: str
    room: str
    sub_unit: str
    id: int
    is_anonymous: bool
    is_short: bool


class EventLine(NamedTuple):
    """One line of the journal of group events; empty where nothing is known."""

    number: int
    moment: str
    event_type: str
    title: str
    topic: str
    form: str
    participants: str
    minutes: int | None
    specialist: str
    id: int


def session_lines(file: CentreFile, session_ids: Sequence[int]) -> list[SessionLine]:
    """Return the lines of these services in the order of the ids."""
    marks = first_marks(file, session_ids)
    shortest = settings(file).shortest_minutes
    rows = (
        Session.select(
            Session.id, Session.number, Session.date, Session.time, Session.recipient,
            Adult.name, Family.code, Session.age_months, Topic.code, Topic.title,
            Session.topic_text, Session.kind, Session.form, Session.channel, Session.minutes,
            Specialist.name, fn.SUBSTR(Session.recommendations, 1, _ADVICE_CHARS), Session.result,
            Session.category, Session.education, Room.name, SubUnit.name,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Session.recipient == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Session.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        .join(Room, JOIN.LEFT_OUTER, on=Session.room == Room.id)
        .join(SubUnit, JOIN.LEFT_OUTER, on=Session.sub_unit == SubUnit.id)
        .where(Session.id.in_(session_ids))
    )  # fmt: skip
    lines = {
        row_id: SessionLine(
            number,
            moment_text(date, time),
            ANONYMOUS if recipient is None else name or code,
            "" if age is None else age_text(age),
            topic_title(topic_code, topic, topic_text),
            _kind_text(kind),
            form_text(form, channel),
            minutes,
            _rating_text(marks.get(row_id)),
            initials(specialist or ""),
            " ".join(advice.split()),
            _label(Result, result),
            _label(Category, category),
            _label(Education, education),
            room or "",
            sub_unit or "",
            row_id,
            recipient is None,
            minutes is not None and minutes < shortest,
        )
        for (
            row_id, number, date, time, recipient, name, code, age, topic_code, topic, topic_text,
            kind, form, channel, minutes, specialist, advice, result, category, education, room,
            sub_unit,
        ) in rows.tuples().execute(file.db)
    }  # fmt: skip
    return [lines[row_id] for row_id in session_ids if row_id in lines]


def event_lines(file: CentreFile, event_ids: Sequence[int]) -> list[EventLine]:
    """Return the lines of these group events in the order of the ids."""
    rows = (
        GroupEvent.select(
            GroupEvent.id, GroupEvent.number, GroupEvent.date, GroupEvent.time,
            GroupEvent.event_type, GroupEvent.title, Topic.code, Topic.title,
            GroupEvent.topic_text, GroupEvent.form, GroupEvent.channel, GroupEvent.participants,
            GroupEvent.registered, GroupEvent.minutes, Specialist.name,
        )
        .join(Topic, JOIN.LEFT_OUTER, on=GroupEvent.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=GroupEvent.specialist == Specialist.id)
        .where(GroupEvent.id.in_(event_ids))
    )  # fmt: skip
    lines = {
        row_id: EventLine(
            number,
            moment_text(date, time),
            _label(EventType, event_type),
            title,
            topic_title(topic_code, topic, topic_text),
            form_text(form, channel),
            participants_text(participants, registered),
            minutes,
            initials(specialist or ""),
            row_id,
        )
        for (
            row_id, number, date, time, event_type, title, topic_code, topic, topic_text, form,
            channel, participants, registered, minutes, specialist,
        ) in rows.tuples().execute(file.db)
    }  # fmt: skip
    return [lines[row_id] for row_id in event_ids if row_id in lines]


def first_marks(file: CentreFile, session_ids: Sequence[int]) -> dict[int, int]:
    """Return the mark for quality of each service that has a rating, of several the first."""
    newest_first = (
        Rating.select(Rating.session, Rating.quality)
        .where(Rating.session.in_(session_ids))
        .order_by(Rating.id.desc())
    )
    return dict(newest_first.tuples().execute(file.db))


def moment_text(date: str, time: str) -> str:
    """Return «07.10.25 16:00» of ISO texts; the time may be empty."""
    day = brief_date(dt.date.fromisoformat(date))
    return f"{day} {time[:5]}" if time else day


def near_moment(moment: str, today: dt.date) -> str:
    """Return «07.10 16:00» of «07.10.25 16:00» where that is the academic year of ``today``."""
    day, gap, time = moment.partition(" ")
    when = dt.datetime.strptime(day, "%d.%m.%y").date()  # noqa: DTZ007 — a day has no zone
    is_near = academic_year_of(when) == academic_year_of(today)
    return f"{when:%d.%m}{gap}{time}" if is_near else moment


def topic_title(code: str | None, title: str | None, text: str) -> str:
    """Return what a topic is called: of «Иное» the text, of others the title with the text."""
    if not title or (code == OTHER_TOPIC and text):
        return text
    return f"{title}: {text}" if text else title


def _label(values: type[Value], code: str | None) -> str:
    return values(code).label if code else ""


def _kind_text(kind: str | None) -> str:
    return KIND_SHORT[Kind(kind)] if kind else ""


def form_text(form: str | None, channel: str | None) -> str:
    """Return the channel of a remote service, the form of any other."""
    if channel:
        return Channel(channel).label
    return Form(form).label if form else ""


def _rating_text(quality: int | None) -> str:
    return "—" if quality is None else f"★ {quality}"
