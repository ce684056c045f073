"""What can be done to group events. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, replace

from kcentre.journal import rules
from kcentre.journal.events.participants import (
    counted_by_name,
    with_known_people,
    write_participants,
)
from kcentre.journal.filters import is_one_of
from kcentre.journal.numbering import next_number, number_and_date, number_on, removal_label
from kcentre.journal.records import EventDraft
from kcentre.journal.surroundings import around_event
from kcentre.journal.tables import GroupEvent
from kcentre.journal.vanished import without_vanished
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes


def add_event(file: CentreFile, draft: EventDraft) -> Changes:
    """Add a group event."""
    day, sound = _sound(file, draft, None)
    with file.operation("Добавлено мероприятие") as running:
        number = next_number(file, GroupEvent, day.year)
        added = GroupEvent.insert(number=number, **_fields(day, sound)).execute(file.db)
        write_participants(file, int(added), sound.people)
    return running.changes


def change_event(file: CentreFile, event_id: int, draft: EventDraft) -> Changes:
    """Write a group event; its number stays one within the calendar year."""
    day, sound = _sound(file, draft, event_id)
    number, _ = number_and_date(file, GroupEvent, event_id)
    with file.operation(f"Изменено мероприятие №\u00a0{number}") as running:
        own_number = number_on(file, GroupEvent, event_id, day)
        fields = {"number": own_number, **_fields(day, sound)}
        GroupEvent.update(**fields).where(GroupEvent.id == event_id).execute(file.db)
        write_participants(file, event_id, sound.people)
    return running.changes


def remove_events(file: CentreFile, event_ids: Sequence[int]) -> Changes:
    """Remove group events."""
    with file.operation(removal_label(file, GroupEvent, event_ids)) as running:
        GroupEvent.delete().where(is_one_of(GroupEvent.id, event_ids)).execute(file.db)
    return running.changes


def _sound(file: CentreFile, draft: EventDraft, event_id: int | None) -> tuple[dt.date, EventDraft]:
    """Return the day and the tidied draft, or raise `Refused`."""
    tidied = replace(
        counted_by_name(with_known_people(file, without_vanished(file, draft))),
        title=tidy(draft.title),
        topic_text=tidy(draft.topic_text),
        plan_item=tidy(draft.plan_item),
        materials=tidy_lines(draft.materials),
        channel=draft.channel if draft.form == "remote" else None,
    )
    refuse_if_any(rules.event_problems(tidied, around_event(file, tidied, event_id)))
    if tidied.date is None:  # refused above
        raise TypeError("an event has a day")
    return tidied.date, tidied


def _fields(day: dt.date, draft: EventDraft) -> dict[str, object]:
    fields = asdict(draft)
    del fields["people"]
    fields["date"] = day.isoformat()
    fields["time"] = iso_time(draft.time)
    for name in ("specialist", "sub_unit", "topic", "room"):
        fields[name] = fields.pop(f"{name}_id")
    return fields
