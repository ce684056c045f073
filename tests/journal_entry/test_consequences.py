"""A service marks its booking held and answers its request; undo and removal take that back."""

from typing import Any

import pytest
from helpers.appointment_rows import a_draft
from helpers.journal_rows import a_session, hire, settle

from kcentre.centre.values import RequestState
from kcentre.journal.queries import session_card
from kcentre.journal.tables import Request, Session
from kcentre.journal.verbs import add_session, add_sessions, change_session, remove_sessions
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.premises.appointments.verbs import book
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

DONE, NEW = RequestState.DONE, RequestState.NEW
HELD, BOOKED = AppointmentState.HELD, AppointmentState.BOOKED


@pytest.fixture
def booking(centre: CentreFile) -> int:
    """Return the id of today's appointment."""
    (row_id,) = book(centre, a_draft(centre, date=today_here())).rows["appointment"]
    return row_id


def ask(file: CentreFile, **fields: Any) -> int:
    """Add a request; return its id."""
    with file.operation("Добавлено обращение"):
        return int(Request.insert(date="2025-10-01", **fields).execute(file.db))


def state_of(file: CentreFile, booking: int) -> str:
    return str(
        Appointment.select(Appointment.state).where(Appointment.id == booking).scalar(file.db)
    )


def answer_of(file: CentreFile, request: int) -> tuple[str, int | None]:
    answered = Request.select(Request.state, Request.session).where(Request.id == request)
    ((state, session_id),) = answered.tuples().execute(file.db)
    return state, session_id


def add(file: CentreFile, **fields: Any) -> int:
    (row_id,) = add_session(file, a_session(file, **fields)).rows["session"]
    return row_id


def test_the_booking_becomes_held_and_undo_gives_it_back(centre: CentreFile, booking: int) -> None:
    session_id = add(centre, appointment_id=booking)
    assert state_of(centre, booking) == HELD
    card = session_card(centre, session_id)
    assert card is not None
    assert card.draft.appointment_id == booking
    centre.undo()
    assert state_of(centre, booking) == BOOKED
    centre.redo()
    assert state_of(centre, booking) == HELD


def test_a_removed_service_leaves_its_booking_held(centre: CentreFile, booking: int) -> None:
    session_id = add(centre, appointment_id=booking)
    remove_sessions(centre, [session_id])
    assert state_of(centre, booking) == HELD
    again = add(centre, appointment_id=booking)
    assert again != session_id


def test_a_booking_is_recorded_once(centre: CentreFile, booking: int) -> None:
    session_id = add(centre, appointment_id=booking)
    with pytest.raises(Refused, match="уже внесена в журнал: консультация №\u00a01"):
        add(centre, appointment_id=booking)
    other = add(centre)
    with pytest.raises(Refused, match="уже внесена"):
        change_session(centre, other, a_session(centre, appointment_id=booking))
    change_session(centre, session_id, a_session(centre, appointment_id=booking, minutes=50))
    assert Session.select().count(centre.db) == 2


def test_a_moved_booking_stays_moved(centre: CentreFile, booking: int) -> None:
    with centre.operation("Перенесено"):
        Appointment.update(state=AppointmentState.MOVED).execute(centre.db)
    add(centre, appointment_id=booking)
    assert state_of(centre, booking) == AppointmentState.MOVED


def test_a_request_is_answered_and_undo_asks_again(centre: CentreFile) -> None:
    request = ask(centre)
    session_id = add(centre, request_id=request)
    assert answer_of(centre, request) == (DONE, session_id)
    card = session_card(centre, session_id)
    assert card is not None
    assert card.draft.request_id == request
    centre.undo()
    assert answer_of(centre, request) == (NEW, None)


def test_a_request_waits_again_when_its_service_is_removed(centre: CentreFile) -> None:
    request, closed = ask(centre), ask(centre)
    session_id = add(centre, request_id=request)
    with centre.operation("Отказ"):
        Request.update(session=session_id, state=RequestState.REFUSED).where(
            Request.id == closed
        ).execute(centre.db)
    remove_sessions(centre, [session_id])
    assert answer_of(centre, request) == (RequestState.IN_WORK, None)
    assert answer_of(centre, closed) == (RequestState.REFUSED, None)
    centre.undo()
    assert answer_of(centre, request) == (DONE, session_id)


def test_a_held_booking_answers_the_requests_that_led_to_it(
    centre: CentreFile, booking: int
) -> None:
    led = ask(centre, appointment=booking, state=RequestState.APPOINTED)
    refused = ask(centre, appointment=booking, state=RequestState.REFUSED)
    session_id = add(centre, appointment_id=booking)
    assert answer_of(centre, led) == (DONE, session_id)
    assert answer_of(centre, refused) == (RequestState.REFUSED, None)


def test_several_services_are_one_operation(centre: CentreFile, booking: int) -> None:
    request = ask(centre)
    people = [settle(centre, name).adults[0].id for name in ("Орлова Вера", "Орлов Пётр")]
    drafts = [
        a_session(
            centre, is_anonymous=False, recipient_id=adult_id, appointment_id=booking,
            request_id=request,
        )
        for adult_id in people
    ]  # fmt: skip
    changes = add_sessions(centre, drafts)
    assert changes.label == "Добавлены консультации: 2\u00a0записи"
    first, _second = sorted(changes.rows["session"])
    assert answer_of(centre, request) == (DONE, first)
    assert [row.number for row in Session.select().execute(centre.db)] == [1, 2]
    centre.undo()
    assert Session.select().count(centre.db) == 0
    assert answer_of(centre, request) == (NEW, None)


def test_of_several_one_that_is_refused_keeps_all_away(centre: CentreFile) -> None:
    hire(centre)
    with pytest.raises(Refused, match="Укажите дату"):
        add_sessions(centre, [a_session(centre), a_session(centre, date=None)])
    assert Session.select().count(centre.db) == 0
    one = add_sessions(centre, [a_session(centre)])
    assert one.label == "Добавлена консультация"
