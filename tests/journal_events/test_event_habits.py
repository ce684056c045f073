"""What is usual with a kind of group event."""

from helpers.appointment_rows import add_room
from helpers.journal_rows import DAY, an_event, hire

from kcentre.centre.values import EventType, Form, Kind
from kcentre.journal.event_verbs import add_event
from kcentre.journal.events.habits import EventHabit, event_habit
from kcentre.storage import CentreFile


def test_an_hour_where_nothing_is_known(centre: CentreFile) -> None:
    assert event_habit(centre, EventType.LECTURE, None) == EventHabit(minutes=60)


def test_the_newest_of_the_kind_tell(centre: CentreFile) -> None:
    room_id = add_room(centre)
    usual = {"event_type": EventType.LECTURE, "form": Form.IN_PERSON, "kind": Kind.METHODICAL}
    for title, minutes in (("Речь", 40), ("Игра", 90), ("Речь", 90)):
        add_event(centre, an_event(centre, title=title, minutes=minutes, room_id=room_id, **usual))
    add_event(centre, an_event(centre, event_type=EventType.SEMINAR, title="Иное", minutes=15))
    habit = event_habit(centre, EventType.LECTURE, None)
    assert habit == EventHabit(90, Form.IN_PERSON, Kind.METHODICAL, room_id, ("Речь", "Игра"))


def test_one_s_own_events_come_first(centre: CentreFile) -> None:
    hire(centre)
    other = hire(centre, "Ёжикова Мария")
    for minutes in (90, 90, 90):
        add_event(centre, an_event(centre, minutes=minutes))
    mine = {"specialist_id": other, "minutes": 30, "date": DAY.replace(year=2020)}
    add_event(centre, an_event(centre, **mine))
    assert event_habit(centre, None, other).minutes == 30
    assert event_habit(centre, None, None).minutes == 90
