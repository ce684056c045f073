"""Step 6: whether the work is watched and corrected: plan, deviations, measures, reports."""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.missing import Missing
from kcentre.language.plurals import counted, plural
from kcentre.monitoring.deviations.queries import overdue, without_measure
from kcentre.monitoring.deviations.states import states_in
from kcentre.monitoring.plan.queries import plan
from kcentre.periods import titles
from kcentre.periods.begun import first_service
from kcentre.periods.period import Period, PeriodKind, containing, previous
from kcentre.periods.reporting import due_reports
from kcentre.periods.values import ReportState
from kcentre.steps.records import Progress, StepState
from kcentre.storage import CentreFile

MONITORING_TARGET = "monitoring/indicators"
PLAN_TARGET = "monitoring/plan/services"
_LATE_MEASURES_TARGET = "monitoring/deviations/overdue"


def monitoring_step(file: CentreFile, number: int, title: str, today: dt.date) -> StepState:
    """Return step 6: done where nothing deviates unnoticed and nothing is late.

    Looked at is the newest quarter that is over, as the department sees it.
    """
    begun = first_service(file)
    if begun is None:
        return StepState(
            number, title, Progress.NOT_STARTED, "начнётся с первых записей", (), MONITORING_TARGET
        )
    missing = tuple(_lacking(file, begun, today))
    if not missing:
        summary = "отклонений без меры нет, отчёты сданы"
        return StepState(number, title, Progress.DONE, summary, (), MONITORING_TARGET)
    return StepState(number, title, Progress.IN_WORK, missing[0].text, missing, missing[0].target)


def _lacking(file: CentreFile, begun: dt.date, today: dt.date) -> Iterator[Missing]:
    quarter = previous(containing(PeriodKind.QUARTER, today))
    if quarter.end >= begun:
        yield from _deviations(file, quarter, today)
    late = len(overdue(file, today))
    if late:
        words = counted(late, "мера просрочена", "меры просрочены", "мер просрочено")
        yield Missing(words, _LATE_MEASURES_TARGET)
    yield from _reports(file, today)
    year = containing(PeriodKind.ACADEMIC_YEAR, today)
    kept = plan(file, year.start.year)
    if kept is None:
        yield Missing(f"составить план на\u00a0{titles.short(year)}", PLAN_TARGET)
    elif kept.approved_on is None:
        yield Missing(f"утвердить план на\u00a0{titles.short(year)}", PLAN_TARGET)


def _deviations(file: CentreFile, quarter: Period, today: dt.date) -> Iterator[Missing]:
    red = without_measure(file, states_in(file, quarter, today), quarter)
    if red:
        words = counted(len(red), "отклонение", "отклонения", "отклонений")
        code = red[0].indicator.code
        target = f"{MONITORING_TARGET}/{code}/{quarter.word}"
        yield Missing(f"{words} без меры за\u00a0{titles.short(quarter)}", target)


def _reports(file: CentreFile, today: dt.date) -> Iterator[Missing]:
    late = [
        report
        for report in due_reports(file, today)
        if report.state is not ReportState.SENT and report.days_left < 0
    ]
    if late:
        verb = plural(len(late), "не сдан", "не сданы", "не сдано")
        words = counted(len(late), "отчёт", "отчёта", "отчётов")
        yield Missing(f"{verb} {words}", f"analysis/close/{late[0].period.word}")
