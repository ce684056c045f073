"""Calendar files (RFC 5545) for phones and sites. Nobody who is consulted is ever in them.

Times have no zone («floating»): 9:00 is 9:00 at the centre's door, whatever zone the computer
that writes the file or the phone that reads it is set to; families live in the centre's town.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from kcentre.premises.timetable.recurring import Repetition

if TYPE_CHECKING:
    from icalendar import Event

_PROGRAM = "-//kcentre//RU"
_REVISIONS_SINCE = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a calendar: minutes since midnight on the days of `when`.

    The same `key` within a centre is the same event: a later file brings it up to date. `is_busy`:
    the reader's own time is taken by it.
    """

    key: str
    when: Repetition
    starts: int
    ends: int
    title: str
    place: str = ""
    note: str = ""
    is_busy: bool = False
    is_cancelled: bool = False


def calendar_bytes(
    name: str, owner: str, entries: Iterable[Entry], now: dt.datetime | None = None
) -> bytes:
    """Return a calendar file called `name` of the kindergarten `owner`.

    A file made later (`now`, aware) wins over an earlier one. An event's identity follows from
    its key and the owner, so that another centre's events are never replaced.
    """
    from icalendar import Calendar  # noqa: PLC0415 — only when a calendar is made

    made = (now or dt.datetime.now().astimezone()).astimezone(dt.UTC)
    calendar = Calendar()
    for field, value in (
        ("prodid", _PROGRAM),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("x-wr-calname", name),
    ):
        calendar.add(field, value)
    for entry in entries:
        calendar.add_component(_event(entry, owner, made))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, owner: str, made: dt.datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415 — only when a calendar is made

    event = Event()
    event.add("uid", str(uuid5(NAMESPACE_URL, f"kcentre:{owner}:{entry.key}")))
    event.add("dtstamp", made.replace(microsecond=0))
    event.add("sequence", (made - _REVISIONS_SINCE) // _MINUTE)
    event.add("dtstart", _moment(entry.when.first, entry.starts))
    event.add("dtend", _moment(entry.when.first, entry.ends))
    event.add("summary", entry.title)
    for field, text in (("location", entry.place), ("description", entry.note)):
        if text:
            event.add(field, text)
    event.add("transp", "OPAQUE" if entry.is_busy else "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    _repeat(event, entry)
    return event


def _repeat(event: "Event", entry: Entry) -> None:
    when = entry.when
    if when.first == when.last:
        return
    until = _moment(when.last, entry.starts)
    event.add("rrule", {"freq": "weekly", "interval": when.step, "until": until})
    if when.missing:
        event.add("exdate", [_moment(day, entry.starts) for day in when.missing])


def _moment(day: dt.date, minutes: int) -> dt.datetime:
    return dt.datetime.combine(day, dt.time()) + minutes * _MINUTE  # a floating time
