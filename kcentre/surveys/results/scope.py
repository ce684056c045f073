"""Which forms are counted: those of rounds, of all days or of some."""

import datetime as dt
from dataclasses import dataclass

from kcentre.language import Problem, Refused
from kcentre.storage import CentreFile
from kcentre.surveys.tables import SurveyRound


@dataclass(frozen=True, slots=True)
class Scope:
    """Rounds of one questionnaire; the days are both in, None asks for nothing.

    A form without a day counts by the day on which it was entered.
    """

    round_ids: tuple[int, ...]
    first: dt.date | None = None
    last: dt.date | None = None


def round_scope(file: CentreFile, round_id: int) -> Scope:
    """Return the scope of one round. Raises `Refused` where it is gone."""
    if not SurveyRound.select().where(SurveyRound.id == round_id).count(file.db):
        raise Refused([Problem("round_id", "Этого опроса уже нет: его удалили.")])
    return Scope((round_id,))


def questionnaire_scope(file: CentreFile, questionnaire_id: int) -> Scope:
    """Return the scope of all rounds of a questionnaire, the oldest first."""
    rounds = (
        SurveyRound.select(SurveyRound.id)
        .where(SurveyRound.questionnaire == questionnaire_id)
        .order_by(SurveyRound.starts, SurveyRound.id)
        .tuples()
    )
    return Scope(tuple(row_id for (row_id,) in rounds.execute(file.db)))
