"""What proves that a centre is set up: the demand, people, rooms and hours."""

import datetime as dt

from kcentre.centre.queries import specialists, sub_units
from kcentre.periods.begun import first_service
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.tables import HoursWindow
from kcentre.premises.rooms.queries import access_grid, room_lines
from kcentre.premises.rooms.tables import Accessibility, ReadinessItem, Room
from kcentre.premises.values import ReadinessState
from kcentre.roadmaps.records import FactState
from kcentre.steps.facts.days import first_day, first_written, lacking, last_written, proven
from kcentre.steps.premises import ACCESS_TARGET, HOURS_TARGET, ROOMS_TARGET
from kcentre.steps.surveys import (
    CONCLUSIONS_TARGET,
    ROUNDS_TARGET,
    accepted_conclusions,
    is_still_valid,
)
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.tables import SurveyForm
from kcentre.surveys.values import Purpose

_SPECIALISTS_TARGET = "centre/specialists"
_UNITS_TARGET = "centre/sub_units"


def demand_collected(file: CentreFile, today: dt.date) -> FactState:
    """Return whether the parents were asked: the newest round has its forms, or is over."""
    lines = [line for line in rounds(file, Purpose.DEMAND) if line.starts <= today]
    if not lines:
        return lacking("опроса пока нет", ROUNDS_TARGET)
    newest = lines[0]
    target = f"{ROUNDS_TARGET}/{newest.id}"
    days = [day for day in (_enough_on(file, newest), _over_on(newest, today)) if day]
    if not newest.forms or not (days or newest.has_conclusion):
        said = f"{newest.forms} из {newest.target}" if newest.target else str(newest.forms)
        return lacking(f"анкет собрано: {said}", target)
    accepted = accepted_conclusions(file, [newest.id]).get(newest.id)
    return proven("анкеты собраны", min([*days, *([accepted] if accepted else [])]), target)


def demand_concluded(file: CentreFile, today: dt.date) -> FactState:
    """Return whether the demand was concluded upon within the last year, as step 1 asks."""
    ids = [line.id for line in rounds(file, Purpose.DEMAND)]
    newest = max(accepted_conclusions(file, ids).values(), default=None)
    if newest is None:
        return lacking("выводы по спросу не приняты", CONCLUSIONS_TARGET)
    if not is_still_valid(newest, today):
        return lacking("прошлым выводам больше года: нужен новый опрос", ROUNDS_TARGET)
    return proven("выводы приняты", newest, CONCLUSIONS_TARGET)


def specialists_known(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether it is known who consults; whoever gave the first service was there before."""
    ids = [person.id for person in specialists(file) if person.id is not None]
    if not ids:
        return lacking("специалисты не указаны", _SPECIALISTS_TARGET)
    day = _earliest(first_written(file, "specialist", ids), first_service(file))
    return proven("специалисты указаны", day, _SPECIALISTS_TARGET)


def units_known(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the centre has sub-units."""
    ids = [unit.id for unit in sub_units(file) if unit.id is not None]
    if not ids:
        return lacking("подразделений пока нет", _UNITS_TARGET)
    return proven("подразделения указаны", first_written(file, "sub_unit", ids), _UNITS_TARGET)


def rooms_listed(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether there are rooms, and for each of them it is said what it needs."""
    lines = room_lines(file)
    bare = [line.room.name for line in lines if not line.readiness.needed]
    if not lines:
        return lacking("помещений пока нет", ROOMS_TARGET)
    if bare:
        return lacking(f"нет перечня готовности: {bare[0]}", ROOMS_TARGET)
    ids = [line.room.id for line in lines if line.room.id is not None]
    return proven("перечни составлены", last_written(file, "room", ids), ROOMS_TARGET)


def rooms_ready(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether every room in use is ready; since when, the last line marked says."""
    lines = room_lines(file)
    lacks = [line.room.name for line in lines if not line.readiness.is_ready]
    if not lines:
        return lacking("помещений пока нет", ROOMS_TARGET)
    if lacks:
        return lacking(f"не готово: {lacks[0]}", ROOMS_TARGET)
    table = ReadinessItem
    query = (
        table.select(table.due)
        .join(Room)
        .where(~Room.is_retired & (table.state == ReadinessState.READY) & (table.due != ""))
    )
    days = [dt.date.fromisoformat(day) for (day,) in ask(file.db, query)]
    return proven("помещения готовы", max(days, default=None), ROOMS_TARGET)


def access_known(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether all of the accessibility grid was looked at."""
    cells = access_grid(file)
    known = sum(cell.state is not None for cell in cells)
    if known < len(cells):
        return lacking(f"доступность: оценено {known} из {len(cells)}", ACCESS_TARGET)
    ids = ask_ids(file.db, Accessibility.select(Accessibility.id))
    return proven("доступность оценена", last_written(file, "accessibility", ids), ACCESS_TARGET)


def hours_set(file: CentreFile, today: dt.date) -> FactState:
    """Return whether everybody who consults has hours; since when, the first of them says."""
    people = specialists(file)
    lines = [line for line in windows(file, first=today) if not line.is_retired]
    receiving = {line.window.specialist_id for line in lines}
    without = [person.name for person in people if person.id not in receiving]
    if not people or not lines:
        return lacking("часов приёма пока нет", HOURS_TARGET)
    if without:
        return lacking(f"нет часов: {without[0]}", HOURS_TARGET)
    rows: dict[int, str] = dict(
        ask(file.db, HoursWindow.select(HoursWindow.id, HoursWindow.valid_from))
    )
    days = (first_written(file, "hours_window", rows), first_day(rows.values()))
    return proven("часы приёма назначены", _earliest(*days), HOURS_TARGET)


def _enough_on(file: CentreFile, line: RoundLine) -> dt.date | None:
    """Return the day on which as many forms were there as were wanted."""
    if not line.target or line.forms < line.target:
        return None
    table = SurveyForm
    query = table.select(table.entered_on).where(table.round == line.id).order_by(table.entered_on)
    return first_day(day for (day,) in ask(file.db, query.offset(line.target - 1).limit(1)))


def _earliest(*days: dt.date | None) -> dt.date | None:
    """Return the earliest day: what was written down later may have been so before."""
    return min((day for day in days if day), default=None)


def _over_on(line: RoundLine, today: dt.date) -> dt.date | None:
    return line.ends if line.forms and line.ends and line.ends <= today else None
