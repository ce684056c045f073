"""The service that an appointment becomes: what was agreed on, and what is usual."""

from collections.abc import Iterator
from dataclasses import replace

from kcentre.journal.entry.about_person import AboutPerson, about_person
from kcentre.journal.entry.habits import habits
from kcentre.journal.records import SessionDraft
from kcentre.journal.tables import Request
from kcentre.language.clock import minutes_of
from kcentre.premises.appointments.queries import draft_of
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids


def session_draft_of(file: CentreFile, appointment_id: int) -> SessionDraft:
    """Return the service that an appointment becomes when it is held.

    Day, time, length, place, people and topic are those agreed on; the kind of help is the
    specialist's usual one, the child's age is that of the day, education and category are those of
    the last visit. The result, recommendations and ratings are never known beforehand. Raises
    `Refused` where the appointment was removed.
    """
    agreed = draft_of(file, appointment_id)
    usual = habits(file, agreed.specialist_id)
    draft = SessionDraft(
        date=agreed.date,
        time=agreed.starts,
        recipient_id=agreed.adult_id,
        is_anonymous=agreed.is_anonymous,
        child_id=agreed.child_id,
        specialist_id=agreed.specialist_id,
        sub_unit_id=usual.sub_unit_id,
        form=agreed.form,
        channel=agreed.channel,
        kind=usual.kind,
        topic_id=agreed.topic_id,
        minutes=_length_of(agreed),
        room_id=agreed.room_id,
        appointment_id=appointment_id,
        request_id=_request_of(file, appointment_id),
    )
    return _with_person(draft, _about(file, agreed))


def _length_of(agreed: AppointmentDraft) -> int | None:
    if agreed.starts is None or agreed.ends is None:
        return None
    return minutes_of(agreed.ends) - minutes_of(agreed.starts)


def _about(file: CentreFile, agreed: AppointmentDraft) -> AboutPerson:
    if agreed.adult_id is None or agreed.date is None:
        return AboutPerson()
    return about_person(file, agreed.adult_id, agreed.child_id, agreed.date)


def _with_person(draft: SessionDraft, about: AboutPerson) -> SessionDraft:
    return replace(
        draft,
        child_id=about.child_id or draft.child_id,
        age_months=about.age_months,
        education=about.education,
        category=about.category,
    )


def _request_of(file: CentreFile, appointment_id: int) -> int | None:
    """Return the request that the appointment, or the one it was moved from, was made for."""
    for each in _with_those_before(file, appointment_id):
        waiting = Request.select(Request.id).where(
            (Request.appointment == each) & Request.session.is_null()
        )
        found = next(ask_ids(file.db, waiting.order_by(Request.id).limit(1)), None)
        if found is not None:
            return found
    return None


def _with_those_before(file: CentreFile, appointment_id: int) -> Iterator[int]:
    current: int | None = appointment_id
    while current is not None:
        yield current
        before = Appointment.select(Appointment.moved_from).where(Appointment.id == current)
        current = next(ask_ids(file.db, before), None)
