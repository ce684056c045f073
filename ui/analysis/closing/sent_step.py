"""The last screen: the report as it was kept, where it went, and what was handed in before."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from ui.analysis.closing.closings_card import ClosingsCard
from ui.analysis.closing.sending_form import SendingForm
from ui.analysis.closing.sent_work import HandedIn, closed_words, handed_in
from ui.analysis.closing.step import Step
from ui.analysis.papers import PeriodPapers
from ui.papers.preview import Preview
from ui.papers.saved_note import SavedNote
from ui.records.field_scroll import FieldScroll
from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import Snapshot
    from kcentre.periods.reporting import PeriodReport
    from kcentre.storage import Changes
    from ui.operations import Operations

_LEFT, _RIGHT, _LEAST_PAGES = 460, 540, 300


class SentStep(Step):
    """Keys: Ctrl+P prints, Ctrl+Enter notes where the report was sent."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.handed: HandedIn | None = None
        self.state = QLabel()
        self.print, self.pdf = PrimaryButton("Печать"), QuietButton("Сохранить PDF")
        self.xlsx = QuietButton("Excel", "file-spreadsheet")
        self.docx = QuietButton("Word", "file-text")
        self.larger = QuietButton("Страницы")
        self.reopen = LinkButton("Открыть период снова…")
        self.form, self.closings = SendingForm(operations), ClosingsCard()
        self.note, self._copy_words = SavedNote(), ""
        self.preview = Preview(operations, "Страницы сданного отчёта")
        self.papers = PeriodPapers(operations, self)
        self._kept_of: Snapshot | None = None
        self._lay_out()
        self._connect()

    def forget(self) -> None:
        self.handed = self._kept_of = None
        self._copy_words = ""
        self.note.hide()
        self.papers.forget()
        self.preview.wait()

    def ask_anew(self, report: PeriodReport) -> None:
        self.operations.ask(partial(handed_in, period=report.period), self._show, key=(self, "all"))

    def first(self) -> QWidget | None:
        if self.handed is not None and self.handed.in_force is None:
            return self.closings.rows[0].pages if self.closings.rows else None
        return self.print

    def hear(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — Step's
        if self.report is not None and changes.touched("report_period", "period_snapshot"):
            self.ask_anew(self.report)

    def tell_copy(self, path: Path) -> None:
        """Say where the copy of the data lies."""
        self._copy_words = f" Копия данных сохранена в папке «{path.parent.name}»."
        self.state.setToolTip(str(path))
        self._tell_state()

    def _show(self, handed: HandedIn) -> None:
        if handed.report.period != self.period:
            return
        self.handed = handed
        self.closings.show_closings(handed.closings)
        closing = handed.in_force
        for widget in (self.form, self._buttons, self.reopen):
            widget.setVisible(closing is not None)
        self._tell_state()
        if closing is None:
            self._show_open(handed)
        else:
            self.form.show_closing(closing, handed.usual)
            self._show_kept(closing)
        if self.papers.paper is not None:
            self.settled.emit()

    def _tell_state(self) -> None:
        closing = self.handed.in_force if self.handed else None
        kept = f"{closed_words(closing)}.{self._copy_words}" if closing else _OPEN
        self.state.setText(kept)

    def _show_open(self, handed: HandedIn) -> None:
        if handed.closings and handed.closings[0].id != getattr(self._kept_of, "id", None):
            self._show_kept(handed.closings[0])

    def _show_kept(self, closing: Snapshot) -> None:
        """Show the pages once: noting where they went does not change them."""
        if self._kept_of is None or self._kept_of.id != closing.id:
            self._allow(allowed=False)
            self.papers.make_kept(closing)
        self._kept_of = closing

    def _show_pages(self, pdf: bytes) -> None:
        self.preview.show_pdf(pdf)
        self._allow(allowed=True)
        self.settled.emit()

    def _allow(self, *, allowed: bool) -> None:
        for button in (self.print, self.pdf, self.xlsx, self.docx):
            button.setEnabled(allowed)

    def _open_pages(self, closing: Snapshot) -> None:
        from ui.analysis.closing.kept_dialog import KeptDialog  # noqa: PLC0415 — when first used

        KeptDialog(closing, self.operations, self).open()

    def _open_differences(self, closing: Snapshot) -> None:
        from ui.analysis.closing.differences import (  # noqa: PLC0415 — when first used
            differences_dialog,
        )

        differences_dialog(closing, self.operations, self).open()

    def _ask_reason(self) -> None:
        from ui.analysis.closing.reopening import reopening_dialog  # noqa: PLC0415 — when first used

        if self.period is not None:
            reopening_dialog(self.period, self.operations, self).open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the pages to their own window where large text needs all the room."""
        has_room = self.width() >= theme().px(_LEFT + _LEAST_PAGES)
        self.preview.setVisible(has_room)
        self.larger.setVisible(not has_room)

    def _connect(self) -> None:
        papers = self.papers
        for button, deed in (
            (self.print, papers.print), (self.pdf, papers.save_pdf),
            (self.xlsx, papers.save_xlsx), (self.docx, papers.save_docx),
            (self.reopen, self._ask_reason), (self.larger, self.preview.enlarge),
        ):  # fmt: skip
            button.clicked.connect(deed)
        add_shortcut(self, "Ctrl+P").activated.connect(self.print.click)
        papers.made.connect(self._show_pages)
        papers.not_made.connect(self.preview.say)
        papers.said.connect(self.note.say)
        self.closings.pages_wanted.connect(self._open_pages)
        self.closings.differences_wanted.connect(self._open_differences)

    def _lay_out(self) -> None:
        px = theme().px
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.print.setToolTip("Ctrl+P")
        self._buttons = QWidget()
        row = FlowLayout(px(8), self._buttons)
        for button in (self.print, self.pdf, self.xlsx, self.docx, self.larger):
            row.addWidget(button)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, px(4), 0)
        column.setSpacing(px(10))
        for widget in (self.state, self._buttons, self.note, self.form,
                       self.closings):  # fmt: skip
            column.addWidget(widget)
        column.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setHandleWidth(px(8))
        halves.setChildrenCollapsible(False)
        halves.addWidget(FieldScroll(inner))
        halves.addWidget(self.preview)
        halves.setSizes([px(_LEFT), px(_RIGHT)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(halves)
        self._fit()


_OPEN = "Период открыт снова: справа — страницы, сданные в последний раз."
