"""The draft of «Выводы»: comparisons, leaders, what was rated well or badly."""

from kcentre.analysis.comparison import has_data
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.sentences import Facts, changed, text_of
from kcentre.language.sentences import capital

_MONTHS = (
    "Больше всего услуг пришлось на {services.busiest_month}, меньше всего — на "
    "{services.quietest_month}."
)


def conclusions_draft(facts: Facts, known: Ground) -> str:
    """Return the draft; empty for a period without data."""
    if not has_data(known.compared.current):
        return ""
    centre = capital(known.passport.centre_kind.label)
    return text_of(
        facts,
        (
            changed(f"{centre} оказал {{services.given}} —", facts, "services"),
            "Число родителей, получивших помощь, — {people.number}.",
            changed("Это", facts, "people"),
            "План услуг {plan.done}.",
            "План мероприятий: {plan.events}.",
        ),
        (
            "Чаще всего оказывалась {services.leading_kind}, преобладает {services.leading_form}.",
            "Наиболее востребованные темы: {services.topics}.",
            "Чаще всего вопросы касались детей в возрасте {people.leading_age}.",
        ),
        (
            "Наибольшее число услуг приходится на специалиста: {services.leading_specialist}.",
            _MONTHS,
        ),
        (changed("Доля удовлетворённых получателей", facts, "ratings"),),
        (
            "Целевые значения достигнуты по {goals.met}.",
            "Близки к целевым значения по {goals.near}.",
            "Не достигнуты цели по {goals.missed}.",
            "Для исправления {measures.planned}: {measures.states}.",
            "Результаты мер, принятых ранее: {measures.results}.",
        ),
    )
