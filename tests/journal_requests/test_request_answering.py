"""A request leads to an appointment and to a service in one operation each."""

import datetime as dt

import pytest
from helpers.appointment_rows import a_draft, booked, next_tuesday
from helpers.journal_rows import settle, topic_id
from helpers.request_rows import asked, days_ago, request_of, served

from kcentre.centre.values import Form, RequestState
from kcentre.journal.requests.answering import (
    book_for_request,
    bookable,
    draft_for_appointment,
    draft_for_session,
    link_appointment,
)
from kcentre.journal.requests.queries import request_card
from kcentre.journal.requests.verbs import close
from kcentre.journal.verbs import remove_sessions
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile


def family_request(file: CentreFile, **fields: object) -> int:
    family = settle(file, "Ёлкина Зоя", "Тимур", born="2022-08")
    return asked(
        file,
        adult_id=family.adults[0].id,
        child_id=family.children[0].id,
        is_anonymous=False,
        topic_id=topic_id(file, "Т02"),
        **fields,
    )


def test_booking_is_one_operation(centre: CentreFile) -> None:
    row_id = family_request(centre)
    begun = draft_for_appointment(centre, row_id)
    assert (begun.form, begun.is_anonymous) == (Form.IN_PERSON, False)
    plain = a_draft(centre, adult_id=begun.adult_id, child_id=begun.child_id, is_anonymous=False)
    changes = book_for_request(centre, row_id, plain)
    assert changes.touched("appointment")
    assert changes.label.startswith("Обращение №\u00a01, запись: ")
    assert request_of(centre, row_id).state.startswith("назначено: вт\u00a0")
    centre.undo()
    assert request_of(centre, row_id).state == "новое"
    assert not appointments(centre, next_tuesday(), next_tuesday())


def test_a_taken_time_is_refused_and_nothing_is_written(centre: CentreFile) -> None:
    row_id = family_request(centre)
    booked(centre)
    with pytest.raises(Refused):
        book_for_request(centre, row_id, a_draft(centre))
    assert request_of(centre, row_id).state_code is RequestState.NEW


def test_a_closed_request_is_not_booked(centre: CentreFile) -> None:
    row_id = asked(centre)
    close(centre, [row_id], RequestState.CLOSED)
    with pytest.raises(Refused, match="сначала верните"):
        bookable(centre, row_id)
    with pytest.raises(Refused, match="сначала верните"):
        book_for_request(centre, row_id, a_draft(centre))


def test_what_the_family_awaits_anyway_is_offered(centre: CentreFile) -> None:
    row_id = family_request(centre)
    card = request_card(centre, row_id)
    assert card is not None
    appointment_id = booked(centre, adult_id=card.draft.adult_id, is_anonymous=False)
    booked(centre, date=next_tuesday(2))
    (offered,) = bookable(centre, row_id).awaited
    assert offered.id == appointment_id
    link_appointment(centre, row_id, appointment_id)
    assert not bookable(centre, row_id).awaited
    assert request_of(centre, row_id).state_code is RequestState.APPOINTED


def test_an_anonymous_request_learns_who_comes(centre: CentreFile) -> None:
    row_id = asked(centre)
    adult_id = settle(centre, "О'Нил Пётр").adults[0].id
    book_for_request(centre, row_id, a_draft(centre, adult_id=adult_id, is_anonymous=False))
    assert request_of(centre, row_id).who == "О'Нил Пётр"


def test_a_service_begins_with_what_was_asked(centre: CentreFile) -> None:
    row_id = family_request(centre, topic_text="звуки", wished_form=Form.REMOTE)
    draft = draft_for_session(centre, row_id)
    assert (draft.request_id, draft.date, draft.form) == (row_id, today_here(), Form.REMOTE)
    assert draft.topic_text == "звуки"
    today = today_here()
    assert draft.age_months == (today.year - 2022) * 12 + today.month - 8


def test_a_service_of_an_appointment_that_came(centre: CentreFile) -> None:
    row_id = family_request(centre)
    plain = a_draft(centre)
    book_for_request(centre, row_id, plain)
    assert draft_for_session(centre, row_id).appointment_id is None
    card = request_card(centre, row_id)
    assert card is not None
    with centre.operation("Прошло"):
        Appointment.update(date=days_ago(1).isoformat()).execute(centre.db)
    draft = draft_for_session(centre, row_id)
    assert (draft.date, draft.time) == (days_ago(1), dt.time(10, 0))
    assert (draft.minutes, draft.room_id) == (45, plain.room_id)
    assert draft.appointment_id is not None


def test_a_service_answers_until_it_is_removed(centre: CentreFile) -> None:
    row_id = family_request(centre)
    session_id = served(centre, date=today_here(), request_id=row_id)
    assert request_of(centre, row_id).state_code is RequestState.DONE
    with pytest.raises(Refused, match="ответили"):
        draft_for_session(centre, row_id)
    remove_sessions(centre, [session_id])
    assert request_of(centre, row_id).state_code is RequestState.IN_WORK
