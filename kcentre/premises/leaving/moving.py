"""Taking all that is to come in a room to another one."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kcentre.language import Problem, refuse_if_any
from kcentre.language.problems import Severity
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.checks import room_problems
from kcentre.premises.hours.exception_rules import exception_problems
from kcentre.premises.hours.records import ExceptionLine, WindowLine
from kcentre.premises.hours.rules import window_clashes
from kcentre.premises.hours.surroundings import around_exception, around_window, chosen
from kcentre.premises.hours.tables import HoursException
from kcentre.premises.hours.texts import exception_text, whose_window
from kcentre.premises.hours.verbs import write_window
from kcentre.premises.leaving.clashes import appointment_clashes, told
from kcentre.premises.leaving.closing import close_window
from kcentre.premises.leaving.records import RoomTies
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile

_FIELD = "to_room_id"
_WAY_OUT = "Выберите другое помещение или сначала перенесите эти записи и окна."


def target_problems(
    file: CentreFile, room_id: int | None, to_room_id: int | None
) -> Iterator[Problem]:
    """Yield why a room can't take over what another one holds."""
    if to_room_id is None:
        yield Problem(_FIELD, "Выберите помещение, в которое перенести приём.")
    elif to_room_id == room_id:
        yield Problem(_FIELD, "Это то же помещение: выберите другое.")
    for problem in room_problems(to_room_id, chosen(file, Room, to_room_id, None)):
        yield replace(problem, field=_FIELD)


def move_all(file: CentreFile, ties: RoomTies, to_room_id: int | None, today: dt.date) -> None:
    """Move appointments, windows from `today` on, and exceptions inside a running operation.

    All is checked as it stands when all has moved. Raises `Refused` with the clashes.
    """
    ids = [line.id for line in ties.appointments]
    Appointment.update(room=to_room_id).where(Appointment.id.in_(ids)).execute(file.db)
    windows = [_moved_window(file, line, to_room_id, today) for line in ties.windows]
    exceptions = [_moved_exception(file, line, to_room_id) for line in ties.exceptions]
    refuse_if_any(
        told(
            [
                *appointment_clashes(file, ties.appointments),
                *_window_clashes(file, windows),
                *_exception_clashes(file, exceptions),
            ],
            _FIELD,
            _WAY_OUT,
        )
    )


def _moved_window(
    file: CentreFile, line: WindowLine, to_room_id: int | None, today: dt.date
) -> WindowLine:
    """Open the window in the other room from `today` on; its past stays where it was."""
    before = line.window
    there = replace(before, room_id=to_room_id)
    if before.valid_from is not None and before.valid_from < today:
        close_window(file, before, today)
        there = replace(there, valid_from=today, id=None)
    return replace(line, window=write_window(file, there))


def _moved_exception(
    file: CentreFile, line: ExceptionLine, to_room_id: int | None
) -> ExceptionLine:
    update = HoursException.update(room=to_room_id)
    update.where(HoursException.id == line.exception.id).execute(file.db)
    return replace(line, exception=replace(line.exception, room_id=to_room_id))


def _window_clashes(file: CentreFile, lines: Iterable[WindowLine]) -> Iterator[str]:
    for line in lines:
        for problem in window_clashes(line.window, around_window(file, line.window)):
            yield f"{whose_window(line)}: {problem.sentence}"


def _exception_clashes(file: CentreFile, lines: Iterable[ExceptionLine]) -> Iterator[str]:
    for line in lines:
        known = around_exception(file, line.exception)
        for problem in exception_problems(line.exception, known):
            if problem.severity is Severity.STOP:
                yield f"{exception_text(line)}: {problem.sentence}"
