"""The hours as they are kept."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from peewee import JOIN, Expression, ModelSelect

from kcentre.centre.tables import Specialist
from kcentre.centre.values import Form
from kcentre.language.clock import kept_time
from kcentre.language.dates import kept_day
from kcentre.premises.hours import tables
from kcentre.premises.hours.calendar import public_holidays
from kcentre.premises.hours.records import (
    ExceptionLine,
    HoursException,
    Pause,
    PauseLine,
    Window,
    WindowLine,
)
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import ExceptionKind, Weeks
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

OWN_DAY_OFF = "Выходной день центра"


def windows(
    file: CentreFile,
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    specialist_id: int | None = None,
) -> list[WindowLine]:
    """Return the windows valid on any day between two days, both in, by weekday and time.

    Those of retired specialists and rooms are among them.
    """
    table = tables.HoursWindow
    query = _window_lines().order_by(table.weekday, table.starts, Specialist.name_key, table.id)
    conditions = list(_validity(table, first, last))
    if specialist_id is not None:
        conditions.append(table.specialist == specialist_id)
    return _read_windows(file, query.where(*conditions) if conditions else query)


def windows_behind(
    file: CentreFile,
    first: dt.date,
    last: dt.date,
    exceptions: Iterable[HoursException],
    specialist_id: int | None = None,
) -> list[WindowLine]:
    """Return the windows that decide what is open on the days `first`…`last`, both in.

    Besides those valid then they are those that a move of `exceptions` takes its time from.
    """
    moves = (each.first for each in exceptions if each.kind is ExceptionKind.MOVE and each.first)
    days = [first, last, *moves]
    return windows(file, first=min(days), last=max(days), specialist_id=specialist_id)


def window_line(file: CentreFile, window_id: int) -> WindowLine | None:
    """Return a window with its names; None where it was removed."""
    found = _read_windows(file, _window_lines().where(tables.HoursWindow.id == window_id))
    return found[0] if found else None


def windows_beside(file: CentreFile, window: Window) -> list[WindowLine]:
    """Return the other windows of its weekday with its specialist or in its room.

    Those of retired specialists take nobody's place.
    """
    table = tables.HoursWindow
    shared = table.specialist == window.specialist_id
    if window.room_id is not None:
        shared |= table.room == window.room_id
    beside = _window_lines().where(
        shared
        & (table.weekday == window.weekday)
        & (table.id != (window.id or 0))
        & ~Specialist.is_retired
    )
    return _read_windows(file, beside.order_by(table.starts, table.id))


def pauses(
    file: CentreFile, *, first: dt.date | None = None, last: dt.date | None = None
) -> list[Pause]:
    """Return the pauses valid on any day between two days, both in.

    Those of every day come first, the others by weekday and time.
    """
    return [line.pause for line in pause_lines(file, first=first, last=last)]


def pause_lines(
    file: CentreFile, *, first: dt.date | None = None, last: dt.date | None = None
) -> list[PauseLine]:
    """Return the same as `pauses`, with the names of their specialists."""
    table = tables.HoursPause
    conditions = list(_validity(table, first, last))
    query = (
        table.select(
            table.starts, table.ends, table.specialist, table.weekday, table.valid_from,
            table.valid_to, table.id, Specialist.name, Specialist.is_retired,
        )
        .join(Specialist, JOIN.LEFT_OUTER)
        .order_by(table.weekday, table.starts, Specialist.name_key, table.id)
    )  # fmt: skip
    return [
        PauseLine(
            Pause(
                dt.time.fromisoformat(starts),
                dt.time.fromisoformat(ends),
                specialist_id,
                weekday,
                kept_day(valid_from),
                kept_day(valid_to),
                row_id,
            ),
            name or "",
            bool(is_retired),
        )
        for (
            starts, ends, specialist_id, weekday, valid_from, valid_to, row_id, name, is_retired,
        ) in ask(file.db, query.where(*conditions) if conditions else query)
    ]  # fmt: skip


def exceptions(file: CentreFile, first: dt.date, last: dt.date) -> list[ExceptionLine]:
    """Return the exceptions with a day between two days, both in, by their first days.

    A move belongs to the day it takes time from and to the day it takes it to.
    """
    table = tables.HoursException
    begins, ends = first.isoformat(), last.isoformat()
    meets = (table.last >= begins) & (table.first <= ends)
    arrives = (table.moved_to >= begins) & (table.moved_to <= ends)
    query = _exception_lines().where(meets | arrives)
    order = (table.first, table.last, Specialist.name_key, table.starts, table.id)
    return _read_exceptions(file, query.order_by(*order))


def exception_line(file: CentreFile, exception_id: int) -> ExceptionLine | None:
    """Return an exception with its names; None where it was removed."""
    query = _exception_lines().where(tables.HoursException.id == exception_id)
    found = _read_exceptions(file, query)
    return found[0] if found else None


def closed_days(file: CentreFile, first: dt.date, last: dt.date) -> dict[dt.date, str]:
    """Return the days between two days, both in, on which the weekly hours do not hold, titled.

    These are the public holidays and the centre's own days off; the law's title goes first.
    """
    table = tables.HoursException
    own = table.select(table.first, table.last, table.note).where(
        (table.kind == ExceptionKind.HOLIDAY)
        & table.specialist.is_null()
        & (table.last >= first.isoformat())
        & (table.first <= last.isoformat())
    )
    closed: dict[dt.date, str] = {}
    for begins, ends, note in ask(file.db, own):
        day, until = max(first, dt.date.fromisoformat(begins)), dt.date.fromisoformat(ends)
        while day <= min(last, until):
            closed[day] = note or OWN_DAY_OFF
            day += dt.timedelta(days=1)
    return dict(sorted((closed | public_holidays(first, last)).items()))


def _window_lines() -> "ModelSelect[Any]":
    table = tables.HoursWindow
    return (
        table.select(
            table.specialist, table.weekday, table.starts, table.ends, table.form, table.room,
            table.weeks, table.valid_from, table.valid_to, table.id, Specialist.name,
            Specialist.position, Specialist.is_retired, Room.name,
        )
        .join(Specialist)
        .switch(table)
        .join(Room, JOIN.LEFT_OUTER)
    )  # fmt: skip


def _validity(
    table: type[tables.HoursWindow] | type[tables.HoursPause],
    first: dt.date | None,
    last: dt.date | None,
) -> Iterator[Expression]:
    """Yield what holds for the rows valid between two days; a day not kept sets no limit."""
    if first is not None:
        yield (table.valid_to >= first.isoformat()) | (table.valid_to == "")
    if last is not None:
        yield table.valid_from <= last.isoformat()


def _read_windows(file: CentreFile, query: "ModelSelect[Any]") -> list[WindowLine]:
    return [
        WindowLine(
            Window(
                specialist_id,
                weekday,
                dt.time.fromisoformat(starts),
                dt.time.fromisoformat(ends),
                Form(form),
                room_id,
                Weeks(weeks),
                kept_day(valid_from),
                kept_day(valid_to),
                row_id,
            ),
            specialist,
            position,
            room or "",
            bool(is_retired),
        )
        for (
            specialist_id, weekday, starts, ends, form, room_id, weeks, valid_from, valid_to,
            row_id, specialist, position, is_retired, room,
        ) in ask(file.db, query)
    ]  # fmt: skip


def _exception_lines() -> "ModelSelect[Any]":
    table = tables.HoursException
    return (
        table.select(
            table.kind, table.first, table.last, table.specialist, table.starts, table.ends,
            table.room, table.form, table.moved_to, table.moved_starts, table.moved_ends,
            table.note, table.id, Specialist.name, Room.name,
        )
        .join(Specialist, JOIN.LEFT_OUTER)
        .switch(table)
        .join(Room, JOIN.LEFT_OUTER)
    )  # fmt: skip


def _read_exceptions(file: CentreFile, query: "ModelSelect[Any]") -> list[ExceptionLine]:
    return [
        ExceptionLine(
            HoursException(
                ExceptionKind(kind),
                kept_day(first),
                kept_day(last),
                specialist_id,
                kept_time(starts),
                kept_time(ends),
                room_id,
                Form(form) if form else None,
                kept_day(moved_to),
                kept_time(moved_starts),
                kept_time(moved_ends),
                note,
                row_id,
            ),
            specialist or "",
            room or "",
        )
        for (
            kind, first, last, specialist_id, starts, ends, room_id, form, moved_to,
            moved_starts, moved_ends, note, row_id, specialist, room,
        ) in ask(file.db, query)
    ]  # fmt: skip
