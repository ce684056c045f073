"""The forms behind a figure, by their numbers: nothing of them tells whose they are."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, Expression

from kcentre.journal.filters import is_one_of
from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.results.scope import Scope, is_within
from kcentre.surveys.tables import Question, QuestionOption, SurveyAnswer, SurveyForm, SurveyRound
from kcentre.surveys.values import QuestionKind, Source

ANY = "*"
"""In the place of an option's key: any answer to the question."""

AnswerKey = tuple[str, str]
"""A question, as `answer_key` names it, and the key of its option, a mark of a scale, or `ANY`."""


@dataclass(frozen=True, slots=True)
class FormBehind:
    """A form by what is printed on it; `day` is when it was filled in, where known."""

    id: int
    round_id: int
    round: str
    number: int | None
    day: dt.date | None
    entered_on: dt.date
    source: Source


def answer_key(question: QuestionResult, option_key: str) -> AnswerKey:
    """Return an answer to a question, told from one that another version asks in another way."""
    return f"{question.key.partition('/')[0]}/{question.kind}", option_key


class FormsBehind:
    """The forms of a scope that gave all of some answers, by round and number.

    Used where the file is used, by one thread at a time; `count` is asked before `page`.
    """

    def __init__(self, scope: Scope, answers: Sequence[AnswerKey]) -> None:
        self._scope, self._answers = scope, answers
        self._ids: list[int] = []

    def count(self, file: CentreFile) -> int:
        """Find the forms anew and return how many there are."""
        wanted = SurveyForm.select(SurveyForm.id).where(is_within(self._scope))
        for answer in self._answers:
            wanted = wanted.where(_answered(*answer))
        order = (SurveyForm.round, SurveyForm.number, SurveyForm.id)
        self._ids = list(ask_ids(file.db, wanted.order_by(*order)))
        return len(self._ids)

    def page(self, file: CentreFile, offset: int, limit: int) -> list[FormBehind]:
        """Return the forms from `offset` on."""
        ids = self._ids[offset : offset + limit]
        columns = (
            SurveyForm.id, SurveyForm.round, SurveyRound.title, SurveyForm.number,
            SurveyForm.filled_on, SurveyForm.entered_on, SurveyForm.source,
        )  # fmt: skip
        query = SurveyForm.select(*columns).join(SurveyRound).where(is_one_of(SurveyForm.id, ids))
        found = {row[0]: _form(row) for row in ask(file.db, query)}
        return [found[row_id] for row_id in ids if row_id in found]


def _answered(question_key: str, option_key: str) -> Expression:
    given = SurveyAnswer.select(SurveyAnswer.form).join(Question)
    key, _, kind = question_key.partition("/")
    given = given.where((Question.key == key) & (Question.kind == kind))
    if option_key != ANY:
        mark = int(option_key) if option_key.isdecimal() else None
        is_mark = (Question.kind == QuestionKind.SCALE) & (SurveyAnswer.number == mark)
        given = given.join_from(SurveyAnswer, QuestionOption, JOIN.LEFT_OUTER).where(
            (QuestionOption.key == option_key) | is_mark
        )
    found: Expression = SurveyForm.id.in_(given)
    return found


def _form(row: tuple[Any, ...]) -> FormBehind:
    form_id, round_id, title, number, filled_on, entered_on, source = row
    entered = dt.date.fromisoformat(entered_on)
    return FormBehind(
        form_id, round_id, title, number, kept_day(filled_on), entered, Source(source)
    )
