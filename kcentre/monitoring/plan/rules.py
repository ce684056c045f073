"""What a plan of services and its corrections must satisfy."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import length_problems
from kcentre.language.sentences import capital
from kcentre.monitoring.plan.records import Plan, PlanDraft, PlanLine, volumes_by
from kcentre.monitoring.plan.words import plan_title
from kcentre.periods.closed import closed_problem, closed_with
from kcentre.periods.period import FIRST_YEAR, LAST_YEAR, Period, academic_year

LARGEST_VOLUME = 100_000
LONGEST_REASON = 300


def plan_problems(draft: PlanDraft) -> Iterator[Problem]:
    """Yield what stops a plan from being kept."""
    if not FIRST_YEAR <= draft.year < LAST_YEAR:
        yield Problem("year", "Проверьте учебный год плана.")
        return
    if not draft.lines:
        yield Problem("lines", "В плане нет ни одной услуги: сохранять нечего.")
    for number, line in enumerate(draft.lines):
        if not 1 <= line.volume <= LARGEST_VOLUME:
            yield Problem(f"lines/{number}", "Объём строки плана — от 1 услуги.")
        if line.month and not is_in_year(line.month, draft.year):
            yield Problem(f"lines/{number}", "Месяц строки не входит в учебный год плана.")


def approved_problems(known: Plan | None) -> Iterator[Problem]:
    """Yield why a plan can't be replaced or removed as a whole."""
    if known is not None and known.approved_on is not None:
        yield Problem(
            "year",
            f"План утверждён {short_date(known.approved_on)} и целиком не заменяется. Внесите "
            "корректировку с причиной в разделе «Мониторинг», на странице «План».",
        )


def approval_problems(
    known: Plan | None, year: int, day: dt.date, *, has_events: bool
) -> Iterator[Problem]:
    """Yield why a plan can't be approved on a day."""
    if not (known and known.lines) and not has_events:
        yield Problem("lines", "Утверждать нечего: в плане нет ни услуг, ни мероприятий.")
    if known is not None and known.approved_on is not None:
        yield Problem("day", f"План уже утверждён {short_date(known.approved_on)}.")
    if not dt.date(year, 1, 1) <= day <= academic_year(year).end:
        yield Problem("day", "Дата утверждения — не раньше года, в котором план начинается, и не "
                      "позже 31 августа следующего.")  # fmt: skip


def volume_problems(before: int, volume: int) -> Iterator[Problem]:
    """Yield what is wrong with the new volume of some lines; 0 takes them out of the plan."""
    if not 0 <= volume <= LARGEST_VOLUME:
        yield Problem("volume", "Объём — целое число услуг от 0 до 100\u00a0000.")
    elif volume == before:
        yield Problem("volume", "Объём прежний: исправлять нечего.")


def reason_problems(reason: str, *, is_approved: bool) -> Iterator[Problem]:
    """Yield what is missing of the reason of a change."""
    if is_approved and not reason:
        yield Problem("reason", "План утверждён: укажите причину корректировки.")
    yield from length_problems("reason", reason, LONGEST_REASON)


def new_line_problems(line: PlanLine, plan: Plan) -> Iterator[Problem]:
    """Yield what is wrong with a line to be added to a plan."""
    if line.month and not is_in_year(line.month, plan.year):
        yield Problem("month", "Месяц строки не входит в учебный год плана.")


def closed_month_problems(
    closed: Sequence[Period],
    year: int,
    before: Iterable[PlanLine],
    after: Iterable[PlanLine],
    field: str,
) -> Iterator[Problem]:
    """Yield why a year's plan can't change: the first month it changes within a closed period.

    What is planned without a month stands once the whole academic year is closed.
    """
    then, now = volumes_by(before, _place), volumes_by(after, _place)
    changed = {
        str(place[0])
        for place in then.keys() | now.keys()
        if then.get(place, 0) != now.get(place, 0)
    }
    held = (_closed_holding(closed, month, year) for month in sorted(changed))
    period = next((one for one in held if one is not None), None)
    if period is not None:
        yield closed_problem(period, field)


def missing_plan(year: int) -> Problem:
    """Return the problem of a plan that is not there."""
    title = plan_title(year)
    return Problem("year", f"{capital(title)} ещё не составлен: составьте его.")


def is_in_year(month: str, year: int) -> bool:
    """Tell whether a month («2026-09») lies in the academic year that begins in `year`."""
    return month in academic_year(year).months


def _closed_holding(closed: Sequence[Period], month: str, year: int) -> Period | None:
    if not month:
        return next((one for one in closed if one == academic_year(year)), None)
    return closed_with(closed, dt.date.fromisoformat(f"{month}-01"))


def _place(line: PlanLine) -> tuple[object, ...]:
    return line.month, line.kind, line.form, line.topic_id, line.specialist_id, line.position
