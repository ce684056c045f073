"""What can be done to a plan of services. Each verb is one operation to be undone."""

from collections.abc import Iterable

from kcentre.language import refuse_if_any
from kcentre.monitoring.plan import queries, rules
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.tables import ServicePlan, ServicePlanLine
from kcentre.premises.hours.calendar import academic_year_title
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record


def keep_plan(file: CentreFile, draft: PlanDraft) -> Changes:
    """Keep a plan; one of the same year gives all its lines up for it."""
    refuse_if_any(rules.plan_problems(draft))
    known = queries.plan(file, draft.year)
    action = "Заменён" if known else "Составлен"
    with file.operation(f"{action} {_named(draft.year)}") as running:
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
    """Remove the plan of an academic year with its lines."""
    with file.operation(f"Удалён {_named(year)}") as running:
        ServicePlan.delete().where(ServicePlan.year == year).execute(file.db)
    return running.changes


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


def _named(year: int) -> str:
    return f"план услуг на {academic_year_title(year)} учебный год"
