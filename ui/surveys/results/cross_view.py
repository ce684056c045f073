"""«Сравнить два вопроса»: one question down, the other across, and whether they are connected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.surveys.results.cross import cross
from kcentre.surveys.results.sheets.words import connection_words
from kcentre.surveys.values import QuestionKind
from ui.records.work_scroll import Work, fill_with_work
from ui.surveys.results.cross_choice import CrossChoice
from ui.surveys.results.cross_table import CrossTableView
from ui.surveys.results.cross_words import answers_behind, cross_lines
from ui.surveys.results.view import FormsWanted, Known, PaperWanted, ResultsView
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.records import CrossTable, QuestionResult
    from kcentre.surveys.results.scope import Scope
    from ui.operations import Operations

_LEAST_TABLE = 220
_PERCENT = "Проценты — от числа анкет столбца; чем ярче ячейка, тем больше доля."


class CrossView(ResultsView):
    """A cell opens the forms that answered both questions so."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.shown: CrossTable | None = None
        self.choice = CrossChoice()
        self.table = CrossTableView("Два вопроса: доли и число анкет")
        self.sentence, self.notes = QLabel(), QLabel()
        self.nothing = EmptyState("columns-3", *_NOTHING)
        self._pages = QStackedWidget()
        self._lay_out()
        self.choice.chosen.connect(self.renew)
        self.table.opened.connect(self._want_forms)

    def look_at(self, known: Known) -> None:
        super().look_at(known)
        asked = [one for one in known.results.questions if one.kind is not QuestionKind.TEXT]
        self.choice.offer(asked)
        self.renew()

    def papers(self) -> tuple[PaperWanted, ...]:
        pair = self.choice.pair
        if self.known is None or self.shown is None or pair is None:
            return ()
        rows, columns = pair
        document = partial(_paper, scope=self.known.scope, row_key=rows.key, column_key=columns.key)
        return (PaperWanted(f"Сравнение двух вопросов, {self.known.offer.title}", document),)

    def first(self) -> QWidget:
        return self.choice.rows if self.shown is None else self.table

    def renew(self) -> None:
        self.shown = None
        self.paper_ready.emit()
        super().renew()

    def ask_anew(self, known: Known) -> None:
        pair = self.choice.pair
        if pair is None:
            self._pages.setCurrentWidget(self.nothing)
            return
        rows, columns = pair
        ask = partial(_table, scope=known.scope, row_key=rows.key, column_key=columns.key)
        self.operations.ask(ask, self._show, self._regret, key=(self, "cross"))

    def _show(self, table: CrossTable) -> None:
        pair = self.choice.pair
        if pair is None:
            return
        self.shown = table
        self.table.show_lines(cross_lines(table, *pair))
        self.sentence.setText(connection_words(table))
        self.notes.setText("\n".join((_PERCENT, *table.notes)))
        if table.total:
            self._pages.setCurrentIndex(0)
        else:
            self.nothing.say(*_NO_PAIRS)
            self._pages.setCurrentWidget(self.nothing)
        self.paper_ready.emit()

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self.nothing.say(_NOTHING[0], " ".join(problem.sentence for problem in problems))
        self._pages.setCurrentWidget(self.nothing)

    def _want_forms(self, code: str) -> None:
        pair = self.choice.pair
        if pair is not None:
            answers = answers_behind(code, *pair)
            self.forms_wanted.emit(FormsWanted(_title(pair, answers), answers))

    def _lay_out(self) -> None:
        px = theme().px
        card = Card()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(8))
        for label, look in ((self.sentence, "heading"), (self.notes, "small")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_look(label, role=look)
        self.table.setMinimumHeight(px(_LEAST_TABLE))
        column.addWidget(self.sentence)
        column.addWidget(self.table, 1)
        column.addWidget(self.notes)
        self._pages.addWidget(content)
        self._pages.addWidget(self.nothing)
        card.add(self.choice)
        card.add(self._pages, 1)
        work = Work()
        work.column.addWidget(card)
        fill_with_work(self, work)


def _table(file: CentreFile, scope: Scope, row_key: str, column_key: str) -> CrossTable:
    with file.reading():
        return cross(file, scope, row_key, column_key)


def _paper(file: CentreFile, scope: Scope, row_key: str, column_key: str) -> Document:
    from kcentre.surveys.results.sheets.two_questions import cross_paper  # noqa: PLC0415 — in the worker

    return cross_paper(file, scope, row_key, column_key)


def _title(
    pair: tuple[QuestionResult, QuestionResult], answers: tuple[tuple[str, str], ...]
) -> str:
    labels = (
        next((one.label for one in question.options if one.key == key), "")
        for question, (_, key) in zip(pair, answers, strict=True)
    )
    return " × ".join(labels)


_NOTHING = (
    "Сравнивать пока нечего",
    "Здесь встанут рядом ответы на два вопроса: темы и возраст детей, время и специалисты.",
)
_NO_PAIRS = (
    "Нет анкет с ответами на оба вопроса",
    "Выберите другие вопросы: в каждой анкете ответили только на один из этих двух или ни на один.",
)
