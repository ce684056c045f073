"""The head of the way to a closed period: whose it is, how far, and the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kcentre.language.dates import today_here
from kcentre.periods.titles import title
from ui.analysis.report_words import pill
from ui.widgets.buttons import IconButton, SegmentedSwitch
from ui.widgets.card import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from collections.abc import Collection

    from kcentre.periods.reporting import PeriodReport

CHECKS, TEXTS, PAGES, CLOSE, SENT = STEPS = ("checks", "texts", "pages", "close", "sent")
_TITLES = ("1. Проверка", "2. Тексты", "3. Страницы", "4. Закрытие", "5. Сдача")


class Head(QWidget):
    """Arrow keys go from step to step; a step that can't be taken now is greyed."""

    step_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = IconButton("chevron-left", "К показателям периода")
        self.title, self.chip = QLabel(), Chip("")
        self.switch = SegmentedSwitch(list(zip(STEPS, _TITLES, strict=True)), "Шаги закрытия")
        self.back.clicked.connect(self.back_wanted)
        self.switch.chosen.connect(self.step_wanted)
        set_look(self.title, role="title")
        row = FlowLayout(theme().px(8), self)
        for widget in (self.back, self.title, self.chip):
            row.addWidget(widget)
        row.spring()
        row.addWidget(self.switch)

    def show_report(self, report: PeriodReport) -> None:
        """Show whose report is closed and how far it has come."""
        self.title.setText(title(report.period))
        words, tone = pill(report, today_here())
        self.chip.setText(words)
        self.chip.set_tone(tone)

    def allow(self, steps: Collection[str]) -> None:
        """Let only these steps be taken."""
        for key, button in zip(STEPS, self.switch.findChildren(QPushButton), strict=True):
            button.setEnabled(key in steps)
