"""The plans of services and events as they are kept, and what became of them."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kcentre.centre.queries import settings
from kcentre.centre.values import EventType, Form, Kind
from kcentre.language.dates import kept_day, today_here, year_and_month
from kcentre.monitoring.plan import shares
from kcentre.monitoring.plan.event_records import (
    HeldEvent,
    PlannedEventDraft,
    PlannedEventLine,
)
from kcentre.monitoring.plan.held import held_by_title
from kcentre.monitoring.plan.planned import Share
from kcentre.monitoring.plan.records import Correction, Plan, PlanLine
from kcentre.monitoring.plan.tables import (
    PlanCorrection,
    PlannedEvent,
    ServicePlan,
    ServicePlanLine,
)
from kcentre.periods.period import academic_year, academic_year_of, month
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def plan(file: CentreFile, year: int) -> Plan | None:
    """Return the plan of the academic year that begins in `year`; None where there is none."""
    table = ServicePlan
    query = table.select(
        table.id, table.made_on, table.round, table.note, table.approved_on
    ).where(table.year == year)  # fmt: skip
    with file.reading():
        for plan_id, made_on, round_id, note, approved_on in ask(file.db, query):
            day = dt.date.fromisoformat(made_on)
            lines = _lines(file, plan_id)
            return Plan(plan_id, year, day, lines, round_id, note, kept_day(approved_on))
    return None


def planned_events(
    file: CentreFile, year: int, *, today: dt.date | None = None
) -> list[PlannedEventLine]:
    """Return the planned events of an academic year by their deadlines, cancelled ones too.

    `today` (None: the computer's) tells what is overdue; what was held later doesn't count yet.
    """
    table = PlannedEvent
    with file.reading():
        query = table.select().where(table.year == year)
        query = query.order_by(table.due, table.starts, table.title_key)
        rows = list(query.dicts().execute(file.db))
        day = today or today_here()
        held = held_by_title(file, year, day) if rows else {}
    return [_event_line(row, held, day) for row in rows]


def planned_event(
    file: CentreFile, planned_id: int, *, today: dt.date | None = None
) -> PlannedEventLine | None:
    """Return a planned event; None where it was removed."""
    query = PlannedEvent.select(PlannedEvent.year).where(PlannedEvent.id == planned_id)
    with file.reading():
        year = query.scalar(file.db)
        lines = [] if year is None else planned_events(file, int(year), today=today)
    return next((line for line in lines if line.id == planned_id), None)


def open_titles(file: CentreFile, day: dt.date) -> list[str]:
    """Return the titles still to be held in the academic year of a day, by their deadlines."""
    lines = planned_events(file, academic_year_of(day), today=day)
    return [line.draft.title for line in lines if not line.is_cancelled and line.held is None]


def corrections(file: CentreFile, year: int) -> list[Correction]:
    """Return the corrections of an academic year's plan, the newest first."""
    table = PlanCorrection
    query = (
        table.select(
            table.made_on, table.subject, table.field, table.old, table.new, table.reason,
            table.line, table.event,
        )
        .where(table.year == year)
        .order_by(table.made_on.desc(), table.id.desc())
    )  # fmt: skip
    return [
        Correction(dt.date.fromisoformat(made_on), *told) for made_on, *told in ask(file.db, query)
    ]


def shares_of_year(file: CentreFile, year: int) -> list[Share] | None:
    """Return the lines of an academic year with their days; None: nothing is planned.

    Without a planned service the month norm of the settings counts, where there is one.
    """
    kept, norm = plan(file, year), settings(file).month_plan
    lines = kept.lines if kept is not None else ()
    if not lines and norm:
        lines = tuple(PlanLine(norm, each) for each in academic_year(year).months)
    return [Share(line, *_days_of(line, year)) for line in lines] or None


def _lines(file: CentreFile, plan_id: int) -> tuple[PlanLine, ...]:
    table = ServicePlanLine
    query = (
        table.select(
            table.volume, table.month, table.kind, table.form, table.topic, table.specialist,
            table.position, table.reason, table.id, table.approved,
        )
        .where(table.plan == plan_id)
        .order_by(table.month, table.id)
    )  # fmt: skip
    return tuple(
        PlanLine(volume, month, Kind(kind) if kind else None, Form(form) if form else None, *rest)
        for volume, month, kind, form, *rest in ask(file.db, query)
    )


def _days_of(line: PlanLine, year: int) -> tuple[dt.date, dt.date]:
    if not line.month:
        return academic_year_days(year)
    whole = month(*year_and_month(line.month))
    return whole.start, whole.end


def _event_line(
    row: Mapping[str, Any], held: Mapping[str, HeldEvent], today: dt.date
) -> PlannedEventLine:
    due, is_cancelled = dt.date.fromisoformat(row["due"]), bool(row["is_cancelled"])
    own = held.get(row["title_key"])
    state = shares.state_of(due, own, today, is_cancelled=is_cancelled)
    return PlannedEventLine(row["id"], _event_draft(row, due), due, is_cancelled, own, state)


def _event_draft(row: Mapping[str, Any], due: dt.date) -> PlannedEventDraft:
    return PlannedEventDraft(
        year=row["year"],
        title=row["title"],
        due=due,
        starts=kept_day(row["starts"]),
        event_type=EventType(row["event_type"]) if row["event_type"] else None,
        form=Form(row["form"]) if row["form"] else None,
        topic_id=row["topic"],
        specialist_id=row["specialist"],
        audience=row["audience"],
        expected=row["expected"],
        note=row["note"],
    )
