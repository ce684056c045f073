"""What a measure must satisfy. The field of a problem is the name of the draft's field."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kcentre.language import Problem, typed
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, limit_problems, year_problems
from kcentre.monitoring.deviations.records import DeviationDraft
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.periods.period import PeriodKind

_LONGEST = {"cause": 2000, "measure": 2000, "responsible": 300, "conclusion": 2000}


@dataclass(frozen=True, slots=True)
class AroundDeviation:
    """What the rules must know; `noticed_on` is today of a new one."""

    today: dt.date
    noticed_on: dt.date
    is_known_code: bool = True


def tidied(draft: DeviationDraft, today: dt.date) -> DeviationDraft:
    """Return the draft as it is kept: the day it was done belongs to a done measure alone."""
    is_done = draft.status is MeasureStatus.DONE
    clean = typed.tidied(draft, ("cause", "measure", "conclusion"))
    return replace(clean, done_on=(draft.done_on or today) if is_done else None)


def deviation_problems(draft: DeviationDraft, around: AroundDeviation) -> Iterator[Problem]:
    """Yield what stops a measure and what is odd about it."""
    yield from _indicator_problems(draft, around)
    if not draft.cause.strip():
        yield Problem("cause", "Напишите причину: почему показатель отклонился от цели.")
    if not draft.measure.strip():
        yield Problem("measure", "Напишите меру: что будет сделано.")
    if not draft.responsible.strip():
        yield Problem("responsible", "Укажите, кто отвечает за меру.")
    yield from limit_problems(draft, _LONGEST)
    yield from _due_problems(draft, around)
    yield from _end_problems(draft, around)


def _indicator_problems(draft: DeviationDraft, around: AroundDeviation) -> Iterator[Problem]:
    if not draft.code.strip():
        yield Problem("code", "Выберите показатель, который отклонился от цели.")
    elif not around.is_known_code:
        yield Problem("code", f"Показателя {draft.code} нет: выберите другой из списка.")
    if draft.period is None:
        yield Problem("period", "Выберите период, за который показатель отклонился от цели.")
    elif draft.period.kind is PeriodKind.DAYS:
        sentence = "Меры назначают по месяцу, кварталу, полугодию или году: выберите такой период."
        yield Problem("period", sentence)
    elif draft.period.start > around.today:
        yield Problem("period", "Этот период ещё не начался: отклоняться нечему.")


def _due_problems(draft: DeviationDraft, around: AroundDeviation) -> Iterator[Problem]:
    if draft.due is None:
        yield Problem("due", "Укажите срок: до какого дня мера должна быть выполнена.")
        return
    yield from year_problems("due", draft.due)
    if draft.due < around.noticed_on:
        noticed = short_date(around.noticed_on)
        yield doubt("due", f"Срок раньше дня, когда отклонение заметили ({noticed}).")


def _end_problems(draft: DeviationDraft, around: AroundDeviation) -> Iterator[Problem]:
    is_done = draft.status is MeasureStatus.DONE
    if is_done and draft.done_on is not None:
        yield from year_problems("done_on", draft.done_on)
        if draft.done_on > around.today:
            yield Problem("done_on", "Этот день ещё не наступил: укажите, когда мера выполнена.")
        elif draft.done_on < around.noticed_on:
            noticed = short_date(around.noticed_on)
            yield doubt("done_on", f"Выполнена раньше, чем отклонение заметили ({noticed}).")
    if draft.status is MeasureStatus.DROPPED and not draft.conclusion.strip():
        yield doubt("conclusion", "Напишите в выводе, почему мера отменена.")
