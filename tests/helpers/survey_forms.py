"""A small questionnaire of every kind of question, its round, and forms of it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from helpers.journal_rows import only_id
from helpers.survey_rows import MadeVersion, add_version_rows
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer, FormDraft
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.verbs import add_questionnaire
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.verbs import added_round
from kcentre.surveys.tables import SurveyRound
from kcentre.surveys.values import END, Purpose, QuestionKind

DAY = dt.date(2025, 10, 7)

QUESTIONS = (
    Question(
        "Кем Вы приходитесь ребёнку?",
        QuestionKind.ONE,
        (Option("мать", "o1"), Option("отец", "o2"), Option("другое", "o3", is_other=True)),
        "q1",
        is_obligatory=True,
    ),
    Question(
        "Знаете ли Вы о центре?",
        QuestionKind.YES_NO,
        (
            Option("да", "o1", "yes"),
            Option("нет", "o2", "no", leads_to="q5"),
            Option("затрудняюсь ответить", "o3", "unsure", leads_to=END),
        ),
        "q2",
        is_obligatory=True,
    ),
    Question(
        "Какие темы важны?",
        QuestionKind.SEVERAL,
        (
            Option("речь", "o1", "Т02"),
            Option("адаптация", "o2", "Т01"),
            Option("другое", "o3", is_other=True),
        ),
        "q3",
    ),
    Question("Оцените центр", QuestionKind.SCALE, key="q4", is_obligatory=True),
    Question("Сколько детей в семье?", QuestionKind.NUMBER, key="q5"),
    Question("Ваши пожелания", QuestionKind.TEXT, key="q6"),
)

ANSWERS: Mapping[str, Answer] = {
    "q1": Answer(("o1",)),
    "q2": Answer(("o1",)),
    "q3": Answer(("o1", "o3"), text="сон"),
    "q4": Answer(number=5),
    "q5": Answer(number=2),
    "q6": Answer(text="Больше встреч"),
}


def a_questionnaire(
    file: CentreFile,
    title: str = "Изучение спроса",
    questions: Sequence[Question] = QUESTIONS,
    purpose: Purpose = Purpose.DEMAND,
) -> int:
    """Add a questionnaire; return its id."""
    draft = QuestionnaireDraft(title, purpose, questions=tuple(questions))
    return only_id(add_questionnaire(file, draft), "questionnaire")


def a_new_version(
    file: CentreFile, questionnaire_id: int, questions: Sequence[Question] = QUESTIONS
) -> int:
    """Add the next version of a questionnaire; return the version's id."""
    earlier = MadeVersion(questionnaire_id, 0, QuestionnaireDraft(), {}, {})
    return add_version_rows(file, earlier, questions).version_id


def a_round(
    file: CentreFile, title: str = "осень 2025", questionnaire_id: int | None = None
) -> int:
    """Begin a round, of a questionnaire of every kind of question if none is given."""
    chosen = a_questionnaire(file) if questionnaire_id is None else questionnaire_id
    with file.operation("Начат опрос"):
        return added_round(file, RoundDraft(chosen, title, dt.date(2025, 9, 1), target=80))


def a_form(file: CentreFile, round_id: int, number: int | None = None) -> FormDraft:
    """Return a full form of the version handed out in a round."""
    query = SurveyRound.select(SurveyRound.version).where(SurveyRound.id == round_id)
    version_id = int(query.scalar(file.db))
    return FormDraft(round_id, version_id, ANSWERS, number, DAY)


def answered(form: FormDraft, **answers: Answer) -> FormDraft:
    """Return the form with some answers replaced: `answered(form, q1=Answer(("o2",)))`."""
    return replace(form, answers={**form.answers, **answers})
