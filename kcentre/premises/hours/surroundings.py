"""What stands around hours being entered: the choices made, the other hours."""

from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist
from kcentre.language import Problem
from kcentre.language.dates import EARLIEST, LATEST
from kcentre.premises.hours import queries, rules
from kcentre.premises.hours.checks import Chosen
from kcentre.premises.hours.exception_rules import ExceptionSurroundings, exception_problems
from kcentre.premises.hours.fitting import fitted
from kcentre.premises.hours.hours_around import HoursAround
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.hours.rules import PauseSurroundings, WindowSurroundings
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def problems_of_window(file: CentreFile, window: Window) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a window while it is being entered."""
    return tuple(rules.window_problems(window, around_window(file, window)))


def problems_of_pause(file: CentreFile, pause: Pause) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a pause while it is being entered."""
    return tuple(rules.pause_problems(pause, around_pause(file, pause)))


def around_window(file: CentreFile, window: Window) -> WindowSurroundings:
    """Return what the rules must know; the kept window of the same id is left out."""
    line = queries.window_line(file, window.id) if window.id is not None else None
    kept = line.window if line else None
    rules_in_force = settings(file)
    return WindowSurroundings(
        chosen(file, Specialist, window.specialist_id, kept.specialist_id if kept else None),
        chosen(file, Room, window.room_id, kept.room_id if kept else None),
        tuple(queries.windows_beside(file, window)),
        rules_in_force.slot_minutes + rules_in_force.slot_records_minutes,
    )


def around_pause(file: CentreFile, pause: Pause) -> PauseSurroundings:
    """Return what the rules must know; the kept pause of the same id is left out."""
    lines = queries.pause_lines(file)
    kept = next((line.pause for line in lines if line.pause.id == pause.id), None)
    windows = queries.windows(file, first=pause.valid_from, last=pause.valid_to)
    return PauseSurroundings(
        chosen(file, Specialist, pause.specialist_id, kept.specialist_id if kept else None),
        tuple(line for line in lines if line.pause is not kept),
        tuple(windows),
    )


def chosen(
    file: CentreFile,
    table: type[Specialist] | type[Room],
    row_id: int | None,
    kept_id: int | None,
) -> Chosen | None:
    """Return the specialist or room of an id; None where there is none."""
    query = table.select(table.name, table.is_retired).where(table.id == row_id)
    for name, is_retired in query.tuples().execute(file.db):
        return Chosen(name, bool(is_retired), was_chosen=row_id == kept_id)
    return None


def problems_of_exception(file: CentreFile, exception: HoursException) -> tuple[Problem, ...]:
    """Return everything wrong or odd about an exception while it is being entered."""
    fitting = fitted(exception)
    return tuple(exception_problems(fitting, around_exception(file, fitting)))


def around_exception(file: CentreFile, exception: HoursException) -> ExceptionSurroundings:
    """Return what the rules must know; the kept exception of the same id is left out."""
    line = queries.exception_line(file, exception.id) if exception.id is not None else None
    kept = line.exception if line else None
    return ExceptionSurroundings(
        chosen(file, Specialist, exception.specialist_id, kept.specialist_id if kept else None),
        chosen(file, Room, exception.room_id, kept.room_id if kept else None),
        _hours_around(file, exception),
    )


def _hours_around(file: CentreFile, exception: HoursException) -> HoursAround | None:
    days = [day for day in (exception.first, exception.last, exception.moved_to) if day]
    if not days or not all(EARLIEST <= day <= LATEST for day in days):
        return None
    first, last = min(days), max(days)
    others = queries.exceptions(file, first, last)
    windows = queries.windows_behind(file, first, last, (line.exception for line in others))
    return HoursAround(
        first,
        last,
        tuple(line.window for line in windows if not line.is_retired),
        tuple(queries.pauses(file, first=first, last=last)),
        tuple(line for line in others if line.exception.id != (exception.id or 0)),
        queries.closed_days(file, first, last),
        _names(file, Specialist),
        _names(file, Room),
    )


def _names(file: CentreFile, table: type[Specialist] | type[Room]) -> dict[int, str]:
    return dict(ask(file.db, table.select(table.id, table.name)))
