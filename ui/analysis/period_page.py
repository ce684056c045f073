"""«Период»: its figures, the rows behind each of them, the report and the federal sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.analysis.known_periods import KnownMonths, known_months
from kcentre.language.dates import today_here
from kcentre.periods.period import period_named
from ui.analysis.body import Body
from ui.analysis.overview import Overview, overview
from ui.analysis.papers import PeriodPapers
from ui.analysis.report_words import deed_words, pill
from ui.analysis.toolbar import REPORT, Toolbar
from ui.operations import Operations
from ui.papers.saved_note import SavedNote
from ui.records.counted_from import INDICATORS_FROM
from ui.records.rows_opener import RowsOpener
from ui.tab import Page
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.periods.period import Period
    from kcentre.storage import CentreFile, Changes

_SHOWN = (
    *INDICATORS_FROM, "passport", "report_text", "period_snapshot", "deviation", "survey_round",
    "survey_form", "survey_conclusion",
)  # fmt: skip


class PeriodPage(Page):
    """Its targets: a period («2025-Q3») or nothing."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.period: Period | None = None
        self.known: Overview | None = None
        self._is_stale = True
        self._months: KnownMonths | None = None
        self.toolbar = Toolbar()
        self.body = Body(operations)
        self.note = SavedNote()
        self.papers = PeriodPapers(operations, self)
        self.rows = RowsOpener(operations, self)
        self._connect()
        self._lay_out()

    @property
    def head(self) -> QWidget | None:
        return self.toolbar.view

    def activate(self, target: str = "") -> None:
        period = period_named(target)
        if period is not None:
            self.show_period(period)

    def centre_opened(self) -> None:
        self.period = self._months = None
        self.operations.ask(known_months, self._begin, key=(self, "begin"))

    def on_changes(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.touched(*_SHOWN):
            self._is_stale, self._months = True, None
            self._refresh_if_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def show_period(self, period: Period) -> None:
        """Show another period."""
        self.period = period
        self.toolbar.picker.show_period(period, today_here(), closed=False)
        self.toolbar.offer("")
        self._is_stale = True
        self._refresh_if_seen()

    def open_rows(self, code: str) -> None:
        """Show the rows behind a figure of the period in force."""
        if self.period is not None:
            self.rows.open(self.period, code)

    def _begin(self, known: KnownMonths) -> None:
        self._months = known
        self.show_period(self.period or known.usual(today_here()))

    def _refresh_if_seen(self) -> None:
        """Ask only while somebody looks; a hidden tab asks when it is shown."""
        period = self.period
        if period is None or not self._is_stale or not self.isVisible():
            return
        self._is_stale = False
        self.toolbar.allow_papers(allowed=False)
        self.body.wait(period)
        self.body.preview.wait()
        self.papers.forget()
        known = self._months

        def work(file: CentreFile) -> Overview:
            return overview(file, period, today_here(), known)

        self.operations.ask(work, self._show, self._regret, key=(self, "overview"))

    def _show(self, known: Overview) -> None:
        self.known, self._months = known, known.known
        self.toolbar.picker.know(known.known)
        words, tone = pill(known.report, today_here(), is_empty=known.is_empty)
        self.toolbar.picker.tell_state(words, tone)
        self.toolbar.offer(deed_words(known.report, today_here(), is_empty=known.is_empty))
        self.body.show_overview(known)
        self.toolbar.xml.setEnabled(not known.is_empty)
        if not known.is_empty:
            self.papers.make_report(known.figures.period, today_here())

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self.body.regret(" ".join(problem.sentence for problem in problems))

    def _show_pdf(self, pdf: bytes) -> None:
        self.body.preview.show_pdf(pdf)
        self.toolbar.allow_papers(allowed=True)

    def _go_where_data_is(self) -> None:
        nearest = self.known.nearest if self.known else None
        if nearest is None:
            self.go_to.emit("journal")
        else:
            self.show_period(nearest)

    def _close_period(self) -> None:
        if self.period is not None:
            self.go_to.emit(f"analysis/close/{self.period.word}")

    def _save_xml(self) -> None:
        if self.known is not None:
            self.papers.save_xml(self.known.sheet)

    def _connect(self) -> None:
        bar = self.toolbar
        bar.picker.chosen.connect(self.show_period)
        bar.view_chosen.connect(self.body.show_view)
        bar.pages.clicked.connect(self.body.preview.enlarge)
        bar.pdf.clicked.connect(self.papers.save_pdf)
        bar.docx.clicked.connect(self.papers.save_docx)
        bar.xlsx.clicked.connect(self.papers.save_xlsx)
        bar.print.clicked.connect(self.papers.print)
        bar.xml.clicked.connect(self._save_xml)
        bar.close_period.clicked.connect(self._close_period)
        self.papers.made.connect(self._show_pdf)
        self.papers.not_made.connect(self.body.preview.say)
        self.papers.said.connect(self.note.say)
        self.body.opened.connect(self.open_rows)
        self.rows.go_to.connect(self.go_to)
        self.body.way_wanted.connect(self._go_where_data_is)
        self.body.show_view(REPORT)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.toolbar)
        column.addWidget(self.note)
        column.addWidget(self.body, 1)
