"""The ready questionnaires and the library of questions."""

import pytest
from helpers.questionnaire_versions import add
from helpers.survey_rows import asks

from kcentre.centre.queries import topics
from kcentre.centre.records import Specialist, Topic
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import keep_specialist, keep_topic
from kcentre.language import Refused, fold
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.checks import problems_of_questionnaire
from kcentre.surveys.questionnaires.library import OWN_GROUP, library
from kcentre.surveys.questionnaires.queries import newest, questionnaires
from kcentre.surveys.questionnaires.ready import (
    READY_KEYS,
    adopt,
    ready_draft,
    ready_questionnaires,
)
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import Meaning, QuestionKind, WishedTime

DEMAND = (
    Meaning.RELATION,
    Meaning.CHILDREN,
    Meaning.AGE,
    Meaning.ATTENDANCE,
    Meaning.HEALTH,
    Meaning.AWARENESS,
    Meaning.HELP,
    Meaning.TOPICS,
    Meaning.SPECIALISTS,
    Meaning.FORM,
    Meaning.TIME,
    Meaning.CHANNELS,
    Meaning.WISHES,
)


def asked(file: CentreFile, key: str, meaning: Meaning) -> Question:
    (found,) = [one for one in ready_draft(file, key).questions if one.meaning is meaning]
    return found


@pytest.mark.parametrize("key", READY_KEYS)
def test_a_ready_questionnaire_is_sound(centre: CentreFile, key: str) -> None:
    draft = ready_draft(centre, key)
    assert problems_of_questionnaire(centre, None, draft) == ()
    adopt(centre, key)
    (line,) = questionnaires(centre)
    kept = newest(centre, line.id)
    assert kept.draft.ready_key == key
    assert [one.key for one in kept.questions] == [one.key for one in draft.questions]
    with pytest.raises(Refused, match="уже есть"):
        adopt(centre, key)


def test_each_ready_one_says_what_it_is_for() -> None:
    assert [one.key for one in ready_questionnaires()] == list(READY_KEYS)
    assert len({one.purpose for one in ready_questionnaires()}) == 3
    assert all(one.about for one in ready_questionnaires())


def test_demand_asks_the_twelve_questions_and_for_wishes(centre: CentreFile) -> None:
    questions = ready_draft(centre, "demand").questions
    assert tuple(one.meaning for one in questions) == DEMAND
    several = {Meaning.HELP, Meaning.TOPICS, Meaning.SPECIALISTS, Meaning.CHANNELS}
    assert {one.meaning for one in questions if one.kind is QuestionKind.SEVERAL} == several
    coded = [option for one in questions for option in one.options if not option.is_other]
    assert all(option.code for option in coded)


def test_codes_are_those_of_the_centre(centre: CentreFile) -> None:
    def codes(meaning: Meaning) -> list[str]:
        return [option.code for option in asked(centre, "demand", meaning).options]

    assert codes(Meaning.HELP) == list(Kind)
    assert codes(Meaning.TIME) == list(WishedTime)
    assert codes(Meaning.FORM)[:4] == [Form.IN_PERSON, Form.VISIT, "remote/phone", "remote/video"]
    assert codes(Meaning.TOPICS) == [one.code for one in topics(centre)]
    assert asked(centre, "demand", Meaning.TOPICS).other is not None


def test_topics_and_positions_follow_the_centres_lists(centre: CentreFile) -> None:
    (first, *_) = topics(centre)
    keep_topic(centre, Topic("Т15", "Ёлка и праздники"))
    keep_topic(centre, Topic("Т01.1", "Первый день", first.id))
    keep_topic(centre, Topic(first.code, first.title, is_retired=True, id=first.id))
    keep_specialist(centre, Specialist("Соколова А. П.", "Логоритмист"))
    keep_specialist(centre, Specialist("Орлова А. П.", "Педагог-психолог"))
    keep_specialist(centre, Specialist("Д'Арк Ж.", ""))
    labels = [option.label for option in asked(centre, "demand", Meaning.TOPICS).options]
    assert labels[0] == "Речевое развитие"
    assert labels[-2:] == ["Ёлка и праздники", "другое"]
    positions = [option.label for option in asked(centre, "demand", Meaning.SPECIALISTS).options]
    assert positions[0] == "педагог-психолог"
    assert positions[-2:] == ["Логоритмист", "другое"]
    assert positions.count("педагог-психолог") == 1


def test_satisfaction_asks_for_the_four_marks(centre: CentreFile) -> None:
    questions = ready_draft(centre, "satisfaction").questions
    scales = [one for one in questions if one.kind is QuestionKind.SCALE]
    assert [one.meaning for one in scales] == [
        Meaning.QUALITY,
        Meaning.CONDITIONS,
        Meaning.INFORMATION,
        Meaning.POLITENESS,
    ]
    assert all(one.is_obligatory for one in scales)
    assert {Meaning.COMPLAINTS, Meaning.SUGGESTIONS} < {one.meaning for one in questions}


def test_the_library_offers_no_question_twice(centre: CentreFile) -> None:
    before = library(centre)
    assert len(before) >= 70
    adopt(centre, "demand")
    add(centre, asks("Есть ли у Вас ЁЛКА?", "да", "нет", section="Праздники"), title="Своя")
    offered = library(centre)
    assert [one for one in offered if one not in before] == offered[-1:]
    assert (offered[-1].group, offered[-1].source) == (OWN_GROUP, "анкета «Своя»")
    keys = [(fold(one.question.text), one.question.kind) for one in offered]
    assert len(set(keys)) == len(keys)


def test_a_question_of_the_library_belongs_nowhere(centre: CentreFile) -> None:
    for one in library(centre):
        assert (one.question.key, one.question.section, one.question.id) == ("", "", None)
        assert not any(option.key or option.leads_to for option in one.question.options)
