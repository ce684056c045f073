"""The head of the day: which day it is, the days around it, whose it is."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from ui.journal.today.words import day_title
from ui.widgets.buttons import IconButton, LinkButton, SegmentedSwitch
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

OWN, ALL = "own", "all"


class DayHead(QWidget):
    """Announces the day that is wanted; whoever shows it says which one it is."""

    day_wanted = Signal(object)
    """(datetime.date)"""

    whose_wanted = Signal()
    """Another choice of one's own or everybody's lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = today_here()
        self._title = QLabel()
        self._title.setWordWrap(True)
        set_look(self._title, role="heading")
        self._before = IconButton("chevron-left", "Предыдущий день")
        self._after = IconButton("chevron-right", "Следующий день")
        self._today = LinkButton("Сегодня")
        set_look(self._today, letters="small")
        self.whose = SegmentedSwitch([(OWN, "мои"), (ALL, "все")], "Чьи записи показать")
        self._lay_out()
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._today.clicked.connect(self._go_to_today)
        self.whose.chosen.connect(self.whose_wanted)

    @property
    def title(self) -> str:
        """What stands above the lines."""
        return self._title.text()

    def show_day(self, day: dt.date) -> None:
        """Name a day."""
        today = today_here()
        self._day = day
        self._title.setText(day_title(day, today))
        self._show_ways(is_day=True)
        self._today.setVisible(day != today)
        self._today.setText("Сегодня")

    def show_unrecorded(self) -> None:
        """Name the list of what is not recorded yet; «К дню» leads back."""
        self._title.setText("Прошло, но не записано")
        self._show_ways(is_day=False)
        self._today.setText("К дню")
        self._today.setVisible(True)

    def offer_whose(self, *, is_offered: bool) -> None:
        """Let one's own lines be told from everybody's, where it is known who works."""
        self.whose.setVisible(is_offered)

    def _show_ways(self, *, is_day: bool) -> None:
        self._before.setVisible(is_day)
        self._after.setVisible(is_day)

    def _go_back(self) -> None:
        self._go_by(-1)

    def _go_on(self) -> None:
        self._go_by(1)

    def _go_by(self, days: int) -> None:
        ordinal = self._day.toordinal() + days
        if dt.date.min.toordinal() <= ordinal <= dt.date.max.toordinal():
            self.day_wanted.emit(dt.date.fromordinal(ordinal))

    def _go_to_today(self) -> None:
        is_back = self._today.text() != "Сегодня"
        self.day_wanted.emit(self._day if is_back else today_here())

    def _lay_out(self) -> None:
        px = theme().px
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._title, 1)
        row.addWidget(self._before)
        row.addWidget(self._after)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(4), px(6))
        column.setSpacing(px(2))
        column.addLayout(row)
        column.addWidget(self._today, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.whose, 0, Qt.AlignmentFlag.AlignLeft)
