"""Why appointments stand outside the hours: what their parents are told on the phone."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from kcentre.centre.tables import Specialist
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.queries import retired
from kcentre.premises.hours import queries as hours
from kcentre.premises.hours.records import HoursException, Pause
from kcentre.premises.hours.spans import common, span_between
from kcentre.premises.hours.windows import is_valid_on
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile

_LEFT = "специалист больше не работает"
_PAUSE = "перерыв"
_NO_HOURS = "в это время нет приёма"


def why_outside(file: CentreFile, lines: Sequence[AppointmentLine]) -> dict[int, str]:
    """Return the reason for each appointment (id) outside the hours; `lines` are by day.

    «отпуск», «День народного единства», «специалист больше не работает».
    """
    with file.reading():
        gone = retired(file, Specialist)
        told = {line.id: _LEFT for line in lines if line.specialist_id in gone}
        for day, of_day in groupby(lines, key=lambda line: line.date):
            known = _Day(file, day)
            for line in of_day:
                told.setdefault(line.id, known.why(line))
    return told


class _Day:
    """What takes time from the hours of one day."""

    def __init__(self, file: CentreFile, day: dt.date) -> None:
        self._closed = hours.closed_days(file, day, day).get(day, "")
        self._exceptions = [
            line.exception
            for line in hours.exceptions(file, day, day)
            if line.exception.kind is not ExceptionKind.EXTRA and _is_of(line.exception, day)
        ]
        self._pauses = [
            pause
            for pause in hours.pauses(file, first=day, last=day)
            if pause.weekday in {None, day.weekday()} and is_valid_on(pause, day)
        ]

    def why(self, line: AppointmentLine) -> str:
        """Return what has closed the time of an appointment, the most general first."""
        return self._closed or next(self._taking(line), _NO_HOURS)

    def _taking(self, line: AppointmentLine) -> Iterator[str]:
        for exception in self._exceptions:
            if _takes(exception, line):
                yield exception.kind.label
        for pause in self._pauses:
            if _takes(pause, line):
                yield _PAUSE


def _is_of(exception: HoursException, day: dt.date) -> bool:
    """Tell whether it takes time from the day: a move may only bring some to it."""
    return exception.first is not None and exception.first <= day <= (exception.last or day)


def _takes(taken: HoursException | Pause, line: AppointmentLine) -> bool:
    is_theirs = taken.specialist_id in {None, line.specialist_id}
    span = span_between(taken.starts, taken.ends)
    return is_theirs and common(span, span_between(line.starts, line.ends)) is not None
