"""From which state an appointment may come into which, and how it is helped where it may not."""

import datetime as dt
from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.premises.appointments.texts import moment_text
from kcentre.premises.values import AWAITED_STATES, AppointmentState

BOOKED, CONFIRMED = AppointmentState.BOOKED, AppointmentState.CONFIRMED
HELD, NO_SHOW = AppointmentState.HELD, AppointmentState.NO_SHOW
BY_RECIPIENT = AppointmentState.CANCELLED_BY_RECIPIENT
BY_CENTRE = AppointmentState.CANCELLED_BY_CENTRE

CANCELLED_STATES = frozenset({BY_RECIPIENT, BY_CENTRE})
PAST_STATES = frozenset({HELD, NO_SHOW})

TRANSITIONS: dict[AppointmentState, frozenset[AppointmentState]] = {
    BOOKED: frozenset({CONFIRMED, HELD, NO_SHOW, BY_RECIPIENT, BY_CENTRE}),
    CONFIRMED: frozenset({BOOKED, HELD, NO_SHOW, BY_RECIPIENT, BY_CENTRE}),
    HELD: frozenset({BOOKED, NO_SHOW}),
    NO_SHOW: frozenset({BOOKED, HELD, BY_RECIPIENT, BY_CENTRE}),
    BY_RECIPIENT: frozenset({BOOKED, BY_CENTRE}),
    BY_CENTRE: frozenset({BOOKED, BY_RECIPIENT}),
    AppointmentState.MOVED: frozenset(),
}
"""A mark may be corrected; only a moved appointment is over for good: the new one lives on."""


def transition_problems(
    before: AppointmentState,
    after: AppointmentState,
    starts: dt.datetime,
    now: dt.datetime,
    reason: str,
) -> Iterator[Problem]:
    """Yield why an appointment can't come into the state."""
    if after is AppointmentState.MOVED:
        yield Problem("state", "Чтобы перенести запись, укажите её новое время.")
    elif before is not after and after not in TRANSITIONS[before]:
        yield Problem("state", _way_out(before, after, moment_text(starts.date(), starts.time())))
    elif after in PAST_STATES and starts.date() > now.date():
        when = moment_text(starts.date(), starts.time())
        yield Problem(
            "state",
            f"Запись на {when} ещё впереди: отметить «{after.label}» можно в её день. "
            "Если она не нужна, отмените её.",
        )
    if after in CANCELLED_STATES and not reason:
        yield Problem("reason", "Укажите причину отмены: она остаётся в журнале записи.")


def _way_out(before: AppointmentState, after: AppointmentState, when: str) -> str:
    if before is AppointmentState.MOVED:
        return f"Запись на {when} перенесена: отмечайте новую запись."
    return (
        f"Запись на {when} — «{before.label}», сразу стать «{after.label}» она не может: "
        "сначала верните ей состояние «назначена»."
    )


def change_problems(
    state: AppointmentState, starts: dt.datetime, day: dt.date | None, now: dt.datetime
) -> Iterator[Problem]:
    """Yield why an appointment can't be written with another `day` or content."""
    when = moment_text(starts.date(), starts.time())
    if state is AppointmentState.MOVED:
        yield Problem("id", f"Запись на {when} перенесена: изменяйте новую запись.")
    elif state in PAST_STATES and day is not None and day > now.date():
        yield Problem("date", f"Запись отмечена «{state.label}»: её день не может быть впереди.")


def move_problems(state: AppointmentState, starts: dt.datetime) -> Iterator[Problem]:
    """Yield why an appointment can't be moved."""
    if state in AWAITED_STATES:
        return
    when = moment_text(starts.date(), starts.time())
    way = (
        "переносите новую запись."
        if state is AppointmentState.MOVED
        else ("сначала верните ей состояние «назначена» или добавьте новую запись.")
    )
    yield Problem("state", f"Запись на {when} — «{state.label}»: {way}")


def removal_problems(
    state: AppointmentState, starts: dt.datetime, now: dt.datetime, *, is_moved: bool
) -> Iterator[Problem]:
    """Yield why an appointment can't be removed; `is_moved`: it came of another one's move."""
    when = moment_text(starts.date(), starts.time())
    if state not in AWAITED_STATES:
        yield Problem(
            "id", f"Запись на {when} — «{state.label}»: её хранят для отчётов, удалить нельзя."
        )
    elif starts <= now:
        yield Problem(
            "id",
            f"Запись на {when} уже в прошлом: отметьте, состоялась ли она, или отмените её "
            "с причиной.",
        )
    elif is_moved:
        yield Problem("id", f"На {when} запись перенесли: отмените её с причиной.")
