"""One indicator in full: its value, its course, what is said of it and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kcentre.figures.amounts import amount
from kcentre.language.plurals import counted
from kcentre.monitoring.norms import Colour
from kcentre.monitoring.overview import IndicatorView
from kcentre.periods.period import Period, same_last_year
from kcentre.periods.titles import short
from ui.monitoring.indicators.own_words import OwnWords
from ui.monitoring.indicators.words import band_words, has_rows, norm_words, spark_of, standing
from ui.operations import Operations
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.sparkline import Sparkline
from ui.widgets.theme import theme


class IndicatorCard(Card):
    """Its buttons are connected by the page; what is written in it keeps itself."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Показатель", parent)
        self.chip = Chip("")
        self.heading, self.figure, self.target = QLabel(), QLabel(), QLabel()
        self.remark, self.usual, self.last_year = QLabel(), QLabel(), QLabel()
        self.course = Sparkline("Ход показателя за 12 периодов")
        self._first, self._last = QLabel(), QLabel()
        self.words = OwnWords(operations)
        self.rows = LinkButton("Записи за этим числом")
        self.measures = LinkButton("")
        self.measure, self.set_target = QuietButton("Мера…"), QuietButton("Цель…")
        self.change, self.retire = QuietButton("Изменить…"), QuietButton("Убрать")
        self._fill()

    def show_view(self, view: IndicatorView, period: Period, *, is_closed: bool) -> None:
        """Show an indicator in a period."""
        state = view.state
        self.set_title(state.indicator.code)
        words, tone = standing(state)
        self.chip.setText(words)
        self.chip.set_tone(tone)
        self.heading.setText(state.indicator.title)
        self.figure.setText(amount(state.value, state.indicator.unit))
        set_look(self.figure, tone=(Tone.TEXT if tone is Tone.SECONDARY else tone).value)
        self._say(view, period)
        self.course.show_spark(spark_of(view))
        self._first.setText(short(view.periods[0]))
        self._last.setText(short(view.periods[-1]))
        self.words.show_view(view, period, is_closed=is_closed)
        self._offer(view)

    def _say(self, view: IndicatorView, period: Period) -> None:
        state = view.state
        unit = state.indicator.unit
        is_entered = state.indicator.takes_values and state.value is not None
        target, year_ago = norm_words(state.norm, unit), short(same_last_year(period))
        texts = {
            self.target: f"цель {target}" if target else "без цели, для сведения",
            self.remark: "" if is_entered else state.remark,
            self.usual: band_words(view.band, unit),
            self.last_year: f"Год назад, {year_ago}: {amount(view.last_year, unit)}",
        }
        for label, text in texts.items():
            label.setText(text)
            label.setVisible(bool(text))

    def _offer(self, view: IndicatorView) -> None:
        state = view.state
        self.rows.setVisible(has_rows(view))
        is_bad = state.colour is Colour.BAD
        set_look(self.measure, role="primary" if is_bad else "")
        open_measures = counted(view.measures, "мера", "меры", "мер")
        self.measures.setText(f"В работе {open_measures}")
        self.measures.setVisible(bool(view.measures))
        for button in (self.change, self.retire):
            button.setVisible(state.indicator.is_own)

    def _fill(self) -> None:
        self.add_chip(self.chip)
        self.pad_body()
        set_look(self.heading, role="heading")
        set_look(self.figure, role="figure")
        set_look(self.target, role="secondary")
        for label in (self.remark, self.usual, self.last_year, self._first, self._last):
            set_look(label, role="small")
        for label in (self.heading, self.figure, self.remark, self.usual, self.last_year):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        tips = {self.measure: "М", self.set_target: "Ц", self.rows: "Enter"}
        for button, key in tips.items():
            button.setToolTip(key)
        parts = (self.heading, self._figure_row(), self.remark, self.course, self._ends(),
                 self.last_year, self.usual, self._deeds(), self.words)  # fmt: skip
        for part in parts:
            self.add(part)
        self.add(QWidget(), 1)

    def _figure_row(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(theme().px(10), place)
        for part in (self.figure, self.target, self.rows):
            row.addWidget(part)
        return place

    def _ends(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._first)
        row.addStretch(1)
        row.addWidget(self._last)
        return place

    def _deeds(self) -> QWidget:
        place = QWidget()
        row = FlowLayout(theme().px(8), place)
        for button in (self.measure, self.set_target, self.change, self.retire, self.measures):
            row.addWidget(button)
        return place
