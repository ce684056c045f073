"""What the rounds that a paper is about are called."""

from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.tables import Questionnaire, SurveyRound


def scope_title(file: CentreFile, scope: Scope) -> str:
    """Return «Изучение спроса, осень 2026», of several rounds all of them, the oldest first."""
    query = (
        SurveyRound.select(Questionnaire.title, SurveyRound.title)
        .join(Questionnaire)
        .where(SurveyRound.id.in_(list(scope.round_ids)))
        .order_by(SurveyRound.starts, SurveyRound.id)
    )
    found = ask(file.db, query).fetchall()
    return ", ".join([*dict.fromkeys(whole for whole, _ in found), *(title for _, title in found)])
