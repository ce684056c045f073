"""What was chosen and is gone since: a person is asked for again, anything else is left out."""

import pytest
from helpers.appointment_rows import a_draft, add_room
from helpers.journal_rows import a_session, an_event, hire, only_id, settle
from helpers.request_rows import a_request, sent

from kcentre.journal.event_verbs import add_event
from kcentre.journal.queries import event_card, session_card
from kcentre.journal.records import Participant
from kcentre.journal.requests.verbs import add_request
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.premises.appointments.verbs import book
from kcentre.storage import CentreFile

GONE = 999


def test_somebody_taken_back_is_to_be_chosen_again(centre: CentreFile) -> None:
    hire(centre)
    adult_id = settle(centre, "Орлова Вера", "Пётр").adults[0].id
    draft = a_session(centre, is_anonymous=False, recipient_id=adult_id)
    centre.undo()
    with pytest.raises(Refused, match="Этого получателя уже нет в списке семей"):
        add_session(centre, draft)
    centre.redo()
    add_session(centre, draft)
    with pytest.raises(Refused, match="Этого ребёнка уже нет"):
        add_session(
            centre,
            a_session(centre, is_anonymous=False, recipient_id=adult_id, child_id=GONE),
        )


def test_nobody_is_asked_for_where_the_service_is_anonymous(centre: CentreFile) -> None:
    add_session(centre, a_session(centre, is_anonymous=True, recipient_id=GONE))


def test_a_booking_taken_back_is_left_out(centre: CentreFile) -> None:
    booking = only_id(book(centre, a_draft(centre)), "appointment")
    draft = a_session(centre, appointment_id=booking)
    centre.undo()
    card = session_card(centre, only_id(add_session(centre, draft), "session"))
    assert card is not None
    assert card.draft.appointment_id is None


def test_places_guests_and_topics_that_are_gone_are_left_out(centre: CentreFile) -> None:
    guest = settle(centre, "Орлов Пётр").adults[0].id
    draft = a_session(
        centre, room_id=GONE, sub_unit_id=GONE, topic_id=GONE, guest_ids=(GONE, guest)
    )
    card = session_card(centre, only_id(add_session(centre, draft), "session"))
    assert card is not None
    assert (card.draft.room_id, card.draft.sub_unit_id, card.draft.topic_id) == (None, None, None)
    assert card.draft.guest_ids == (guest,)


def test_a_specialist_who_is_gone_is_to_be_chosen_again(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Выберите специалиста"):
        add_session(centre, a_session(centre, specialist_id=GONE))


def test_an_event_keeps_who_is_there_still(centre: CentreFile) -> None:
    here = settle(centre, "Орлова Вера").adults[0].id or 0
    room = add_room(centre)
    people = (Participant(GONE), Participant(here))
    event = an_event(centre, people=people, room_id=room, participants=None)
    card = event_card(centre, only_id(add_event(centre, event), "group_event"))
    assert card is not None
    assert card.draft.people == (Participant(here),)
    assert (card.draft.participants, card.draft.registered) == (1, 1)
    assert card.draft.room_id == room


def test_a_request_and_a_referral_ask_for_who_is_there(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Этого получателя уже нет"):
        add_request(centre, a_request(is_anonymous=False, adult_id=GONE))
    with pytest.raises(Refused, match="Этого получателя уже нет"):
        sent(centre, is_anonymous=False, adult_id=GONE)
    add_request(centre, a_request(wished_specialist_id=GONE, topic_id=GONE, sub_unit_id=GONE))
