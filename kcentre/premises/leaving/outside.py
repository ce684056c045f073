"""Appointments that the hours no longer cover: a window went, a leave or a holiday came."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.clock import iso_time, minutes_of, time_of
from kcentre.language.dates import now_here
from kcentre.language.plurals import records
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.missing import missing_appointment
from kcentre.premises.appointments.open_time import OpenTime, lies_in, open_time
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.appointments.texts import label_text
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.spans import Span, subtract
from kcentre.premises.hours.tables import HoursException
from kcentre.premises.leaving.to_come import is_to_come
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile, Changes

_NOTE = "для записей, назначенных раньше"


def appointments_outside(
    file: CentreFile, now: dt.datetime | None = None, *, specialist_id: int | None = None
) -> list[AppointmentLine]:
    """Return the appointments to come that lie in no open time of their specialist, by time.

    `now` None is the computer's moment.
    """
    conditions = is_to_come(now or now_here())
    if specialist_id is not None:
        conditions = (*conditions, Appointment.specialist == specialist_id)
    with file.reading():
        return list(_outside(file, appointment_lines(file, conditions)))


def keep_outside(file: CentreFile, appointment_ids: Sequence[int]) -> Changes:
    """Leave appointments where they are: their time is opened by additional hours.

    Raises `Refused` where no additional hours help, because the specialist is on leave then.
    """
    ids = list(appointment_ids)
    lines = appointment_lines(file, [Appointment.id.in_(ids)])
    if not lines or len(lines) < len(set(ids)):
        raise Refused([missing_appointment()])
    label = f"Открыто время для записей вне графика: {records(len(lines))}"
    with file.operation(label) as running:
        opened = _open_time(file, lines)
        for line in lines:
            for span in subtract(_span(line), opened.get((line.specialist_id, line.date), [])):
                _write_extra(file, line, span)
        refuse_if_any(map(_still_closed, _outside(file, lines)))
    return running.changes


def _outside(file: CentreFile, lines: Sequence[AppointmentLine]) -> Iterator[AppointmentLine]:
    opened = _open_time(file, lines)
    for line in lines:
        spans = opened.get((line.specialist_id, line.date), [])
        if not lies_in(spans, line.starts, line.ends):
            yield line


def _open_time(file: CentreFile, lines: Sequence[AppointmentLine]) -> OpenTime:
    return open_time(file, {line.date for line in lines})


def _span(line: AppointmentLine) -> Span:
    return minutes_of(line.starts), minutes_of(line.ends)


def _write_extra(file: CentreFile, line: AppointmentLine, span: Span) -> None:
    starts, ends = span
    HoursException.insert(
        kind=ExceptionKind.EXTRA,
        first=line.date.isoformat(),
        last=line.date.isoformat(),
        specialist=line.specialist_id,
        starts=iso_time(time_of(starts)),
        ends=iso_time(time_of(ends)),
        room=line.room_id,
        form=line.form,
        note=_NOTE,
    ).execute(file.db)


def _still_closed(line: AppointmentLine) -> Problem:
    what = label_text(line.date, line.starts, line.specialist)
    return Problem(
        "id",
        f"{what}: на это время назначены отпуск, отмена приёма или перерыв. Перенесите или "
        "отмените запись.",
    )
