"""«Свободные ответы»: what was written, listed, found, and coded by topics from the keyboard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kcentre.language.numbers import grouped
from ui.operations import TableFeed
from ui.records.rows_stack import RowsStack
from ui.records.work_scroll import WorkScroll
from ui.surveys.results.answer_text import AnswerText
from ui.surveys.results.answers_bar import AnswersBar
from ui.surveys.results.answers_table import AnswerRows, AnswersTable
from ui.surveys.results.coding_desk import CodingDesk, TopicsKnown
from ui.surveys.results.topics_panel import TopicsPanel
from ui.surveys.results.view import Known, PaperWanted, ResultsView
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.halves import Halves
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.free_answers import FreeAnswerFilter
    from ui.operations import Operations

_LIST_WIDTH, _TOPICS_WIDTH = 480, 290


class FreeView(ResultsView):
    """Coded answers stay in the list until others are wanted: a second topic is no hunt."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._count = 0
        self.bar, self.table, self.text = AnswersBar(), AnswersTable(), AnswerText()
        self.topics = TopicsPanel()
        self.desk = CodingDesk(self.table, self.topics, self.text, operations)
        self._feed = TableFeed(self.table.answers, operations)
        self._card = Card("Свободные ответы")
        self._empty = EmptyState("pencil", *_EMPTY)
        self._nothing = EmptyState("search", *_NOTHING)
        self._pages = RowsStack(self.table)
        self._lay_out()
        self._connect()

    def look_at(self, known: Known) -> None:
        is_same = self.known is not None and known.scope == self.known.scope
        super().look_at(known)
        if not is_same:
            self.bar.clear()
        self.bar.offer_questions(known.results.questions)
        self.renew()

    def papers(self) -> tuple[PaperWanted, ...]:
        if self.known is None or not self._count:
            return ()
        document = partial(_paper, wanted=self.bar.wanted(self.known.scope))
        return (PaperWanted(f"Свободные ответы, {self.known.offer.title}", document),)

    def first(self) -> QWidget:
        is_listed = self._pages.currentWidget() is self.table
        return self.table if is_listed else self.bar.search

    def show_question(self, key: str) -> None:
        """List the answers to one question."""
        self.bar.clear()
        self.bar.choose(key=key)

    def show_coded(self) -> None:
        """Show the topics of the same answers anew; none of them leaves the list for it."""
        if self.known is not None:
            self.table.answers.refresh(self._count)
            self.desk.ask_counts(self.known.scope, self.bar.key)

    def ask_anew(self, known: Known) -> None:
        rows = AnswerRows(self.bar.wanted(known.scope))
        self._feed.show(rows.count, rows.page)
        self.desk.ask_topics(known.scope, self.bar.key)

    def _take_count(self, count: int) -> None:
        self._count = count
        self._card.set_note(grouped(count))
        nothing = self._empty if self.bar.is_empty else self._nothing
        self._pages.setCurrentWidget(self.table if count else nothing)
        self.text.setVisible(bool(count))
        if count:
            self.table.choose_row(0)
        self.paper_ready.emit()

    def _take_topics(self, found: TopicsKnown) -> None:
        self.bar.offer_topics(found.topics)

    def _want_topic(self, topic_id: int) -> None:
        self.bar.choose(topic_id=topic_id)

    def _connect(self) -> None:
        self.bar.changed.connect(self.renew)
        self._feed.counted.connect(self._take_count)
        self.desk.topics_known.connect(self._take_topics)
        self.topics.shown_wanted.connect(self._want_topic)
        self._nothing.started.connect(self.bar.reset)
        self._empty.started.connect(self.way_wanted)

    def _lay_out(self) -> None:
        px = theme().px
        for page in (self._empty, self._nothing):
            self._pages.addWidget(page)
        lines = [QFrame(), QFrame()]
        for line in lines:
            set_look(line, role="line")
        self._card.add(self.bar)
        self._card.add(lines[0])
        self._card.add(self._pages, 1)
        self._card.add(lines[1])
        self._card.add(self.text)
        halves = Halves(px(_LIST_WIDTH + _TOPICS_WIDTH))
        for place, (card, stretch) in enumerate(((self._card, 5), (self.topics, 3))):
            halves.addWidget(card)
            halves.setStretchFactor(place, stretch)
        halves.setSizes([px(_LIST_WIDTH), px(_TOPICS_WIDTH)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(halves))


def _paper(file: CentreFile, wanted: FreeAnswerFilter) -> Document:
    from kcentre.surveys.results.sheets.free import free_paper  # noqa: PLC0415 — in the worker

    return free_paper(file, wanted)


_EMPTY = (
    "Свободных ответов пока нет",
    "Здесь будут пожелания родителей и то, что они написали рядом с «другое».",
    "К опросам",
)
_NOTHING = (
    "Ничего не найдено",
    "Измените запрос или выберите другой вопрос, другую тему.",
    "Показать все ответы",
)
