"""Free time computed minute by minute, on its own: nothing of the algebra is used here.

A day is a dictionary from the minute to the place (room, form) where a specialist then receives.
"""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.values import Form
from kcentre.premises.availability.records import Facts, Slot, SlotLength, Stretch
from kcentre.premises.hours.calendar import is_odd_week
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.values import ExceptionKind, Weeks

Place = tuple[int | None, Form]
Minutes = dict[int, Place]


def naive_stretches(facts: Facts, first: dt.date, last: dt.date) -> list[Stretch]:
    return [
        Stretch(day, starts, ends, who, *place)
        for day in days(first, last)
        for who in people(facts)
        for starts, ends, place in runs(open_minutes(facts, day, who))
    ]


def naive_free_stretches(facts: Facts, first: dt.date, last: dt.date) -> list[Stretch]:
    return [
        Stretch(day, starts, ends, who, *place)
        for day in days(first, last)
        for who in people(facts)
        for starts, ends, place in runs(free_minutes(facts, day, who))
    ]


def naive_slots(length: SlotLength, free: list[Stretch]) -> list[Slot]:
    found = []
    for day, starts, ends, who, room, form in free:
        now = starts
        while now + length.consultation + length.records <= ends:
            ready = now + length.consultation
            found.append(Slot(day, now, ready, ready + length.records, who, room, form))
            now = ready + length.records
    return found


def days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    while first <= last:
        yield first
        first += dt.timedelta(days=1)


def people(facts: Facts) -> list[int]:
    owners = {one.specialist_id for one in facts.windows}
    owners |= {one.specialist_id for one in facts.exceptions}
    return sorted(owner for owner in owners if owner is not None)


def free_minutes(facts: Facts, day: dt.date, who: int) -> Minutes:
    free = open_minutes(facts, day, who)
    for busy in facts.busy:
        if busy.day != day:
            continue
        for minute in range(busy.starts, busy.ends + facts.length.records):
            if minute not in free:
                continue
            same_room = busy.room_id is not None and busy.room_id == free[minute][0]
            if busy.specialist_id == who or same_room:
                del free[minute]
    return free


def open_minutes(facts: Facts, day: dt.date, who: int) -> Minutes:
    opened = {} if day in facts.holidays else window_minutes(facts, day, who)
    for exception in on_day(facts, day, who):
        if exception.kind in (ExceptionKind.HOLIDAY, ExceptionKind.MOVE):
            remove(opened, exception)
    opened |= moved_minutes(facts, day, who)
    opened |= extra_minutes(facts, day, who)
    for exception in on_day(facts, day, who):
        if exception.kind in (ExceptionKind.CANCEL, ExceptionKind.LEAVE):
            remove(opened, exception)
    for pause in facts.pauses:
        its_day = pause.weekday is None or pause.weekday == day.weekday()
        if its_day and valid(pause, day) and pause.specialist_id in (None, who):
            remove(opened, pause)
    return opened


def window_minutes(facts: Facts, day: dt.date, who: int) -> Minutes:
    opened: Minutes = {}
    for window in facts.windows:
        its_week = window.weeks == Weeks.EVERY or (window.weeks == Weeks.ODD) == is_odd_week(day)
        its_day = window.weekday == day.weekday() and valid(window, day)
        if window.specialist_id == who and its_week and its_day:
            for minute in minutes(window.starts, window.ends):
                opened.setdefault(minute, (window.room_id, window.form))
    return opened


def extra_minutes(facts: Facts, day: dt.date, who: int) -> Minutes:
    opened: Minutes = {}
    for extra in facts.exceptions:
        if extra.kind == ExceptionKind.EXTRA and extra.specialist_id == who and lasts(extra, day):
            for minute in minutes(extra.starts, extra.ends):
                opened.setdefault(minute, (extra.room_id, extra.form or Form.IN_PERSON))
    return opened


def moved_minutes(facts: Facts, day: dt.date, who: int) -> Minutes:
    opened: Minutes = {}
    for move in facts.exceptions:
        if move.kind != ExceptionKind.MOVE or move.moved_to != day:
            continue
        if move.specialist_id in (None, who):
            for minute, place in one_move(facts, move, who).items():
                opened.setdefault(minute, place)
    return opened


def one_move(facts: Facts, move: HoursException, who: int) -> Minutes:
    assert move.first is not None
    source = window_minutes(facts, move.first, who)
    hit = {
        minute: changed(source[minute], move)
        for minute in minutes(move.starts, move.ends)
        if minute in source
    }
    if move.moved_starts is None or move.moved_ends is None:
        return hit
    if hit:
        place = hit[min(hit)]
    elif move.specialist_id == who:
        place = changed((None, Form.IN_PERSON), move)
    else:
        return {}
    return dict.fromkeys(minutes(move.moved_starts, move.moved_ends), place)


def changed(place: Place, move: HoursException) -> Place:
    room, form = place
    if move.form is not None and move.form != form:
        room, form = None, move.form
    if move.room_id is not None:
        room = move.room_id
    return room, form


def on_day(facts: Facts, day: dt.date, who: int) -> list[HoursException]:
    return [
        exception
        for exception in facts.exceptions
        if exception.specialist_id in (None, who) and lasts(exception, day)
    ]


def lasts(exception: HoursException, day: dt.date) -> bool:
    assert exception.first is not None
    assert exception.last is not None
    if exception.kind == ExceptionKind.MOVE:
        return day == exception.first
    return exception.first <= day <= exception.last


def valid(kept: Window | Pause, day: dt.date) -> bool:
    return (kept.valid_from or dt.date.min) <= day <= (kept.valid_to or dt.date.max)


def remove(opened: Minutes, gone: HoursException | Pause) -> None:
    for minute in minutes(gone.starts, gone.ends):
        opened.pop(minute, None)


def minutes(starts: dt.time | None, ends: dt.time | None) -> range:
    begin = starts.hour * 60 + starts.minute if starts else 0
    end = ends.hour * 60 + ends.minute if ends else 1440
    return range(begin, end)


def runs(opened: Minutes) -> Iterator[tuple[int, int, Place]]:
    """Yield the longest runs of minutes in a row at one place."""
    if not opened:
        return
    starts: int | None = None
    for minute in range(min(opened), max(opened) + 2):
        place = opened.get(minute)
        if starts is not None and place != opened[starts]:
            yield starts, minute, opened[starts]
            starts = None
        if starts is None and place is not None:
            starts = minute
