"""Free answers: listed, searched, and coded by topics. Nothing here tells whose they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, SQL, Expression, Function, ModelSelect, fn

from kcentre.centre.queries import topics
from kcentre.centre.tables import Topic
from kcentre.journal.filters import is_one_of
from kcentre.journal.listed import ListedRows
from kcentre.language import Problem, Refused
from kcentre.language.dates import kept_day
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask, ask_ids
from kcentre.surveys.results.records import FreeAnswerLine, TopicCount, TopicCounts
from kcentre.surveys.results.scope import Scope, day_of_form, is_within
from kcentre.surveys.results.statistics import share
from kcentre.surveys.results.topic_hints import hinted
from kcentre.surveys.tables import (
    AnswerTopic,
    Question,
    QuestionOption,
    SurveyAnswer,
    SurveyForm,
)
from kcentre.surveys.values import QuestionKind


@dataclass(frozen=True, slots=True)
class FreeAnswerFilter:
    """Which free answers are wanted; empty and None ask for nothing.

    A topic stands for those below it too; `uncoded` are answers that no topic was found in yet.
    """

    scope: Scope
    key: str = ""
    search: str = ""
    topic_id: int | None = None
    uncoded: bool = False


class FreeAnswers(ListedRows[FreeAnswerLine]):
    """Texts of free questions and those written beside «другое», the newest first."""

    table = SurveyAnswer

    def __init__(self, wanted: FreeAnswerFilter) -> None:
        super().__init__(wanted.search)
        self._filter = wanted

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — a list's shape
        query = _joined(SurveyAnswer.select(SurveyAnswer.id)).where(_is_wanted(self._filter))
        return query.order_by(day_of_form().desc(), SurveyAnswer.id.desc())

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — a list's shape
        texts = SurveyAnswer.select(SurveyAnswer.id, SurveyAnswer.text)
        return _joined(texts).where(_is_wanted(self._filter))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[FreeAnswerLine]:
        return free_answer_lines(file, ids)


def free_answer_lines(file: CentreFile, answer_ids: Sequence[int]) -> list[FreeAnswerLine]:
    """Return these answers in their order; those that are gone are left out."""
    query = (
        _joined(
            SurveyAnswer.select(
                SurveyAnswer.id, SurveyForm.id, SurveyForm.number, SurveyForm.filled_on,
                Question.text, SurveyAnswer.text, QuestionOption.label,
            )
        )
        .join(Question, on=SurveyAnswer.question == Question.id)
        .join(QuestionOption, JOIN.LEFT_OUTER, on=SurveyAnswer.option == QuestionOption.id)
        .where(is_one_of(SurveyAnswer.id, answer_ids))
    )  # fmt: skip
    found = _topics_found(file, answer_ids)
    lines: dict[int, FreeAnswerLine] = {}
    for row_id, form_id, number, day, question, text, option in ask(file.db, query):
        coded = found.get(row_id, ())
        titles, topic_ids = tuple(title for title, _ in coded), tuple(each for _, each in coded)
        lines[row_id] = FreeAnswerLine(
            row_id, form_id, number, kept_day(day), question, text, option or "", titles, topic_ids
        )
    return [lines[row_id] for row_id in answer_ids if row_id in lines]


def add_topics(file: CentreFile, answer_ids: Sequence[int], topic_ids: Sequence[int]) -> Changes:
    """Let these answers speak of these topics too.

    Raises `Refused` where an answer or a topic is gone.
    """
    with file.operation(_label(answer_ids)) as running:
        _check(file, answer_ids, topic_ids)
        _add(file, answer_ids, topic_ids)
    return running.changes


def topic_counts(file: CentreFile, scope: Scope, key: str = "") -> TopicCounts:
    """Return what the free answers to a question (or to all) speak of, the most frequent first.

    An answer may speak of several topics, so their shares add up to more than 100 %.
    """
    wanted = FreeAnswerFilter(scope, key)
    number = fn.COUNT(SQL("1"))
    with file.reading():
        answers = int(_answers(wanted).count(file.db))
        uncoded = int(_answers(FreeAnswerFilter(scope, key, uncoded=True)).count(file.db))
        query = (
            _joined(SurveyAnswer.select(Topic.id, Topic.code, Topic.title, number))
            .join(AnswerTopic, on=AnswerTopic.answer == SurveyAnswer.id)
            .join(Topic, on=AnswerTopic.topic == Topic.id)
            .where(_is_wanted(wanted))
            .group_by(Topic.id)
            .order_by(number.desc(), Topic.code)
        )
        rows = ask(file.db, query).fetchall()
    found = tuple(
        TopicCount(topic_id, code, title, share(count, answers))
        for topic_id, code, title, count in rows
    )
    return TopicCounts(answers, answers - uncoded, found)


def suggested_topics(file: CentreFile, answer_ids: Sequence[int]) -> Mapping[int, tuple[int, ...]]:
    """Return for each answer the topics that its words hint at and that it has not yet.

    Nothing is written; answers that hint at nothing are left out.
    """
    known = topics(file)
    offered: dict[int, tuple[int, ...]] = {}
    for line in free_answer_lines(file, answer_ids):
        new = tuple(each for each in hinted(line.text, known) if each not in line.topic_ids)
        if new:
            offered[line.answer_id] = new
    return offered


def _answers(wanted: FreeAnswerFilter) -> "ModelSelect[Any]":
    return _joined(SurveyAnswer.select()).where(_is_wanted(wanted))


def _joined(query: "ModelSelect[Any]") -> "ModelSelect[Any]":
    return query.join(SurveyForm, on=SurveyAnswer.form == SurveyForm.id)


def _is_wanted(wanted: FreeAnswerFilter) -> Expression:
    holds: Expression = is_within(wanted.scope) & _is_free()
    if wanted.key:
        # A key may carry the kind of an earlier version's question: «q3/scale».
        key = wanted.key.partition("/")[0]
        holds = holds & SurveyAnswer.question.in_(
            Question.select(Question.id).where(Question.key == key)
        )
    if wanted.topic_id is not None:
        holds = holds & _is_of(wanted.topic_id)
    return holds & ~_is_coded() if wanted.uncoded else holds


def _is_free() -> Expression:
    """Hold for what was written: found by the index through the few questions that allow it."""
    questions = Question.select(Question.id).where(Question.kind == QuestionKind.TEXT)
    options = QuestionOption.select(QuestionOption.id).where(QuestionOption.is_other)
    beside = SurveyAnswer.question.in_(questions) | SurveyAnswer.option.in_(options)
    holds: Expression = beside & (SurveyAnswer.text != "")
    return holds


def _is_of(topic_id: int) -> Expression:
    below = Topic.select(Topic.id).where(Topic.parent == topic_id)
    of_topic = (AnswerTopic.topic == topic_id) | AnswerTopic.topic.in_(below)
    holds: Expression = SurveyAnswer.id.in_(AnswerTopic.select(AnswerTopic.answer).where(of_topic))
    return holds


def _is_coded() -> Function:
    return fn.EXISTS(AnswerTopic.select(SQL("1")).where(AnswerTopic.answer == SurveyAnswer.id))


def _topics_found(
    file: CentreFile, answer_ids: Sequence[int]
) -> Mapping[int, list[tuple[str, int]]]:
    query = (
        AnswerTopic.select(AnswerTopic.answer, Topic.title, Topic.id)
        .join(Topic)
        .where(is_one_of(AnswerTopic.answer, answer_ids))
        .order_by(Topic.code)
    )
    found: dict[int, list[tuple[str, int]]] = {}
    for answer_id, title, topic_id in ask(file.db, query):
        found.setdefault(answer_id, []).append((title, topic_id))
    return found


def _check(file: CentreFile, answer_ids: Sequence[int], topic_ids: Sequence[int]) -> None:
    free = SurveyAnswer.select(SurveyAnswer.id).where(
        is_one_of(SurveyAnswer.id, answer_ids) & _is_free()
    )
    if set(answer_ids) - set(ask_ids(file.db, free)):
        raise Refused([Problem("answers", "Некоторых из этих ответов уже нет: обновите список.")])
    known = Topic.select(Topic.id).where(is_one_of(Topic.id, topic_ids))
    if set(topic_ids) - set(ask_ids(file.db, known)):
        raise Refused([Problem("topics", "Такой темы уже нет: выберите другую.")])


def _add(file: CentreFile, answer_ids: Sequence[int], topic_ids: Sequence[int]) -> None:
    there = AnswerTopic.select(AnswerTopic.answer, AnswerTopic.topic).where(
        is_one_of(AnswerTopic.answer, answer_ids)
    )
    known = set(ask(file.db, there))
    pairs = [(answer, topic) for answer in answer_ids for topic in topic_ids]
    missing = [pair for pair in dict.fromkeys(pairs) if pair not in known]
    file.db.insert_many("answer_topic", ("answer_id", "topic_id"), missing)


def _label(answer_ids: Sequence[int]) -> str:
    words = counted(len(answer_ids), "свободного ответа", "свободных ответов", "свободных ответов")
    return f"Темы {words}"
