"""What somebody's place on the waiting list must satisfy.

Fields: who, child, not_after, until, id.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.rules import minute_of
from kcentre.premises.values import WaitingState


@dataclass(frozen=True, slots=True)
class AroundWaiting:
    """What the rules must know; `waits_already`: the family stands on the list with the same."""

    today: dt.date
    slot_minutes: int
    is_adult_known: bool = True
    is_child_of_family: bool = True
    waits_already: bool = False


def waiting_problems(draft: WaitingDraft, around: AroundWaiting) -> Iterator[Problem]:
    """Yield what stops a place on the list and what is odd about it."""
    if draft.adult_id is None and draft.newcomer is None:
        yield Problem("who", "Выберите, кто ждёт: имя не обязательно, хватит кода семьи.")
    if not around.is_adult_known:
        yield Problem("who", "Этого получателя уже нет в списке семей: выберите другого.")
    if not around.is_child_of_family:
        yield Problem("child", "Этот ребёнок из другой семьи: выберите ребёнка заново.")
    yield from _time_problems(draft, around)
    if draft.until is not None and draft.until < around.today:
        yield Problem("until", "Этот день уже прошёл: укажите будущий или оставьте пустым.")
    if around.waits_already:
        yield Problem("who", "Эта семья уже есть в листе ожидания.", Severity.WARNING)


def closed_problems(state: WaitingState) -> Iterator[Problem]:
    """Yield why a place on the list can't be worked on: it is no longer waited for."""
    if state is WaitingState.BOOKED:
        yield Problem("id", "Эта семья уже записана: изменяйте саму запись.")
    elif state is WaitingState.WITHDRAWN:
        yield Problem("id", "Эта семья уже снята с очереди: добавьте её снова.")


def _time_problems(draft: WaitingDraft, around: AroundWaiting) -> Iterator[Problem]:
    if draft.not_before is None or draft.not_after is None:
        return
    room = minute_of(draft.not_after) - minute_of(draft.not_before)
    if room <= 0:
        yield Problem("not_after", "Время «до» не позже времени «с»: поменяйте их местами.")
    elif room < around.slot_minutes:
        yield Problem(
            "not_after", "Консультация в это время не поместится: расширьте его.", Severity.WARNING
        )
