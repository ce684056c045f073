"""A day as its timetable shows it, and what was never recorded."""

import datetime as dt

from helpers.appointment_rows import add_window, booked, next_tuesday
from helpers.journal_rows import a_session, hire, only_id, settle, topic_id

from kcentre.centre.values import Channel, Form
from kcentre.journal.held.day import day_plan
from kcentre.journal.held.held import hold
from kcentre.journal.held.unrecorded import counts_by_specialist, unrecorded
from kcentre.journal.verbs import add_session, remove_sessions
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointment
from kcentre.premises.appointments.records import Move
from kcentre.premises.appointments.verbs import move_appointment, set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

TODAY = today_here()
YESTERDAY = TODAY - dt.timedelta(days=1)
EVENING = dt.datetime.combine(TODAY, dt.time(23, 59))


def at(clock: str) -> dt.time:
    return dt.time.fromisoformat(clock)


def test_an_empty_day(centre: CentreFile) -> None:
    assert day_plan(centre, TODAY, None) == []
    assert unrecorded(centre, None, EVENING) == []


def test_lines_follow_the_time_with_what_is_free(centre: CentreFile) -> None:
    add_window(centre, "09:00", "12:00")
    kept = settle(centre, "Ёлкина Зоя", "Тимур", born="2022-08")
    day = next_tuesday()
    chosen = booked(
        centre,
        starts=at("10:00"),
        adult_id=kept.adults[0].id,
        child_id=kept.children[0].id,
        is_anonymous=False,
        topic_id=topic_id(centre, "Т02"),
    )
    lines = day_plan(centre, day, None)
    assert [(f"{line.starts:%H:%M}", line.is_free) for line in lines] == [
        ("09:00", True),
        ("10:00", False),
        ("11:00", True),
    ]
    line = lines[1]
    assert (line.appointment_id, line.who, line.topic) == (chosen, "Ёлкина Зоя", "Речевое развитие")
    assert (line.form, line.room, line.state) == ("очная", "Кабинет 5", AppointmentState.BOOKED)
    assert line.age.endswith("мес.")
    assert "Тимур" not in line.age
    assert not line.is_recorded
    assert lines[0].specialists == ("Соколова Анна Павловна",)


def test_free_time_of_several_is_one_line(centre: CentreFile) -> None:
    add_window(centre, "09:00", "10:00")
    other = hire(centre, "Ёжикова Мария")
    add_window(centre, "09:00", "10:00", specialist_id=other, room_id=None, form=Form.REMOTE)
    (line,) = day_plan(centre, next_tuesday(), None)
    assert line.specialists == ("Ёжикова Мария", "Соколова Анна Павловна")
    (own,) = day_plan(centre, next_tuesday(), other)
    assert own.specialists == ("Ёжикова Мария",)


def test_nothing_is_free_on_days_gone_or_beyond_the_calendar(centre: CentreFile) -> None:
    add_window(centre, "09:00", "10:00")
    gone = next_tuesday() - dt.timedelta(days=28)
    assert day_plan(centre, gone, None) == []
    assert day_plan(centre, dt.date(2900, 1, 1), None) == []


def test_every_state_but_the_moved_ones(centre: CentreFile) -> None:
    clocks = ("00:05", "01:05", "02:05", "03:05", "04:05")
    ids = [booked(centre, date=TODAY, starts=at(clock)) for clock in clocks]
    set_state(centre, ids[1:2], AppointmentState.CONFIRMED)
    set_state(centre, ids[2:3], AppointmentState.NO_SHOW)
    set_state(centre, ids[3:4], AppointmentState.CANCELLED_BY_CENTRE, "карантин")
    changes = hold(centre, ids[4:5])
    moved = booked(centre, date=TODAY, starts=at("05:05"))
    line = appointment(centre, moved)
    ahead = Move(next_tuesday(), line.starts, line.specialist_id, line.room_id)
    move_appointment(centre, moved, ahead)
    lines = [line for line in day_plan(centre, TODAY, None) if not line.is_free]
    assert [line.state for line in lines] == [
        AppointmentState.BOOKED,
        AppointmentState.CONFIRMED,
        AppointmentState.NO_SHOW,
        AppointmentState.CANCELLED_BY_CENTRE,
        AppointmentState.HELD,
    ]
    assert lines[3].reason == "карантин"
    assert lines[4].session_id == only_id(changes, "session")
    assert lines[4].is_recorded


def test_a_remote_one_tells_its_channel(centre: CentreFile) -> None:
    remote = {"form": Form.REMOTE, "channel": Channel.PHONE, "room_id": None}
    booked(centre, date=TODAY, **remote)
    (line,) = day_plan(centre, TODAY, None)
    assert (line.form, line.room, line.who, line.age) == ("телефон", "", "аноним", "")


def test_what_is_over_waits_for_a_word(centre: CentreFile) -> None:
    past = booked(centre, date=YESTERDAY, starts=at("10:00"))
    early = booked(centre, date=TODAY, starts=at("00:00"), ends=at("00:30"))
    late = booked(centre, date=TODAY, starts=at("01:00"), ends=at("23:59"))
    booked(centre)
    now = dt.datetime.combine(TODAY, at("00:45"))
    assert [line.id for line in unrecorded(centre, None, now)] == [past, early]
    assert [line.id for line in unrecorded(centre, None, EVENING)] == [past, early, late]


def test_held_without_a_service_waits_too(centre: CentreFile) -> None:
    chosen = booked(centre, date=YESTERDAY)
    set_state(centre, [chosen], AppointmentState.HELD)
    assert [line.id for line in unrecorded(centre, None, EVENING)] == [chosen]
    changes = hold(centre, [chosen])
    assert unrecorded(centre, None, EVENING) == []
    remove_sessions(centre, [only_id(changes, "session")])
    assert [line.id for line in unrecorded(centre, None, EVENING)] == [chosen]


def test_a_service_entered_by_hand_counts_for_a_held_one(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    who = {"adult_id": kept.adults[0].id, "is_anonymous": False}
    named = booked(centre, date=YESTERDAY, starts=at("10:00"), **who)
    nobody = booked(centre, date=YESTERDAY, starts=at("12:00"))
    set_state(centre, [named, nobody], AppointmentState.HELD)
    came = {"recipient_id": kept.adults[0].id, "is_anonymous": False}
    add_session(centre, a_session(centre, date=YESTERDAY, time=at("10:20"), **came))
    assert [line.id for line in unrecorded(centre, None, EVENING)] == [nobody]
    add_session(centre, a_session(centre, date=YESTERDAY, time=at("11:00")))
    assert [line.id for line in unrecorded(centre, None, EVENING)] == [nobody]
    add_session(centre, a_session(centre, date=YESTERDAY, time=at("12:00")))
    assert unrecorded(centre, None, EVENING) == []


def test_whose_are_left(centre: CentreFile) -> None:
    mine = booked(centre, date=YESTERDAY)
    other = hire(centre, "Ёжикова Мария")
    theirs = booked(centre, date=YESTERDAY, specialist_id=other, room_id=None, form=Form.REMOTE)
    lines = unrecorded(centre, None, EVENING)
    assert {line.id for line in lines} == {mine, theirs}
    assert counts_by_specialist(lines) == {"Соколова Анна Павловна": 1, "Ёжикова Мария": 1}
    assert [line.id for line in unrecorded(centre, other, EVENING)] == [theirs]
