"""Which forms are counted: those of rounds, of all days or of some."""

import datetime as dt
from dataclasses import dataclass

from peewee import Case, Expression

from kcentre.language import refuse_if_any
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.rules import missing_round
from kcentre.surveys.tables import SurveyForm, SurveyRound


@dataclass(frozen=True, slots=True)
class Scope:
    """Rounds of one questionnaire; the days are both in, None asks for nothing.

    A form without a day counts by the day on which it was entered.
    """

    round_ids: tuple[int, ...]
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a scope, as SQLite is asked about them.

    `are_few` among all forms of their versions: then the way leads from them to their answers
    instead of through all answers to a question, so that old rounds never slow a new one.
    """

    scope: Scope
    are_few: bool = False


def round_scope(file: CentreFile, round_id: int) -> Scope:
    """Return the scope of one round. Raises `Refused` where it is gone."""
    if not SurveyRound.select().where(SurveyRound.id == round_id).exists(file.db):
        refuse_if_any([missing_round()])
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


def is_within(scope: Scope) -> Expression:
    """Hold for the rows of `SurveyForm` that are counted."""
    holds: Expression = SurveyForm.round.in_(list(scope.round_ids))
    if scope.first is not None:
        holds = holds & (day_of_form() >= scope.first.isoformat())
    if scope.last is not None:
        holds = holds & (day_of_form() <= scope.last.isoformat())
    return holds


def day_of_form() -> Case:
    """Return the day on which a form was filled in, or entered where that is not known."""
    known = (SurveyForm.filled_on != "", SurveyForm.filled_on)
    return Case(None, [known], SurveyForm.entered_on)
