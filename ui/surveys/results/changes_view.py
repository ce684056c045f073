"""«Сравнить опросы»: what changed from one round to another, beyond chance first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.surveys.results.comparing import compare
from kcentre.surveys.results.scope import Scope
from ui.records.work_scroll import Work, fill_with_work
from ui.surveys.results.changes_table import ChangesTable
from ui.surveys.results.rounds_choice import RoundsChoice
from ui.surveys.results.view import Known, PaperWanted, ResultsView
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile
    from kcentre.surveys.results.records import RoundComparison
    from ui.operations import Operations

_LEAST_TABLE = 240


class ChangesView(ResultsView):
    """Sentences of what changed beyond chance, then every option of both rounds."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.shown: RoundComparison | None = None
        self.choice = RoundsChoice()
        self.sentences, self.rest = QLabel(), QLabel()
        self.table = ChangesTable()
        self.nothing = EmptyState("chart-column", *_ONE_ROUND)
        self._pages = QStackedWidget()
        self._lay_out()
        self.choice.chosen.connect(self.renew)
        self.nothing.started.connect(self.way_wanted)

    def look_at(self, known: Known) -> None:
        super().look_at(known)
        self.choice.offer(known.rounds, known.offer)
        self.renew()

    def papers(self) -> tuple[PaperWanted, ...]:
        scopes = self._scopes()
        if self.shown is None or scopes is None:
            return ()
        earlier, later = scopes
        document = partial(_paper, earlier=earlier, later=later)
        return (
            PaperWanted(f"Сравнение опросов, {self.shown.earlier} и {self.shown.later}", document),
        )

    def first(self) -> QWidget:
        return self.choice.earlier if self.shown is None else self.table

    def renew(self) -> None:
        self.shown = None
        self.paper_ready.emit()
        super().renew()

    def ask_anew(self, known: Known) -> None:
        scopes = self._scopes()
        if scopes is None:
            own = [one for one in known.rounds if one.is_of(known.offer)]
            self._say_nothing(*(_SAME if len(own) > 1 else _ONE_ROUND))
            return
        earlier, later = scopes
        ask = partial(_comparison, earlier=earlier, later=later)
        self.operations.ask(ask, self._show, self._regret, key=(self, "compare"))

    def _scopes(self) -> tuple[Scope, Scope] | None:
        pair = self.choice.pair
        return None if pair is None else (Scope(pair[0].round_ids), Scope(pair[1].round_ids))

    def _show(self, found: RoundComparison) -> None:
        self.shown = found
        self.sentences.setText("\n".join(f"•\u00a0{sentence}" for sentence in found.sentences))
        self.table.show_comparison(found)
        left_out = "; ".join(f"«{text}»" for text in found.not_compared)
        self.rest.setText(f"{_HOW} Только в одном из опросов: {left_out}." if left_out else _HOW)
        self._pages.setCurrentIndex(0)
        self.paper_ready.emit()

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self._say_nothing(_SAME[0], " ".join(problem.sentence for problem in problems), "")

    def _say_nothing(self, title: str, sentence: str, button: str) -> None:
        self.nothing.say(title, sentence)
        self.nothing.button.setVisible(bool(button))
        self._pages.setCurrentWidget(self.nothing)

    def _lay_out(self) -> None:
        px = theme().px
        for label, look in ((self.sentences, ""), (self.rest, "small")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_look(label, role=look)
            label.setContentsMargins(px(14), px(8), px(14), px(8))
        self.table.setMinimumHeight(px(_LEAST_TABLE))
        said, every = Card("Что изменилось"), Card("Все ответы двух опросов")
        said.add(self.sentences)
        every.add(self.table, 1)
        every.add(self.rest)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(said)
        column.addWidget(every, 1)
        self._pages.addWidget(content)
        self._pages.addWidget(self.nothing)
        work = Work()
        work.column.addWidget(self.choice)
        work.column.addWidget(self._pages, 1)
        fill_with_work(self, work)


def _comparison(file: CentreFile, earlier: Scope, later: Scope) -> RoundComparison:
    with file.reading():
        return compare(file, earlier, later)


def _paper(file: CentreFile, earlier: Scope, later: Scope) -> Document:
    from kcentre.surveys.results.sheets.changes import changes_paper  # noqa: PLC0415 — in the worker

    return changes_paper(file, earlier, later)


_HOW = "Выделено то, что изменилось больше, чем бывает случайно (с поправкой Холма)."
_ONE_ROUND = (
    "Сравнивать пока не с чем",
    "У этой анкеты один опрос. Проведите его ещё раз, и здесь будет видно, что изменилось.",
    "К опросам",
)
_SAME = ("Выберите два разных опроса", "Слева — более ранний, справа — более поздний.", "")
