"""One question: its chart, its table, its mean, and the way to what was written."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kcentre.surveys.results.charts import question_chart
from kcentre.surveys.results.records import QuestionResult
from kcentre.surveys.results.sheets.words import base_words, mean_words, note_words, number_words
from ui.papers.chart_view import ChartView
from ui.records.field_scroll import FieldScroll
from ui.surveys.results import question_words as words
from ui.widgets.buttons import LinkButton
from ui.widgets.figure_table import FigureTable
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_LONGEST = 300
_NO_ANSWERS = "Нет ответов: на этот вопрос пока никто не ответил."


class QuestionView(QFrame):
    """Shows a `QuestionResult`; a count, or a bar, opens the forms that answered so."""

    forms_wanted = Signal(str)
    """Key of the option, or `behind.ANY`."""

    texts_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="card")
        self.question: QuestionResult | None = None
        self.title, self.base, self.none = QLabel(), QLabel(), QLabel(_NO_ANSWERS)
        self.mean, self.spread = QLabel(), QLabel()
        self.chart = ChartView("Ответы на вопрос")
        self.table = FigureTable("Ответы на вопрос: число, доля, интервал")
        self.note, self.written = QLabel(), QLabel()
        self.texts = LinkButton("")
        self._lay_out()
        self.chart.opened.connect(self.forms_wanted)
        self.table.opened.connect(self.forms_wanted)
        self.texts.clicked.connect(self.texts_wanted)

    def show_question(self, question: QuestionResult, number: int) -> None:
        """Show the answers to a question; `number` is its place in the questionnaire."""
        self.question = question
        self.title.setText(f"{number}. {question.text}")
        self.base.setText(base_words(question))
        self.none.setVisible(not question.n)
        self._show_mean(question)
        self._show_options(question)
        self.note.setText(note_words(question))
        self.note.setVisible(bool(question.n and self.note.text()))
        self.texts.setText(words.texts_words(question))
        self.texts.setVisible(bool(question.texts))
        self.written.hide()
        self._scroll.verticalScrollBar().setValue(0)

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show the first of what was written in answer to the question."""
        shortened = (shorten(text, _LONGEST, placeholder="…") for text in texts)
        self.written.setText("\n".join(f"•\u00a0{text}" for text in shortened))
        self.written.setVisible(bool(texts))

    def _show_mean(self, question: QuestionResult) -> None:
        has_mean = question.mean is not None
        self.mean.setText(number_words(question.mean) if question.mean is not None else "")
        self.mean.setAccessibleName(f"Среднее: {self.mean.text()}")
        self.spread.setText(f"в среднем · {mean_words(question)}".rstrip(" ·"))
        for label in (self.mean, self.spread):
            label.setVisible(has_mean)

    def _show_options(self, question: QuestionResult) -> None:
        chart = question_chart(question) if question.n else None
        self.chart.setVisible(chart is not None)
        if chart is not None:
            self.chart.show_chart(chart, (words.bars(question),))
        lines = list(words.lines(question)) if question.n else []
        self.table.setVisible(bool(lines))
        self.table.show_lines(words.COLUMNS, lines)

    def _lay_out(self) -> None:
        px = theme().px
        for label, look in (
            (self.title, "title"), (self.base, "secondary"), (self.none, "heading"),
            (self.mean, "figure"), (self.spread, "secondary"), (self.note, "small"),
            (self.written, ""),
        ):  # fmt: skip
            set_look(label, role=look)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, px(14), 0, px(14))
        column.setSpacing(px(8))
        above = (self.title, self.base, self.none, self.mean, self.spread, self.chart)
        column.addLayout(_padded(*above))
        column.addWidget(self.table)
        column.addLayout(_padded(self.note, self.texts, self.written))
        column.addStretch()
        self._scroll = FieldScroll(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.addWidget(self._scroll)


def _padded(*widgets: QWidget) -> QVBoxLayout:
    """Return a column with the card's margins; the table beneath it needs none."""
    column = QVBoxLayout()
    column.setContentsMargins(theme().px(14), 0, theme().px(14), 0)
    column.setSpacing(theme().px(8))
    for widget in widgets:
        column.addWidget(widget)
    return column
