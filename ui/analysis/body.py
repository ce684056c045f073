"""What lies beneath the toolbar: figures with the report beside them, the sheet, or nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from kcentre.periods.period import Period
from kcentre.periods.titles import during, title
from ui.analysis.federal_page import FederalPage
from ui.analysis.figures_page import FiguresPage
from ui.analysis.overview import Overview
from ui.analysis.toolbar import REPORT
from ui.operations import Operations
from ui.papers.preview import Preview
from ui.widgets.empty_state import EmptyState
from ui.widgets.theme import theme

_PREVIEW_WIDTH, _FIGURES_WIDTH = 330, 716
_PREVIEW_NEEDS, _FIGURES_NEED = 240, 380
_PATIENCE_MS = 300
_NOTHING = (
    "Показатели, графики и отчёт появятся здесь, как только в журнале будут записи за этот период."
)


class Body(QStackedWidget):
    """Shows an `Overview` in the view in force."""

    opened = Signal(str)
    """Code of the figure whose rows are wanted."""

    way_wanted = Signal()
    """The button of the empty state was pressed."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresPage()
        self.preview = Preview(operations, "Страницы отчёта")
        self.federal = FederalPage()
        self.empty = EmptyState("chart-column", "Анализ", "")
        self.waiting = EmptyState("clock", "Считаем показатели…", "")
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._report = QSplitter(Qt.Orientation.Horizontal)
        self._report.addWidget(self.figures)
        self._report.addWidget(self.preview)
        self._report.setStretchFactor(0, 1)
        self._report.setChildrenCollapsible(False)
        self._report.setHandleWidth(theme().px(8))
        self._report.setSizes([theme().px(_FIGURES_WIDTH), theme().px(_PREVIEW_WIDTH)])
        for page in (self.waiting, self.empty, self._report, self.federal):
            self.addWidget(page)
        self.figures.opened.connect(self.opened)
        self.federal.opened.connect(self.opened)
        self.empty.started.connect(self.way_wanted)
        self._view, self._is_empty = REPORT, True
        theme().changed.connect(self._fit)

    def show_view(self, view: str) -> None:
        """Show the report or the federal sheet."""
        self._view = view
        if self.currentWidget() is not self.waiting:
            self._choose()

    def _show_waiting(self) -> None:
        self.setCurrentWidget(self.waiting)

    def wait(self, period: Period) -> None:
        """Take the figures away if those of `period` do not come at once."""
        self.waiting.say("Считаем показатели…", title(period))
        self._patience.start()

    def regret(self, sentence: str) -> None:
        """Say that the figures could not be counted."""
        self._patience.stop()
        self.waiting.say("Показатели посчитать не удалось", sentence)
        self._show_waiting()

    def show_overview(self, known: Overview) -> None:
        """Show the figures of a period, or the way to one that has some."""
        self._patience.stop()
        self._is_empty = known.is_empty
        if known.is_empty:
            self._explain(known)
        else:
            self.figures.show_overview(known)
            self.federal.show_sheet(known.sheet)
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the pages to their own window where large text needs all the room."""
        needed = theme().px(_FIGURES_NEED)
        self.preview.setVisible(self.width() >= needed + _PREVIEW_NEEDS)
        self.figures.setMinimumWidth(needed if self.preview.isVisibleTo(self._report) else 0)

    def _choose(self) -> None:
        page = self._report if self._view == REPORT else self.federal
        self.setCurrentWidget(self.empty if self._is_empty else page)

    def _explain(self, known: Overview) -> None:
        nearest = known.nearest
        if nearest is None:
            self.empty.say("Здесь будет анализ работы центра", _NOTHING)
            words = "Перейти в журнал"
        else:
            self.empty.say(f"Нет данных: {during(known.figures.period)} записей нет", _NOTHING)
            words = f"Показать {title(nearest)}"
        self.empty.button.setText(words)
        self.empty.button.show()
