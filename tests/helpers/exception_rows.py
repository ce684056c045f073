"""Exceptions from the hours put into a centre's file as they are, past the rules."""

import datetime as dt

from kcentre.language.clock import iso_time
from kcentre.premises.hours import tables
from kcentre.premises.hours.records import HoursException
from kcentre.storage import CentreFile


def add_exception(file: CentreFile, exception: HoursException) -> None:
    """Add an exception as it is, past the rules."""
    with file.operation("Исключение"):
        tables.HoursException.insert(
            kind=exception.kind,
            first=_iso(exception.first),
            last=_iso(exception.last),
            specialist=exception.specialist_id,
            starts=iso_time(exception.starts),
            ends=iso_time(exception.ends),
            room=exception.room_id,
            form=exception.form,
            moved_to=_iso(exception.moved_to),
            moved_starts=iso_time(exception.moved_starts),
            moved_ends=iso_time(exception.moved_ends),
            note=exception.note,
        ).execute(file.db)


def _iso(moment: dt.date | None) -> str:
    return moment.isoformat() if moment else ""
