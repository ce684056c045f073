"""The ready questionnaires: demand, satisfaction, readiness of the staff."""

from dataclasses import dataclass
from functools import reduce

from kcentre.storage import CentreFile, Changes
from kcentre.surveys.questionnaires.editing import removed
from kcentre.surveys.questionnaires.records import QuestionnaireDraft
from kcentre.surveys.questionnaires.texts import centre_lists, has_choice, question_of, read_texts
from kcentre.surveys.questionnaires.verbs import add_questionnaire
from kcentre.surveys.values import Purpose

READY_KEYS = ("demand", "satisfaction", "readiness")


@dataclass(frozen=True, slots=True)
class ReadyQuestionnaire:
    """A questionnaire that only needs to be taken; `about` tells what it finds out."""

    key: str
    title: str
    purpose: Purpose
    about: str


def ready_questionnaires() -> tuple[ReadyQuestionnaire, ...]:
    """Return the ready questionnaires."""
    said = {key: read_texts(key) for key in READY_KEYS}
    return tuple(
        ReadyQuestionnaire(key, one["title"], Purpose(one["purpose"]), one["about"])
        for key, one in said.items()
    )


def ready_draft(file: CentreFile, key: str) -> QuestionnaireDraft:
    """Return a ready questionnaire with the topics and positions of this centre.

    A question is left out for which the centre has nothing to choose from.
    """
    said, lists = read_texts(key), centre_lists(file)
    draft = QuestionnaireDraft(
        title=said["title"],
        purpose=Purpose(said["purpose"]),
        introduction=said["introduction"],
        closing=said["closing"],
        questions=tuple(question_of(one, lists) for one in said["questions"]),
        ready_key=key,
    )
    empty = [place for place, one in enumerate(draft.questions) if not has_choice(one)]
    return reduce(removed, reversed(empty), draft)


def adopt(file: CentreFile, key: str) -> Changes:
    """Add a ready questionnaire to the centre's own."""
    return add_questionnaire(file, ready_draft(file, key))
