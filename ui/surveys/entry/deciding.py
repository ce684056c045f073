"""Deciding which of two entries is right: asked like a form of questions with two answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kcentre.surveys.forms.comparing import Difference
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import (
    Option,
    Question,
    QuestionnaireDraft,
    Version,
)
from kcentre.surveys.values import QuestionKind
from ui.surveys.entry.filling import Filling
from ui.surveys.entry.sheet_state import answer_words

_FIRST, _SECOND = "first", "second"
_NOTHING = "ответа нет"


def asked_about(found: Sequence[Difference], form: Version) -> Version:
    """Return the differences of a form as questions: «1 — первый ввод», «2 — второй»."""
    places = {question.key: place for place, question in enumerate(form.questions, start=1)}
    questions = tuple(_question(one, places.get(one.question.key, 0)) for one in found)
    return Version(0, form.questionnaire_id, 0, "", 0, QuestionnaireDraft(questions=questions))


def second_is_right(answers: Mapping[str, Answer]) -> frozenset[str]:
    """Return the keys of the questions whose second answer was chosen."""
    return frozenset(key for key, answer in answers.items() if answer.options == (_SECOND,))


def _question(found: Difference, place: int) -> Question:
    first, second = (_words(found.question, answer) for answer in (found.first, found.second))
    options = (
        Option(f"Первый ввод: {first}", key=_FIRST),
        Option(f"Второй ввод: {second}", key=_SECOND),
    )
    return Question(
        found.question.text,
        QuestionKind.ONE,
        options,
        key=found.question.key,
        hint=f"Вопрос {place} анкеты",
        is_obligatory=True,
    )


def _words(question: Question, answer: Answer) -> str:
    alone = Version(0, 0, 0, "", 0, QuestionnaireDraft(questions=(question,)))
    return answer_words(Filling(alone, {question.key: answer}), 0) or _NOTHING
