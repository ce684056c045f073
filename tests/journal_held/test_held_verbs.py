"""«Состоялась»: an appointment becomes a service."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import a_draft, add_room, booked
from helpers.journal_rows import a_session, hire, only_id, settle, topic_id

from kcentre.centre.values import Category, Education, Form, Kind, RequestState, Result
from kcentre.journal.held.drafting import session_draft_of
from kcentre.journal.held.held import hold, record_held
from kcentre.journal.held.outcome import Outcome
from kcentre.journal.queries import session_card
from kcentre.journal.records import SessionDraft
from kcentre.journal.tables import Request
from kcentre.journal.verbs import add_session, remove_sessions
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointment
from kcentre.premises.appointments.records import Move
from kcentre.premises.appointments.verbs import move_appointment, remove_appointments, set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

TODAY = today_here()
SOLVED = Outcome(Result.SOLVED, "Читать вслух", 50)


def known(file: CentreFile, clock: str = "10:00", **fields: object) -> int:
    """Book a family with a child for today; return the appointment's id."""
    kept = settle(file, "Ёлкина Зоя", "Тимур", born="2022-08")
    whole = {
        "date": TODAY,
        "starts": dt.time.fromisoformat(clock),
        "adult_id": kept.adults[0].id,
        "child_id": kept.children[0].id,
        "is_anonymous": False,
        "topic_id": topic_id(file, "Т02"),
        **fields,
    }
    return booked(file, **whole)


def kept_sessions(file: CentreFile) -> list[SessionDraft]:
    ids = [row_id for (row_id,) in file.db.run("SELECT id FROM session ORDER BY id")]
    return [card.draft for card in (session_card(file, each) for each in ids) if card]


def state_of(file: CentreFile, appointment_id: int) -> AppointmentState:
    return appointment(file, appointment_id).state


def test_a_service_takes_over_what_was_agreed_on(centre: CentreFile) -> None:
    chosen = known(centre, ends=dt.time(10, 50))
    agreed = a_draft(centre)
    draft = session_draft_of(centre, chosen)
    assert (draft.date, draft.time, draft.minutes) == (TODAY, dt.time(10, 0), 50)
    assert (draft.specialist_id, draft.room_id) == (agreed.specialist_id, agreed.room_id)
    assert (draft.form, draft.topic_id) == (Form.IN_PERSON, topic_id(centre, "Т02"))
    assert (draft.appointment_id, draft.is_anonymous) == (chosen, False)
    assert draft.age_months == (TODAY.year - 2022) * 12 + TODAY.month - 8
    assert (draft.kind, draft.result, draft.recommendations) == (None, None, "")


def test_what_is_usual_is_taken_from_the_last_visit(centre: CentreFile) -> None:
    chosen = known(centre)
    before = session_draft_of(centre, chosen)
    seen = a_session(
        centre,
        date=TODAY - dt.timedelta(days=7),
        is_anonymous=False,
        recipient_id=before.recipient_id,
        child_id=before.child_id,
        kind=Kind.PSYCHOLOGICAL,
        education=Education.WAITING,
        category=Category.NOT_ATTENDING,
        result=Result.REPEAT,
    )
    add_session(centre, seen)
    draft = session_draft_of(centre, chosen)
    assert draft.kind is Kind.PSYCHOLOGICAL
    assert (draft.education, draft.category) == (Education.WAITING, Category.NOT_ATTENDING)
    assert draft.result is None


def test_held_with_its_result_in_one_operation(centre: CentreFile) -> None:
    chosen = known(centre)
    changes = record_held(centre, chosen, SOLVED)
    (draft,) = kept_sessions(centre)
    assert (draft.result, draft.recommendations, draft.minutes) == (
        Result.SOLVED,
        "Читать вслух",
        50,
    )
    assert draft.appointment_id == chosen
    assert state_of(centre, chosen) is AppointmentState.HELD
    assert changes.label.startswith("Добавлена консультация: ")
    assert "Ёлкина" not in changes.label
    centre.undo()
    assert kept_sessions(centre) == []
    assert state_of(centre, chosen) is AppointmentState.BOOKED
    centre.redo()
    assert len(kept_sessions(centre)) == 1


def test_the_length_agreed_on_stays_where_none_is_said(centre: CentreFile) -> None:
    record_held(centre, known(centre, ends=dt.time(10, 40)), Outcome())
    assert [draft.minutes for draft in kept_sessions(centre)] == [40]


def test_nobody_is_recorded_twice(centre: CentreFile) -> None:
    chosen = known(centre)
    record_held(centre, chosen, SOLVED)
    with pytest.raises(Refused, match="уже внесена"):
        record_held(centre, chosen, SOLVED)
    hold(centre, [chosen])
    assert len(kept_sessions(centre)) == 1


def test_several_become_services_at_once(centre: CentreFile) -> None:
    three = [known(centre, clock) for clock in ("09:00", "10:00", "11:00")]
    changes = hold(centre, three)
    label = "Записи «состоялась»: 3\u00a0записи, добавлено: 3\u00a0консультации"
    assert changes.label == label
    assert len(kept_sessions(centre)) == 3
    assert {state_of(centre, each) for each in three} == {AppointmentState.HELD}
    centre.undo()
    assert kept_sessions(centre) == []
    assert {state_of(centre, each) for each in three} == {AppointmentState.BOOKED}


def test_what_lacks_words_is_held_and_waits(centre: CentreFile) -> None:
    vague = known(centre, "09:00", topic_id=topic_id(centre, "Т99"))
    clear = booked(centre, date=TODAY, starts=dt.time(10, 0))
    changes = hold(centre, [vague, clear])
    assert changes.label.endswith("2\u00a0записи, добавлено: 1\u00a0консультация")
    assert [draft.appointment_id for draft in kept_sessions(centre)] == [clear]
    assert state_of(centre, vague) is AppointmentState.HELD
    with pytest.raises(Refused) as refused:
        record_held(centre, vague, SOLVED)
    assert [problem.field for problem in refused.value.problems] == ["topic_text"]


def test_one_alone_is_named_by_its_moment(centre: CentreFile) -> None:
    vague = known(centre, "09:00", topic_id=topic_id(centre, "Т99"))
    assert hold(centre, [vague]).label.startswith("Запись «состоялась»: ")
    assert hold(centre, [known(centre)]).label.startswith("Добавлена консультация: ")


def test_a_day_to_come_is_refused_and_nothing_is_written(centre: CentreFile) -> None:
    today = known(centre)
    ahead = booked(centre, starts=dt.time(12, 0))
    with pytest.raises(Refused, match="ещё впереди"):
        hold(centre, [today, ahead])
    assert kept_sessions(centre) == []
    assert state_of(centre, today) is AppointmentState.BOOKED
    with pytest.raises(Refused, match="ещё впереди"):
        record_held(centre, ahead, SOLVED)


def test_cancelled_and_moved_ones_are_refused(centre: CentreFile) -> None:
    gone = known(centre)
    set_state(centre, [gone], AppointmentState.CANCELLED_BY_RECIPIENT, "болезнь ребёнка")
    with pytest.raises(Refused, match="сначала верните"):
        hold(centre, [gone])
    moved = booked(centre, starts=dt.time(12, 0))
    line = appointment(centre, moved)
    later = Move(line.date + dt.timedelta(days=7), line.starts, line.specialist_id, line.room_id)
    move_appointment(centre, moved, later)
    with pytest.raises(Refused, match="перенесена"):
        record_held(centre, moved, SOLVED)


def test_who_came_after_all(centre: CentreFile) -> None:
    chosen = known(centre)
    set_state(centre, [chosen], AppointmentState.NO_SHOW, "не дозвонились")
    hold(centre, [chosen])
    line = appointment(centre, chosen)
    assert (line.state, line.reason) == (AppointmentState.HELD, "")


def test_who_came_after_all_and_is_entered_in_the_strip(centre: CentreFile) -> None:
    chosen = known(centre)
    set_state(centre, [chosen], AppointmentState.NO_SHOW, "не дозвонились")
    add_session(centre, session_draft_of(centre, chosen))
    line = appointment(centre, chosen)
    assert (line.state, line.reason) == (AppointmentState.HELD, "")


def test_one_removed_meanwhile_is_told(centre: CentreFile) -> None:
    ahead = booked(centre, starts=dt.time(12, 0))
    remove_appointments(centre, [ahead])
    for ids in ([ahead], []):
        with pytest.raises(Refused, match="удалили"):
            hold(centre, ids)
    with pytest.raises(Refused, match="удалили"):
        record_held(centre, ahead, SOLVED)


def test_the_request_behind_it_is_answered(centre: CentreFile) -> None:
    first = booked(centre, starts=dt.time(12, 0))
    with centre.operation("Добавлено обращение") as running:
        Request.insert(date=TODAY.isoformat(), appointment=first).execute(centre.db)
    request_id = only_id(running.changes, "request")
    line = appointment(centre, first)
    to_today = Move(TODAY, dt.time(0, 15), line.specialist_id, line.room_id)
    move_appointment(centre, first, to_today)
    (second,) = [
        row_id
        for (row_id,) in centre.db.run("SELECT id FROM appointment WHERE moved_from_id IS NOT NULL")
    ]
    assert session_draft_of(centre, second).request_id == request_id
    hold(centre, [second])
    (row,) = Request.select().where(Request.id == request_id).execute(centre.db)
    assert row.state == RequestState.DONE
    assert row.session_id is not None


def test_a_removed_service_leaves_its_appointment_held(centre: CentreFile) -> None:
    chosen = known(centre)
    changes = record_held(centre, chosen, SOLVED)
    remove_sessions(centre, [only_id(changes, "session")])
    assert state_of(centre, chosen) is AppointmentState.HELD
    record_held(centre, chosen, replace(SOLVED, recommendations="О" * 300))
    assert [draft.recommendations for draft in kept_sessions(centre)] == ["О" * 300]


def test_anonymous_by_phone(centre: CentreFile) -> None:
    hire(centre)
    add_room(centre)
    chosen = booked(centre, date=TODAY, form=Form.REMOTE, room_id=None)
    record_held(centre, chosen, SOLVED)
    (draft,) = kept_sessions(centre)
    assert (draft.is_anonymous, draft.form) == (True, Form.REMOTE)
