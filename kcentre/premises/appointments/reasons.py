"""Usual reasons: offered, while any other words may be typed."""

from kcentre.premises.values import AppointmentState

MOVE_REASONS = (
    "по просьбе получателя",
    "болезнь ребёнка",
    "болезнь специалиста",
    "специалист занят",
    "кабинет занят",
    "изменились часы приёма",
    "карантин",
)

REASONS: dict[AppointmentState, tuple[str, ...]] = {
    AppointmentState.CANCELLED_BY_RECIPIENT: (
        "болезнь ребёнка",
        "болезнь родителя",
        "вопрос решён",
        "неудобное время",
        "обратились в другую организацию",
        "семейные обстоятельства",
    ),
    AppointmentState.CANCELLED_BY_CENTRE: (
        "болезнь специалиста",
        "специалист в отпуске",
        "изменились часы приёма",
        "кабинет недоступен",
        "карантин",
        "записано по ошибке",
    ),
    AppointmentState.NO_SHOW: (
        "не предупредили",
        "предупредили после начала",
        "не дозвонились",
    ),
    AppointmentState.MOVED: MOVE_REASONS,
}


def usual_reasons(state: AppointmentState) -> tuple[str, ...]:
    """Return the reasons offered with a state; none where it needs no reason."""
    return REASONS.get(state, ())
