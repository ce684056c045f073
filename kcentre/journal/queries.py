"""Single records of the journal, and small counts around them."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, TypeVar

from kcentre.centre import queries as centre
from kcentre.centre.records import InfoChannel, Specialist, SubUnit, Topic
from kcentre.centre.values import (
    Category,
    Channel,
    Education,
    EventType,
    Form,
    Kind,
    Result,
    Value,
)
from kcentre.families.queries import persons
from kcentre.journal.materials.uses import materials_of
from kcentre.journal.ordering import Table
from kcentre.journal.records import (
    NO_RATING,
    EventCard,
    EventDraft,
    Participant,
    RatingDraft,
    SessionCard,
    SessionDraft,
)
from kcentre.journal.tables import (
    EventParticipant,
    GroupEvent,
    Rating,
    Request,
    Session,
    SessionGuest,
)
from kcentre.language.clock import kept_time
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

ValueT = TypeVar("ValueT", bound=Value)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a record of the journal is chosen from; retired ones are there, marked as such."""

    specialists: tuple[Specialist, ...]
    sub_units: tuple[SubUnit, ...]
    topics: tuple[Topic, ...]
    shortest_minutes: int
    rooms: tuple[Room, ...] = ()
    info_channels: tuple[InfoChannel, ...] = ()


def choices(file: CentreFile) -> Choices:
    """Return the lists that the forms and filters offer."""
    return Choices(
        tuple(centre.specialists(file, with_retired=True)),
        tuple(centre.sub_units(file, with_retired=True)),
        tuple(centre.topics(file, with_retired=True)),
        centre.settings(file).shortest_minutes,
        tuple(rooms(file, with_retired=True)),
        tuple(centre.info_channels(file, with_retired=True)),
    )


def session_card(file: CentreFile, session_id: int) -> SessionCard | None:
    """Return a service opened for reading or changing; None where it was removed."""
    row = _row(file, Session, session_id)
    if row is None:
        return None
    recipient_id = row["recipient"]
    person = persons(file, [recipient_id])[0] if recipient_id else None
    draft = SessionDraft(
        **_shared(row),
        recipient_id=recipient_id,
        is_anonymous=recipient_id is None,
        child_id=row["child"],
        category=_value(Category, row["category"]),
        education=_value(Education, row["education"]),
        age_months=row["age_months"],
        result=_value(Result, row["result"]),
        recommendations=row["recommendations"],
        rating=_rating_of(file, session_id),
        appointment_id=row["appointment"],
        request_id=_answered_by(file, session_id),
        guest_ids=_guests_of(file, session_id),
        material_ids=materials_of(file, session_id),
    )
    guests = tuple(persons(file, draft.guest_ids)) if draft.guest_ids else ()
    return SessionCard(session_id, row["number"], draft, person, row["source_note"], guests)


def event_card(file: CentreFile, event_id: int) -> EventCard | None:
    """Return a group event opened for reading or changing; None where it was removed."""
    row = _row(file, GroupEvent, event_id)
    if row is None:
        return None
    draft = EventDraft(
        **_shared(row),
        event_type=_value(EventType, row["event_type"]),
        title=row["title"],
        participants=row["participants"],
        registered=row["registered"],
        plan_item=row["plan_item"],
        materials=row["materials"],
        people=_people_of(file, event_id),
    )
    return EventCard(event_id, row["number"], draft, row["source_note"])


def _row(file: CentreFile, table: Table, row_id: int) -> dict[str, Any] | None:
    found = table.select().where(table.id == row_id).dicts().execute(file.db)
    rows: list[dict[str, Any]] = list(found)
    return rows[0] if rows else None


def _shared(row: dict[str, Any]) -> dict[str, Any]:
    """Return what services and group events have in common, by the names of the drafts."""
    return {
        "date": dt.date.fromisoformat(row["date"]),
        "time": kept_time(row["time"]),
        "specialist_id": row["specialist"],
        "sub_unit_id": row["sub_unit"],
        "form": _value(Form, row["form"]),
        "channel": _value(Channel, row["channel"]),
        "kind": _value(Kind, row["kind"]),
        "topic_id": row["topic"],
        "topic_text": row["topic_text"],
        "minutes": row["minutes"],
        "room_id": row["room"],
    }


def _answered_by(file: CentreFile, session_id: int) -> int | None:
    """Return the request that a service answers; of several the first."""
    answered = Request.select(Request.id).where(Request.session == session_id)
    return next(ask_ids(file.db, answered.order_by(Request.id).limit(1)), None)


def _guests_of(file: CentreFile, session_id: int) -> tuple[int, ...]:
    guests = SessionGuest.select(SessionGuest.adult).where(SessionGuest.session == session_id)
    return tuple(ask_ids(file.db, guests.order_by(SessionGuest.id)))


def _people_of(file: CentreFile, event_id: int) -> tuple[Participant, ...]:
    people = EventParticipant.select(EventParticipant.adult, EventParticipant.is_present)
    rows = people.where(EventParticipant.event == event_id).order_by(EventParticipant.id)
    return tuple(Participant(adult_id, bool(came)) for adult_id, came in ask(file.db, rows))


def _value(values: type[ValueT], code: str | None) -> ValueT | None:
    return values(code) if code else None


def _rating_of(file: CentreFile, session_id: int) -> RatingDraft:
    rows = Rating.select().where(Rating.session == session_id).order_by(Rating.id).limit(1)
    for row in rows.execute(file.db):
        return RatingDraft(
            row.quality,
            row.conditions,
            row.information,
            row.politeness,
            row.complaint,
            row.suggestion,
        )
    return NO_RATING
