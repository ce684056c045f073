"""A group event being entered survives as a draft."""

import datetime as dt
import json

import pytest

from kcentre.centre.values import Channel, EventType, Form, Kind
from kcentre.journal.events.event_json import event_from_json, event_to_json
from kcentre.journal.records import EventDraft, Participant

WHOLE = EventDraft(
    date=dt.date(2024, 2, 29),
    time=dt.time(9, 30),
    event_type=EventType.LECTURE,
    title="Ёлка в О'Кее",
    specialist_id=1,
    sub_unit_id=2,
    form=Form.REMOTE,
    channel=Channel.VIDEO,
    kind=Kind.METHODICAL,
    topic_id=3,
    topic_text="О" * 300,
    participants=0,
    minutes=60,
    room_id=4,
    registered=12,
    plan_item="п. 3.2",
    materials="памятка\nбуклет",
    people=(Participant(5), Participant(6, is_present=False)),
)


@pytest.mark.parametrize("draft", [WHOLE, EventDraft()])
def test_it_comes_back_as_it_was(draft: EventDraft) -> None:
    kept = json.loads(json.dumps(event_to_json(draft), ensure_ascii=False))
    assert event_from_json(kept) == draft


def test_what_is_empty_is_not_kept() -> None:
    assert event_to_json(EventDraft(title="Игра")) == {"title": "Игра"}


def test_what_another_version_kept_is_read_forgivingly() -> None:
    odd = {
        "title": "Игра", "event_type": "unheard_of", "date": "30.02.2025", "minutes": "много",
        "people": [{"is_present": False}], "more": 1,
    }  # fmt: skip
    assert event_from_json(odd) == EventDraft(title="Игра")
