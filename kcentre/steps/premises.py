"""Steps 3 and 4: whether the rooms are ready and the hours are set."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.centre.missing import Missing
from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.language.clock import minutes_of
from kcentre.language.plurals import counted, plural, records
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import WindowLine
from kcentre.premises.leaving import appointments_outside
from kcentre.premises.rooms.queries import access_grid, room_lines
from kcentre.premises.rooms.records import RoomLine
from kcentre.premises.values import Weeks
from kcentre.steps.records import Progress, StepState
from kcentre.storage import CentreFile

ROOMS_TARGET = "premises/rooms"
NEW_ROOM_TARGET = "premises/rooms/new"
ACCESS_TARGET = "premises/rooms/access"
HOURS_TARGET = "premises/hours"
NEW_WINDOW_TARGET = "premises/hours/new"
OUTSIDE_TARGET = "premises/appointments/outside"
_SPECIALISTS_TARGET = "centre/specialists"
_YEAR_ENDS_SOON = dt.timedelta(days=31)


def rooms_step(file: CentreFile, number: int, title: str) -> StepState:
    """Return step 3: every room in use is ready and the accessibility has been looked at."""
    lines = room_lines(file)
    if not lines:
        first = (Missing("первое помещение", NEW_ROOM_TARGET),)
        return StepState(
            number, title, Progress.NOT_STARTED, "помещений пока нет", first, NEW_ROOM_TARGET
        )
    missing = tuple(_lacking_rooms(file, lines))
    ready = sum(line.readiness.is_ready for line in lines)
    if ready < len(lines):
        summary = f"готово {ready} из {counted(len(lines), 'помещения', 'помещений', 'помещений')}"
    else:
        summary = (
            f"{plural(ready, 'готово', 'готовы', 'готовы')} "
            f"{counted(ready, 'помещение', 'помещения', 'помещений')}"
        )
    return _state(number, title, summary, missing, ROOMS_TARGET)


def hours_step(file: CentreFile, number: int, title: str, today: dt.date) -> StepState:
    """Return step 4: everybody who works has hours, and no appointment stands outside them."""
    people = specialists(file)
    last = academic_year_days(academic_year_of(today) + 1)[1]
    lines = [line for line in windows(file, first=today, last=last) if not line.is_retired]
    missing = tuple(_lacking_hours(file, people, lines, today))
    if not lines:
        return StepState(
            number, title, Progress.NOT_STARTED, "часов приёма пока нет", missing,
            missing[0].target,
        )  # fmt: skip
    receiving = len({line.window.specialist_id for line in lines})
    summary = (
        f"{_hours_text(lines, today)} в неделю, "
        f"{counted(receiving, 'специалист', 'специалиста', 'специалистов')}"
    )
    return _state(number, title, summary, missing, HOURS_TARGET)


def _state(
    number: int, title: str, summary: str, missing: tuple[Missing, ...], target: str
) -> StepState:
    progress = Progress.IN_WORK if missing else Progress.DONE
    leads_to = missing[0].target if missing else target
    return StepState(number, title, progress, summary, missing, leads_to)


def _lacking_rooms(file: CentreFile, lines: Sequence[RoomLine]) -> Iterator[Missing]:
    for line in lines:
        percent = line.readiness.percent
        if not line.readiness.is_ready:
            known = "нет списка" if percent is None else f"{percent}\u00a0%"
            yield Missing(f"{known} — {line.room.name}", f"{ROOMS_TARGET}/{line.room.id}")
    cells = access_grid(file)
    known_cells = sum(cell.state is not None for cell in cells)
    if known_cells < len(cells):
        yield Missing(f"доступность: оценено {known_cells} из {len(cells)}", ACCESS_TARGET)


def _lacking_hours(
    file: CentreFile, people: Sequence[Specialist], lines: Sequence[WindowLine], today: dt.date
) -> Iterator[Missing]:
    if not people:
        yield Missing("специалисты", _SPECIALISTS_TARGET)
        return
    if not lines:
        yield Missing("часы приёма специалистов", NEW_WINDOW_TARGET)
        return
    receiving = {line.window.specialist_id for line in lines}
    for person in people:
        if person.id not in receiving:
            yield Missing(f"нет часов: {person.name}", NEW_WINDOW_TARGET)
    outside = len(appointments_outside(file, dt.datetime.combine(today, dt.time.min)))
    if outside:
        yield Missing(f"вне графика: {records(outside)}", OUTSIDE_TARGET)
    year_ends = academic_year_days(academic_year_of(today))[1]
    is_last_month = year_ends - today <= _YEAR_ENDS_SOON
    if is_last_month and all(_ends_by(line, year_ends) for line in lines):
        yield Missing("график на новый учебный год", HOURS_TARGET)


def _ends_by(line: WindowLine, day: dt.date) -> bool:
    return line.window.valid_to is not None and line.window.valid_to <= day


def _hours_text(lines: Sequence[WindowLine], today: dt.date) -> str:
    """Return the hours of an average week: a window of every other week counts by half."""
    minutes = sum(
        _minutes(line) / (1 if line.window.weeks is Weeks.EVERY else 2)
        for line in lines
        if line.window.valid_from is None or line.window.valid_from <= today
    )
    return f"{round(minutes / 60)}\u00a0ч"


def _minutes(line: WindowLine) -> int:
    return minutes_of(line.window.ends) - minutes_of(line.window.starts)
