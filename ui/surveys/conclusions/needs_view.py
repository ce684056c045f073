"""«Спрос и разрывы»: wishes beside hours and services, and what is missing in sentences."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.analysis.demand.gaps import Gap, gaps
from kcentre.analysis.demand.needs import Needs, needs
from kcentre.language.dates import today_here
from kcentre.surveys.results.behind import answer_key
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.values import Meaning
from ui.surveys.conclusions import needs_words as words
from ui.surveys.conclusions.gap_list import GapList
from ui.surveys.conclusions.part_keys import HOURS, PLAN
from ui.surveys.conclusions.table_scroll import TableScroll
from ui.surveys.conclusions.two_cards import TwoCards
from ui.surveys.conclusions.view import StudyView
from ui.surveys.results.view import FormsWanted
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.figure_table import FigureTable
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_TABLE_PART, _GAPS_PART = 66, 34
_BARS_NEED = 560


class NeedsView(StudyView):
    """Figures open the forms behind them, the hours, the ratings."""

    tables = (
        "survey_form", "survey_answer", "survey_round", "question", "question_option", "session",
        "rating", "hours_window", "hours_pause", "hours_exception", "specialist", "topic",
        "settings",
    )  # fmt: skip

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.study: words.Study | None = None
        self._has_bars = True
        offered = [(str(meaning), title) for meaning, title in words.MEANINGS]
        self.switch = SegmentedSwitch(offered, "О чём спрашивали")
        self.table = FigureTable("Пожелания семей, часы, услуги и оценки")
        self.note, self.nothing = QLabel(), QLabel(_NOT_ASKED)
        self.gaps = GapList()
        self._lay_out()
        self.switch.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._open)
        self.gaps.way_wanted.connect(self._lead)

    def ask_anew(self, line: RoundLine) -> None:
        ask = partial(_study, round_id=line.id)
        self.operations.ask(ask, self._show, key=(self, "study"))

    def forget(self) -> None:
        super().forget()
        self.study = None
        self.operations.drop((self, "study"))

    def first(self) -> QWidget:
        return self.table if self.table.isVisible() else self.switch

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_bars = self.width() >= theme().px(_BARS_NEED)
        if has_bars is not self._has_bars:
            self._has_bars = has_bars
            self._show_chosen()

    def show_meaning(self, meaning: Meaning) -> None:
        """Show the wishes of one question."""
        self.switch.set_value(str(meaning))
        self._show_chosen()

    def _show(self, study: words.Study) -> None:
        self.study = study
        self.gaps.show_gaps(study.gaps)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self.study is None:
            return
        meaning = Meaning(self.switch.value())
        lines = list(words.lines(self.study, meaning, has_bars=self._has_bars))
        for widget in (self.table, self.note):
            widget.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.table.show_lines(words.columns(self.study, meaning), lines)
        self.note.setText(words.note(self.study, meaning))
        if self.table.hasFocus() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.figures.index(0, 1))

    def _open(self, code: str) -> None:
        if code.startswith(words.PLACE):
            self.go_to.emit(code.removeprefix(words.PLACE))
        elif self.study is not None:
            self._open_forms(self.study.needs, code.removeprefix(words.FORMS))

    def _open_forms(self, found: Needs, key: str) -> None:
        from ui.surveys.results.forms_dialog import FormsDialog  # noqa: PLC0415 — when first used

        question = found.results.meaning(Meaning(self.switch.value()))
        if question is None:
            return
        label = next((option.label for option in question.options if option.key == key), "")
        wanted = FormsWanted(f"{question.text} {label}", (answer_key(question, key),))
        dialog = FormsDialog(wanted, Scope((found.round_id,)), self.operations, self)
        dialog.go_to.connect(self.go_to)
        dialog.open()

    def _lead(self, gap: Gap) -> None:
        """Lead to where a gap can be closed: hours are proposed on this page first."""
        here = f"surveys/conclusions/{self.line.id if self.line else ''}"
        if words.leads_to_proposals(gap):
            self.go_to.emit(f"{here}/{HOURS}")
        elif gap.target == here:
            self.go_to.emit(f"{here}/{PLAN}")
        else:
            self.go_to.emit(gap.target)

    def _lay_out(self) -> None:
        px = theme().px
        for label, look in ((self.note, "small"), (self.nothing, "secondary")):
            set_look(label, role=look)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setContentsMargins(px(14), px(8), px(14), px(12))
        wishes, lacks = Card("Спрос и возможности"), Card("Разрывы")
        wishes.add_action(self.switch)
        for widget in (self.table, self.note, self.nothing):
            wishes.add(widget)
        lacks.add(self.gaps)
        for card in (wishes, lacks):
            card.add(QWidget(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        cards = TwoCards(wishes, lacks, (_TABLE_PART, _GAPS_PART))
        whole.addWidget(TableScroll(cards, self.table))


def _study(file: CentreFile, round_id: int) -> words.Study:
    found = needs(file, round_id, today_here())
    return words.Study(found, gaps(found))


_NOT_ASKED = "Об этом в анкете не спрашивали, или никто не ответил."
