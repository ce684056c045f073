"""«Исключения»: a year's calendar in which days are chosen, and the list of exceptions."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.dates import today_here
from kcentre.language.day_lists import DayRange, ranges_of
from kcentre.premises.hours.records import ExceptionLine
from kcentre.premises.hours.texts import exception_text
from ui.premises.hours.year_days import YearDays
from ui.widgets.buttons import QuietButton
from ui.widgets.days_calendar import DaysCalendar
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.theme import theme

_LEGEND = (
    "Красные дни — выходные и праздники по закону, штриховка — свой выходной, "
    "точка — есть исключение. Несколько дней: Ctrl+щелчок или пробел, подряд — Shift."
)
_NARROWEST_LIST, _LEAST_HEIGHT, _NARROW = 220, 48, 520


class ExceptionsView(QWidget):
    """Keys in the list: Insert adds, Enter opens, Delete removes."""

    adding_wanted = Signal(object)
    """(ranges of the chosen days): something differs on them."""

    days_chosen = Signal(object)
    """(ranges): other days are chosen in the calendar."""

    opened = Signal(int)
    removal_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calendar = DaysCalendar("Календарь учебного года")
        self._model = PagedTableModel(_COLUMNS, self)
        self.table = PagedTableView(self._model, "Исключения из режима")
        self._empty = EmptyState(
            "calendar",
            "Исключений нет",
            "Отпуск, отмена, перенос, дополнительный приём или свой выходной: выберите дни в "
            "календаре и нажмите «Добавить исключение».",
        )
        self._open = QuietButton("Изменить", "pencil")
        self._remove = QuietButton("Удалить", "trash-2")
        self._first: dt.date | None = None
        self._legend = QLabel(_LEGEND)
        self._area, self._pages = QScrollArea(), QStackedWidget()
        self._lay_out()
        self._connect()
        self._name_actions()

    def show_year(self, days: YearDays) -> None:
        """Show the exceptions of an academic year."""
        is_other = days.first != self._first
        self._first = days.first
        self.calendar.show_months(days.first)
        self.calendar.show_marks(days.marks())
        kept = self.table.current_row()
        rows = [_row(line) for line in days.exceptions]
        self._model.show_all(rows)
        self._pages.setCurrentWidget(self.table if rows else self._empty)
        if kept is not None:
            self.choose(kept[-1].exception.id)
        self._name_actions()
        if is_other and days.first <= today_here() <= days.last:
            QTimer.singleShot(0, self, self._reveal_today)  # when the calendar has its size

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out the legend where there is no room."""
        self._legend.setVisible(not is_compact)

    def choose(self, exception_id: int | None) -> None:
        """Put the cursor of the list on an exception."""
        for place in range(self._model.rowCount()):
            row = self._model.row_at(place)
            if row is not None and row[-1].exception.id == exception_id:
                self.table.setCurrentIndex(self._model.index(place, 0))

    def chosen_ranges(self) -> tuple[DayRange, ...]:
        """Return the days chosen in the calendar."""
        return ranges_of(self.calendar.chosen())

    def show_day(self, day: dt.date) -> None:
        """Choose a day in the calendar."""
        self.calendar.choose([day])
        self._reveal(self.calendar.day_rect(day))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {Qt.Key.Key_Insert: self._want_adding, Qt.Key.Key_Delete: self._want_removal}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _chosen_id(self) -> int | None:
        row = self.table.current_row()
        return None if row is None else row[-1].exception.id

    def _want_adding(self) -> None:
        self.adding_wanted.emit(self.chosen_ranges())

    def _tell_days(self) -> None:
        self.days_chosen.emit(self.chosen_ranges())

    def _open_chosen(self) -> None:
        chosen = self._chosen_id()
        if chosen is not None:
            self.opened.emit(chosen)

    def _open_row(self, _place: int) -> None:
        self._open_chosen()

    def _want_removal(self) -> None:
        rows = [self._model.row_at(place) for place in self.table.chosen_rows()]
        ids = [row[-1].exception.id for row in rows if row is not None]
        if ids:
            self.removal_wanted.emit(ids)

    def _name_actions(self) -> None:
        for button in (self._open, self._remove):
            button.setEnabled(self._chosen_id() is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen days in view when a panel takes the room and the months move."""
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(_NARROW)
        for button in (self._open, self._remove):
            button.setText("" if is_narrow else button.accessibleName())
        QTimer.singleShot(0, self, self._reveal_chosen)

    def _reveal_chosen(self) -> None:
        days = self.calendar.chosen()
        if days:
            self._reveal(self.calendar.day_rect(days[0]))

    def _reveal_today(self) -> None:
        self._reveal(self.calendar.day_rect(today_here()))

    def _reveal(self, box: QRect) -> None:
        margin = theme().px(40)
        self._area.ensureVisible(box.center().x(), box.center().y(), margin, margin)

    def _connect(self) -> None:
        self.calendar.activated.connect(self._want_adding)
        self.calendar.chosen_changed.connect(self._tell_days)
        self.calendar.cursor_moved.connect(self._reveal)
        self.table.row_activated.connect(self._open_row)
        self.table.selectionModel().currentRowChanged.connect(self._name_actions)
        self._open.clicked.connect(self._open_chosen)
        self._remove.clicked.connect(self._want_removal)

    def _lay_out(self) -> None:
        px = theme().px
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.calendar)
        self._legend.setWordWrap(True)
        set_look(self._legend, role="small")
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setContentsMargins(px(14), px(10), px(6), px(10))
        left.addWidget(self._area, 1)
        left.addWidget(self._legend)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        self._pages.setMinimumWidth(px(_NARROWEST_LIST))
        self._pages.setMinimumHeight(px(_LEAST_HEIGHT))  # the buttons stay in view
        buttons = FlowLayout(px(8))
        buttons.setContentsMargins(px(10), px(6), px(10), px(8))
        for button in (self._open, self._remove):
            button.setAccessibleName(button.text())
            button.setToolTip(button.text())
            buttons.addWidget(button)
        right.addWidget(self._pages, 1)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addLayout(right, 1)


def _row(line: ExceptionLine) -> Row:
    return exception_text(line), line.exception.note or line.room, line


_COLUMNS = (
    Column("text", "Исключение", is_sortable=False, widest_chars=64),
    Column("note", "Примечание", is_sortable=False),
)
