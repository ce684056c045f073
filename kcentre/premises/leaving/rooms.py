"""Letting a room go: deleted where nothing ever happened in it, else retired."""

import datetime as dt
from collections.abc import Iterator

from peewee import SQL, fn

from kcentre.language import Problem, refuse_if_any
from kcentre.language.dates import LATEST, now_here, today_here
from kcentre.language.typed import tidy
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours import queries as hours
from kcentre.premises.hours.tables import HoursException, HoursWindow
from kcentre.premises.leaving.cancelling import cancel_appointments, reason_problems
from kcentre.premises.leaving.closing import close_hours
from kcentre.premises.leaving.moving import move_all, target_problems
from kcentre.premises.leaving.records import RoomAway, RoomTies
from kcentre.premises.leaving.to_come import is_to_come
from kcentre.premises.rooms.queries import room
from kcentre.premises.rooms.tables import Equipment, ReadinessItem, Room, RoomPhoto
from kcentre.storage import CentreFile, Changes


def what_holds(file: CentreFile, room_id: int, now: dt.datetime | None = None) -> RoomTies:
    """Return what is to come in a room and how often it was used; `now` None: the computer's.

    Raises `Refused` where there is no such room any more.
    """
    moment = now or now_here()
    with file.reading():
        lines = appointment_lines(file, (*is_to_come(moment), Appointment.room == room_id))
        windows = tuple(
            line
            for line in hours.windows(file, first=moment.date())
            if line.window.room_id == room_id
        )
        exceptions = tuple(
            line
            for line in hours.exceptions(file, moment.date(), LATEST)
            if line.exception.room_id == room_id
        )
        to_come = len(lines) + len(windows) + len(exceptions)
        past_uses = _uses(file, room_id) - to_come
        return RoomTies(
            room=room(file, room_id),
            appointments=tuple(lines),
            windows=windows,
            exceptions=exceptions,
            past_uses=past_uses,
        )


def let_room_go(
    file: CentreFile,
    room_id: int,
    way: RoomAway,
    to_room_id: int | None = None,
    reason: str = "",
) -> Changes:
    """Delete a room that was never used, or retire it.

    What is to come in it goes to the room `to_room_id` (MOVE; `Refused` with the clashes if it
    does not fit there), is cancelled by the centre for a `reason` (CANCEL), or stays (KEEP). Past
    rows keep the room's name.
    """
    ties, today, said = what_holds(file, room_id), today_here(), tidy(reason)
    if ties.holds:
        refuse_if_any(_way_problems(file, ties, way, to_room_id, said))
    with file.operation(_label(ties, way)) as running:
        if ties.holds and way is RoomAway.MOVE:
            move_all(file, ties, to_room_id, today)
        elif ties.holds and way is RoomAway.CANCEL:
            cancel_appointments(file, ties.appointments, said)
            close_hours(file, ties, today)
        if ties.is_used:
            Room.update(is_retired=True).where(Room.id == room_id).execute(file.db)
        else:
            _delete(file, room_id)
    return running.changes


def _way_problems(
    file: CentreFile, ties: RoomTies, way: RoomAway, to_room_id: int | None, reason: str
) -> Iterator[Problem]:
    if way is RoomAway.MOVE:
        yield from target_problems(file, ties.room.id, to_room_id)
    elif way is RoomAway.CANCEL:
        yield from reason_problems(reason)


def _delete(file: CentreFile, room_id: int) -> None:
    for table in (RoomPhoto, Equipment, ReadinessItem):
        table.delete().where(table.room == room_id).execute(file.db)
    Room.delete().where(Room.id == room_id).execute(file.db)


def _label(ties: RoomTies, way: RoomAway) -> str:
    name = f"помещение «{ties.room.name}»"
    if not ties.is_used:
        return f"Удалено {name}"
    what = {RoomAway.MOVE: ", приём перенесён", RoomAway.CANCEL: ", приём отменён"}
    return f"Больше не используется {name}{what.get(way, '') if ties.holds else ''}"


def _uses(file: CentreFile, room_id: int) -> int:
    """Return how many appointments, windows and exceptions name a room."""
    tables = (Appointment, HoursWindow, HoursException)
    counts = (
        table.select(fn.COUNT(SQL("*"))).where(table.room == room_id).scalar(file.db)
        for table in tables
    )
    return sum(map(int, counts))
