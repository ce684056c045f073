"""The second screen: the report's texts, drafted from the figures and edited freely."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.analysis.conclusions.records import ReportPart
from ui.analysis.closing.part_card import PartCard
from ui.analysis.closing.step import Step
from ui.analysis.closing.texts_work import is_indicator, kept, known_prose, offered
from ui.records.field_scroll import FieldScroll
from ui.records.rows_opener import RowsOpener
from ui.widgets.looks import set_look
from ui.widgets.pick_field import PickField
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.analysis.conclusions.texts import Prose
    from kcentre.language import Problem
    from kcentre.periods.reporting import PeriodReport
    from kcentre.storage import Changes
    from ui.operations import Operations

_PICK_WIDTH, _NEAR = 480, 40


class TextsStep(Step):
    """Keys: F4 lists the figures to be put in, Esc goes back to the text, Ctrl+S keeps.

    Leaving a text keeps it too.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.prose: Prose | None = None
        self.cards = {part: PartCard(part) for part in ReportPart}
        self._sent: deque[PartCard] = deque()
        self._entered = next(iter(self.cards.values()))
        self.pick = PickField(placeholder="Вставить показатель…  F4")
        self.rows = RowsOpener(operations, self)
        self._area = FieldScroll(self._column())
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> list[PartCard]:
        """The texts that the report of this period has."""
        return [card for card in self.cards.values() if not card.isHidden()]

    def forget(self) -> None:
        self.prose = None
        for card in self.cards.values():
            card.forget()

    def ask_anew(self, report: PeriodReport) -> None:
        ask = partial(known_prose, period=report.period)
        self.operations.ask(ask, self._show, key=(self, "prose"))

    def first(self) -> QWidget | None:
        return self.shown[0].text if self.shown else None

    def hear(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Step's
        if self.report is not None and initiator is not self:
            self.ask_anew(self.report)

    def leave(self) -> None:
        for card in self.shown:
            self._keep(card)

    def _show(self, prose: Prose) -> None:
        if prose.period != self.period:
            return
        self.prose = prose
        for part, card in self.cards.items():
            card.setVisible(part in prose.texts)
            if part in prose.texts:
                card.show_prose(prose)
        self.pick.set_picks(offered(prose), digits=0)
        self.settled.emit()

    def _keep(self, card: PartCard) -> None:
        """Keep a text; several may be on their way to the file, their answers come in turn."""
        if self.prose is None or not card.is_changed:
            return
        text = card.send()
        self._sent.append(card)
        verb = partial(kept, prose=self.prose, part=card.part, text=text)
        self.operations.change(verb, self._kept, self._refused, initiator=self)

    def _kept(self, _changes: Changes) -> None:
        self._sent.popleft().took()
        if self.report is not None and not self._sent:
            self.ask_anew(self.report)  # what is drafted is told by figures that go on changing

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._sent.popleft().take_back(" ".join(problem.sentence for problem in problems))

    def _enter(self, card: PartCard) -> None:
        self._entered = card

    def _put_in(self) -> None:
        key = self.pick.value()
        if isinstance(key, str):
            self._entered.text.insert_fact(key)
            self._write_on()

    def _write_on(self) -> None:
        """Go back to the text that the list was opened from."""
        self.pick.close_list()
        self.pick.set_value(None)
        self._entered.text.setFocus()

    def _open_fact(self, key: str) -> None:
        """Show what a fact was counted from: an indicator, or the rows of a figure."""
        fact = self.prose.facts.get(key) if self.prose else None
        if fact is None or not fact.codes or self.period is None:
            return
        code, period = fact.codes[0], self.period
        if is_indicator(code):
            self.go_to.emit(f"monitoring/indicators/{code}/{period.word}")
        else:
            self.rows.open(period, code)

    def _list_facts(self) -> None:
        self.pick.setFocus()
        self.pick.show_all()

    def _follow_cursor(self) -> None:
        """Let the line that is written stay in sight: a text is often higher than the screen."""
        text, inner = self._entered.text, self._area.widget()
        if text.hasFocus() and inner is not None:
            place = text.viewport().mapTo(inner, text.cursorRect().center())
            self._area.ensureVisible(place.x(), place.y(), 0, theme().px(_NEAR))

    def _column(self) -> QWidget:
        column = QWidget()
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, 0, theme().px(4), 0)
        rows.setSpacing(theme().px(12))
        told = QLabel(_TOLD)
        told.setWordWrap(True)
        set_look(told, role="secondary")
        for widget in (told, *self.cards.values()):
            rows.addWidget(widget)
        rows.addStretch()
        return column

    def _connect(self) -> None:
        self.rows.go_to.connect(self.go_to)
        for card in self.cards.values():
            card.left.connect(self._keep)
            card.entered.connect(self._enter)
            card.text.opened.connect(self._open_fact)
            card.text.cursorPositionChanged.connect(self._follow_cursor)
        self.pick.taken.connect(self._put_in)
        add_shortcut(self, "F4").activated.connect(self._list_facts)
        escape = add_shortcut(self.pick, "Escape")
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._write_on)
        add_shortcut(self, "Ctrl+S").activated.connect(self.leave)

    def _lay_out(self) -> None:
        px = theme().px
        self.pick.setMaximumWidth(px(_PICK_WIDTH))
        self.pick.setAccessibleName("Вставить показатель")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(10))
        whole.addWidget(self.pick)
        whole.addWidget(self._area, 1)


_TOLD = (
    "Пишите свободно. Выделенные числа берутся из показателей и обновляются сами, пока период "
    "открыт. Пустой раздел в отчёт не попадёт."
)
