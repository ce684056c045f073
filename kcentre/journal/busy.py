"""When a specialist or a room is busy with something else at the time of a record."""

import datetime as dt
from collections.abc import Iterable, Iterator

from peewee import Expression

from kcentre.journal.records import EventDraft, SessionDraft
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language.clock import minute_of, minutes_of
from kcentre.language.dates import EARLIEST, LATEST
from kcentre.premises.appointments.open_time import day_hours, outside_hours
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.spans import DAY, Span
from kcentre.premises.values import OCCUPYING_STATES
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

JournalTable = type[Session] | type[GroupEvent]
JournalDraft = SessionDraft | EventDraft


def busy_specialist(
    file: CentreFile, table: JournalTable, draft: JournalDraft, own_id: int | None
) -> tuple[str, ...]:
    """Return when the specialist's other records of the day meet the draft's time."""
    if draft.specialist_id is None:
        return ()
    return _meeting(file, table, draft, own_id, table.specialist == draft.specialist_id)


def busy_room(
    file: CentreFile, table: JournalTable, draft: JournalDraft, own_id: int | None
) -> tuple[str, ...]:
    """Return when other people's records of the day meet the draft's time in its room.

    The specialist's own ones are a matter of the time, not of the room.
    """
    if draft.room_id is None:
        return ()
    others = _of_others(table, draft)
    return _meeting(file, table, draft, own_id, (table.room == draft.room_id) & others)


def booked_room(file: CentreFile, draft: JournalDraft) -> tuple[str, ...]:
    """Return when bookings of other specialists meet the draft's time in its room."""
    if draft.room_id is None or draft.date is None or draft.time is None:
        return ()
    table = Appointment
    others = table.select(table.starts, table.ends).where(
        (table.room == draft.room_id)
        & (table.date == draft.date.isoformat())
        & table.state.in_(OCCUPYING_STATES)
        & _of_others(table, draft)
    )
    own_id = draft.appointment_id if isinstance(draft, SessionDraft) else None
    rows = ask(file.db, others.where(table.id != (own_id or 0)).order_by(table.starts))
    spans = ((minute_of(starts), minute_of(ends)) for starts, ends in rows)
    return tuple(_texts(spans, _span_of(draft.time, draft.minutes)))


def not_received(file: CentreFile, draft: JournalDraft) -> str:
    """Return why the draft's time is not the specialist's; empty where no hours are set at all."""
    day, time = draft.date, draft.time
    if draft.specialist_id is None or day is None or time is None:
        return ""
    if not EARLIEST <= day <= LATEST:
        return ""
    if not windows(file, first=day, last=day, specialist_id=draft.specialist_id):
        return ""
    end = _span_of(time, draft.minutes)[1]
    ends = dt.time.max if end >= DAY[1] else dt.time(end // 60, end % 60)
    return outside_hours(day_hours(file, day, draft.specialist_id), day, time, ends)


def _of_others(table: JournalTable | type[Appointment], draft: JournalDraft) -> Expression:
    others: Expression = table.specialist.is_null() | (
        table.specialist != (draft.specialist_id or 0)
    )
    return others


def _meeting(
    file: CentreFile,
    table: JournalTable,
    draft: JournalDraft,
    own_id: int | None,
    whose: Expression,
) -> tuple[str, ...]:
    if draft.date is None or draft.time is None:
        return ()
    others = table.select(table.time, table.minutes).where(
        whose
        & (table.date == draft.date.isoformat())
        & (table.time != "")
        & (table.id != (own_id or 0))
    )
    found = ask(file.db, others.order_by(table.time))
    spans = ((minute_of(time), minute_of(time) + (minutes or 1)) for time, minutes in found)
    return tuple(_texts(spans, _span_of(draft.time, draft.minutes)))


def _texts(spans: Iterable[Span], own: Span) -> Iterator[str]:
    begin, end = own
    return (_span_text(start, stop) for start, stop in spans if start < end and begin < stop)


def _span_of(time: dt.time, minutes: int | None) -> Span:
    begin = minutes_of(time)
    return begin, begin + (minutes or 1)


def _span_text(start: int, stop: int) -> str:
    ends = (start, stop) if stop - start > 1 else (start,)
    return "–".join(f"{moment // 60 % 24:02d}:{moment % 60:02d}" for moment in ends)
