"""Letting a specialist go: retired, with the hours ended and the appointments provided for."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.tables import Specialist as SpecialistRow
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.dates import LATEST, now_here, today_here
from kcentre.language.typed import tidy
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours import queries as hours
from kcentre.premises.hours.checks import specialist_problems
from kcentre.premises.hours.records import ExceptionLine, HoursException
from kcentre.premises.hours.surroundings import chosen
from kcentre.premises.hours.tables import HoursException as HoursExceptionRow
from kcentre.premises.leaving.cancelling import cancel_appointments, reason_problems
from kcentre.premises.leaving.clashes import appointment_clashes, told
from kcentre.premises.leaving.closing import close_hours
from kcentre.premises.leaving.records import SpecialistAway, SpecialistTies
from kcentre.premises.leaving.to_come import is_to_come
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import REMOVED, delete_records

_FIELD = "to_specialist_id"
_WAY_OUT = "Выберите другого специалиста или сначала перенесите эти записи."


def what_holds_specialist(
    file: CentreFile, specialist_id: int, now: dt.datetime | None = None
) -> SpecialistTies:
    """Return what is to come of a specialist; `now` None is the computer's moment.

    Raises `Refused` where there is no such specialist any more.
    """
    moment = now or now_here()
    today = moment.date()
    with file.reading():
        is_theirs = Appointment.specialist == specialist_id
        return SpecialistTies(
            specialist=_specialist(file, specialist_id),
            appointments=tuple(appointment_lines(file, (*is_to_come(moment), is_theirs))),
            windows=tuple(hours.windows(file, first=today, specialist_id=specialist_id)),
            exceptions=tuple(
                line
                for line in hours.exceptions(file, today, LATEST)
                if line.exception.specialist_id == specialist_id and _lasts(line.exception, today)
            ),
            pauses=tuple(
                line
                for line in hours.pause_lines(file, first=today)
                if line.pause.specialist_id == specialist_id
            ),
        )


def let_specialist_go(
    file: CentreFile,
    specialist_id: int,
    way: SpecialistAway,
    to_specialist_id: int | None = None,
    reason: str = "",
) -> Changes:
    """Retire a specialist. Windows, breaks and exceptions end yesterday; their past stays.

    The appointments to come go to the specialist `to_specialist_id` at the same time and place
    (HAND_OVER; `Refused` with the clashes where that one is taken), are cancelled by the centre
    for a `reason` (CANCEL), or stay (KEEP). What stays, and what is handed over to a time in
    which the other one does not receive, lies outside the hours: `appointments_outside`.
    """
    ties = what_holds_specialist(file, specialist_id)
    with file.operation(leaving_label(ties, way)) as running:
        retire(file, ties, way, to_specialist_id, reason)
    return running.changes


def retire(
    file: CentreFile,
    ties: SpecialistTies,
    way: SpecialistAway,
    to_specialist_id: int | None,
    reason: str,
) -> None:
    """Retire a specialist within a running operation, as `let_specialist_go` tells."""
    specialist_id, said = ties.specialist.id or 0, tidy(reason)
    if ties.appointments:
        refuse_if_any(_way_problems(file, specialist_id, way, to_specialist_id, said))
    _end_hours(file, ties, today_here())
    if way is SpecialistAway.HAND_OVER:
        _hand_over(file, ties.appointments, to_specialist_id)
    elif way is SpecialistAway.CANCEL:
        cancel_appointments(file, ties.appointments, said)
    retired = SpecialistRow.update(is_retired=True)
    retired.where(SpecialistRow.id == specialist_id).execute(file.db)


def _specialist(file: CentreFile, specialist_id: int) -> Specialist:
    for person in specialists(file, with_retired=True):
        if person.id == specialist_id:
            return person
    raise Refused([REMOVED])


def _way_problems(
    file: CentreFile,
    specialist_id: int,
    way: SpecialistAway,
    to_specialist_id: int | None,
    reason: str,
) -> Iterator[Problem]:
    if way is SpecialistAway.HAND_OVER:
        yield from _target_problems(file, specialist_id, to_specialist_id)
    elif way is SpecialistAway.CANCEL:
        yield from reason_problems(reason)


def _target_problems(
    file: CentreFile, specialist_id: int, to_specialist_id: int | None
) -> Iterator[Problem]:
    if to_specialist_id is None:
        yield Problem(_FIELD, "Выберите специалиста, которому передать записи.")
    elif to_specialist_id == specialist_id:
        yield Problem(_FIELD, "Это тот же специалист: выберите другого.")
    known = chosen(file, SpecialistRow, to_specialist_id, None)
    for problem in specialist_problems(to_specialist_id, known):
        yield replace(problem, field=_FIELD)


def _hand_over(
    file: CentreFile, lines: Sequence[AppointmentLine], to_specialist_id: int | None
) -> None:
    ids = [line.id for line in lines]
    handed = Appointment.update(specialist=to_specialist_id)
    handed.where(Appointment.id.in_(ids)).execute(file.db)
    refuse_if_any(told([*appointment_clashes(file, lines)], _FIELD, _WAY_OUT))


def _end_hours(file: CentreFile, ties: SpecialistTies, today: dt.date) -> None:
    """End the hours; exceptions of days on which no windows are left go altogether."""
    future = [line for line in ties.exceptions if _begins_from(line, today)]
    begun = tuple(line for line in ties.exceptions if line not in future)
    ids = [line.exception.id for line in future if line.exception.id is not None]
    delete_records(file, HoursExceptionRow, ids)
    close_hours(file, replace(ties, exceptions=begun), today)


def _begins_from(line: ExceptionLine, day: dt.date) -> bool:
    return line.exception.first is not None and line.exception.first >= day


def _lasts(exception: HoursException, today: dt.date) -> bool:
    """Tell whether an exception has anything to come: time worked in advance is the past."""
    is_worked = exception.moved_to is not None and exception.moved_to < today
    return exception.kind is not ExceptionKind.MOVE or not is_worked


def leaving_label(ties: SpecialistTies, way: SpecialistAway) -> str:
    """Return what the change log says of a specialist who was let go."""
    name = f"Больше не работает: специалист «{ties.specialist.name}»"
    if not ties.appointments:
        return name
    what = {
        SpecialistAway.HAND_OVER: ", записи переданы",
        SpecialistAway.CANCEL: ", записи отменены",
    }
    return f"{name}{what.get(way, '')}"
