"""The plans of services as they are kept."""

import datetime as dt

from kcentre.centre.values import Form, Kind
from kcentre.monitoring.plan.records import Plan, PlanLine
from kcentre.monitoring.plan.tables import ServicePlan, ServicePlanLine
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def plan(file: CentreFile, year: int) -> Plan | None:
    """Return the plan of the academic year that begins in `year`; None where there is none."""
    query = ServicePlan.select(
        ServicePlan.id, ServicePlan.made_on, ServicePlan.round, ServicePlan.note
    ).where(ServicePlan.year == year)
    with file.reading():
        for plan_id, made_on, round_id, note in ask(file.db, query):
            day = dt.date.fromisoformat(made_on)
            return Plan(plan_id, year, day, _lines(file, plan_id), round_id, note)
    return None


def _lines(file: CentreFile, plan_id: int) -> tuple[PlanLine, ...]:
    table = ServicePlanLine
    query = (
        table.select(
            table.volume, table.month, table.kind, table.form, table.topic, table.specialist,
            table.position, table.reason,
        )
        .where(table.plan == plan_id)
        .order_by(table.month, table.id)
    )  # fmt: skip
    return tuple(
        PlanLine(
            volume,
            month,
            Kind(kind) if kind else None,
            Form(form) if form else None,
            topic_id,
            specialist_id,
            position,
            reason,
        )
        for volume, month, kind, form, topic_id, specialist_id, position, reason in ask(
            file.db, query
        )
    )
