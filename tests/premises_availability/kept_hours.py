"""Hours and appointments put into a centre's file as they are, past the rules of their verbs."""

import datetime as dt

from helpers.journal_rows import only_id

from kcentre.language.clock import iso_time
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours import tables
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

FOREVER = ("1990-01-01", "2100-12-31")


def add_room(file: CentreFile, name: str) -> int:
    with file.operation("Кабинет") as running:
        Room.insert(name=name).execute(file.db)
    return only_id(running.changes, "room")


def add_windows(file: CentreFile, *windows: Window) -> None:
    with file.operation("Окна"):
        for window in windows:
            tables.HoursWindow.insert(
                specialist=window.specialist_id,
                weekday=window.weekday,
                starts=iso_time(window.starts),
                ends=iso_time(window.ends),
                room=window.room_id,
                form=window.form,
                weeks=window.weeks,
                valid_from=_iso(window.valid_from) or FOREVER[0],
                valid_to=_iso(window.valid_to) or FOREVER[1],
            ).execute(file.db)


def add_pause(file: CentreFile, pause: Pause) -> None:
    with file.operation("Перерыв"):
        tables.HoursPause.insert(
            specialist=pause.specialist_id,
            weekday=pause.weekday,
            starts=iso_time(pause.starts),
            ends=iso_time(pause.ends),
            valid_from=_iso(pause.valid_from) or FOREVER[0],
            valid_to=_iso(pause.valid_to) or FOREVER[1],
        ).execute(file.db)


def add_appointment(
    file: CentreFile,
    day: dt.date,
    time: dt.time,
    specialist_id: int,
    room_id: int | None = None,
    *,
    state: AppointmentState = AppointmentState.BOOKED,
    form: str = "in_person",
) -> None:
    """Book 45 minutes for nobody in particular."""
    ends = dt.datetime.combine(day, time) + dt.timedelta(minutes=45)
    with file.operation("Запись"):
        Appointment.insert(
            date=day.isoformat(),
            starts=iso_time(time),
            ends=iso_time(ends.time()),
            specialist=specialist_id,
            room=room_id,
            form=form,
            state=state,
        ).execute(file.db)


def _iso(day: dt.date | None) -> str:
    return day.isoformat() if day else ""
