"""What the command `survey-figures` answers, as JSON and as Russian text."""

from kcentre.storage import CentreFile

Json = dict[str, object]


def survey_answer(file: CentreFile, title: str) -> Json:
    """Return the answers per question with n, as the exchange contract fixes them.

    `title` is a questionnaire's (all its rounds) or a round's. Raises `Refused` for an unknown
    one, with those that are known.
    """
    raise NotImplementedError


def survey_text(file: CentreFile, title: str) -> str:
    """Return the same for reading: the questions with their answers."""
    raise NotImplementedError
