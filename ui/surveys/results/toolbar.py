"""The row above the results: which forms are looked at, and what can be made of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.language.dates import short_date
from kcentre.surveys.results.records import SurveyResults
from ui.surveys.results.offers import Offer
from ui.widgets.buttons import QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_CHOICE_WIDTH, _DAYS_NEED = 430, 560


class Toolbar(QWidget):
    """Keys: Ctrl+P shows what is on the screen as a paper."""

    chosen = Signal()
    """Other rounds are to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Sequence[Offer] = ()
        self.rounds = ChoiceField()
        self.facts = QLabel()
        self.paper = QuietButton("Печать / сохранить", "printer")
        self.answers = QuietButton("Ответы в Excel", "file-spreadsheet")
        self.rounds.setAccessibleName("Какой опрос показать")
        self.paper.setToolTip("То, что на экране: страницы для печати, PDF, Excel (Ctrl+P)")
        self.answers.setToolTip("Таблица: строка — анкета, столбец — вопрос")
        self.rounds.edited.connect(self.chosen)
        add_shortcut(self, "Ctrl+P").activated.connect(self.paper.click)
        self._lay_out()
        theme().changed.connect(self._fit)

    @property
    def offered(self) -> Sequence[Offer]:
        """What can be chosen."""
        return self._offered

    @property
    def offer(self) -> Offer | None:
        """What is chosen."""
        wanted = self.rounds.value()
        return next((offer for offer in self._offered if offer.round_ids == wanted), None)

    def offer_rounds(self, offered: Sequence[Offer]) -> None:
        """Offer other rounds; the chosen ones stay where they are still there."""
        self._offered = offered
        self.rounds.set_choices([(offer.round_ids, offer.words) for offer in offered])

    def choose(self, offer: Offer) -> None:
        """Choose without telling anybody."""
        self.rounds.blockSignals(True)
        self.rounds.set_value(offer.round_ids)
        self.rounds.blockSignals(False)

    def show_days(self, results: SurveyResults) -> None:
        """Say from when to when the forms were filled in."""
        if results.first is None or results.last is None:
            days = ""
        else:
            days = " – ".join(dict.fromkeys(map(short_date, (results.first, results.last))))
        self.facts.setText(days)
        self.rounds.setToolTip(days)

    def allow(self, *, answers: bool, paper: bool) -> None:
        """Let the answers be saved, and what is shown be printed."""
        self.answers.setEnabled(answers)
        self.paper.setEnabled(paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the days to the tooltip where they would take a row of large text."""
        self.rounds.setMinimumWidth(theme().px(_CHOICE_WIDTH))
        self.facts.setVisible(self.width() >= theme().px(_DAYS_NEED))

    def _lay_out(self) -> None:
        set_look(self.facts, role="secondary")
        row = FlowLayout(theme().px(10), self)
        for widget in (self.rounds, self.facts):
            row.addWidget(widget)
        row.spring()
        for button in (self.answers, self.paper):
            row.addWidget(button)
        self._fit()
