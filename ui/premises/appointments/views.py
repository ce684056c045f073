"""The ways to look at appointments, one at a time."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.premises.appointments.records import AppointmentLine
from kcentre.storage import Changes
from ui.operations import Operations
from ui.premises.appointments.appointments_list import AppointmentsList
from ui.premises.appointments.calendar_bar import CalendarBar
from ui.premises.appointments.calendar_view import CalendarView, Span
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.outside_view import OutsideView
from ui.premises.appointments.waiting_view import WaitingView
from ui.widgets.empty_state import EmptyState


class Look(StrEnum):
    """A way to look at appointments, and its word in targets."""

    DAY = "day"
    WEEK = "week"
    LIST = "list"
    WAITING = "waiting"
    OUTSIDE = "outside"


TITLES = [
    (Look.DAY.value, "День"),
    (Look.WEEK.value, "Неделя"),
    (Look.LIST.value, "Список"),
    (Look.WAITING.value, "Лист ожидания"),
]
"""Those that are always there; what stands outside the hours is offered where there is some."""
_LOWEST = 120


class Views(QWidget):
    """Shows one of them; knows which appointments are chosen in it."""

    menu_wanted = Signal(QPoint)
    hours_wanted = Signal()
    renamed = Signal()
    """Another look, or another number of what is shown."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look.DAY
        self._has_hours = True
        self._note = ""
        self.bar = CalendarBar()
        self.calendar = CalendarView(operations)
        self.list = AppointmentsList(operations)
        self.waiting, self.outside = WaitingView(operations), OutsideView(operations)
        self._no_hours = EmptyState("calendar", *_NO_HOURS)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(_LOWEST)  # else its tallest page would stretch the window
        self._lay_out()
        self._connect()

    @property
    def note(self) -> str:
        """How many there are."""
        return {Look.LIST: self.list.count_text, Look.WAITING: self._note}.get(self.look, "")

    def take_choices(self, choices: Choices) -> None:
        """Take who works and where."""
        self._has_hours = choices.has_hours
        self.bar.offer(choices)
        self.calendar.take_choices(choices)
        self.list.take_choices(choices)
        self._show_page()

    def begin_anew(self) -> None:
        """Another centre is open: nothing is narrowed."""
        self.bar.reset()
        self.calendar.sieve = self.bar.sieve()
        self.list.filters.reset()
        self.waiting.refresh()
        self.outside.refresh()

    def choose_look(self, look: Look) -> None:
        """Look at appointments another way."""
        self.look = look
        if look in {Look.DAY, Look.WEEK}:
            self.calendar.show_day(self.calendar.day, Span(look.value))
        self._show_page()
        self.focus()

    def refresh(self, changes: Changes) -> None:
        """Show what a change made of appointments and of those who wait."""
        if changes.touched(*_SHOWN_FROM):
            self.calendar.refresh()
            self.list.refresh()
            self.outside.refresh()
        if changes.touched("waiting", "adult", "child", "specialist", "topic"):
            self.waiting.refresh()

    def focus(self) -> None:
        """Give the keyboard to what is shown."""
        shown = self._stack.currentWidget()
        deeds: dict[QWidget | None, Callable[[], None]] = {
            self.calendar: self.calendar.focus,
            self.list: self.list.focus,
            self.waiting: self.waiting.focus,
            self.outside: self.outside.focus,
            self._no_hours: self._no_hours.button.setFocus,
        }
        deeds[shown]()

    def chosen_ids(self) -> list[int]:
        """Return which appointments are chosen."""
        if self.look is Look.LIST:
            return self.list.chosen_ids()
        if self.look is Look.OUTSIDE:
            return self.outside.chosen_ids()
        return [] if self.look is Look.WAITING else self.calendar.chosen_ids()

    def show_appointment(self, line: AppointmentLine) -> None:
        """Put the cursor on an appointment, in the day or the week unless the list is shown."""
        if self.look is Look.LIST:
            self.list.choose(line.id)
            return
        if self.look in {Look.WAITING, Look.OUTSIDE}:
            self.look = Look.DAY
            self.calendar.span = Span.DAY
        self.calendar.choose(line.date, line.id)
        self._show_page()

    def _show_page(self) -> None:
        is_calendar = self.look in {Look.DAY, Look.WEEK}
        shown = self.calendar.shown
        is_bare = not self._has_hours and (shown is None or not shown.lines)
        pages: dict[Look, QWidget] = {
            Look.LIST: self.list,
            Look.WAITING: self.waiting,
            Look.OUTSIDE: self.outside,
        }
        calendar = self._no_hours if is_bare else self.calendar
        self._stack.setCurrentWidget(pages.get(self.look, calendar))
        self.bar.setVisible(is_calendar and not is_bare)
        self.bar.show_day(self.calendar.day, self.calendar.title)
        self.renamed.emit()

    def _count_waiting(self, count: int) -> None:
        self._note = f"ждут: {count}" if count else ""
        self.renamed.emit()

    def _show_day(self, day: date) -> None:
        if day != self.calendar.day:
            self.calendar.show_day(day)

    def _show_outside(self) -> None:
        self.choose_look(Look.OUTSIDE)

    def _leave_outside(self) -> None:
        self.choose_look(Look.DAY)

    def _look_closer(self, day: date) -> None:
        self.calendar.day = day
        self.choose_look(Look.DAY)

    def _connect(self) -> None:
        bar, calendar = self.bar, self.calendar
        bar.turned.connect(calendar.turn)
        bar.today_wanted.connect(calendar.show_today)
        bar.day_chosen.connect(self._show_day)
        bar.narrowed.connect(calendar.narrow)
        calendar.day_wanted.connect(self._look_closer)
        calendar.turned.connect(self._show_page)
        calendar.menu_wanted.connect(self.menu_wanted)
        self.list.menu_wanted.connect(self.menu_wanted)
        self.list.counted.connect(self.renamed)
        self.waiting.counted.connect(self._count_waiting)
        self.outside.menu_wanted.connect(self.menu_wanted)
        self.outside.chip.clicked.connect(self._show_outside)
        self.outside.left.connect(self._leave_outside)
        self._no_hours.started.connect(self.hours_wanted)

    def _lay_out(self) -> None:
        for page in (self.calendar, self.list, self.waiting, self.outside, self._no_hours):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)


_SHOWN_FROM = (
    "appointment", "adult", "family", "child", "specialist", "topic", "room", "settings",
    "hours_window", "hours_pause", "hours_exception",
)  # fmt: skip
_NO_HOURS = (
    "Сначала задайте режим работы",
    (
        "Когда известно, кто, где и в какие часы принимает, здесь появится свободное время: "
        "останется выбрать его и записать семью."
    ),
    "Задать режим",
)
