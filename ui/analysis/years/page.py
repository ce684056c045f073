"""The page «Итоги по годам»: the table, two charts, the paper, years from before the program."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kcentre.analysis.years.records import PastYear, Results
from kcentre.analysis.years.results import results
from kcentre.analysis.years.sheets import parents_chart, satisfied_chart, years_sheet
from kcentre.analysis.years.verbs import past_year
from kcentre.language.dates import today_here
from kcentre.monitoring.catalogue import PARENTS, SATISFIED
from kcentre.paper.document import Document
from kcentre.periods.period import Period, PeriodKind, containing, previous
from kcentre.storage import CentreFile, Changes
from ui.analysis.years.lines import doors, heads, lines, opened
from ui.analysis.years.past_year_dialog import past_year_dialog
from ui.operations import Operations
from ui.papers.chart_view import ChartView
from ui.papers.dialog import PaperDialog
from ui.records.rows_opener import RowsOpener
from ui.tab import Page
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.figure_table import FigureTable
from ui.widgets.theme import theme

_SHOWN = ("session", "group_event", "rating", "adult", "child", "settings", "sub_unit",
          "indicator_value")  # fmt: skip
_PATIENCE_MS = 300
_EMPTY = (
    "Здесь встанут рядом учебные годы: сколько родителей получили консультации и сколько "
    "удовлетворены. Внесите итоги прошлых лет — они стоят в старых отчётах."
)


class YearsPage(Page):
    """Numbers of the program are doors; those entered by hand are not."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.found: Results | None = None
        self._is_stale = True
        self._head = QWidget()
        self.add = QuietButton("Внести прошлый год…", "plus")
        self.paper = PrimaryButton("Печать и сохранение…")
        self.table = FigureTable("Итоги по учебным годам")
        self.parents, self.satisfied = ChartView("Родители"), ChartView("Удовлетворённость")
        self.empty = EmptyState("chart-column", "Итогов пока нет", _EMPTY, "Внести прошлый год")
        self.rows = RowsOpener(operations, self)
        self.waiting = EmptyState("clock", "Считаю учебные годы…", "")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_wait)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    @property
    def head(self) -> QWidget | None:
        return self._head

    def activate(self, target: str = "") -> None:  # noqa: ARG002 — there is one place only
        self.table.setFocus()

    def centre_opened(self) -> None:
        self._look_again()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — its own too
        if changes.touched(*_SHOWN):
            self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def enter_past(self) -> None:
        """Ask for the results of the newest year that nothing is known of."""
        self.operations.ask(partial(past_year, year=self._wanted_year()), self._open_past)

    def _wanted_year(self) -> Period:
        known = [year.year for year in self.found.years] if self.found else []
        first = known[0] if known else containing(PeriodKind.ACADEMIC_YEAR, today_here())
        return previous(first)

    def _open_past(self, draft: PastYear) -> None:
        past_year_dialog(draft, self.operations, self).open()

    def _look_again(self) -> None:
        self._is_stale = True
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible() and self._is_stale:
            self._is_stale = False
            if self.found is None:
                self._patience.start()
            self.operations.ask(_results_of_today, self._show, key=(self, "results"))

    def _show(self, found: Results) -> None:
        self.found = found
        self._patience.stop()
        self.paper.setEnabled(bool(found.years))
        self._pages.setCurrentIndex(0 if found.years else 1)
        if found.years:
            self.table.show_lines(heads(found), list(lines(found)))
            self.parents.show_chart(parents_chart(found), (doors(found, PARENTS),))
            self.satisfied.show_chart(satisfied_chart(found), (doors(found, SATISFIED),))

    def _say_wait(self) -> None:
        self._pages.setCurrentWidget(self.waiting)

    def _open(self, code: str) -> None:
        self.rows.open(*opened(code))

    def _print(self) -> None:
        PaperDialog(
            "Итоги по учебным годам", _sheet, "Итоги по учебным годам", self.operations, self
        ).open()

    def _connect(self) -> None:
        for part in (self.table, self.parents, self.satisfied):
            part.opened.connect(self._open)
        self.rows.go_to.connect(self.go_to)
        self.add.clicked.connect(self.enter_past)
        self.empty.started.connect(self.enter_past)
        self.paper.clicked.connect(self._print)

    def _lay_out(self) -> None:
        px = theme().px
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        for button in (self.add, self.paper):
            row.addWidget(button)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, px(12), 0)
        inner.setSpacing(px(12))
        for title, content in (
            ("Учебные годы рядом", self.table),
            ("Родителей, получивших консультации", self.parents),
            ("Доля удовлетворённых, %", self.satisfied),
        ):
            card = Card(title)
            card.add(content)
            if content is not self.table:
                card.pad_body()
            inner.addWidget(card)
        inner.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        for page in (scroll, self.empty, self.waiting):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)


def _results_of_today(file: CentreFile) -> Results:
    import_module("kcentre.paper.charts.svg")  # here rather than while the window draws
    return results(file, today_here())


def _sheet(file: CentreFile) -> Document:
    return years_sheet(file, today_here())
