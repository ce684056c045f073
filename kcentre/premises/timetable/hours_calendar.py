"""The hours of one specialist or of all as a calendar: the very stretches of availability."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kcentre.centre.values import Form
from kcentre.language import Problem, Refused
from kcentre.language.clock import minutes_of
from kcentre.language.names import initials
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts
from kcentre.premises.availability.records import Stretch
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.windows import opens_on
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.ics import Entry, calendar_bytes
from kcentre.premises.timetable.known import Known, known
from kcentre.premises.timetable.recurring import Repetition, repetitions
from kcentre.premises.timetable.words import HOW, address, booking, where
from kcentre.storage import CentreFile

EMPTY = "На это время приёма нет, календарь был бы пустым. Выберите другое время."


class _Time(NamedTuple):
    """What the days of one repetition have in common; `window_id` None: outside the windows."""

    window_id: int | None
    weekday: int
    starts: int
    ends: int
    specialist_id: int
    room_id: int | None
    form: Form


def timetable_calendar(
    file: CentreFile,
    first: dt.date,
    last: dt.date,
    specialist_id: int | None = None,
    *,
    now: dt.datetime | None = None,
) -> bytes:
    """Return the hours from `first` to `last`, both in, as an iCalendar file.

    Holidays, leave, moved and additional hours are in it. Raises `Refused` where nothing is open.
    """
    with file.reading():
        everybody = known(file, TimetableLook(specialist_id=specialist_id))
        hours = facts(file, first, last, specialist_id=specialist_id)
    found = [
        each for each in stretches(hours, first, last) if each.specialist_id in everybody.people
    ]
    if not found:
        raise Refused([Problem("period", EMPTY)])
    passport = everybody.passport
    name = passport.centre_name or passport.centre_kind.label.capitalize()
    if specialist_id is not None:
        name = f"Приём: {initials(everybody.people[specialist_id].name)}"
    entries = _entries(found, hours.windows, everybody, is_alone=specialist_id is not None)
    return calendar_bytes(name, passport.kindergarten, entries, now)


def _entries(
    found: Iterable[Stretch], windows: Sequence[Window], everybody: Known, *, is_alone: bool
) -> Iterator[Entry]:
    days: dict[_Time, list[dt.date]] = defaultdict(list)
    for stretch in found:
        days[_time_of(stretch, windows)].append(stretch.day)
    times = sorted(days, key=lambda time: (time.window_id or 0, time.starts, days[time]))
    counted: dict[int | None, int] = defaultdict(int)
    for time in times:
        for when in repetitions(days[time]):
            counted[time.window_id] += when.first != when.last
            key = _key(time, when, counted[time.window_id])
            yield _entry(key, time, when, everybody, is_alone=is_alone)


def _time_of(stretch: Stretch, windows: Sequence[Window]) -> _Time:
    day, starts, ends, specialist_id, room_id, form = stretch
    window_id = next((each.id for each in windows if _opens(each, stretch)), None)
    return _Time(window_id, day.weekday(), starts, ends, specialist_id, room_id, form)


def _opens(window: Window, stretch: Stretch) -> bool:
    """Tell whether a stretch is time of a window, or what is left of it."""
    return (
        window.specialist_id == stretch.specialist_id
        and window.room_id == stretch.room_id
        and window.form is stretch.form
        and minutes_of(window.starts) < stretch.ends
        and stretch.starts < minutes_of(window.ends)
        and opens_on(window, stretch.day)
    )


def _key(time: _Time, when: Repetition, number: int) -> str:
    """Return the name of an event; it stays the same when its window's time is changed."""
    if time.window_id is None:
        return f"extra-{time.specialist_id}-{when.first}-{time.starts}"
    if when.first == when.last:
        return f"window-{time.window_id}-{when.first}-{time.starts}"
    return f"window-{time.window_id}-{number}"


def _entry(key: str, time: _Time, when: Repetition, everybody: Known, *, is_alone: bool) -> Entry:
    person, passport = everybody.people[time.specialist_id], everybody.passport
    how = HOW[time.form]
    who = ", ".join(filter(None, (initials(person.name), person.position)))
    room = where(everybody.rooms.get(time.room_id or 0))
    return Entry(
        key,
        when,
        time.starts,
        time.ends,
        title=f"Приём, {how}" if is_alone else f"{who}: {how}",
        place=room,
        note="\n".join(filter(None, (booking(passport), address(passport)))),
        is_busy=is_alone,
    )
