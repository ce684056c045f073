"""What can be done to single volumes of a plan: one operation, to be undone.

In an approved plan every change has a reason and is kept as a correction; a line taken out stays
with no volume, so that the plan as it was approved can still be told.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.typed import tidy
from kcentre.monitoring.plan import queries, rules, words
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.correcting import VOLUME, Change, Why, write_correction
from kcentre.monitoring.plan.parts import line_of, shared_out
from kcentre.monitoring.plan.records import Plan, PlanLine
from kcentre.monitoring.plan.tables import ServicePlanLine
from kcentre.periods.closed import closed_periods
from kcentre.storage import CentreFile, Changes


def correct_volume(
    file: CentreFile, cell: Cell, volume: int, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Change what is planned in a cell: its lines share the volume as they did before.

    Where the plan has no line there yet, one is added; 0 takes lines out.
    """
    why = Why(cell.year, today or today_here(), tidy(reason))
    with file.operation(f"Исправлен {words.plan_title(cell.year)}") as running:
        known = queries.plan(file, cell.year)
        if known is None:
            raise Refused([rules.missing_plan(cell.year)])
        own = [line for line in known.lines if cell.holds(line)]
        before = sum(line.volume for line in own)
        lines = _corrected(known, cell, own, volume)
        _refuse_wrong(file, known, lines, (before, volume), why)
        _write(file, known, lines)
        if known.approved_on is not None:
            subject = words.cell_title(cell, words.names(file))
            change = Change(subject, VOLUME, str(before), str(volume))
            line_id = own[0].id if len(own) == 1 else None
            write_correction(file, change, why, line_id=line_id)
    return running.changes


def _corrected(
    known: Plan, cell: Cell, own: Sequence[PlanLine], volume: int
) -> tuple[PlanLine, ...]:
    if own:
        changed = iter(shared_out(own, volume))
        return tuple(next(changed) if cell.holds(line) else line for line in known.lines)
    new = replace(line_of(cell.month or "", cell.part, cell.key), volume=volume)
    refuse_if_any(rules.new_line_problems(new, known))
    return (*known.lines, new)


def _refuse_wrong(
    file: CentreFile,
    known: Plan,
    lines: tuple[PlanLine, ...],
    volumes: tuple[int, int],
    why: Why,
) -> None:
    """Refuse what the rules do not allow; `volumes` are those before and after."""
    is_approved, closed = known.approved_on is not None, closed_periods(file)
    refuse_if_any(rules.volume_problems(*volumes))
    refuse_if_any(rules.reason_problems(why.reason, is_approved=is_approved))
    refuse_if_any(rules.closed_month_problems(closed, why.year, known.lines, lines, "volume"))


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
