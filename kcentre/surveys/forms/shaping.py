"""Answers as they are kept: tidied, in the order of the options, those of skipped questions out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kcentre.language.typed import tidy, tidy_lines
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import Route
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import QuestionKind


class Shaped(NamedTuple):
    """The answers that are kept, and the keys of the questions that were to be answered."""

    answers: dict[str, Answer]
    asked: tuple[str, ...]


class Shaping:
    """Brings forms of one version into shape, worked out once for many."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.questions = tuple(questions)
        self._route = Route(questions)
        self._by_key = {question.key: question for question in questions}

    def shape(self, answers: Mapping[str, Answer]) -> Shaped:
        """Return what is kept, in the order of the questions.

        Nothing is kept for a question that was skipped, nor an answer that is none.
        """
        known = self._by_key
        tidied = {
            key: shaped_answer(known[key], answer)
            for key, answer in answers.items()
            if key in known
        }
        asked = self._route.path(tidied)
        kept = {key: tidied[key] for key in asked if key in tidied and not tidied[key].is_empty}
        return Shaped(kept, asked)


def shaped_answers(
    questions: Sequence[Question], answers: Mapping[str, Answer]
) -> dict[str, Answer]:
    """Return what is kept of the answers of one form."""
    return Shaping(questions).shape(answers).answers


def shaped_answer(question: Question, answer: Answer) -> Answer:
    """Return an answer with its text tidied and its options in their order.

    What its kind of question cannot keep stays: the rules tell it.
    """
    tidied = tidy_lines if question.kind is QuestionKind.TEXT else tidy
    text = tidied(answer.text) if answer.text else ""
    options = answer.options if len(answer.options) < 2 else _in_order(question, answer.options)
    if (options, text) == (answer.options, answer.text):
        return answer
    return Answer(options, answer.number, text)


def _in_order(question: Question, chosen: tuple[str, ...]) -> tuple[str, ...]:
    known = [option.key for option in question.options if option.key in chosen]
    return (*known, *sorted({*chosen}.difference(known)))
