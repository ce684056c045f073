"""The third screen: the very pages of the report as they will be kept and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.closing.verbs import start_review
from kcentre.language.dates import today_here
from kcentre.periods.values import ReportState
from ui.analysis.closing.step import Step
from ui.analysis.papers import PeriodPapers
from ui.papers.preview import Preview
from ui.papers.saved_note import SavedNote
from ui.widgets.buttons import QuietButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.periods.reporting import PeriodReport
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_WIDEST = 760
_OF_THE_STATE = {"report_period"}


class PagesStep(Step):
    """The pages may be printed for review before they are the report."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.papers = PeriodPapers(operations, self)
        self.preview = Preview(operations, "Страницы отчёта")
        self.note = SavedNote()
        self.told = QLabel(_TOLD)
        self.review = QuietButton("Отдать на проверку", "send")
        self.print = QuietButton("Печать", "printer")
        self._lay_out()
        self.papers.made.connect(self._show)
        self.papers.not_made.connect(self.preview.say)
        self.papers.said.connect(self.note.say)
        self.print.clicked.connect(self.papers.print)
        self.review.clicked.connect(self._start_review)

    def know(self, report: PeriodReport) -> None:
        super().know(report)
        self.review.setVisible(report.state is not ReportState.REVIEW)
        self.review.setEnabled(report.state is ReportState.COLLECTING)

    def forget(self) -> None:
        self.papers.forget()
        self.preview.wait()

    def ask_anew(self, report: PeriodReport) -> None:
        self.print.setEnabled(False)
        self.papers.make_report(report.period, today_here())

    def hear(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Step's
        if self.report is not None and set(changes.rows) - _OF_THE_STATE:
            self.ask_anew(self.report)

    def _show(self, pdf: bytes) -> None:
        self.preview.show_pdf(pdf)
        self.print.setEnabled(True)
        self.settled.emit()

    def _start_review(self) -> None:
        period = self.period
        if period is None:
            return

        def verb(file: CentreFile) -> Changes:
            return start_review(file, period)

        self.operations.change(verb, initiator=self)

    def _lay_out(self) -> None:
        px = theme().px
        self.told.setWordWrap(True)
        set_look(self.told, role="secondary")
        self.review.setToolTip("Отчёт получит состояние «на проверке»; закрыть его можно и так")
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.told, 1)
        for button in (self.review, self.print):
            row.addWidget(button)
        self.preview.setMaximumWidth(px(_WIDEST))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.preview, 20)
        middle.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(10))
        for widget in (bar, self.note):
            whole.addWidget(widget)
        whole.addLayout(middle, 1)


_TOLD = "Именно эти страницы будут сохранены и напечатаны."
