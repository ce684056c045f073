"""Questionnaires kept by the verbs, with forms written to their newest versions."""

from collections.abc import Mapping, Sequence

from helpers.journal_rows import only_id
from helpers.survey_rows import Given, MadeVersion, add_form_rows, add_round_rows, asks
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.records import Question, QuestionnaireDraft, Version
from kcentre.surveys.questionnaires.verbs import add_questionnaire
from kcentre.surveys.values import QuestionKind

WHO = asks("Кем Вы приходитесь ребёнку?", "мать", "отец", "другое", is_obligatory=True)
KNOWS = asks("Знаете ли Вы о центре?", kind=QuestionKind.YES_NO)
WISHES = asks("Ваши пожелания", kind=QuestionKind.TEXT)


def add(file: CentreFile, *questions: Question, title: str = "Опрос") -> Version:
    """Add a questionnaire; return its first version."""
    draft = QuestionnaireDraft(title, questions=questions or (WHO, KNOWS, WISHES))
    return newest(file, only_id(add_questionnaire(file, draft), "questionnaire"))


def made(version: Version) -> MadeVersion:
    """Return a version as the writer of forms wants it."""
    options = {
        (question.key, option.key): option.id or 0
        for question in version.questions
        for option in question.options
    }
    questions = {question.key: question.id or 0 for question in version.questions}
    return MadeVersion(version.questionnaire_id, version.id, version.draft, questions, options)


def begin_round(file: CentreFile, version: Version, title: str = "осень 2026") -> int:
    """Begin a round of a version; return its id."""
    return add_round_rows(file, made(version), title)


def answer(
    file: CentreFile,
    version: Version,
    round_id: int,
    forms: Sequence[Mapping[str, Given]] = ({"q1": "o1"},),
) -> None:
    """Keep forms of a version in a round."""
    add_form_rows(file, made(version), round_id, forms, first_number=None)
