"""The row above the parts: which round is looked at, and what can be made of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kcentre.surveys.results.sheets.words import forms_words
from kcentre.surveys.rounds.records import RoundLine
from ui.widgets.buttons import QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_CHOICE_WIDTH = 430


class Toolbar(QWidget):
    """Keys: Ctrl+P shows the analytic note."""

    chosen = Signal()
    """Another round is to be looked at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[RoundLine] = ()
        self.rounds = ChoiceField()
        self.answers = QuietButton("Ответы в Excel", "file-spreadsheet")
        self.note = QuietButton("Аналитическая справка…", "file-text")
        self.rounds.setAccessibleName("По какому опросу")
        self.answers.setToolTip("Таблица: строка — анкета, столбец — вопрос")
        self.note.setToolTip("Страницы для печати, PDF, Word и Excel (Ctrl+P)")
        self.rounds.edited.connect(self.chosen)
        add_shortcut(self, "Ctrl+P").activated.connect(self.note.click)
        self._lay_out()
        theme().changed.connect(self._fit)

    @property
    def line(self) -> RoundLine | None:
        """The round that is chosen."""
        wanted = self.rounds.value()
        return next((line for line in self._lines if line.id == wanted), None)

    def offer(self, lines: Sequence[RoundLine], chosen: RoundLine | None) -> None:
        """Offer the rounds, newest first, and choose one without telling anybody."""
        self._lines = lines
        self.rounds.blockSignals(True)
        self.rounds.set_choices([(line.id, _words(line)) for line in lines])
        if chosen is not None:
            self.rounds.set_value(chosen.id)
        self.rounds.blockSignals(False)

    def allow_papers(self, *, allowed: bool) -> None:
        """Let the round be printed and saved."""
        for button in (self.note, self.answers):
            button.setEnabled(allowed)

    def _fit(self) -> None:
        self.rounds.setMinimumWidth(theme().px(_CHOICE_WIDTH))

    def _lay_out(self) -> None:
        row = FlowLayout(theme().px(10), self)
        row.addWidget(self.rounds)
        row.spring()
        papers = QWidget()
        pair = QHBoxLayout(papers)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme().px(10))
        for button in (self.answers, self.note):
            pair.addWidget(button)
        row.addWidget(papers)
        self._fit()


def _words(line: RoundLine) -> str:
    return f"{line.name} · {forms_words(line.forms)}"
