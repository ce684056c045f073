"""«Выводы по спросу» in official Russian, paragraph by paragraph.

Groups of fewer than five families are never named: the text goes into papers.
"""

from collections.abc import Iterator

from kcentre.analysis.demand import said
from kcentre.analysis.demand.conclusion_facts import RoundFacts
from kcentre.language import fold
from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped
from kcentre.language.plurals import plural
from kcentre.surveys.results.protection import SMALL, PrintedRow, printed_rows
from kcentre.surveys.results.records import QuestionResult, RoundComparison, Share
from kcentre.surveys.results.statistics import share
from kcentre.surveys.values import Meaning

NO_ANSWERS = "Заполненных анкет пока нет, поэтому выводов о спросе сделать нельзя."
NO_WISHES = (
    "О\u00a0темах, специалистах, форме и времени консультаций семьи не высказались: сопоставить "
    "спрос с\u00a0работой центра не с\u00a0чем."
)
_NAMED = 4
"""How many answers of a question are named, the most frequent first."""
_INTERVALS = "В\u00a0скобках — границы 95-процентного доверительного интервала."
_WHO = {
    Meaning.RELATION: "Анкеты заполнили: ",
    Meaning.AGE: "Возраст детей: ",
    Meaning.ATTENDANCE: "Посещение детского сада: ",
}
_OPENINGS = {
    Meaning.TOPICS: "Чаще всего семьи выбирали темы: ",
    Meaning.HELP: "Семьям нужна помощь: ",
    Meaning.SPECIALISTS: "Семьи хотели бы обратиться к специалистам: ",
    Meaning.FORM: "Удобная форма консультации: ",
    Meaning.TIME: "Удобное время: ",
    Meaning.CHANNELS: "Узнавать о центре семьям удобно так: ",
}


def paragraphs(facts: RoundFacts) -> Iterator[str]:
    """Yield what the round tells, before any proposals."""
    results = facts.needs.results
    yield collected(facts)
    if not results.responses:
        yield NO_ANSWERS
        return
    if results.responses < SMALL:
        yield (
            "Анкет слишком мало: доли не приводятся, чтобы ответы нельзя было связать "
            "с\u00a0отдельными семьями."
        )
        return
    yield from _joined(_who(facts), awareness(facts))
    yield from _joined(_wished(facts, Meaning.TOPICS), _INTERVALS)
    yield from _joined(_wished(facts, Meaning.HELP), _wished(facts, Meaning.SPECIALISTS))
    yield from _joined(_wished(facts, Meaning.FORM), _wished(facts, Meaning.TIME))
    yield from _joined(_wished(facts, Meaning.CHANNELS))
    if facts.compared is not None:
        yield changes(facts.compared)
    yield from shortfall(facts)


def collected(facts: RoundFacts) -> str:
    """Return how many forms came, of how many wanted, and when."""
    line, results = facts.round, facts.needs.results
    count = results.responses
    verb = plural(count, "получена", "получены", "получено")
    sentence = f"В ходе опроса «{line.name}»{_dates(facts)} {verb} {forms(count)}"
    if line.target:
        sentence += f" при плане {grouped(line.target)} ({said.percent(count, line.target)})"
    return f"{sentence}."


def forms(count: int) -> str:
    """Return «84 анкеты»."""
    return f"{grouped(count)}{said.NBSP}{plural(count, 'анкета', 'анкеты', 'анкет')}"


def awareness(facts: RoundFacts) -> str:
    """Return how many families know of the free help; empty where nobody was asked."""
    question = facts.needs.results.meaning(Meaning.AWARENESS)
    if question is None or not question.n:
        return ""
    knows, not_knows = (_answered(question, word) for word in ("да", "нет"))
    if knows is None or not_knows is None:
        return _listed(question, f"{question.text.rstrip('?.: ')}: ")
    return (
        f"О бесплатной помощи центра знают {said.families(knows)}, "
        f"не знают {said.families(not_knows)}."
    )


def unaware(facts: RoundFacts) -> Share | None:
    """Return the families that do not know of the help; None where nobody was asked."""
    question = facts.needs.results.meaning(Meaning.AWARENESS)
    return _answered(question, "нет") if question is not None and question.n else None


def named_channels(facts: RoundFacts) -> str:
    """Return the two most wished ways to learn of the centre: «чат группы, сайт»."""
    question = facts.needs.results.meaning(Meaning.CHANNELS)
    shown = _most_frequent(question)[:2] if question is not None else []
    return ", ".join(row.label for row in shown)


def changes(compared: RoundComparison) -> str:
    """Return what changed since the earlier round, beyond chance."""
    start = f"Сравнение с опросом «{compared.earlier}» ({forms(compared.earlier_responses)}). "
    return start + " ".join(f"{sentence.rstrip('.')}." for sentence in compared.sentences)


def shortfall(facts: RoundFacts) -> Iterator[str]:
    """Yield the gaps between the wishes and the centre's hours and services, a line each."""
    if not facts.needs.wishes:
        yield NO_WISHES
        return
    period = facts.needs.period
    days = f"с\u00a0{short_date(period.start)} по\u00a0{short_date(period.end)}"
    compared = f"Пожелания сопоставлены с часами приёма и услугами {days}."
    if not facts.needs.given_total:
        compared += " Услуг за это время в журнале нет."
    yield compared if facts.gaps else f"{compared} Заметного расхождения не выявлено."
    yield from (f"— {gap.sentence}" for gap in facts.gaps)


def _dates(facts: RoundFacts) -> str:
    results = facts.needs.results
    if results.first is None or results.last is None:
        return ""
    if results.first == results.last:
        return f" ({short_date(results.first)})"
    return f" (с\u00a0{short_date(results.first)} по\u00a0{short_date(results.last)})"


def _joined(*sentences: str) -> Iterator[str]:
    """Yield a paragraph of its sentences; a remark alone is none."""
    found = [sentence for sentence in sentences if sentence]
    if found and found[0] != _INTERVALS:
        yield " ".join(found)


def _who(facts: RoundFacts) -> str:
    found = ((facts.needs.results.meaning(meaning), start) for meaning, start in _WHO.items())
    told = (_listed(question, start) for question, start in found if question and question.n)
    return " ".join(filter(None, told))


def _listed(question: QuestionResult, start: str) -> str:
    """Return «Возраст детей: 3–5 лет — 33 %, …»; empty where all groups are small."""
    shown = _most_frequent(question)
    named = [f"{row.label} — {said.percent(row.count or 0, question.n)}" for row in shown]
    return f"{start}{', '.join(named)}." if named else ""


def _wished(facts: RoundFacts, meaning: Meaning) -> str:
    question = facts.needs.results.meaning(meaning)
    shown = _most_frequent(question) if question is not None else []
    if question is None or not shown:
        return ""
    quoted = meaning is Meaning.TOPICS
    named = [_with_share(row, question.n, quoted=quoted) for row in shown]
    return f"{_OPENINGS[meaning]}{', '.join(named)}."


def _with_share(row: PrintedRow, n: int, *, quoted: bool) -> str:
    label = f"«{row.label}»" if quoted else row.label
    share = Share(row.count or 0, n, row.percent, row.low, row.high)
    return f"{label} — {said.with_interval(share)}"


def _most_frequent(question: QuestionResult | None) -> list[PrintedRow]:
    """Return the answers that may be told, the most frequent first."""
    rows = printed_rows(question) if question is not None else ()
    shown = [row for row in rows if row.count]
    return sorted(shown, key=lambda row: -(row.count or 0))[:_NAMED]


def _answered(question: QuestionResult, word: str) -> Share | None:
    """Return the share of all «да» or «нет»; None where one is hidden or there is none."""
    counts = [row.count for row in printed_rows(question) if fold(row.label).startswith(word)]
    shown = [count for count in counts if count is not None]
    return share(sum(shown), question.n) if shown and len(shown) == len(counts) else None
