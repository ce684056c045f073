"""What a request must satisfy, and what may become of it.

The field of a problem is the name of the draft's field, «who», or «id».
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.centre.values import RequestState
from kcentre.journal.requests.records import RequestDraft
from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import doubt, year_problems
from kcentre.periods.closed import closed_problem
from kcentre.periods.period import Period

CLOSING_STATES = (RequestState.REFUSED, RequestState.CLOSED)
"""The states in which a request ends without a service and without being led on."""


@dataclass(frozen=True, slots=True)
class AroundRequest:
    """What the rules must know; `waits_already`: an unanswered request of the same adult.

    `closed` is the closed period that the day is in.
    """

    today: dt.date
    topic_needs_text: bool = False
    waits_already: str = ""
    closed: Period | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept request as far as its state may be changed."""

    id: int
    number: int
    date: dt.date
    state: RequestState
    session_id: int | None
    appointment_id: int | None


def request_problems(draft: RequestDraft, around: AroundRequest) -> Iterator[Problem]:
    """Yield what stops a request and what is odd about it."""
    if draft.date is None:
        yield Problem("date", "Укажите дату: по ней считают, сколько ждут ответа.")
    elif draft.date > around.today:
        yield doubt("date", "Этот день ещё не наступил.")
    yield from year_problems("date", draft.date)
    if around.closed is not None:
        yield closed_problem(around.closed)
    if not _is_anybody(draft):
        yield Problem("who", "Выберите, кто обратился, или отметьте «аноним» (Alt+A).")
    if around.topic_needs_text and not draft.topic_text.strip():
        yield Problem("topic_text", "Тема «Иное»: напишите, о чём спрашивали.")
    if around.waits_already:
        yield doubt("who", f"Эта семья уже ждёт ответа: {around.waits_already}.")


def standing_problems(kept: Kept) -> Iterator[Problem]:
    """Yield why the state of a request can't be changed by hand: a service answered it."""
    if kept.session_id is not None:
        yield Problem(
            "id",
            f"На обращение №\u00a0{kept.number} ответили консультацией: его состояние уже "
            "«выполнено». Чтобы изменить его, удалите консультацию.",
        )


def routing_problems(routed_to: str) -> Iterator[Problem]:
    """Yield what is missing where somebody is led on."""
    if not routed_to:
        yield Problem("routed_to", "Напишите, куда направили: специалист, учреждение, телефон.")


def closing_problems(
    kept: Kept, state: RequestState, day: dt.date, today: dt.date
) -> Iterator[Problem]:
    """Yield why a request can't be closed so on that day."""
    if state not in CLOSING_STATES:
        yield Problem("state", "Выберите, чем закончилось обращение.")
    if day < kept.date:
        asked = short_date(kept.date)
        yield Problem("closed_on", f"Обратились {asked}: закрыть раньше этого дня нельзя.")
    elif day > today:
        yield Problem("closed_on", "Этот день ещё не наступил: укажите день, когда закрыли.")


def _is_anybody(draft: RequestDraft) -> bool:
    """Whether it is said who asked; a call that is led on needs no name."""
    known = draft.adult_id is not None or draft.newcomer is not None
    return known or draft.is_anonymous or bool(draft.routed_to.strip())
