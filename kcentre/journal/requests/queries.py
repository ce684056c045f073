"""Single requests, and what is asked around them."""

import datetime as dt
from typing import Any

from kcentre.centre.tables import Topic
from kcentre.centre.values import OTHER_TOPIC, Form, RequestChannel, RequestState
from kcentre.families.queries import persons
from kcentre.journal.requests import rules
from kcentre.journal.requests.records import RequestCard, RequestDraft
from kcentre.journal.requests.rules import AroundRequest, Kept
from kcentre.journal.requests.waiting import is_unanswered
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import Request, Session
from kcentre.journal.values import Initiator
from kcentre.language import Problem, Refused
from kcentre.language.clock import kept_time
from kcentre.language.dates import short_date, today_here
from kcentre.periods.closed import closed_against
from kcentre.premises.appointments.texts import moment_text
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_MOST_PLACES = 40


def request_card(file: CentreFile, request_id: int) -> RequestCard | None:
    """Return a request opened for reading or changing; None where it was removed."""
    found = list(Request.select().where(Request.id == request_id).dicts().execute(file.db))
    if not found:
        return None
    (row,) = found
    adult_id = row["adult"]
    person = persons(file, [adult_id])[0] if adult_id else None
    state = RequestState(row["state"])
    return RequestCard(request_id, row["number"], _draft(row), person, state, _answer(file, row))


def request_draft(file: CentreFile, request_id: int) -> RequestDraft:
    """Return what was entered of a request. Raises `Refused` where it was removed."""
    card = request_card(file, request_id)
    if card is None:
        raise Refused([missing_record()])
    return card.draft


def kept_request(file: CentreFile, request_id: int) -> Kept:
    """Return what decides about a request's state. Raises `Refused` where it was removed."""
    columns = (
        Request.number, Request.date, Request.state, Request.session, Request.appointment,
    )  # fmt: skip
    query = Request.select(*columns).where(Request.id == request_id)
    for number, date, state, session_id, appointment_id in ask(file.db, query):
        day = dt.date.fromisoformat(date)
        return Kept(request_id, number, day, RequestState(state), session_id, appointment_id)
    raise Refused([missing_record()])


def around_request(file: CentreFile, draft: RequestDraft, request_id: int | None) -> AroundRequest:
    """Return what the rules must know; `request_id` is the record itself, None for a new one."""
    other = Topic.select().where((Topic.id == draft.topic_id) & (Topic.code == OTHER_TOPIC))
    needs_text = bool(other.exists(file.db))
    waits = _waiting_of(file, draft, request_id)
    closed = closed_against(file, Request.date, request_id, draft.date)
    return AroundRequest(today_here(), needs_text, waits, closed)


def problems_of_request(
    file: CentreFile, draft: RequestDraft, request_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a request while it is being entered."""
    return tuple(rules.request_problems(draft, around_request(file, draft, request_id)))


def places_routed_to(file: CentreFile) -> list[str]:
    """Return where people were led on before, the latest first, to be offered again."""
    query = Request.select(Request.routed_to).where(Request.routed_to != "")
    rows = ask(file.db, query.order_by(Request.date.desc(), Request.id.desc()).limit(1_000))
    return list(dict.fromkeys(place for (place,) in rows))[:_MOST_PLACES]


def _waiting_of(file: CentreFile, draft: RequestDraft, request_id: int | None) -> str:
    if draft.adult_id is None:
        return ""
    others = Request.select(Request.number, Request.date).where(
        (Request.adult == draft.adult_id) & (Request.id != (request_id or 0)) & is_unanswered()
    )
    for number, date in ask(file.db, others.order_by(Request.date).limit(1)):
        return f"обращение №\u00a0{number} от {short_date(dt.date.fromisoformat(date))}"
    return ""


def _draft(row: dict[str, Any]) -> RequestDraft:
    same = ("topic_text", "wished_time", "routed_to", "note")
    return RequestDraft(
        **{name: row[name] for name in same},
        date=dt.date.fromisoformat(row["date"]),
        time=kept_time(row["time"]),
        channel=RequestChannel(row["channel"]),
        adult_id=row["adult"],
        is_anonymous=row["adult"] is None,
        child_id=row["child"],
        initiator=Initiator(row["initiator"]) if row["initiator"] else None,
        topic_id=row["topic"],
        wished_form=Form(row["wished_form"]) if row["wished_form"] else None,
        wished_specialist_id=row["wished_specialist"],
        sub_unit_id=row["sub_unit"],
        learned_from_id=row["learned_from"],
    )


def _answer(file: CentreFile, row: dict[str, Any]) -> str:
    """Return what answered a request, or is to answer it."""
    served = Session.select(Session.number, Session.date).where(Session.id == row["session"])
    for number, date in ask(file.db, served):
        return f"услуга №\u00a0{number} от {short_date(dt.date.fromisoformat(date))}"
    booked = Appointment.select(Appointment.date, Appointment.starts)
    for date, starts in ask(file.db, booked.where(Appointment.id == row["appointment"])):
        when = moment_text(dt.date.fromisoformat(date), dt.time.fromisoformat(starts))
        return f"запись на {when}"
    closed = row["closed_on"]
    return f"закрыто {short_date(dt.date.fromisoformat(closed))}" if closed else ""
