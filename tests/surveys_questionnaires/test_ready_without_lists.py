"""The ready questionnaires in a centre whose own lists are empty."""

import pytest

from kcentre.centre.tables import Specialist, Topic
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.library import library
from kcentre.surveys.questionnaires.queries import newest, questionnaires
from kcentre.surveys.questionnaires.ready import READY_KEYS, adopt
from kcentre.surveys.values import Meaning


@pytest.mark.parametrize("key", READY_KEYS)
@pytest.mark.parametrize("left", [0, 1])
def test_a_ready_questionnaire_is_adopted_without_topics_and_specialists(
    centre: CentreFile, key: str, left: int
) -> None:
    with centre.operation("В архив"):
        Topic.update(is_retired=True).where(Topic.id > left).execute(centre.db)
        Specialist.update(is_retired=True).execute(centre.db)
    adopt(centre, key)
    (line,) = questionnaires(centre)
    questions = newest(centre, line.id).questions
    assert all(len(one.options) > 1 for one in questions if one.has_options)
    if key == "demand":
        assert Meaning.TOPICS not in {one.meaning for one in questions}
        assert Meaning.SPECIALISTS in {one.meaning for one in questions}
    assert all(len(one.question.options) > 1 for one in library(centre) if one.question.has_options)
