"""Rooms, specialists and drafts for the tests of appointments."""

import datetime as dt
from dataclasses import replace

from helpers.journal_rows import hire, only_id
from kcentre.centre.values import Form
from kcentre.language.dates import today_here
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.appointments.verbs import book
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.calendar import public_holidays
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.verbs import keep_window
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import OCCUPYING_STATES
from kcentre.storage import CentreFile

TEN = dt.time(10, 0)


def next_tuesday(count: int = 1) -> dt.date:
    """Return the first, second … Tuesday at least a week ahead that is no public holiday."""
    day = today_here() + dt.timedelta(days=7)
    days = (day + dt.timedelta(days=more) for more in range(7 * (count + 9)))
    return [day for day in days if day.weekday() == 1 and not public_holidays(day, day)][count - 1]


def add_room(file: CentreFile, name: str = "Кабинет 5", *, is_retired: bool = False) -> int:
    """Add a room; return its id."""
    with file.operation("Добавлен кабинет") as running:
        Room.insert(name=name, is_retired=is_retired, place="2 этаж").execute(file.db)
    return only_id(running.changes, "room")


def a_draft(file: CentreFile, **fields: object) -> AppointmentDraft:
    """Return a sound draft of an anonymous appointment, with some fields changed."""
    plain = AppointmentDraft(
        date=next_tuesday(),
        starts=TEN,
        specialist_id=_first(file, "specialist") or hire(file),
        room_id=_first(file, "room") or add_room(file),
        form=Form.IN_PERSON,
        is_anonymous=True,
    )
    return replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft


def add_window(file: CentreFile, starts: str, ends: str, **fields: object) -> int:
    """Let the first specialist receive on Tuesdays in the first room; return the window's id."""
    draft = a_draft(file)
    window = Window(
        draft.specialist_id,
        next_tuesday().weekday(),
        dt.time.fromisoformat(starts),
        dt.time.fromisoformat(ends),
        room_id=draft.room_id,
        valid_from=today_here() - dt.timedelta(days=30),
        valid_to=today_here() + dt.timedelta(days=300),
    )
    changed = replace(window, **fields)  # type: ignore[arg-type] # any fields of the window
    return only_id(keep_window(file, changed), "hours_window")


def booked(file: CentreFile, **fields: object) -> int:
    """Book an appointment; return its id."""
    return only_id(book(file, a_draft(file, **fields)), "appointment")


def overlaps(file: CentreFile) -> list[tuple[int, int]]:
    """Return the pairs of appointments that have one specialist or room at the same time."""
    rows = list(
        Appointment.select().where(Appointment.state.in_(OCCUPYING_STATES)).execute(file.db)
    )
    return [
        (one.id, other.id)
        for one in rows
        for other in rows
        if one.id < other.id
        and one.date == other.date
        and one.starts < other.ends
        and other.starts < one.ends
        and (
            one.specialist_id == other.specialist_id
            or (one.room_id is not None and one.room_id == other.room_id)
        )
    ]


def _first(file: CentreFile, table: str) -> int | None:
    (found,) = file.db.run(f"SELECT min(id) FROM {table}").fetchone()  # noqa: S608 — own names
    return int(found) if found else None
