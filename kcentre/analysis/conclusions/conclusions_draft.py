"""The draft of «Выводы»: comparisons, leaders, what was rated well or badly."""

from kcentre.analysis.comparison import has_data
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.sentences import Facts, changed, text_of
from kcentre.language.sentences import capital
from kcentre.monitoring.norms import Colour

_MONTHS = (
    "Больше всего услуг пришлось на {services.busiest_month}, меньше всего — на "
    "{services.quietest_month}."
)


def conclusions_draft(facts: Facts, known: Ground) -> str:
    """Return the draft; empty for a period without data."""
    if not has_data(known.compared.current):
        return ""
    given = f"{capital(known.passport.centre_kind.label)} оказал {{services.given}}"
    topics = "Наиболее востребованные темы: {services.topics}."
    return text_of(
        facts,
        (
            changed(f"{given} —", facts, "services") or f"{given}.",
            "Число родителей, получивших помощь, — {people.number}.",
            changed("Это", facts, "people"),
            "План услуг {plan.done}.",
            "План мероприятий: {plan.events}.",
        ),
        (
            "Чаще всего оказывалась {services.leading_kind}, преобладает {services.leading_form}.",
            topics if known.is_topic_repeated else "",
            "Чаще всего вопросы касались детей в возрасте {people.leading_age}.",
        ),
        (
            "Наибольшее число услуг приходится на специалиста: {services.leading_specialist}.",
            _MONTHS if _do_months_differ(known) else "",
        ),
        (changed("Доля удовлетворённых получателей", facts, "ratings"),),
        (
            "Целевые значения достигнуты по {goals.met}." if _is_any_met(known) else "",
            "Близки к целевым значения по {goals.near}.",
            "Не достигнуты цели по {goals.missed}.",
            "Для исправления {measures.planned}: {measures.states}.",
            "Результаты мер, принятых ранее: {measures.results}.",
        ),
    )


def _is_any_met(known: Ground) -> bool:
    return any(state.colour is Colour.GOOD for state in known.states)


def _do_months_differ(known: Ground) -> bool:
    """Return whether one month alone was the fullest, and one alone the emptiest."""
    found = known.compared.current.sessions.by_month
    counts = sorted(found.get(month, 0) for month in known.period.months)
    return len(counts) > 1 and counts[0] < counts[1] and counts[-2] < counts[-1]
