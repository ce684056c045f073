"""What an exception does to the hours of its days: whether there is anything, and what it meets."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from kcentre.centre.values import Form
from kcentre.language import Problem
from kcentre.language.clock import span_text, time_text
from kcentre.language.dates import WEEKDAYS, short_date
from kcentre.language.names import initials
from kcentre.premises.hours.checks import doubt
from kcentre.premises.hours.day_hours import (
    HoursAround,
    Opening,
    arrivals,
    concerns,
    days_of,
    minutes_between,
    openings_on,
    weekly_on,
)
from kcentre.premises.hours.records import ExceptionLine, HoursException
from kcentre.premises.hours.texts import days_text
from kcentre.premises.values import ExceptionKind

_CENTRE = "Центр"


def outside_problems(exception: HoursException, hours: HoursAround, name: str) -> Iterator[Problem]:
    """Yield that nobody receives at the time to be cancelled or moved, naming the hours there are.

    A move takes its time of the weekly windows, holiday or not; `name` is empty for everybody.
    """
    wanted = minutes_between(exception.starts, exception.ends)
    day_hours: list[Opening] = []
    for day in days_of(exception):
        openings = _openings_to_take(day, exception, hours)
        if any(not opening.minutes.isdisjoint(wanted) for opening in openings):
            return
        day_hours = day_hours or openings
    who = initials(name) or _CENTRE
    days = _days_text(exception)
    if day_hours and exception.starts and exception.ends:
        when = f"с {time_text(exception.starts)} до {time_text(exception.ends)}"
        sentence = f"{who} не принимает {days} {when}: в этот день приём {_spans(day_hours)}."
        yield Problem("starts", f"{sentence} Выберите другое время.")
    else:
        sentence = f"{who} не принимает {days}.{_days_of_receiving(exception, hours)}"
        yield Problem("first", f"{sentence} Выберите другой день.")


def already_closed(exception: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield that all the days are days off already."""
    titles = [hours.closed.get(day, "") for day in days_of(exception)]
    if all(titles):
        sentence = f"{days_text(exception.first, exception.last)} и так выходной: «{titles[0]}»."
        yield doubt("first", sentence)


def closed_day_doubts(field: str, day: dt.date, hours: HoursAround) -> Iterator[Problem]:
    """Yield that hours are to be opened on a day off."""
    if day in hours.closed:
        yield doubt(field, f"{short_date(day)} — выходной: «{hours.closed[day]}».")


def extra_clashes(extra: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield the first hours that additional ones would meet."""
    if extra.specialist_id is None or extra.starts is None or extra.ends is None:
        return
    opening = Opening(
        extra.starts,
        extra.ends,
        extra.specialist_id,
        "",
        extra.room_id,
        "",
        extra.form or Form.IN_PERSON,
        frozenset(minutes_between(extra.starts, extra.ends)),
    )
    for day in days_of(extra):
        clashes = list(_clashes(opening, day, openings_on(day, hours), "starts"))
        if clashes:
            yield from clashes
            return


def move_clashes(move: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield the first hours that moved ones would meet on their new day."""
    if move.moved_to is None:
        return
    gone = ExceptionLine(replace(move, moved_to=None), "", "")
    left = replace(hours, exceptions=(*hours.exceptions, gone))
    others = openings_on(move.moved_to, left)
    for opening in arrivals(move, hours):
        if opening.form is Form.IN_PERSON and opening.room_id is None:
            yield Problem("room_id", "Для очного приёма выберите помещение.")
            return
        clashes = list(_clashes(opening, move.moved_to, others, "moved_starts"))
        if clashes:
            yield from clashes
            return
        others.append(opening)


def _clashes(
    opening: Opening, day: dt.date, others: list[Opening], field: str
) -> Iterator[Problem]:
    """Yield the first hours met with the specialist, and with the room of somebody else."""
    met = [other for other in others if not opening.minutes.isdisjoint(other.minutes)]
    own = [other for other in met if other.specialist_id == opening.specialist_id]
    for other in own[:1]:
        who = initials(other.specialist)
        yield Problem(
            field,
            f"{who} {short_date(day)} уже принимает {_spans([other])}. Выберите другое время.",
        )
    shared = [other for other in met if other.room_id == opening.room_id is not None]
    for other in [other for other in shared if other not in own][:1]:
        who = f"{initials(other.specialist)}, {short_date(day)} {_spans([other])}"
        sentence = f"Помещение «{other.room}» занимает {who}. Выберите другое время или помещение."
        yield Problem("room_id", sentence)


def _openings_to_take(day: dt.date, exception: HoursException, hours: HoursAround) -> list[Opening]:
    if exception.kind is ExceptionKind.MOVE:
        openings = weekly_on(day, hours)
    else:
        openings = openings_on(day, hours, heeds_closed=False)
    return [opening for opening in openings if concerns(exception.specialist_id, opening)]


def _days_text(exception: HoursException) -> str:
    first = exception.first
    if first is None or exception.last not in {None, first}:
        return days_text(first, exception.last)
    return f"{short_date(first)} ({WEEKDAYS[first.weekday()]})"


def _days_of_receiving(exception: HoursException, hours: HoursAround) -> str:
    """Return « Дни приёма: понедельник, среда.» as they are around the exception's first day."""
    first = exception.first
    weekdays = {
        line.window.weekday
        for line in hours.windows
        if exception.specialist_id in {None, line.window.specialist_id}
        and first is not None
        and (line.window.valid_from or first) <= first <= (line.window.valid_to or first)
    }
    days = ", ".join(WEEKDAYS[weekday] for weekday in sorted(weekdays))
    return f" Дни приёма: {days}." if days else ""


def _spans(openings: list[Opening]) -> str:
    spans = sorted({(opening.starts, opening.ends) for opening in openings})
    return ", ".join(span_text(starts, ends) for starts, ends in spans)
