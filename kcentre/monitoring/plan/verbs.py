"""What can be done to a plan as a whole. Each verb is one operation to be undone."""

import datetime as dt
from collections.abc import Iterable

import peewee

from kcentre.language import refuse_if_any
from kcentre.language.dates import short_date
from kcentre.monitoring.plan import queries, rules
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.tables import PlannedEvent, ServicePlan, ServicePlanLine
from kcentre.monitoring.plan.words import plan_title
from kcentre.periods.closed import closed_periods
from kcentre.premises.hours.calendar import academic_year_title
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record


def keep_plan(file: CentreFile, draft: PlanDraft) -> Changes:
    """Keep a plan; one of the same year gives all its lines up for it, unless it is approved."""
    refuse_if_any(rules.plan_problems(draft))
    known = queries.plan(file, draft.year)
    action = "Заменён" if known else "Составлен"
    with file.operation(f"{action} {plan_title(draft.year)}") as running:
        _refuse_replacing(file, draft.year, draft.lines)
        fields = {
            "year": draft.year,
            "made_on": draft.made_on.isoformat(),
            "round": draft.round_id,
            "note": draft.note,
        }
        plan_id = write_record(file, ServicePlan, known.id if known else None, fields)
        ServicePlanLine.delete().where(ServicePlanLine.plan == plan_id).execute(file.db)
        _write_lines(file, plan_id, draft.lines)
    return running.changes


def remove_plan(file: CentreFile, year: int) -> Changes:
    """Remove the plan of services of an academic year, unless it is approved."""
    with file.operation(f"Удалён {plan_title(year)}") as running:
        _refuse_replacing(file, year, ())
        ServicePlan.delete().where(ServicePlan.year == year).execute(file.db)
    return running.changes


def approve_plan(file: CentreFile, year: int, day: dt.date) -> Changes:
    """Approve the year's plan of services and events: from now on a change needs a reason."""
    label = f"Утверждён план работы на {academic_year_title(year)} учебный год"
    with file.operation(f"{label}: {short_date(day)}") as running:
        known = queries.plan(file, year)
        has_events = PlannedEvent.select().where(PlannedEvent.year == year).exists(file.db)
        refuse_if_any(rules.approval_problems(known, year, day, has_events=has_events))
        fields: dict[str, object] = {"approved_on": day.isoformat()}
        if known is None:
            fields |= {"year": year, "made_on": day.isoformat()}
        plan_id = write_record(file, ServicePlan, known.id if known else None, fields)
        _set_approved(file, plan_id, ServicePlanLine.volume)
    return running.changes


def withdraw_approval(file: CentreFile, year: int) -> Changes:
    """Make an approved plan a draft again; its history of corrections stays."""
    title = f"план работы на {academic_year_title(year)} учебный год"
    with file.operation(f"Снято утверждение: {title}") as running:
        known = queries.plan(file, year)
        if known is not None:
            write_record(file, ServicePlan, known.id, {"approved_on": ""})
            table = ServicePlanLine
            table.delete().where((table.plan == known.id) & (table.volume == 0)).execute(file.db)
            _set_approved(file, known.id, None)
    return running.changes


def _refuse_replacing(file: CentreFile, year: int, lines: Iterable[PlanLine]) -> None:
    known = queries.plan(file, year)
    refuse_if_any(rules.approved_problems(known))
    before = known.lines if known else ()
    closed = closed_periods(file)
    refuse_if_any(rules.closed_month_problems(closed, year, before, lines, "lines"))


def _set_approved(file: CentreFile, plan_id: int, volume: peewee.Field | None) -> None:
    table = ServicePlanLine
    table.update(approved=volume).where(table.plan == plan_id).execute(file.db)


def _write_lines(file: CentreFile, plan_id: int, lines: Iterable[PlanLine]) -> None:
    file.db.run_many(
        "INSERT INTO service_plan_line (plan_id, month, kind, form, topic_id, specialist_id,"
        " position, volume, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                plan_id, line.month, line.kind, line.form, line.topic_id, line.specialist_id,
                line.position, line.volume, line.reason,
            )
            for line in lines
        ],
    )  # fmt: skip
