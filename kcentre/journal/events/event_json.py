"""A group event being entered as plain JSON, and back; read forgivingly, see `plain_json`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kcentre.centre.values import Channel, EventType, Form, Kind
from kcentre.journal.entry.plain_json import Reader, number, plain, record, several, text
from kcentre.journal.records import EventDraft, Participant


def event_to_json(draft: EventDraft) -> dict[str, Any]:
    """Return a group event as JSON can hold it; what is empty is left out."""
    whole, empty = asdict(draft), asdict(EventDraft())
    return {name: plain(value) for name, value in whole.items() if value != empty[name]}


def event_from_json(kept: Mapping[str, Any]) -> EventDraft:
    """Return the group event that `event_to_json` wrote."""
    return record(EventDraft, kept, _EVENT)


def _person(kept: object) -> Participant:
    """Return somebody by name. Raises `TypeError` where it is not said who."""
    if not isinstance(kept, Mapping):
        raise TypeError("somebody is kept as an object")
    return Participant(number(kept.get("adult_id")), bool(kept.get("is_present", True)))


_EVENT: dict[str, Reader] = {
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "event_type": EventType,
    "form": Form,
    "channel": Channel,
    "kind": Kind,
    "people": several(_person),
    **dict.fromkeys(("title", "topic_text", "plan_item", "materials"), text),
    **dict.fromkeys(
        (
            "specialist_id", "sub_unit_id", "topic_id", "room_id", "participants", "registered",
            "minutes",
        ),
        number,
    ),
}  # fmt: skip
