"""«По вопросам»: the questions at the left, the answers to the chosen one at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language.numbers import grouped
from kcentre.surveys.results.behind import ANY, answer_key
from kcentre.surveys.results.free_answers import FreeAnswerFilter, FreeAnswers
from ui.records.work_scroll import WorkScroll
from ui.surveys.results.question_list import QuestionLine, QuestionList
from ui.surveys.results.question_view import QuestionView
from ui.surveys.results.view import FormsWanted, Known, PaperWanted, ResultsView
from ui.widgets.card import Card
from ui.widgets.halves import Halves
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.records import QuestionResult
    from kcentre.surveys.results.scope import Scope
    from ui.operations import Operations

_LIST_WIDTH, _QUESTION_WIDTH = 330, 430
_FIRST_TEXTS = 10


class QuestionsView(ResultsView):
    """Keys: Up and Down in the list, Alt+Left and Alt+Right anywhere move between questions."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.questions, self.question = QuestionList(), QuestionView()
        self._card = Card("Вопросы")
        self._lay_out()
        self.questions.moved.connect(self._show)
        self.question.forms_wanted.connect(self._want_forms)
        self.question.texts_wanted.connect(self._want_texts)
        add_shortcut(self, "Alt+Right").activated.connect(partial(self.questions.step, 1))
        add_shortcut(self, "Alt+Left").activated.connect(partial(self.questions.step, -1))

    def look_at(self, known: Known) -> None:
        super().look_at(known)
        asked = known.results.questions
        self._card.set_note(grouped(len(asked)))
        self.questions.show_lines(
            [QuestionLine(one.key, one.text, grouped(one.n), one.section) for one in asked]
        )

    def papers(self) -> tuple[PaperWanted, ...]:
        known = self.known
        if known is None or not known.results.responses:
            return ()
        title = f"Ответы, {known.offer.title}"
        shown = partial(_paper, scope=known.scope, key=self.questions.key)
        every = partial(_paper, scope=known.scope)
        return (
            PaperWanted(title, shown, "Показанный вопрос"),
            PaperWanted(title, every, "Все вопросы"),
        )

    def first(self) -> QWidget:
        return self.questions

    def _show(self, key: str) -> None:
        results = self.known.results if self.known else None
        question = results.question(key) if results else None
        if results is not None and question is not None:
            self.question.show_question(question, results.questions.index(question) + 1)
            self._ask_texts(question)

    def _ask_texts(self, question: QuestionResult) -> None:
        if self.known is not None and question.texts:
            wanted = FreeAnswerFilter(self.known.scope, question.key)
            ask = partial(_first_texts, wanted=wanted)
            self.operations.ask(ask, self.question.show_texts, key=(self, "texts"))
        else:
            self.operations.drop((self, "texts"))

    def _want_forms(self, option_key: str) -> None:
        question = self.question.question
        if question is None:
            return
        labels = (option.label for option in question.options if option.key == option_key)
        chosen = next(labels, "любой ответ" if option_key == ANY else "")
        title = f"{question.text} — {chosen}"
        self.forms_wanted.emit(FormsWanted(title, (answer_key(question, option_key),)))

    def _want_texts(self) -> None:
        if self.question.question is not None:
            self.texts_wanted.emit(self.question.question.key)

    def _lay_out(self) -> None:
        px = theme().px
        self._card.add(self.questions, 1)
        halves = Halves(px(_LIST_WIDTH + _QUESTION_WIDTH))
        halves.addWidget(self._card)
        halves.addWidget(self.question)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 2)
        halves.setSizes([px(_LIST_WIDTH), 2 * px(_LIST_WIDTH)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(WorkScroll(halves))


def _first_texts(file: CentreFile, wanted: FreeAnswerFilter) -> list[str]:
    listed = FreeAnswers(wanted)
    listed.count(file)
    return [line.text for line in listed.page(file, 0, _FIRST_TEXTS)]


def _paper(file: CentreFile, scope: Scope, key: str = "") -> Document:
    from kcentre.surveys.results.sheets.questions import questions_paper  # noqa: PLC0415 — in the worker

    return questions_paper(file, scope, key)
