"""The draft of «Основные итоги»: what was done, for whom, how it was rated."""

from kcentre.analysis.comparison import has_data
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.of_answers import NO_EVENTS
from kcentre.analysis.conclusions.records import ReportPart, parts_of
from kcentre.analysis.conclusions.sentences import Facts, Paragraph, changed, known_or, text_of
from kcentre.language.sentences import capital
from kcentre.periods import titles

_NO_RATINGS = "Оценок получателей за период нет, поэтому о доле удовлетворённых нет данных."
_RATINGS = "По итогам услуг {ratings.got}, доля удовлетворённых — {ratings.satisfied}."


def summary_draft(facts: Facts, known: Ground) -> str:
    """Return the draft; comparisons and leaders are in it where no conclusions follow."""
    if not has_data(known.compared.current):
        return nothing_recorded(known)
    is_alone = ReportPart.CONCLUSIONS not in parts_of(known.period.kind)
    often = "Чаще всего родители обращались по темам: {services.topics}."
    return text_of(
        facts,
        (_given(facts, known), *(_change_and_plan(facts) if is_alone else ())),
        _people(facts, known),
        (
            "По видам помощи: {services.kinds}.",
            "По формам: {services.forms}.",
            often if is_alone and known.is_topic_repeated else "",
        ),
        (
            known_or(facts, "За период {events.held}.", NO_EVENTS),
            known_or(facts, _RATINGS, _NO_RATINGS),
        ),
        ("За консультацией {requests.received}, {requests.overdue}.",),
    )


def nothing_recorded(known: Ground) -> str:
    """Say that there is nothing to report."""
    return (
        f"{capital(titles.over(known.period))} в журнале консультаций нет записей "
        "об услугах, групповых мероприятиях и оценках получателей."
    )


def _change_and_plan(facts: Facts) -> Paragraph:
    return changed("Это", facts, "services"), "План услуг {plan.done}."


def _given(facts: Facts, known: Ground) -> str:
    over = capital(titles.over(known.period))
    if "services.given" not in facts:
        return f"{over} услуг не оказано."
    long = " общей длительностью {services.hours}" if "services.hours" in facts else ""
    return f"{over} {known.passport.centre_kind.label} оказал {{services.given}}{long}."


def _people(facts: Facts, known: Ground) -> Paragraph:
    if not known.compared.current.sessions.total:
        return ()
    if "people.asked" not in facts:
        return ("Все услуги оказаны анонимно.",)
    about = ", вопросы касались {people.children}" if "people.children" in facts else ""
    return (f"За помощью {{people.asked}}{about}.", "По обращениям: {people.visits}.")
