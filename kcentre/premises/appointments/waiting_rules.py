"""What somebody's place on the waiting list must satisfy.

The field of a problem is the name of the draft's field, «who», or «id».
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.language import Problem
from kcentre.language.clock import minutes_of
from kcentre.language.problems import doubt
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.appointments.rules import people_problems
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
    yield from people_problems(
        is_adult_known=around.is_adult_known, is_child_of_family=around.is_child_of_family
    )
    yield from _time_problems(draft, around)
    if draft.until is not None and draft.until < around.today:
        yield Problem("until", "Этот день уже прошёл: укажите будущий или оставьте пустым.")
    if around.waits_already:
        yield doubt("who", "Эта семья уже есть в листе ожидания.")


def closed_problems(state: WaitingState) -> Iterator[Problem]:
    """Yield why a place on the list can't be worked on: it is no longer waited for."""
    if state is WaitingState.BOOKED:
        yield Problem("id", "Эта семья уже записана: изменяйте саму запись.")
    elif state is WaitingState.WITHDRAWN:
        yield Problem("id", "Эту семью уже убрали из листа ожидания: добавьте её снова.")


def _time_problems(draft: WaitingDraft, around: AroundWaiting) -> Iterator[Problem]:
    if draft.not_before is None or draft.not_after is None:
        return
    room = minutes_of(draft.not_after) - minutes_of(draft.not_before)
    if room <= 0:
        yield Problem("not_after", "Время «до» не позже времени «с»: поменяйте их местами.")
    elif room < around.slot_minutes:
        yield doubt("not_after", "Консультация в это время не поместится: расширьте его.")
