"""The row above the figures: the period, the view, and what to do with the paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.papers.period_picker import PeriodPicker
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.theme import theme

REPORT, FEDERAL = "report", "federal"


class Toolbar(QWidget):
    """Only tells what was pressed; the buttons are those of the view in force."""

    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker = PeriodPicker()
        self.view = SegmentedSwitch([(REPORT, "Отчёт"), (FEDERAL, "Федеральный лист")], "Вид")
        self.view.chosen.connect(self._choose_view)
        self.pages = IconButton("file-text", "Страницы отчёта крупнее")
        self.pdf = QuietButton("Сохранить PDF")
        self.xlsx = QuietButton("Excel")
        self.xlsx.setAccessibleName("Сохранить для Excel")
        self.docx = QuietButton("Word")
        self.docx.setAccessibleName("Сохранить для Word")
        self.print = QuietButton("Печать")
        self.close_period = PrimaryButton("")
        self.xml = PrimaryButton("Сохранить XML")
        row = FlowLayout(theme().px(8), self)
        row.addWidget(self.picker)
        row.spring()
        for button in (self.pages, self.pdf, self.docx, self.xlsx, self.print, self.xml):
            row.addWidget(button)
        row.addWidget(self.close_period)
        self.show_view(REPORT)

    def show_view(self, view: str) -> None:
        """Offer the buttons of a view."""
        self.view.set_value(view)
        for button in (self.pages, self.pdf, self.docx, self.xlsx, self.print):
            button.setVisible(view == REPORT)
        self.xml.setVisible(view == FEDERAL)
        self._show_deed()

    def allow_papers(self, *, allowed: bool) -> None:
        """Let the paper be saved and printed, or not while there is none."""
        for button in (self.pages, self.pdf, self.docx, self.xlsx, self.print):
            button.setEnabled(allowed)

    def offer(self, deed: str) -> None:
        """Offer what is to be done with the report next; nothing without words."""
        self.close_period.setText(deed)
        self._show_deed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def _show_deed(self) -> None:
        is_report = self.view.value() == REPORT
        self.close_period.setVisible(is_report and bool(self.close_period.text()))
        self._keep_height()

    def _keep_height(self) -> None:
        """Let the figures give way: a row that is cut off can't be pressed."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def _choose_view(self, view: str) -> None:
        self.show_view(view)
        self.view_chosen.emit(view)
