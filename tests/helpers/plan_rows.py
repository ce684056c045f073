"""Plans, planned events and closed months for the tests of monitoring."""

import datetime as dt
from collections.abc import Sequence

from helpers.journal_rows import an_event, only_id
from kcentre.journal.event_verbs import add_event
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.verbs import keep_plan
from kcentre.periods.period import Period
from kcentre.periods.tables import ReportPeriod
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile

MADE_ON = dt.date(2026, 8, 20)
TODAY = dt.date(2026, 10, 15)


def keep_lines(file: CentreFile, *lines: PlanLine, year: int = 2026) -> tuple[int, ...]:
    """Keep a plan of these lines; return their ids."""
    changes = keep_plan(file, PlanDraft(year, MADE_ON, lines))
    return tuple(sorted(changes.rows["service_plan_line"]))


def plan_event(
    file: CentreFile, title: str, due: dt.date, *, year: int = 2026, **fields: object
) -> int:
    """Plan an event; return its id."""
    draft = PlannedEventDraft(year, title, due, **fields)  # type: ignore[arg-type]
    return only_id(add_planned_event(file, draft, "решение педсовета", TODAY), "planned_event")


def hold_event(file: CentreFile, day: dt.date, plan_item: str = "", title: str = "Лекторий") -> int:
    """Put a group event into the journal; return its id."""
    draft = an_event(file, date=day, title=title, plan_item=plan_item, participants=12)
    return only_id(add_event(file, draft), "group_event")


def close(file: CentreFile, *periods: Period) -> None:
    """Mark periods as closed, without papers."""
    with file.operation("Закрыто"):
        for period in periods:
            ReportPeriod.insert(
                kind=period.kind,
                starts=period.start.isoformat(),
                ends=period.end.isoformat(),
                state=ReportState.CLOSED,
            ).execute(file.db)


def refused_fields(problems: Sequence[object]) -> list[str]:
    """Return the fields that problems stand beside."""
    return [str(getattr(problem, "field", "")) for problem in problems]
