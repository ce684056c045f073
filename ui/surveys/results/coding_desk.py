"""Coding free answers: what typing on the list means, and what is asked of the centre for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kcentre.centre.queries import topics
from kcentre.centre.records import Topic
from kcentre.surveys.results.coding import switch_topic
from kcentre.surveys.results.free_answers import add_topics, suggested_topics, topic_counts
from kcentre.surveys.results.records import TopicCounts
from ui.surveys.results.answer_text import AnswerText
from ui.surveys.results.answers_table import AnswersTable
from ui.surveys.results.topics_panel import TopicsPanel

if TYPE_CHECKING:
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.scope import Scope
    from ui.operations import Operations

_TAKE_HINT = "0"


@dataclass(frozen=True, slots=True)
class TopicsKnown:
    """The topics in use, and what the answers to a question speak of."""

    topics: tuple[Topic, ...]
    counts: TopicCounts


class CodingDesk(QObject):
    """Digits switch a topic of the chosen answers, 0 takes the hint, letters look for a topic."""

    topics_known = Signal(object)
    """(TopicsKnown): asked anew; the digits may stand for other topics."""

    def __init__(
        self, table: AnswersTable, panel: TopicsPanel, text: AnswerText, operations: Operations
    ) -> None:
        super().__init__(table)
        self._table, self._panel, self._text = table, panel, text
        self._operations = operations
        self._hinted: tuple[int, ...] = ()
        self._titles: dict[int, str] = {}
        table.typed.connect(self._take_typed)
        table.selectionModel().currentChanged.connect(self.show_current)
        table.answers.dataChanged.connect(self.show_current)
        table.answers.modelReset.connect(self.show_current)
        panel.picked.connect(self.switch)
        panel.left.connect(table.setFocus)
        text.hint_taken.connect(self._take_hint)

    def ask_topics(self, scope: Scope, key: str) -> None:
        """Ask which topics there are; their digits are given anew."""
        ask = partial(_topics_known, scope=scope, key=key)
        self._operations.ask(ask, self._take_topics, key=(self, "topics"))

    def ask_counts(self, scope: Scope, key: str) -> None:
        """Ask how many answers speak of each topic; the digits stay."""
        ask = partial(topic_counts, scope=scope, key=key)
        self._operations.ask(ask, self._panel.show_counts, key=(self, "topics"))

    def switch(self, topic_id: int) -> None:
        """Let the chosen answers speak of a topic, or not any more where they all did."""
        chosen = [line.answer_id for line in self._table.chosen()]
        if chosen:
            verb = partial(switch_topic, answer_ids=chosen, topic_id=topic_id)
            self._operations.change(verb, initiator=self)

    def show_current(self) -> None:
        """Show the answer under the cursor whole, and ask what its words hint at."""
        line = self._table.current
        self._hinted = ()
        self._text.show_answer(line)
        if line is not None:
            ask = partial(suggested_topics, answer_ids=[line.answer_id])
            self._operations.ask(ask, self._show_hints, key=(self, "hints"))

    def _show_hints(self, hints: Mapping[int, tuple[int, ...]]) -> None:
        line = self._table.current
        if line is None:
            return
        hinted = [one for one in hints.get(line.answer_id, ()) if one not in line.topic_ids]
        self._hinted = tuple(one for one in hinted if one in self._titles)
        self._text.show_hint([self._titles[one] for one in self._hinted])

    def _take_typed(self, text: str) -> None:
        topic_id = self._panel.topic_of_digit(text)
        if topic_id is not None:
            self.switch(topic_id)
        elif text == _TAKE_HINT:
            self._take_hint()
        elif not text.isdecimal():
            self._panel.begin_typing(text)

    def _take_hint(self) -> None:
        line = self._table.current
        if line is not None and self._hinted:
            verb = partial(add_topics, answer_ids=[line.answer_id], topic_ids=self._hinted)
            self._operations.change(verb, initiator=self)
            self._table.setFocus()

    def _take_topics(self, known: TopicsKnown) -> None:
        self._titles = {one.id: one.title for one in known.topics if one.id is not None}
        self._panel.show_topics(known.topics, known.counts)
        self.topics_known.emit(known)


def _topics_known(file: CentreFile, scope: Scope, key: str) -> TopicsKnown:
    with file.reading():
        return TopicsKnown(tuple(topics(file)), topic_counts(file, scope, key))
