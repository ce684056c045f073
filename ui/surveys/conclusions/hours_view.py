"""«Часы приёма»: windows proposed for the times that are lacking; those ticked are opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.demand.gaps import HOURS_TARGET
from kcentre.analysis.demand.hours_proposed import (
    ProposedWindow,
    open_windows,
    proposed_windows,
    why_nothing,
)
from kcentre.language.dates import today_here
from kcentre.surveys.rounds.records import RoundLine
from ui.records.field_scroll import FieldScroll
from ui.records.work_scroll import Work, fill_with_work
from ui.surveys.conclusions.proposal_row import ProposalRow
from ui.surveys.conclusions.view import StudyView
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_LEAST_ROWS = 96
_TYPICAL_WEEK = f"{HOURS_TARGET}/typical"
"""The week that shows hours which begin on a later day, as those opened here do."""


@dataclass(frozen=True, slots=True)
class _Proposed:
    """What can be opened; where nothing is, `why` says why not."""

    windows: Sequence[ProposedWindow]
    why: str


class HoursView(StudyView):
    """Ctrl+Enter opens what is ticked, in one operation."""

    tables = (
        "survey_form", "survey_answer", "survey_round", "question", "question_option",
        "hours_window", "hours_pause", "specialist", "room", "settings", "session",
    )  # fmt: skip

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.rows: list[ProposalRow] = []
        self._ticks: dict[object, bool] = {}
        self._is_opening = False
        self.problem, self.count = QLabel(), QLabel()
        self.empty = EmptyState("clock", "Новых часов не предложено", "", "Режим работы")
        self.open = PrimaryButton("Открыть эти часы")
        self.place = LinkButton("Режим работы")
        self.card = Card("Часы приёма, которых не хватает")
        self._list = QVBoxLayout()
        self._scroll, self._line, self._foot = FieldScroll(QWidget()), QFrame(), QWidget()
        self._lay_out()
        self.open.clicked.connect(self._open_ticked)
        self.place.clicked.connect(self._go_to_hours)
        self.empty.started.connect(self._go_to_hours)
        add_shortcut(self, "Ctrl+Return").activated.connect(self._open_ticked)

    def ask_anew(self, line: RoundLine) -> None:
        ask = partial(_proposed, round_id=line.id)
        self.operations.ask(ask, self._show, key=(self, "proposed"))

    def forget(self) -> None:
        super().forget()
        self.operations.drop((self, "proposed"))
        self._ticks.clear()
        self._show(_Proposed((), ""))

    def first(self) -> QWidget:
        return self.rows[0].tick if self.rows else self.empty.button

    def _show(self, found: _Proposed) -> None:
        self._is_opening = False
        if [row.proposal for row in self.rows] != list(found.windows):
            self._renew_rows(found.windows)
        self.empty.say("Новых часов не предложено", found.why)
        self.empty.setVisible(not found.windows)
        self.problem.hide()
        for widget in (self._scroll, self._line, self._foot):
            widget.setVisible(bool(found.windows))
        self._recount()

    def _renew_rows(self, windows: Sequence[ProposedWindow]) -> None:
        had_focus = any(row.tick.hasFocus() for row in self.rows) or self.open.hasFocus()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        named = [None, *(window.gap for window in windows)]
        self.rows = [
            ProposalRow(window, is_first=not place, opens_gap=window.gap != named[place])
            for place, window in enumerate(windows)
        ]
        for row in self.rows:
            row.tick.set_value(self._ticks.get(row.proposal.window, not row.proposal.problem))
            row.tick.edited.connect(self._recount)
            self._list.addWidget(row)
        if had_focus and self.isVisible():
            self.first().setFocus()

    def _recount(self) -> None:
        ticked = 0
        for row in self.rows:
            self._ticks[row.proposal.window] = row.tick.value()
            ticked += row.tick.value()
        self.count.setText(f"Отмечено {ticked} из {len(self.rows)}")
        self.open.setEnabled(bool(ticked))

    def _open_ticked(self) -> None:
        windows = [row.proposal.window for row in self.rows if row.tick.value()]
        if not windows or self._is_opening:
            return
        self._is_opening = True
        self._recount()
        for row in self.rows:
            row.say("")
        verb = partial(open_windows, windows=windows)
        self.operations.change(verb, self._opened, self._refused, initiator=self)

    def _opened(self, _changes: object) -> None:
        self._is_opening = False
        self._recount()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        """Say in its row what stands in the way of a window; the rest above the button."""
        self._is_opening = False
        ticked = [row for row in self.rows if row.tick.value()]
        rest = []
        for problem in problems:
            is_row = problem.field.isdecimal() and int(problem.field) < len(ticked)
            if is_row:
                ticked[int(problem.field)].say(problem.sentence)
            else:
                rest.append(problem.sentence)
        self.problem.setText(" ".join(rest))
        self.problem.setVisible(bool(rest))
        self._recount()

    def _go_to_hours(self) -> None:
        self.go_to.emit(_TYPICAL_WEEK)

    def _lay_out(self) -> None:
        px = theme().px
        set_look(self.problem, role="problem")
        set_look(self.count, role="secondary")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(px(14), px(8), px(14), px(8))
        self.problem.hide()
        rows = QWidget()
        whole_list = QVBoxLayout(rows)
        whole_list.addLayout(self._list)
        whole_list.addStretch(1)
        for column in (whole_list, self._list):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        self._scroll.setWidget(rows)
        self._scroll.setMinimumHeight(px(_LEAST_ROWS))
        set_look(self._line, role="line")
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(px(14), px(10), px(14), px(12))
        foot.setSpacing(px(12))
        foot.addWidget(self.open)
        foot.addWidget(self.count)
        foot.addStretch()
        foot.addWidget(self.place)
        self.card.add(self.empty, 1)
        self.card.add(self._scroll, 1)
        for widget in (self.problem, self._line, self._foot):
            self.card.add(widget)
        work = Work()
        work.column.addWidget(self.card, 1)
        fill_with_work(self, work)


def _proposed(file: CentreFile, round_id: int) -> _Proposed:
    today = today_here()
    with file.reading():
        windows = proposed_windows(file, round_id, today)
        return _Proposed(windows, "" if windows else why_nothing(file, round_id, today))
