"""Free answers: listed, searched, and coded by topics."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from peewee import ModelSelect

from kcentre.journal.listed import ListedRows
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.results.records import FreeAnswerLine, TopicCounts
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.tables import SurveyAnswer


@dataclass(frozen=True, slots=True)
class FreeAnswerFilter:
    """Which free answers are wanted; empty and None ask for nothing."""

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

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":
        raise NotImplementedError

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":
        raise NotImplementedError

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[FreeAnswerLine]:
        raise NotImplementedError


def set_topics(file: CentreFile, answer_ids: Sequence[int], topic_ids: Sequence[int]) -> Changes:
    """Let these answers speak of exactly these topics. Raises `Refused`."""
    raise NotImplementedError


def add_topics(file: CentreFile, answer_ids: Sequence[int], topic_ids: Sequence[int]) -> Changes:
    """Let these answers speak of these topics too. Raises `Refused`."""
    raise NotImplementedError


def topic_counts(file: CentreFile, scope: Scope, key: str = "") -> TopicCounts:
    """Return what the free answers to a question (or to all) speak of, the most frequent first."""
    raise NotImplementedError


def suggested_topics(file: CentreFile, answer_ids: Sequence[int]) -> Mapping[int, tuple[int, ...]]:
    """Return for each answer the topics that its words hint at; nothing is written."""
    raise NotImplementedError
