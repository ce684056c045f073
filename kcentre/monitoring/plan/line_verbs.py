"""What can be done to single volumes of a plan. Each verb is one operation to be undone.

In an approved plan every change has a reason and is kept as a correction; a line taken out stays
with no volume, so that the plan as it was approved can still be told.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.typed import tidy
from kcentre.monitoring.plan import queries, rules, words
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.correcting import VOLUME, Change, Why, write_correction
from kcentre.monitoring.plan.parts import line_of, shared_out
from kcentre.monitoring.plan.records import Plan, PlanLine
from kcentre.monitoring.plan.tables import ServicePlan, ServicePlanLine
from kcentre.periods.closed import closed_periods
from kcentre.storage import CentreFile, Changes


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A new state of the plan's lines, and what is told of it."""

    subject: str
    lines: tuple[PlanLine, ...]
    before: int
    volume: int
    line_id: int | None = None


def correct_line(
    file: CentreFile, line_id: int, volume: int, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Change the volume of one line; 0 takes it out of the plan."""

    def wanted(plan: Plan) -> _Wanted:
        line = next((each for each in plan.lines if each.id == line_id), None)
        if line is None:
            raise Refused([rules.missing_line()])
        lines = tuple(replace(each, volume=volume) if each is line else each for each in plan.lines)
        title = words.line_title(line, words.names(file))
        return _Wanted(title, lines, line.volume, volume, line_id)

    return _correct(file, _year_of(file, line_id), wanted, _why(reason, today))


def correct_volume(
    file: CentreFile, cell: Cell, volume: int, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Change what is planned in a cell: its lines share the volume as they did before.

    Where the plan has no line there yet, one is added.
    """

    def wanted(plan: Plan) -> _Wanted:
        own = tuple(line for line in plan.lines if cell.holds(line))
        title = words.cell_title(cell, words.names(file))
        before = sum(line.volume for line in own)
        if not own:
            new = replace(line_of(cell.month or "", cell.part, cell.key), volume=volume)
            refuse_if_any(rules.new_line_problems(new, plan))
            return _Wanted(title, (*plan.lines, new), before, volume)
        changed = iter(shared_out(own, volume))
        lines = tuple(next(changed) if cell.holds(line) else line for line in plan.lines)
        return _Wanted(title, lines, before, volume, own[0].id if len(own) == 1 else None)

    return _correct(file, cell.year, wanted, _why(reason, today))


def add_line(
    file: CentreFile, year: int, line: PlanLine, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Add a line to a plan."""

    def wanted(plan: Plan) -> _Wanted:
        refuse_if_any(rules.new_line_problems(line, plan))
        title = words.line_title(line, words.names(file))
        new = replace(line, id=None, approved=None)
        return _Wanted(title, (*plan.lines, new), 0, line.volume)

    return _correct(file, year, wanted, _why(reason, today))


def _correct(
    file: CentreFile, year: int, wanted: Callable[[Plan], _Wanted], why: tuple[dt.date, str]
) -> Changes:
    with file.operation(f"Исправлен {words.plan_title(year)}") as running:
        known = queries.plan(file, year)
        if known is None:
            raise Refused([rules.missing_plan(year)])
        found = wanted(known)
        day, reason = why
        is_approved = known.approved_on is not None
        refuse_if_any(rules.volume_problems(found.before, found.volume))
        refuse_if_any(rules.reason_problems(reason, is_approved=is_approved))
        closed = closed_periods(file)
        refuse_if_any(rules.closed_month_problems(closed, year, known.lines, found.lines, "volume"))
        _write(file, known, found.lines)
        if is_approved:
            change = Change(found.subject, VOLUME, str(found.before), str(found.volume))
            write_correction(file, change, Why(year, day, reason), line_id=found.line_id)
    return running.changes


def _write(file: CentreFile, known: Plan, lines: tuple[PlanLine, ...]) -> None:
    volumes = {line.id: line.volume for line in known.lines}
    is_approved = known.approved_on is not None
    for line in lines:
        own = ServicePlanLine.id == line.id
        if line.id is None:
            _add(file, known, line)
        elif line.volume == 0 and not is_approved:
            ServicePlanLine.delete().where(own).execute(file.db)
        elif line.volume != volumes[line.id]:
            ServicePlanLine.update(volume=line.volume).where(own).execute(file.db)


def _add(file: CentreFile, known: Plan, line: PlanLine) -> None:
    ServicePlanLine.insert(
        plan=known.id,
        month=line.month,
        kind=line.kind,
        form=line.form,
        topic=line.topic_id,
        specialist=line.specialist_id,
        position=line.position,
        volume=line.volume,
        reason=line.reason,
        approved=None if known.approved_on is None else 0,
    ).execute(file.db)


def _why(reason: str, today: dt.date | None) -> tuple[dt.date, str]:
    return today or today_here(), tidy(reason)


def _year_of(file: CentreFile, line_id: int) -> int:
    query = ServicePlan.select(ServicePlan.year).join(ServicePlanLine)
    year = query.where(ServicePlanLine.id == line_id).scalar(file.db)
    if year is None:
        raise Refused([rules.missing_line()])
    return int(year)
