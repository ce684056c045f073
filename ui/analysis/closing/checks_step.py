"""The first screen: four tiles of quality, and every finding a door to its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from ui.analysis.closing.checks_work import Checked, checked, count_words, red_words
from ui.analysis.closing.step import Step
from ui.records.findings_table import FindingsTable, target_of
from ui.records.quality_tiles import QualityTilesRow
from ui.records.work_scroll import Work, fill_with_work
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.monitoring.quality.records import Finding, TileKey
    from kcentre.periods.reporting import PeriodReport
    from kcentre.storage import CentreFile, Changes, Progress
    from ui.operations import Operations

_LEAST_TABLE = 150
_OF_THE_CLOSING = {"report_period", "report_text", "period_snapshot", "snapshot_paper"}


class ChecksStep(Step):
    """Keys: F5 checks anew, Enter on a tile narrows the findings, Enter on one opens its record."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.checked: Checked | None = None
        self._tile: TileKey | None = None
        self.tiles = QualityTilesRow()
        self.card = Card("Что исправить")
        self.findings = FindingsTable()
        self.clean = EmptyState("circle-check", *_CLEAN)
        self.waiting = EmptyState("clock", "Проверяем данные…", "")
        self.advice, self.stops = QLabel(), QLabel()
        self.red, self.measures = QLabel(), LinkButton("Назначить меры")
        self._all, self._anew = QuietButton("Все замечания"), QuietButton("Проверить снова")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def forget(self) -> None:
        self.checked, self._tile = None, None
        self._pages.setCurrentWidget(self.waiting)

    def ask_anew(self, report: PeriodReport) -> None:
        period = report.period

        def work(file: CentreFile, progress: Progress) -> Checked:
            return checked(file, period, progress)

        self.operations.long("Проверяю данные", work, self._show, self._regret, initiator=self)

    def first(self) -> QWidget | None:
        return None if self.checked is None or not self.checked.findings() else self.findings

    def hear(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Step's
        if self.report is not None and set(changes.rows) - _OF_THE_CLOSING:
            self.ask_anew(self.report)

    def _show(self, found: Checked) -> None:
        if found.checks.period != self.period:
            return
        self.checked = found
        self.tiles.show_tiles(found.tiles)
        red = found.checks.red_without_measure
        self._told.setVisible(bool(red))
        self.stops.setText("\n".join(one.sentence for one in found.checks.problems))
        self.stops.setVisible(bool(found.checks.problems))
        self.red.setText(red_words(red) if red else "")
        self._narrow(self._tile)
        self.settled.emit()

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        sentence = " ".join(problem.sentence for problem in problems)
        self.waiting.say("Проверка не закончена", sentence or "Нажмите «Проверить снова».")
        self._pages.setCurrentWidget(self.waiting)
        self.settled.emit()

    def _narrow(self, tile: TileKey | None = None) -> None:
        """Show what was found of one side of quality, or all of it."""
        self._tile = tile
        if self.checked is None:
            return
        shown = self.checked.findings(tile)
        self.tiles.choose(tile)
        title = "Что исправить" if tile is None else self.checked.tiles.tile(tile).title
        self.card.set_title(title)
        self.card.set_note(", ".join(count_words(self.checked.states(tile))))
        self._all.setVisible(tile is not None)
        self.clean.say(*(_CLEAN if tile is None else (title, _TILE_CLEAN)))
        self.findings.show_findings(shown)
        self._pages.setCurrentWidget(self.findings if shown else self.clean)
        self._advise()

    def _show_all(self) -> None:
        self._narrow()

    def _advise(self) -> None:
        finding = self.findings.current_finding()
        self.advice.setText(finding.advice if finding else _HOW)
        self.advice.setVisible(self._pages.currentWidget() is self.findings)

    def _open(self, finding: Finding) -> None:
        self.go_to.emit(target_of(finding))

    def _name_measures(self) -> None:
        """Lead to the measure against the first red indicator that lacks one."""
        red = self.checked.checks.red_without_measure if self.checked else ()
        if red and self.period is not None:
            code = red[0].indicator.code
            self.go_to.emit(f"monitoring/deviations/new/{code}/{self.period.word}")

    def _check_anew(self) -> None:
        if self.report is not None:
            self.ask_anew(self.report)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self._narrow)
        self.findings.opened.connect(self._open)
        self.findings.selectionModel().currentRowChanged.connect(self._advise)
        self.measures.clicked.connect(self._name_measures)
        self._all.clicked.connect(self._show_all)
        self._anew.clicked.connect(self._check_anew)
        add_shortcut(self, "F5").activated.connect(self._check_anew)

    def _lay_out(self) -> None:
        px = theme().px
        for label in (self.advice, self.stops, self.red):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.advice, role="small")
        self.advice.setContentsMargins(px(14), px(8), px(14), px(8))
        for label in (self.stops, self.red):
            set_look(label, tone="bad")
        self.stops.hide()
        self._anew.setToolTip("F5")
        for page in (self.waiting, self.clean, self.findings):
            self._pages.addWidget(page)
        self._pages.setMinimumHeight(px(_LEAST_TABLE))
        for button in (self._all, self._anew):
            self.card.add_action(button)
        self.card.add(self._pages, 1)
        self.card.add(self.advice)
        self._told = QWidget()
        row = QHBoxLayout(self._told)
        row.setContentsMargins(px(2), 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.red, 1)
        row.addWidget(self.measures)
        self._told.hide()
        work = Work()
        work.column.addWidget(self.tiles)
        work.column.addWidget(self.stops)
        work.column.addWidget(self._told)
        work.column.addWidget(self.card, 1)
        fill_with_work(self, work)


_HOW = "Enter или двойной щелчок открывает запись; после исправления вернитесь сюда."
_CLEAN = (
    "Исправлять нечего",
    "Записи периода полны и не противоречат друг другу: можно переходить к текстам отчёта.",
)
_TILE_CLEAN = "Здесь исправлять нечего. Остальное покажет кнопка «Все замечания»."
