"""Step 6 is done where nothing deviates unnoticed, nothing is late and the plan is approved."""

import datetime as dt

from helpers.journal_rows import hire

from kcentre.centre.values import Kind
from kcentre.journal.tables import Session
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.verbs import approve_plan, keep_plan
from kcentre.periods.tables import PeriodSnapshot, ReportPeriod
from kcentre.steps.monitoring import monitoring_step
from kcentre.steps.records import Progress, StepState
from kcentre.storage import CentreFile

NBSP = "\u00a0"
TODAY = dt.date(2026, 10, 3)


def step(file: CentreFile) -> StepState:
    return monitoring_step(file, 6, "Мониторинг", TODAY)


def serve(file: CentreFile) -> None:
    """Give one service in the quarter; nobody rated it, so П05 is red."""
    hire(file)
    with file.operation("Добавлено"):
        Session.insert(number=1, date="2026-09-30", specialist=1).execute(file.db)


def measure(file: CentreFile, due: str) -> None:
    with file.operation("Мера"):
        Deviation.insert(
            code="П05", kind="quarter", starts="2026-07-01", noticed_on="2026-10-01", due=due
        ).execute(file.db)


def plan_approved(file: CentreFile) -> None:
    lines = (PlanLine(1, "2026-09", Kind.CONSULTATIVE),)
    keep_plan(file, PlanDraft(2026, dt.date(2026, 8, 31), lines))
    approve_plan(file, 2026, dt.date(2026, 9, 1))


def missing(file: CentreFile) -> list[tuple[str, str]]:
    return [(one.text, one.target) for one in step(file).missing]


def test_an_empty_journal_has_nothing_to_watch(centre: CentreFile) -> None:
    assert (step(centre).progress, step(centre).missing) == (Progress.NOT_STARTED, ())


def test_all_that_is_missing_leads_to_its_place(centre: CentreFile) -> None:
    serve(centre)
    found = dict(missing(centre))
    quarter = f"1{NBSP}отклонение без меры за{NBSP}III{NBSP}кв. 2026"
    assert found[quarter] == "monitoring/indicators/П05/2026-Q3"
    assert found[f"составить план на{NBSP}2026/27 уч.{NBSP}г."] == "monitoring/plan/services"
    assert step(centre).summary == quarter
    assert step(centre).progress is Progress.IN_WORK


def test_a_measure_answers_a_deviation_until_it_is_late(centre: CentreFile) -> None:
    serve(centre)
    plan_approved(centre)
    assert not any("план" in text for text, _ in missing(centre))
    measure(centre, due="2026-10-02")
    assert missing(centre)[0] == (f"1{NBSP}мера просрочена", "monitoring/deviations/overdue")
    with centre.operation("Срок"):
        Deviation.update(due="2026-11-01").execute(centre.db)
    assert step(centre).summary == "отклонений без меры нет, отчёты сданы"
    assert step(centre).progress is Progress.DONE


def test_a_report_past_its_day_is_missing(centre: CentreFile) -> None:
    serve(centre)
    plan_approved(centre)
    measure(centre, due="2026-11-01")
    late = monitoring_step(centre, 6, "Мониторинг", dt.date(2026, 10, 20)).missing
    assert [(one.text, one.target) for one in late] == [
        (f"не сданы 2{NBSP}отчёта", "analysis/close/2026-09")
    ]
    with centre.operation("Сдано"):
        for kind, starts in (("month", "2026-09-01"), ("quarter", "2026-07-01")):
            period_id = ReportPeriod.insert(
                kind=kind, starts=starts, ends="2026-09-30", state="sent"
            ).execute(centre.db)
            PeriodSnapshot.insert(
                period=period_id, made_at="2026-10-02 09:00:00", figures="{}", texts="{}",
                digest="", sent_on="2026-10-02",
            ).execute(centre.db)  # fmt: skip
    assert monitoring_step(centre, 6, "Мониторинг", dt.date(2026, 10, 20)).missing == ()
