"""Beginning a round in one step, of a questionnaire that may still have to be adopted."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kcentre.language import Problem, Refused
from kcentre.language.dates import today_here
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.questionnaires.queries import questionnaire_titled, questionnaires
from kcentre.surveys.questionnaires.ready import ready_draft, ready_questionnaires
from kcentre.surveys.questionnaires.shaping import shaped
from kcentre.surveys.questionnaires.writing import write_questionnaire
from kcentre.surveys.rounds.queries import titles_taken
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.titles import free_title, usual_title
from kcentre.surveys.rounds.verbs import added_round
from kcentre.surveys.tables import Questionnaire
from kcentre.surveys.values import Purpose

DEMAND = "demand"


@dataclass(frozen=True, slots=True)
class Offer:
    """A questionnaire that a round can be of: an own one by its id, a ready one by its key."""

    title: str
    purpose: Purpose
    questionnaire_id: int | None = None
    ready_key: str = ""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new round begins with: what it may ask, and the draft with its usual title."""

    offers: tuple[Offer, ...]
    draft: RoundDraft


def beginning(file: CentreFile, today: dt.date | None = None) -> Beginning:
    """Return what a new round begins with.

    The newest own questionnaire of demand is proposed, else the first one that is offered.
    """
    day = today or today_here()
    with file.reading():
        offers = tuple(_offers(file))
        first = next((one for one in offers if one.purpose is Purpose.DEMAND), None)
        chosen = first.questionnaire_id if first else None
        title = usual_title(day)
        if chosen is not None:
            title = free_title(title, titles_taken(file, chosen))
    return Beginning(offers, RoundDraft(chosen, title, day))


def start_round(file: CentreFile, draft: RoundDraft, ready_key: str = "") -> Changes:
    """Begin a round; a ready questionnaire that is named by its key is adopted with it."""
    with file.operation(f"Начат опрос «{tidy(draft.title)}»") as running:
        chosen = _adopted(file, ready_key) if ready_key else draft.questionnaire_id
        added_round(file, replace(draft, questionnaire_id=chosen))
    return running.changes


def start_demand(file: CentreFile, today: dt.date | None = None) -> Changes:
    """Begin the study of demand: its ready questionnaire, a round called by the season."""
    day = today or today_here()
    with file.operation("Начато изучение спроса") as running:
        chosen = _adopted(file, DEMAND)
        title = free_title(usual_title(day), titles_taken(file, chosen))
        added_round(file, RoundDraft(chosen, title, day))
    return running.changes


def _offers(file: CentreFile) -> Iterator[Offer]:
    own = questionnaires(file)
    for line in own:
        yield Offer(line.title, line.purpose, line.id)
    adopted = _adopted_keys(file)
    for ready in ready_questionnaires():
        if ready.key not in adopted:
            yield Offer(ready.title, ready.purpose, ready_key=ready.key)


def _adopted_keys(file: CentreFile) -> dict[str, int]:
    """Return the ready questionnaires in use, by their keys; of several the newest."""
    table = Questionnaire
    query = table.select(table.ready_key, table.id).where(~table.is_retired)
    return dict(query.order_by(table.id).tuples().execute(file.db))


def _adopted(file: CentreFile, ready_key: str) -> int:
    """Return the id of a ready questionnaire; an own one of the same title is taken for it."""
    known = _adopted_keys(file).get(ready_key)
    if known is not None:
        return known
    draft = shaped(ready_draft(file, ready_key))
    same = questionnaire_titled(file, draft.title)
    if same is None:
        return write_questionnaire(file, draft)
    if same not in {line.id for line in questionnaires(file)}:
        sentence = f"Анкета «{draft.title}» лежит в архиве: верните её оттуда."
        raise Refused([Problem("questionnaire_id", sentence)])
    return same
