"""From a request to an appointment, and from there to a service."""

import datetime as dt
from dataclasses import dataclass, replace

from kcentre.centre.values import Form, RequestState
from kcentre.families.queries import persons
from kcentre.journal.records import SessionDraft
from kcentre.journal.requests import rules
from kcentre.journal.requests.queries import kept_request, request_card, request_draft
from kcentre.journal.requests.records import RequestCard
from kcentre.journal.requests.rules import Kept
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import Request
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.clock import minutes_of
from kcentre.language.dates import today_here
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.queries import appointment, draft_of
from kcentre.premises.appointments.records import AppointmentDraft, AppointmentLine
from kcentre.premises.appointments.writing import label_of, write_new
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class Bookable:
    """A request about to get an appointment, and those the family awaits anyway."""

    card: RequestCard
    draft: AppointmentDraft
    awaited: tuple[AppointmentLine, ...] = ()


def draft_for_appointment(file: CentreFile, request_id: int) -> AppointmentDraft:
    """Return an appointment with what the request tells; its time is still to be chosen."""
    asked = request_draft(file, request_id)
    return AppointmentDraft(
        specialist_id=asked.wished_specialist_id,
        form=asked.wished_form or Form.IN_PERSON,
        adult_id=asked.adult_id,
        is_anonymous=asked.adult_id is None,
        child_id=asked.child_id,
        topic_id=asked.topic_id,
        note=asked.topic_text,
    )


def bookable(file: CentreFile, request_id: int) -> Bookable:
    """Return a request about to get an appointment. Raises `Refused` where it can't."""
    refuse_if_any(_booking_problems(kept_request(file, request_id)))
    card = request_card(file, request_id)
    if card is None:
        raise Refused([missing_record()])
    return Bookable(
        card, draft_for_appointment(file, request_id), _awaited(file, card.draft.adult_id)
    )


def book_for_request(file: CentreFile, request_id: int, draft: AppointmentDraft) -> Changes:
    """Book an appointment for who asked: one operation, the request becomes «назначено»."""
    number = kept_request(file, request_id).number
    label = f"Обращение №\u00a0{number}, запись: {label_of(file, draft)}"
    with file.operation(label) as running:
        refuse_if_any(_booking_problems(kept_request(file, request_id)))
        _link(file, request_id, write_new(file, draft))
    return running.changes


def link_appointment(file: CentreFile, request_id: int, appointment_id: int) -> Changes:
    """Say that an appointment, booked before, answers the request."""
    number = kept_request(file, request_id).number
    with file.operation(f"Обращение №\u00a0{number}: назначено") as running:
        refuse_if_any(_booking_problems(kept_request(file, request_id)))
        appointment(file, appointment_id)  # refuses where it was removed
        _link(file, request_id, appointment_id)
    return running.changes


def draft_for_session(file: CentreFile, request_id: int) -> SessionDraft:
    """Return a service with what the request and its appointment tell, to be completed.

    The service remembers the request, and is recorded on the appointment's day once that came.
    """
    refuse_if_any(rules.standing_problems(kept_request(file, request_id)))
    asked = request_draft(file, request_id)
    today = today_here()
    draft = SessionDraft(
        date=today,
        recipient_id=asked.adult_id,
        is_anonymous=asked.adult_id is None,
        child_id=asked.child_id,
        specialist_id=asked.wished_specialist_id,
        sub_unit_id=asked.sub_unit_id,
        form=asked.wished_form,
        topic_id=asked.topic_id,
        topic_text=asked.topic_text,
        request_id=request_id,
    )
    held = _with_appointment(file, draft, kept_request(file, request_id), today)
    return replace(held, age_months=_age_on(file, held))


def _booking_problems(kept: Kept) -> list[Problem]:
    problems = list(rules.standing_problems(kept))
    if not problems and kept.state in {*rules.CLOSING_STATES, RequestState.FORWARDED}:
        sentence = (
            f"Обращение №\u00a0{kept.number} закрыто («{kept.state.label}»): сначала верните его "
            "в работу."
        )
        problems.append(Problem("id", sentence))
    return problems


def _link(file: CentreFile, request_id: int, appointment_id: int) -> None:
    """Let the request follow its appointment; of somebody unnamed it learns who comes."""
    booked = draft_of(file, appointment_id)
    fields: dict[str, object] = {
        "appointment": appointment_id,
        "state": RequestState.APPOINTED,
        "closed_on": "",
    }
    if request_draft(file, request_id).adult_id is None:
        fields |= {"adult": booked.adult_id, "child": booked.child_id}
    Request.update(**fields).where(Request.id == request_id).execute(file.db)


def _awaited(file: CentreFile, adult_id: int | None) -> tuple[AppointmentLine, ...]:
    """Return the appointments to come of an adult that answer no request yet."""
    if adult_id is None:
        return ()
    taken = Request.select(Request.appointment).where(Request.appointment.is_null(False))
    conditions = [
        Appointment.adult == adult_id,
        Appointment.date >= today_here().isoformat(),
        Appointment.state.in_(AWAITED_STATES),
        Appointment.id.not_in(taken),
    ]
    return tuple(appointment_lines(file, conditions))


def _with_appointment(
    file: CentreFile, draft: SessionDraft, kept: Kept, today: dt.date
) -> SessionDraft:
    """Take the place and the time of the appointment, once its day came."""
    if kept.appointment_id is None:
        return draft
    booked = draft_of(file, kept.appointment_id)
    if booked.date is None or booked.date > today or not _is_awaited(file, kept.appointment_id):
        return draft
    length = (
        minutes_of(booked.ends) - minutes_of(booked.starts)
        if booked.starts and booked.ends
        else None
    )
    return replace(
        draft,
        date=booked.date,
        time=booked.starts,
        specialist_id=booked.specialist_id,
        room_id=booked.room_id,
        form=booked.form,
        channel=booked.channel,
        recipient_id=booked.adult_id,
        is_anonymous=booked.adult_id is None,
        child_id=booked.child_id,
        topic_id=booked.topic_id or draft.topic_id,
        minutes=length,
        appointment_id=kept.appointment_id,
    )


def _is_awaited(file: CentreFile, appointment_id: int) -> bool:
    state = Appointment.select(Appointment.state).where(Appointment.id == appointment_id)
    return any(code in AWAITED_STATES for (code,) in ask(file.db, state))


def _age_on(file: CentreFile, draft: SessionDraft) -> int | None:
    """Return the child's age in full months on the day of the service, where it is known."""
    if draft.recipient_id is None or draft.child_id is None or draft.date is None:
        return None
    for person in persons(file, [draft.recipient_id]):
        for child in person.children:
            if child.id == draft.child_id:
                months = child.age_on(draft.date.year, draft.date.month)
                return months if months is None or months >= 0 else None
    return None
