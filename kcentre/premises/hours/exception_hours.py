"""What an exception does to the hours of its days: whether there is anything, and what it meets."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kcentre.centre.values import Form
from kcentre.language import Problem
from kcentre.language.clock import span_text, time_of, time_text
from kcentre.language.dates import WEEKDAYS, short_date
from kcentre.language.names import initials
from kcentre.language.problems import doubt
from kcentre.premises.hours.hours_around import HoursAround
from kcentre.premises.hours.openings import Opening
from kcentre.premises.hours.records import HoursException
from kcentre.premises.hours.spans import common, span_between
from kcentre.premises.hours.special_days import days_of, extra_hours, moved_in
from kcentre.premises.hours.texts import days_text, pause_text
from kcentre.premises.hours.windows import is_pause_on, is_valid_on
from kcentre.premises.values import ExceptionKind

_CENTRE = "Центр"


def outside_problems(exception: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield that nobody receives at the time to be cancelled or moved, naming the hours there are.

    A move takes its time of the weekly windows, holiday or not.
    """
    wanted = span_between(exception.starts, exception.ends)
    day_hours: Sequence[Opening] = ()
    for openings in _openings_to_take(exception, hours):
        if any(common(opening[:2], wanted) for opening in openings):
            return
        day_hours = day_hours or openings
    who = _name(exception.specialist_id, hours) or _CENTRE
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
    opened = hours.open_hours()
    for day in days_of(extra):
        for opening in extra_hours(extra):
            clashes = list(_clashes(opening, day, opened.on(day), hours, "starts"))
            yield from clashes
            if clashes:
                return


def move_clashes(move: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield the first hours that moved ones would meet on their new day."""
    if move.moved_to is None:
        return
    opened = hours.open_hours(replace(move, moved_to=None))
    others = list(opened.on(move.moved_to))
    for opening in moved_in(move, opened.weekly):
        if opening.form is Form.IN_PERSON and opening.room_id is None:
            yield Problem("room_id", "Для очного приёма выберите помещение.")
            return
        clashes = list(_clashes(opening, move.moved_to, others, hours, "moved_starts"))
        if clashes:
            yield from clashes
            return
        others.append(opening)


def extra_pause_doubts(extra: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield the first break that takes time from additional hours."""
    opened = ((day, opening) for day in days_of(extra) for opening in extra_hours(extra))
    yield from _pause_doubts("starts", opened, hours)


def move_pause_doubts(move: HoursException, hours: HoursAround) -> Iterator[Problem]:
    """Yield the first break that takes time from moved hours."""
    if move.moved_to is not None:
        moved = moved_in(move, hours.open_hours().weekly)
        yield from _pause_doubts("moved_starts", ((move.moved_to, each) for each in moved), hours)


def _pause_doubts(
    field: str, opened: Iterable[tuple[dt.date, Opening]], hours: HoursAround
) -> Iterator[Problem]:
    for day, opening in opened:
        for pause in hours.pauses:
            concerns = pause.specialist_id in {None, opening.specialist_id}
            meets = common(opening[:2], span_between(pause.starts, pause.ends))
            if concerns and meets and is_pause_on(pause, day):
                sentence = f"В это время перерыв: {pause_text(pause)}. Приёма в перерыв не будет."
                yield doubt(field, sentence)
                return


def _clashes(
    opening: Opening, day: dt.date, others: Iterable[Opening], hours: HoursAround, field: str
) -> Iterator[Problem]:
    """Yield the first hours met with the specialist, and with the room of somebody else."""
    met = [other for other in others if common(opening[:2], other[:2])]
    own = [other for other in met if other.specialist_id == opening.specialist_id]
    for other in own[:1]:
        who = f"{_name(other.specialist_id, hours)} {short_date(day)}"
        yield Problem(field, f"{who} уже принимает {_spans([other])}. Выберите другое время.")
    shared = [other for other in met if other.room_id == opening.room_id is not None]
    for other in [other for other in shared if other not in own][:1]:
        room = f"Помещение «{hours.rooms.get(other.room_id or 0, '')}»"
        who = f"{_name(other.specialist_id, hours)}, {short_date(day)} {_spans([other])}"
        sentence = f"{room} занимает {who}. Выберите другое время или помещение."
        yield Problem("room_id", sentence)


def _openings_to_take(exception: HoursException, hours: HoursAround) -> Iterator[list[Opening]]:
    """Yield, day by day, what of the hours an exception may take its time from."""
    opened = hours.but_for_days_off()
    is_move = exception.kind is ExceptionKind.MOVE
    for day in days_of(exception):
        openings = opened.weekly.openings(day) if is_move else opened.on(day)
        who = exception.specialist_id
        yield [opening for opening in openings if who in {None, opening.specialist_id}]


def _name(specialist_id: int | None, hours: HoursAround) -> str:
    return initials(hours.people.get(specialist_id or 0, ""))


def _days_text(exception: HoursException) -> str:
    first = exception.first
    if first is None or exception.last not in {None, first}:
        return days_text(first, exception.last)
    return f"{short_date(first)} ({WEEKDAYS[first.weekday()]})"


def _days_of_receiving(exception: HoursException, hours: HoursAround) -> str:
    """Return « Дни приёма: понедельник, среда.» as they are around the exception's first day."""
    first = exception.first
    weekdays = {
        window.weekday
        for window in hours.windows
        if exception.specialist_id in {None, window.specialist_id}
        and first is not None
        and is_valid_on(window, first)
    }
    days = ", ".join(WEEKDAYS[weekday] for weekday in sorted(weekdays))
    return f" Дни приёма: {days}." if days else ""


def _spans(openings: Iterable[Opening]) -> str:
    spans = sorted({opening[:2] for opening in openings})
    return ", ".join(span_text(time_of(starts), time_of(ends)) for starts, ends in spans)
