"""What stays from one record to the next: the pinned fields, and who works."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kcentre.journal.entry.session_json import draft_from_json, draft_to_json
from kcentre.journal.records import SessionDraft
from ui.journal.entry.known import Known

STICKY = ("date", "time", "specialist", "room", "way")
_PINNED_AT_FIRST = frozenset({"specialist", "room", "way"})
_QUARTER = 15
_OF_THE_DAY = frozenset({"date", "time"})


_NOTHING = SessionDraft()


@dataclass(frozen=True, slots=True)
class Sticky:
    """The pinned fields and their values, in a draft that holds nothing else.

    People, results, recommendations, notes and ratings are never among them.
    """

    pinned: frozenset[str] = _PINNED_AT_FIRST
    draft: SessionDraft = _NOTHING


def carried(draft: SessionDraft, pinned: frozenset[str]) -> Sticky:
    """Return what a draft leaves for the next one; the specialist always stays chosen."""
    values: dict[str, Any] = {"specialist_id": draft.specialist_id}
    if "date" in pinned:
        values["date"] = draft.date
    if "time" in pinned:
        values["time"] = draft.time
    if "room" in pinned:
        values["room_id"] = draft.room_id
    if "way" in pinned:
        values.update(form=draft.form, channel=draft.channel)
    return Sticky(pinned, SessionDraft(**values))


def sticky_to_json(sticky: Sticky, today: dt.date) -> dict[str, object]:
    """Return what is kept in the centre's file."""
    return {
        "day": today.isoformat(),
        "pinned": sorted(sticky.pinned),
        "draft": draft_to_json(sticky.draft),
    }


def sticky_from_json(content: Mapping[str, Any], today: dt.date) -> Sticky:
    """Return what was kept; a date and a time are good only for the day they were pinned on."""
    if not content:
        return Sticky()
    pinned = frozenset(name for name in content.get("pinned", ()) if name in STICKY)
    kept = content.get("draft")
    draft = draft_from_json(kept) if isinstance(kept, dict) else SessionDraft()
    if content.get("day") == today.isoformat():
        return Sticky(pinned, draft)
    return Sticky(pinned - _OF_THE_DAY, replace(draft, date=None, time=None))


def beginning(sticky: Sticky, known: Known, specialist_id: int | None) -> SessionDraft:
    """Return what a new record begins with: what is pinned, then what is usual."""
    now = dt.datetime.now().astimezone()
    habits, kept = known.habits, sticky.draft
    day = kept.date or now.date()
    only_room = known.rooms[0].id if len(known.rooms) == 1 else None
    form, channel = (kept.form, kept.channel) if kept.form else (habits.form, None)
    return SessionDraft(
        date=day,
        time=kept.time or (_latest_quarter(now) if day == now.date() else None),
        specialist_id=specialist_id,
        sub_unit_id=_sub_unit(known, specialist_id),
        room_id=_in_use(known, kept.room_id or habits.room_id or only_room),
        form=form,
        channel=channel,
        kind=habits.kind,
        minutes=habits.minutes or known.choices.shortest_minutes,
    )


def _latest_quarter(now: dt.datetime) -> dt.time:
    return dt.time(now.hour, now.minute // _QUARTER * _QUARTER)


def _in_use(known: Known, room_id: int | None) -> int | None:
    return room_id if any(room.id == room_id for room in known.rooms) else None


def _sub_unit(known: Known, specialist_id: int | None) -> int | None:
    """Return the specialist's own sub-unit, or the one they usually enter."""
    own = (one for one in known.choices.specialists if one.id == specialist_id)
    return next((one.sub_unit_id for one in own), None) or known.habits.sub_unit_id
