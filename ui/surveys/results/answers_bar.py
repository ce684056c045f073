"""Which free answers are listed: to which question, of which topic, with which words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.centre.records import Topic
from kcentre.surveys.results.free_answers import FreeAnswerFilter
from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.results.scope import Scope
from ui.records.filter_bar import SearchBox
from ui.widgets.buttons import LinkButton
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_UNCODED = "uncoded"
_SEARCH_WIDTH, _CHOICE_WIDTH = 180, 180


class AnswersBar(QWidget):
    """Keys: Ctrl+F goes to the search."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox("Найти в ответах")
        self.question = ChoiceField(nothing="все вопросы")
        self.topic = ChoiceField(nothing="все темы")
        self._reset = LinkButton("Сбросить")
        self._lay_out()
        self.search.textChanged.connect(self._tell)
        self.question.edited.connect(self._tell)
        self.topic.edited.connect(self._tell)
        self._reset.clicked.connect(self.reset)
        add_shortcut(self, "Ctrl+F").activated.connect(self._go_to_search)

    @property
    def key(self) -> str:
        """Key of the question whose answers are wanted; empty for all."""
        key = self.question.value()
        return key if isinstance(key, str) else ""

    @property
    def is_empty(self) -> bool:
        """Whether all answers are wanted."""
        is_all = self.question.value() is None and self.topic.value() is None
        return is_all and not self.search.text().strip()

    def wanted(self, scope: Scope) -> FreeAnswerFilter:
        """Return the filter in force."""
        topic = self.topic.value()
        return FreeAnswerFilter(
            scope,
            self.key,
            self.search.text(),
            topic if isinstance(topic, int) else None,
            uncoded=topic == _UNCODED,
        )

    def offer_questions(self, questions: Sequence[QuestionResult]) -> None:
        """Offer those of the questions that have texts."""
        _offer(self.question, [(one.key, one.text) for one in questions if one.texts])

    def offer_topics(self, topics: Sequence[Topic]) -> None:
        """Offer the topics, and the answers that have none."""
        named = [(one.id, f"{one.code} {one.title}") for one in topics]
        _offer(self.topic, [(_UNCODED, "без темы"), *named])

    def choose(self, *, key: str | None = None, topic_id: int | None = None) -> None:
        """Want the answers to a question or those of a topic."""
        if key is not None:
            self.question.set_value(key)
        if topic_id is not None:
            self.topic.set_value(topic_id)

    def reset(self) -> None:
        """Want all answers."""
        self.clear()
        self._tell()

    def clear(self) -> None:
        """Want all answers, without telling anybody."""
        for field in (self.question, self.topic):
            field.blockSignals(True)
            field.set_value(None)
            field.blockSignals(False)
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._reset.hide()

    def _tell(self) -> None:
        self._reset.setVisible(not self.is_empty)
        self.changed.emit()

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        px = theme().px
        self.search.setAccessibleName("Найти в свободных ответах")
        self.question.setAccessibleName("Ответы на вопрос")
        self.topic.setAccessibleName("Ответы на тему")
        self.search.setMinimumWidth(px(_SEARCH_WIDTH))
        row = FlowLayout(px(8), self)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        for field in (self.question, self.topic):
            field.setMinimumWidth(px(_CHOICE_WIDTH))
        for widget in (self.search, self.question, self.topic, self._reset):
            row.addWidget(widget)
        self._reset.hide()


def _offer(field: ChoiceField, choices: Sequence[Choice]) -> None:
    """Offer without telling anybody."""
    field.blockSignals(True)
    field.set_choices(choices)
    field.blockSignals(False)
