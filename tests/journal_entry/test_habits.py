"""What is usual with a specialist, and the row above."""

import datetime as dt
from typing import Any

from helpers.appointment_rows import add_room
from helpers.journal_rows import DAY, a_session, hire, topic_id

from kcentre.centre.queries import topics
from kcentre.centre.records import Topic
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import keep_topic
from kcentre.journal.entry.habits import MOST_TOPICS, above_row, carried_forward, habits
from kcentre.journal.records import RatingDraft, SessionDraft
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile


def codes(file: CentreFile, specialist_id: int | None) -> list[str]:
    code_of = {topic.id: topic.code for topic in topics(file)}
    return [code_of[row_id] for row_id in habits(file, specialist_id).topic_ids]


def add(file: CentreFile, code: str, count: int = 1, **fields: Any) -> None:
    for _ in range(count):
        add_session(file, a_session(file, topic_id=topic_id(file, code), **fields))


def test_in_an_empty_journal_the_list_of_topics_is_offered(centre: CentreFile) -> None:
    usual = habits(centre, hire(centre))
    assert codes(centre, None) == [f"Т{number:02d}" for number in range(1, 10)]
    assert (usual.kind, usual.form, usual.minutes, usual.room_id) == (None, None, None, None)
    assert above_row(centre, None) is None


def test_the_most_frequent_topics_come_first(centre: CentreFile) -> None:
    anna, zoya = hire(centre), hire(centre, "Ёлкина Зоя")
    add(centre, "Т07", 3, specialist_id=anna)
    add(centre, "Т99", 2, specialist_id=anna, topic_text="прочее")
    add(centre, "Т02", 5, specialist_id=zoya)
    assert codes(centre, anna)[:3] == ["Т07", "Т99", "Т01"]
    assert codes(centre, zoya)[:2] == ["Т02", "Т01"]
    assert codes(centre, None)[:3] == ["Т02", "Т07", "Т99"]
    assert len(codes(centre, anna)) == MOST_TOPICS


def test_a_retired_topic_is_offered_no_more(centre: CentreFile) -> None:
    add(centre, "Т05", 2)
    (kept,) = [topic for topic in topics(centre) if topic.code == "Т05"]
    keep_topic(centre, Topic(kept.code, kept.title, is_retired=True, id=kept.id))
    assert "Т05" not in codes(centre, None)


def test_the_usual_is_what_was_entered_most(centre: CentreFile) -> None:
    anna, room = hire(centre), add_room(centre)
    usual = {"specialist_id": anna, "kind": Kind.DIAGNOSTIC, "minutes": 50, "room_id": room}
    add(centre, "Т01", 2, form=Form.VISIT, **usual)
    add(centre, "Т01", 1, specialist_id=anna, form=None, kind=None, minutes=None)
    found = habits(centre, anna)
    assert (found.kind, found.form, found.minutes) == (Kind.DIAGNOSTIC, Form.VISIT, 50)
    assert found.room_id == room


def test_the_row_above_is_the_one_entered_last(centre: CentreFile) -> None:
    anna, zoya = hire(centre), hire(centre, "Ёлкина Зоя")
    add(centre, "Т01", specialist_id=anna, date=DAY)
    add(centre, "Т02", specialist_id=anna, date=DAY - dt.timedelta(days=9))
    add(centre, "Т03", specialist_id=zoya, date=DAY)

    def topic(specialist_id: int | None) -> int | None:
        row = above_row(centre, specialist_id)
        return row.topic_id if row else None

    assert topic(anna) == topic_id(centre, "Т02")
    assert topic(None) == topic_id(centre, "Т03")
    assert above_row(centre, hire(centre, "Новая Нина")) is None


def test_people_and_results_are_never_carried_forward(centre: CentreFile) -> None:
    whole = a_session(
        centre,
        age_months=40,
        recommendations="Читать",
        rating=RatingDraft(5),
        room_id=add_room(centre),
        request_id=1,
        appointment_id=1,
        guest_ids=(1,),
        has_consent=True,
    )
    copied = carried_forward(whole)
    assert copied.topic_id == whole.topic_id
    assert copied.room_id == whole.room_id
    assert carried_forward(copied) == copied
    assert copied == SessionDraft(
        date=whole.date, time=whole.time, specialist_id=whole.specialist_id, form=whole.form,
        kind=whole.kind, topic_id=whole.topic_id, minutes=whole.minutes, room_id=whole.room_id,
    )  # fmt: skip
