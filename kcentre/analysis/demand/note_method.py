"""How the analytic note begins: why the demand was studied, and how."""

from collections.abc import Iterator

from kcentre.analysis.demand import said
from kcentre.analysis.demand.conclusion_facts import RoundFacts
from kcentre.analysis.demand.conclusion_words import forms
from kcentre.centre.records import Passport
from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped
from kcentre.language.plurals import counted
from kcentre.paper.document import Block, Heading, Paragraph
from kcentre.surveys.results.protection import HIDDEN, SMALL


def opening(facts: RoundFacts, passport: Passport) -> Iterator[Block]:
    """Yield the goal and the method."""
    yield Heading("Цель изучения спроса")
    yield Paragraph(
        "Цель — выявить запросы семей на методическую, психолого-педагогическую, диагностическую "
        f"и консультативную помощь {passport.centre_genitive}: темы, специалистов, формы "
        "и время консультаций, — чтобы учесть их в режиме работы и плане услуг."
    )
    yield Heading("Организация опроса")
    yield Paragraph(" ".join(_organisation(facts)))
    if facts.needs.results.responses >= SMALL:
        yield Paragraph(" ".join(_method(facts)))


def _organisation(facts: RoundFacts) -> Iterator[str]:
    line, results = facts.round, facts.needs.results
    asked = counted(len(results.questions), "вопрос", "вопроса", "вопросов")
    yield f"Опрос «{line.title}» проведён по анкете «{line.questionnaire}» ({asked})."
    yield f"Сроки опроса: {_days(facts)}."
    yield "Анкеты анонимные: ответ нельзя связать с семьёй, если родитель не указал её код сам."
    received = f"Получено: {forms(results.responses)}"
    if line.target:
        done = said.percent(results.responses, line.target)
        received += f" при плане {grouped(line.target)} ({done})"
    yield f"{received}."


def _days(facts: RoundFacts) -> str:
    line, results = facts.round, facts.needs.results
    first, last = results.first or line.starts, results.last or line.ends
    if last is None or last <= first:
        return f"с\u00a0{short_date(first)}" if last is None else short_date(first)
    return f"с\u00a0{short_date(first)} по\u00a0{short_date(last)}"


def _method(facts: RoundFacts) -> Iterator[str]:
    yield (
        "Доли рассчитаны от числа ответивших на вопрос (n); в\u00a0вопросах с\u00a0несколькими "
        "ответами их сумма больше 100\u00a0%."
    )
    yield "Для каждой доли указаны границы 95-процентного доверительного интервала (метод Уилсона)."
    yield (
        f"Знаком «{HIDDEN}» заменены числа групп меньше {SMALL} анкет и те, по которым такую "
        "группу можно вычислить: ответы нельзя связать с\u00a0отдельными семьями."
    )
    if facts.compared is not None:
        yield (
            f"Результаты сопоставлены с опросом «{facts.compared.earlier}» "
            f"({forms(facts.compared.earlier_responses)})."
        )
