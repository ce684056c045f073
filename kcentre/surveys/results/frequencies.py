"""How often each answer was given."""

from kcentre.storage import CentreFile
from kcentre.surveys.results.records import SurveyResults
from kcentre.surveys.results.scope import Scope


def survey_results(file: CentreFile, scope: Scope) -> SurveyResults:
    """Return the answers to every question, in the order of the newest version.

    Questions of earlier versions that it has no more follow. Raises `Refused` for rounds of
    different questionnaires.
    """
    raise NotImplementedError
