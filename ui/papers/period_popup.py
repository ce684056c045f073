"""Choosing a period: typed, by its kind from those that have data, or any days."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kcentre.analysis.known_periods import KnownMonths
from kcentre.language import Refused
from kcentre.language.plurals import services
from kcentre.periods import period as periods
from kcentre.periods.period import Period, PeriodKind, parse_period
from kcentre.periods.titles import listed
from ui.widgets.buttons import QuietButton, SegmentedSwitch
from ui.widgets.date_field import DateField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

KINDS = [
    (PeriodKind.MONTH, "Месяц"),
    (PeriodKind.QUARTER, "Квартал"),
    (PeriodKind.HALF_YEAR, "Полугодие"),
    (PeriodKind.YEAR, "Год"),
    (PeriodKind.ACADEMIC_YEAR, "Учебный год"),
    (PeriodKind.DAYS, "Любые дни"),
]
_WIDTH, _LIST_HEIGHT = 580, 220
_PERIOD = Qt.ItemDataRole.UserRole


class PeriodPopup(QFrame):
    """Lies beneath the period's name; Esc leaves everything as it was."""

    chosen = Signal(object)
    """(Period)"""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_look(self, role="card")
        self._known = KnownMonths({})
        self._period: Period | None = None
        self.typed = QLineEdit()
        self.typed.setPlaceholderText("2025-Q3, 2025-10, 2025/26, 2026-01-15..2026-03-31")
        self.typed.setAccessibleName("Период словом, например 2025-Q3")
        self.typed.returnPressed.connect(self._take_typed)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        set_look(self._problem, role="problem")
        self.kinds = SegmentedSwitch([(kind.value, name) for kind, name in KINDS], "Вид периода")
        self.kinds.chosen.connect(self._show_kind)
        self.list = QListWidget()
        self.list.setAccessibleName("Периоды, в которых есть записи")
        self.list.itemActivated.connect(self._take_item)
        self.list.itemClicked.connect(self._take_item)
        self.start, self.end = DateField(), DateField()
        self._pages = QStackedWidget()
        self._lay_out()

    def open_for(self, period: Period, known: KnownMonths) -> None:
        """Fill the popup for the period in force and show it."""
        self._period, self._known = period, known
        self.typed.setText(period.word)
        self.typed.selectAll()
        self._say("")
        self.start.set_value(period.start)
        self.end.set_value(period.end)
        self.kinds.set_value(period.kind.value)
        self._show_kind(period.kind.value)
        self.adjustSize()
        self.show()
        self.typed.setFocus()

    def _show_kind(self, key: str) -> None:
        kind = PeriodKind(key)
        self._pages.setCurrentIndex(int(kind is PeriodKind.DAYS))
        self.list.clear()
        for known in self._known.periods(kind):
            words = f"{listed(known.period)}  ·  {services(known.sessions)}"
            item = QListWidgetItem(words, self.list)
            item.setData(_PERIOD, known.period)
            if known.period == self._period:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def _take_typed(self) -> None:
        try:
            self._take(parse_period(self.typed.text()))
        except Refused as refusal:
            self._say(str(refusal))

    def _take_days(self) -> None:
        start, end = self.start.value(), self.end.value()
        if start is None or end is None:
            self._say("Укажите первый и последний день периода.")
            return
        try:
            self._take(periods.days(start, end))
        except Refused as refusal:
            self._say(str(refusal))

    def _take_item(self, item: QListWidgetItem) -> None:
        self._take(item.data(_PERIOD))

    def _take(self, period: Period) -> None:
        self.close()
        self.chosen.emit(period)

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.adjustSize()

    def _lay_out(self) -> None:
        px = theme().px
        self.setFixedWidth(px(_WIDTH))
        caption = QLabel("Период можно написать")
        set_look(caption, role="small")
        self.list.setFixedHeight(px(_LIST_HEIGHT))
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._days_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(14))
        column.setSpacing(px(8))
        for part in (caption, self.typed, self._problem, self.kinds, self._pages):
            column.addWidget(part)

    def _days_page(self) -> QWidget:
        page = QWidget()
        shower = QuietButton("Показать")
        shower.clicked.connect(self._take_days)
        row = QHBoxLayout()
        for words, field in (("С", self.start), ("по", self.end)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName("Первый день" if field is self.start else "Последний день")
            row.addWidget(label)
            row.addWidget(field, 1)
        row.addWidget(shower)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addStretch()
        return page
