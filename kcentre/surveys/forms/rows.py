"""Answers as the rows of the file, and back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from peewee import JOIN

from kcentre.journal.filters import is_one_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.tables import Question as QuestionTable
from kcentre.surveys.tables import QuestionOption, SurveyAnswer

Answers = dict[str, Answer]
_NOTHING = Answer()


class AnswerRow(NamedTuple):
    """What one row of an answer holds beside its form."""

    question_id: int
    option_id: int | None
    number: float | None
    text: str


class AnswerRows:
    """Makes the rows of the answers to one version's questions."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self._ids = {question.key: question.id or 0 for question in questions}
        self._options = {
            question.key: {option.key: (option.id, option.is_other) for option in question.options}
            for question in questions
        }

    def of(self, answers: Mapping[str, Answer]) -> Iterator[AnswerRow]:
        """Yield the rows of answers that satisfy the rules."""
        for key, answer in answers.items():
            question_id = self._ids[key]
            if not answer.options:
                yield AnswerRow(question_id, None, answer.number, answer.text)
            options = self._options[key]
            for chosen in answer.options:
                option_id, is_other = options[chosen]
                yield AnswerRow(question_id, option_id, None, answer.text if is_other else "")


def answers_of(file: CentreFile, form_ids: Iterable[int]) -> dict[int, Answers]:
    """Return the answers of forms by their ids; of a form without answers nothing."""
    query = (
        SurveyAnswer.select(
            SurveyAnswer.form, QuestionTable.key, QuestionOption.key, SurveyAnswer.number,
            SurveyAnswer.text,
        )
        .join(QuestionTable)
        .switch(SurveyAnswer)
        .join(QuestionOption, JOIN.LEFT_OUTER)
        .where(is_one_of(SurveyAnswer.form, form_ids))
        .order_by(SurveyAnswer.form, QuestionTable.place, QuestionOption.place)
    )  # fmt: skip
    found: dict[int, Answers] = defaultdict(dict)
    for form_id, key, option, number, text in ask(file.db, query):
        answers = found[form_id]
        before = answers.get(key, _NOTHING)
        options = before.options if option is None else (*before.options, option)
        answers[key] = Answer(options, number, before.text or text)
    return found
