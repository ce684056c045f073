"""«Выводы по спросу» of a round: drafted from the figures, edited and accepted by the head."""

import datetime as dt
from dataclasses import dataclass

from kcentre.analysis.demand.conclusion_facts import RoundFacts, round_facts
from kcentre.analysis.demand.conclusion_proposals import proposals
from kcentre.analysis.demand.conclusion_words import paragraphs
from kcentre.language import Problem, Refused
from kcentre.language.dates import kept_day, today_here
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import write_record
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.tables import SurveyConclusion


@dataclass(frozen=True, slots=True)
class Conclusion:
    """The conclusions as they are kept; `accepted_on` None while they are a draft."""

    text: str
    accepted_on: dt.date | None = None


def drafted_conclusion(file: CentreFile, round_id: int, today: dt.date) -> str:
    """Return the conclusions drafted from the figures, a paragraph a line; nothing is written.

    Raises `Refused` where the round is gone.
    """
    return conclusion_of(round_facts(file, round_id, today))


def conclusion_of(facts: RoundFacts) -> str:
    """Return the draft from facts known already."""
    return "\n".join([*paragraphs(facts), *proposals(facts)])


def conclusion(file: CentreFile, round_id: int) -> Conclusion | None:
    """Return the conclusions kept of a round; None where there are none."""
    found = _kept(file, round_id)
    return Conclusion(found[1], kept_day(found[2])) if found else None


def keep_conclusion(file: CentreFile, round_id: int, text: str) -> Changes:
    """Keep the head's text; accepted conclusions that were changed must be accepted again."""
    line = round_line(file, round_id)
    tidied = text.strip()
    if not tidied:
        raise _refusal("Напишите выводы или составьте их заново по ответам.")
    known = _kept(file, round_id)
    with file.operation(f"Записаны выводы по спросу: {line.title}") as running:
        if known is None or known[1] != tidied:
            fields = {"round": round_id, "text": tidied, "accepted_on": ""}
            write_record(file, SurveyConclusion, known[0] if known else None, fields)
    return running.changes


def accept_conclusion(file: CentreFile, round_id: int, day: dt.date) -> Changes:
    """Accept the conclusions that are kept, on a day. Raises `Refused`."""
    line, known = round_line(file, round_id), _kept(file, round_id)
    if known is None:
        raise _refusal("Сначала составьте и сохраните выводы.")
    if not line.forms:
        raise _refusal("В этом опросе нет ни одной анкеты: принимать выводы рано.")
    if day > today_here():
        raise Refused([Problem("accepted_on", "Этот день ещё не наступил: проверьте дату.")])
    with file.operation(f"Приняты выводы по спросу: {line.title}") as running:
        write_record(file, SurveyConclusion, known[0], {"accepted_on": day.isoformat()})
    return running.changes


def withdraw_conclusion(file: CentreFile, round_id: int) -> Changes:
    """Make accepted conclusions a draft again."""
    line, known = round_line(file, round_id), _kept(file, round_id)
    with file.operation(f"Выводы по спросу снова черновик: {line.title}") as running:
        if known is not None:
            write_record(file, SurveyConclusion, known[0], {"accepted_on": ""})
    return running.changes


def _kept(file: CentreFile, round_id: int) -> tuple[int, str, str] | None:
    """Return id, text and the day of acceptance."""
    table = SurveyConclusion
    query = table.select(table.id, table.text, table.accepted_on).where(table.round == round_id)
    return next(iter(ask(file.db, query)), None)


def _refusal(sentence: str) -> Refused:
    return Refused([Problem("text", sentence)])
