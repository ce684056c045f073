"""What a plan of services must satisfy."""

from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.periods.period import FIRST_YEAR, LAST_YEAR


def plan_problems(draft: PlanDraft) -> Iterator[Problem]:
    """Yield what stops a plan from being kept."""
    if not FIRST_YEAR <= draft.year < LAST_YEAR:
        yield Problem("year", "Проверьте учебный год плана.")
        return
    if not draft.lines:
        yield Problem("lines", "В плане нет ни одной услуги: сохранять нечего.")
    for number, line in enumerate(draft.lines):
        if line.volume < 1:
            yield Problem(f"lines/{number}", "Объём строки плана — от 1 услуги.")
        if line.month and not _is_in_year(line, draft.year):
            yield Problem(f"lines/{number}", "Месяц строки не входит в учебный год плана.")


def _is_in_year(line: PlanLine, year: int) -> bool:
    return f"{year}-09" <= line.month <= f"{year + 1}-08"
