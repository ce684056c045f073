"""The slots of a year by bare SQL and bare loops: what one writes who needs nothing else.

It knows the rules as far as the bench's centre needs them. Of the program it takes only the days
off by law and the parity of weeks, for these are a library's and a look at the calendar.
"""

from collections import defaultdict
from datetime import date
from operator import itemgetter
from typing import Any

from sqlcipher3 import dbapi2 as sqlite3

from kcentre.premises.hours.calendar import is_odd_week, public_holidays

Row = tuple[Any, ...]
Piece = tuple[int, int, int, int | None, str]
"""From, to, specialist, room, form."""
Busy = tuple[dict[Row, list[Row]], dict[Row, list[Row]]]
"""From and to, by day and specialist, by day and room."""

_WINDOWS = """SELECT starts, ends, specialist_id, room_id, form, weekday, weeks, valid_from,
    valid_to FROM hours_window WHERE valid_to >= ? AND valid_from <= ? ORDER BY starts, id"""
_PAUSES = """SELECT starts, ends, specialist_id, weekday, valid_from, valid_to FROM hours_pause
    WHERE valid_to >= ? AND valid_from <= ?"""
_EXCEPTIONS = """SELECT kind, first, last, specialist_id, starts, ends, room_id, form, moved_to,
    moved_starts, moved_ends FROM hours_exception WHERE last >= ? AND first <= ?"""
_BUSY = """SELECT date, starts, ends, specialist_id, room_id FROM appointment
    WHERE date BETWEEN ? AND ? AND state IN ('booked', 'confirmed', 'held')"""


def bare_slots(connection: sqlite3.Connection, first: date, last: date) -> list[Row]:
    """Return the slots as rows: day, from, to, end of the records, specialist, room, form."""
    span = first.isoformat(), last.isoformat()
    ((consultation, records),) = connection.execute(
        "SELECT slot_minutes, slot_records_minutes FROM settings"
    )
    week = _week(connection.execute(_WINDOWS, span))
    pauses = [(_span(*row[:2]), *row[2:]) for row in connection.execute(_PAUSES, span)]
    exceptions = connection.execute(_EXCEPTIONS, span).fetchall()
    busy = _busy(connection.execute(_BUSY, span), records)
    holidays = public_holidays(first, last)
    found: list[Row] = []
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        iso = day.isoformat()
        pieces = _windows_of(week, day) if day not in holidays else []
        todays = [row for row in exceptions if row[1] <= iso <= row[2] or row[8] == iso]
        if todays:
            pieces = _changed(pieces, todays, iso, week)
        for taken, who, weekday, begins, ends in pauses:
            if weekday in {None, day.weekday()} and begins <= iso <= ends:
                pieces = _cut(pieces, who, taken)
        found += _slots_of(iso, pieces, busy, consultation, records)
    return found


def _slots_of(
    iso: str, pieces: list[Piece], busy: Busy, consultation: int, records: int
) -> list[Row]:
    """Return the day's slots in order."""
    of_people, of_rooms = busy
    whole = consultation + records
    found: list[Row] = []
    for start, end, who, room, form in pieces:
        taken = of_people.get((iso, who), []) + of_rooms.get((iso, room), [])
        taken.sort()
        begin = start
        for stop, again in taken:
            if again <= begin:
                continue
            while begin <= min(stop, end) - whole:
                found.append((iso, begin, begin + consultation, begin + whole, who, room, form))
                begin += whole
            begin = again
        while begin <= end - whole:
            found.append((iso, begin, begin + consultation, begin + whole, who, room, form))
            begin += whole
    found.sort(key=itemgetter(1, 4))
    return found


def _week(rows: sqlite3.Cursor) -> dict[int, list[Row]]:
    week: dict[int, list[Row]] = defaultdict(list)
    for starts, ends, who, room, form, weekday, *validity in rows:
        piece = (_minute(starts), _minute(ends), who, room, form)
        week[weekday].append((piece, *validity))
    return week


def _busy(rows: sqlite3.Cursor, records: int) -> Busy:
    of_people: dict[Row, list[Row]] = defaultdict(list)
    of_rooms: dict[Row, list[Row]] = defaultdict(list)
    for day, starts, ends, who, room in rows:
        span = (_minute(starts), _minute(ends) + records)
        of_people[day, who].append(span)
        if room is not None:
            of_rooms[day, room].append(span)
    return of_people, of_rooms


def _windows_of(week: dict[int, list[Row]], day: date) -> list[Piece]:
    iso, parity = day.isoformat(), "odd" if is_odd_week(day) else "even"
    return [
        piece
        for piece, weeks, begins, ends in week[day.weekday()]
        if weeks in ("every", parity) and begins <= iso <= ends
    ]


def _changed(
    pieces: list[Piece], exceptions: list[Row], iso: str, week: dict[int, list[Row]]
) -> list[Piece]:
    """Return the day's pieces after its exceptions, in the order of the rules."""
    for kind, first, _, who, starts, ends, *_ in exceptions:
        if kind == "holiday" or (kind == "move" and first == iso):
            pieces = _cut(pieces, who, _span(starts, ends))
    for kind, _, _, who, starts, ends, room, form, moved_to, moved_starts, moved_ends in exceptions:
        if kind == "extra":
            span, place = _span(starts, ends), (room, form)
        elif moved_to == iso:
            span, place = _span(moved_starts, moved_ends), _place_before(exceptions, who, iso, week)
        else:
            continue
        pieces = _joined([*_cut(pieces, who, span), (*span, who, *place)])
    for kind, _, _, who, starts, ends, *_ in exceptions:
        if kind in ("cancel", "leave"):
            pieces = _cut(pieces, who, _span(starts, ends))
    return pieces


def _place_before(
    exceptions: list[Row], who: int, iso: str, week: dict[int, list[Row]]
) -> tuple[int | None, str]:
    """Return where the specialist's moved time would have been."""
    (source,) = [row[1] for row in exceptions if row[3] == who and row[8] == iso]
    own = [piece for piece in _windows_of(week, date.fromisoformat(source)) if piece[2] == who]
    return own[0][3:] if own else (None, "in_person")


def _cut(pieces: list[Piece], who: int | None, span: tuple[int, int]) -> list[Piece]:
    left: list[Piece] = []
    for piece in pieces:
        start, end, whose, room, form = piece
        if who not in {None, whose} or end <= span[0] or span[1] <= start:
            left.append(piece)
            continue
        if start < span[0]:
            left.append((start, span[0], whose, room, form))
        if span[1] < end:
            left.append((span[1], end, whose, room, form))
    return left


def _joined(pieces: list[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece[2], piece[0])):
        if joined and joined[-1][1] == piece[0] and joined[-1][2:] == piece[2:]:
            joined[-1] = (joined[-1][0], piece[1], *piece[2:])
        else:
            joined.append(piece)
    return joined


def _span(starts: str, ends: str) -> tuple[int, int]:
    return _minute(starts) if starts else 0, _minute(ends) if ends else 1440


def _minute(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])
