"""Everything that happened with a family, day by day, the newest first."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from peewee import JOIN, Field, ModelSelect

from kcentre.casebook.records import FamilyHistory, HistoryKind, HistoryLine
from kcentre.casebook.tables import Depersonalisation
from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import EventType, RequestChannel, RequestState, Result
from kcentre.families.consents import consents_of
from kcentre.families.queries import family
from kcentre.families.tables import Adult, Child
from kcentre.journal.lines import form_text, topic_title
from kcentre.journal.tables import (
    EventParticipant,
    GroupEvent,
    Rating,
    Referral,
    Request,
    Session,
    SessionGuest,
)
from kcentre.journal.values import ReferralOutcome
from kcentre.language.dates import kept_day, short_date
from kcentre.language.names import initials
from kcentre.language.sentences import capital
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_LEFT = JOIN.LEFT_OUTER
_Rows = Iterator[HistoryLine]


def history(file: CentreFile, family_id: int) -> FamilyHistory:
    """Return everything of a family. Raises `DoesNotExist` where there is no such family."""
    with file.reading():
        found = family(file, family_id)
        lines = [line for lines_of in _KINDS for line in lines_of(file, family_id)]
        acts = Depersonalisation.select(Depersonalisation.date)
        acts = acts.where(Depersonalisation.family == family_id)
        act = next((day for (day,) in ask(file.db, acts.order_by(Depersonalisation.id))), None)
    visits = [line.date for line in lines if line.kind is HistoryKind.SESSION]
    return FamilyHistory(
        found,
        tuple(sorted(lines, key=lambda line: (line.date, line.time), reverse=True)),
        len(visits),
        min(visits, default=None),
        max(visits, default=None),
        kept_day(act),
    )


def _sessions(file: CentreFile, family_id: int) -> _Rows:
    came = SessionGuest.select(SessionGuest.session)
    came = came.where(SessionGuest.adult.in_(_adults(family_id)))
    query = _with_topic(
        Session.select(
            Session.id, Session.date, Session.time, Topic.code, Topic.title, Session.topic_text,
            Adult.name, Child.name, Session.form, Session.channel, Specialist.name,
            Session.result, Session.recommendations,
        )
        .join(Adult, _LEFT, on=Session.recipient == Adult.id)
        .join(Child, _LEFT, on=Session.child == Child.id)
        .join(Specialist, _LEFT, on=Session.specialist == Specialist.id),
        Session.topic,
    ).where(Session.recipient.in_(_adults(family_id)) | Session.id.in_(came))  # fmt: skip
    for row in ask(file.db, query):
        row_id, date, time, code, topic, text, adult, child, form, channel, who, result, advice = (
            row
        )
        ended = Result(result).label if result else ""
        title = _said(topic_title(code, topic, text), form_text(form, channel), initials(who or ""))
        note = _said(*filter(None, (adult, child)), ended, advice)
        yield _line(date, HistoryKind.SESSION, title, note, f"journal/sessions/{row_id}", time=time)


def _requests(file: CentreFile, family_id: int) -> _Rows:
    query = _with_topic(
        Request.select(
            Request.id, Request.date, Request.time, Topic.code, Topic.title, Request.topic_text,
            Request.channel, Request.state, Request.note,
        ),
        Request.topic,
    ).where(Request.adult.in_(_adults(family_id)))  # fmt: skip
    for row_id, date, time, code, topic, text, channel, state, note in ask(file.db, query):
        title = _said(topic_title(code, topic, text), RequestChannel(channel).label)
        told = _said(RequestState(state).label, note)
        yield _line(date, HistoryKind.REQUEST, title, told, f"journal/requests/{row_id}", time=time)


def _appointments(file: CentreFile, family_id: int) -> _Rows:
    """Yield what was booked; what was held stands as the consultation itself."""
    served = Session.select(Session.appointment).where(Session.appointment.is_null(False))
    served = served.where(Session.recipient.in_(_adults(family_id)))
    query = _with_topic(
        Appointment.select(
            Appointment.id, Appointment.date, Appointment.starts, Topic.code, Topic.title,
            Specialist.name, Appointment.state, Appointment.reason, Appointment.note,
        ).join(Specialist, _LEFT, on=Appointment.specialist == Specialist.id),
        Appointment.topic,
    ).where(Appointment.adult.in_(_adults(family_id)), Appointment.id.not_in(served))  # fmt: skip
    for row_id, date, time, code, topic, who, state, reason, note in ask(file.db, query):
        title = _said(topic_title(code, topic, ""), initials(who or ""))
        told = _said(AppointmentState(state).label, reason, note)
        target = f"premises/appointments/{row_id}"
        yield _line(date, HistoryKind.APPOINTMENT, title, told, target, time=time)


def _events(file: CentreFile, family_id: int) -> _Rows:
    query = (
        EventParticipant.select(
            GroupEvent.id, GroupEvent.date, GroupEvent.time, GroupEvent.event_type,
            GroupEvent.title, Adult.name, EventParticipant.is_present,
        )
        .join(GroupEvent, on=EventParticipant.event == GroupEvent.id)
        .join(Adult, on=EventParticipant.adult == Adult.id)
        .where(Adult.family == family_id)
    )  # fmt: skip
    for row_id, date, time, kind, title, adult, came in ask(file.db, query):
        named = _said(EventType(kind).label if kind else "", f"«{title}»" if title else "")
        note = _said(adult, "" if came else "не было")
        yield _line(date, HistoryKind.EVENT, named, note, f"journal/events/{row_id}", time=time)


def _referrals(file: CentreFile, family_id: int) -> _Rows:
    query = (
        Referral.select(
            Referral.id, Referral.date, Referral.organisation, Specialist.name, Referral.purpose,
            Referral.outcome, Referral.note,
        )
        .join(Specialist, _LEFT, on=Referral.specialist == Specialist.id)
        .where(Referral.adult.in_(_adults(family_id)) | Referral.session.in_(_own(family_id)))
    )  # fmt: skip
    for row_id, date, organisation, who, purpose, outcome, note in ask(file.db, query):
        title = _said(organisation or initials(who or ""), purpose)
        told = _said(ReferralOutcome(outcome).label, note)
        yield _line(date, HistoryKind.REFERRAL, title, told, f"journal/referrals/{row_id}")


def _ratings(file: CentreFile, family_id: int) -> _Rows:
    query = (
        Rating.select(Rating.id, Rating.date, Rating.quality, Rating.complaint, Rating.suggestion)
        .join(Session, on=Rating.session == Session.id)
        .where(Session.recipient.in_(_adults(family_id)))
    )
    for row_id, date, quality, complaint, suggestion in ask(file.db, query):
        told = _said(
            complaint and f"жалоба: {complaint}", suggestion and f"предложение: {suggestion}"
        )
        target = f"journal/ratings/{row_id}"
        yield _line(date, HistoryKind.RATING, f"Качество — {quality} из 5", told, target)


def _consents(file: CentreFile, family_id: int) -> _Rows:
    for line in consents_of(file, family_id):
        draft, purpose = line.draft, line.draft.purpose.label
        until = f"до {short_date(draft.valid_to)}" if draft.valid_to else ""
        who = _said(line.adult, line.child, until, draft.note)
        if draft.given is not None:
            yield HistoryLine(draft.given, HistoryKind.CONSENT, f"Дано: {purpose}", who, "")
        if draft.withdrawn is not None:
            title = f"Отозвано: {purpose}"
            yield HistoryLine(draft.withdrawn, HistoryKind.CONSENT, title, line.adult, "")


_KINDS: tuple[Callable[[CentreFile, int], _Rows], ...] = (
    _sessions,
    _requests,
    _appointments,
    _events,
    _referrals,
    _ratings,
    _consents,
)


def _adults(family_id: int) -> "ModelSelect[Adult]":
    return Adult.select(Adult.id).where(Adult.family == family_id)


def _own(family_id: int) -> "ModelSelect[Session]":
    return Session.select(Session.id).where(Session.recipient.in_(_adults(family_id)))


def _with_topic(query: "ModelSelect[Any]", topic: Field) -> "ModelSelect[Any]":
    return query.join_from(topic.model, Topic, _LEFT, on=topic == Topic.id)


def _line(
    date: str, kind: HistoryKind, title: str, note: str, target: str, *, time: str = ""
) -> HistoryLine:
    shown = capital(title) or kind.label.capitalize()
    return HistoryLine(dt.date.fromisoformat(date), kind, shown, note, target, time[:5])


def _said(*parts: str | None) -> str:
    return " · ".join(part.strip() for part in parts if part and part.strip())
