"""Plan and fact of a year's services side by side, and the rows behind a fact.

The fact is what the figures count: all services of the journal, by month and one part.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from peewee import fn

from kcentre.centre.queries import specialists
from kcentre.centre.values import Form, Kind
from kcentre.figures import conditions as by
from kcentre.figures.figure import Figure, Unit
from kcentre.figures.keys import Holds, sessions_that
from kcentre.figures.rows import Behind
from kcentre.figures.scope import scope_of
from kcentre.journal.tables import Session
from kcentre.language import fold
from kcentre.language.dates import today_here
from kcentre.language.numbers import share
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.parts import Part, PartKey, key_of
from kcentre.monitoring.plan.queries import plan
from kcentre.monitoring.plan.records import Plan, PlanLine
from kcentre.monitoring.plan.words import Names, cell_title, names, part_title
from kcentre.periods.period import Period, academic_year
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_DIVISIONS = {Part.KIND: by.BY_KIND, Part.FORM: by.BY_FORM, Part.SPECIALIST: by.BY_SPECIALIST}
_VALUES = {Part.KIND: tuple(Kind), Part.FORM: tuple(Form)}
_KeyOf = Callable[[int | str | None], PartKey]


@dataclass(frozen=True, slots=True)
class VolumeRow:
    """What was planned and given in a cell.

    `approved` is the volume as the plan was approved, `planned` with its corrections; `done` is
    None for what has not begun; `percent` of the plan is None where there is none to compare.
    """

    cell: Cell
    title: str
    approved: int
    planned: int
    done: int | None
    percent: float | None


@dataclass(frozen=True, slots=True)
class VolumeTable:
    """A year's plan: the year, then its months, each with the parts of one division.

    `plan` is None where there is none; then there are no rows.
    """

    year: int
    part: Part
    plan: Plan | None
    rows: tuple[VolumeRow, ...] = ()


class _Given(NamedTuple):
    """How many services of a month and a part the journal holds."""

    month: str
    key: PartKey
    sessions: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What the rows are made of."""

    plan: Plan
    part: Part
    given: Sequence[_Given]
    names: Names
    today: dt.date


def volume_table(
    file: CentreFile, year: int, part: Part = Part.MONTH, today: dt.date | None = None
) -> VolumeTable:
    """Return plan and fact of the academic year that begins in `year`, told apart by a part.

    `part` is one of kinds, forms, specialists; of months, nothing is told apart.
    """
    with file.reading():
        found = plan(file, year)
        if found is None or not found.lines:
            return VolumeTable(year, part, found)
        given = tuple(_given(file, year, part, found.lines))
        known = _Known(found, part, given, names(file), today or today_here())
    return VolumeTable(year, part, found, tuple(_rows(known)))


def behind_cell(
    file: CentreFile, cell: Cell, today: dt.date | None = None
) -> tuple[Behind, Period]:
    """Return the services given in a cell, and the days it is about."""
    with file.reading():
        found = plan(file, cell.year)
        part = "" if cell.is_whole else f": {part_title(cell.part, cell.key, names(file))}"
        holds = _holds(file, cell, found.lines if found else ())
        figure = Figure(
            "sessions.planned", f"Оказано услуг{part}", Unit.SERVICES, sessions_that(*holds)
        )
        keys = tuple(figure.keys(file, scope_of(file, cell.period, None, today)))
    return Behind(figure, keys, figure.added_up(keys)), cell.period


def _given(file: CentreFile, year: int, part: Part, lines: Iterable[PlanLine]) -> Iterator[_Given]:
    scope = scope_of(file, academic_year(year))
    columns = [by.BY_MONTH.column]
    if part in _DIVISIONS:
        columns.append(_DIVISIONS[part].column)
    query = Session.select(*columns, fn.COUNT(Session.id)).where(scope.sessions)
    key_of_value = _who(file, lines) if part is Part.SPECIALIST else _itself
    for of_month, *value, sessions in ask(file.db, query.group_by(*columns)):
        yield _Given(of_month, key_of_value(value[0] if value else None), sessions)


def _itself(value: int | str | None) -> PartKey:
    return value or None


def _who(file: CentreFile, lines: Iterable[PlanLine]) -> _KeyOf:
    """Return how a specialist is told of: by name where the plan has it, else by the position."""
    known = tuple(lines)
    named = {line.specialist_id for line in known}
    planned = {fold(line.position): line.position for line in known if line.position}
    positions = {
        person.id: planned.get(fold(person.position), person.position)
        for person in specialists(file, with_retired=True)
    }

    def key(specialist_id: int | str | None) -> PartKey:
        if not isinstance(specialist_id, int):
            return None
        return specialist_id if specialist_id in named else positions.get(specialist_id) or None

    return key


def _holds(file: CentreFile, cell: Cell, lines: Iterable[PlanLine]) -> Iterator[Holds]:
    """Yield what is true of the services given in a cell."""
    if cell.is_whole:
        return
    column = _DIVISIONS[cell.part].column
    if cell.key is None:
        yield lambda _: column.is_null()
    elif cell.part is Part.SPECIALIST:
        key = _who(file, lines)
        people = specialists(file, with_retired=True)
        yield by.is_one_of(column, [each.id for each in people if key(each.id) == cell.key])
    else:
        yield by.is_one_of(column, (cell.key,))


def _rows(known: _Known) -> Iterator[VolumeRow]:
    has_monthless = any(not line.month for line in known.plan.lines)
    keys = list(_keys(known))
    year = known.plan.year
    for when in (None, *([""] if has_monthless else ()), *academic_year(year).months):
        yield _row(known, Cell(year, when))
        for key in keys:
            yield _row(known, Cell(year, when, known.part, key))


def _keys(known: _Known) -> Iterator[PartKey]:
    """Yield the rows of the part: a value list in its order, specialists by name."""
    if known.part is Part.MONTH:
        return
    met = {key_of(line, known.part) for line in known.plan.lines}
    met |= {given.key for given in known.given}
    values = _VALUES.get(known.part)
    if values is None:
        own = [key for key in met if key is not None]
        yield from sorted(own, key=lambda key: fold(part_title(known.part, key, known.names)))
    else:
        yield from values
    if None in met:
        yield None


def _row(known: _Known, cell: Cell) -> VolumeRow:
    own = [line for line in known.plan.lines if cell.holds(line)]
    planned = sum(line.volume for line in own)
    approved = sum(line.volume if line.approved is None else line.approved for line in own)
    done = _done(known, cell)
    title = _title(known, cell)
    is_told = cell.is_whole or cell.key is not None  # else the plan says nothing of the part
    percent = share(done, planned) if is_told and done is not None else None
    return VolumeRow(cell, title, approved, planned, done, percent)


def _title(known: _Known, cell: Cell) -> str:
    whole = Cell(cell.year, cell.month)
    return (
        cell_title(whole, known.names)
        if cell.is_whole
        else part_title(cell.part, cell.key, known.names)
    )


def _done(known: _Known, cell: Cell) -> int | None:
    """Return how many services were given; None where the days have not begun."""
    if cell.month == "":
        return None
    counts = Counter[bool]()
    for given in known.given:
        is_here = cell.month in {None, given.month} and (cell.is_whole or given.key == cell.key)
        counts[is_here] += given.sessions
    has_begun = cell.period.start <= known.today
    return counts[True] if has_begun or counts[True] else None
