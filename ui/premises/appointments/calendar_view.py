"""The day and the week: the grid of time with free slots and appointments."""

import datetime as dt
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language.dates import MONTHS_OF, WEEKDAYS, long_date, today_here
from kcentre.premises.availability.records import Slot
from kcentre.premises.hours.calendar import monday_of
from ui.operations import Operations
from ui.premises.appointments import blocks
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.gestures import draft_painted, line_at, move_of, slot_at
from ui.premises.appointments.shown import Shown, Sieve, ask_shown
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.time_grid import TimeGrid


class Span(StrEnum):
    """How many days are shown."""

    DAY = "day"
    WEEK = "week"


class CalendarView(QWidget):
    """Keys: PgUp and PgDn turn the pages, Ctrl+Home shows today; the others are the grid's."""

    slot_chosen = Signal(object)
    """(Slot)"""

    painted = Signal(object)
    """(AppointmentDraft): a new appointment at a time that was painted."""

    day_wanted = Signal(object)
    """(date): a day of the week is to be looked at closer."""

    opened = Signal(int)
    move_wanted = Signal(int, object)
    """(appointment's id, Move)"""

    menu_wanted = Signal(QPoint)
    turned = Signal()
    """Other days are shown, or their appointments have come."""

    chosen_changed = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._choices = Choices()
        self._shown: Shown | None = None
        self._wanted_id: int | None = None
        self.span, self.day, self.sieve = Span.DAY, today_here(), Sieve()
        self.grid = TimeGrid("Записи на консультации")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        self._connect()

    @property
    def title(self) -> str:
        """«Вторник, 24 ноября 2026 г.» or «23–27 ноября»."""
        if self.span is Span.DAY:
            return f"{WEEKDAYS[self.day.weekday()].capitalize()}, {long_date(self.day)}"
        first, last = self.days
        begins = str(first.day) if first.month == last.month else _day_month(first)
        return f"{begins} – {_day_month(last)} {last.year}\u00a0г."

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first and the last day shown."""
        if self.span is Span.DAY:
            return self.day, self.day
        monday = monday_of(self.day)
        return monday, monday + dt.timedelta(days=6)

    @property
    def shown(self) -> Shown | None:
        """What is shown; None before it has come."""
        return self._shown

    def take_choices(self, choices: Choices) -> None:
        """Take who works and where."""
        self._choices = choices
        self.grid.set_step(15)
        self.refresh()

    def show_day(self, day: dt.date, span: Span | None = None) -> None:
        """Show a day, or the week that holds it."""
        self.day, self.span = day, span or self.span
        self.refresh()

    def choose(self, day: dt.date, appointment_id: int) -> None:
        """Show an appointment's day and put the cursor on it."""
        self._wanted_id = appointment_id
        self.show_day(day)

    def turn(self, by: int) -> None:
        """Show the next days, or with −1 the previous ones."""
        length = 1 if self.span is Span.DAY else 7
        self.show_day(self.day + dt.timedelta(days=by * length))

    def narrow(self, sieve: Sieve) -> None:
        """Show only what passes."""
        self.sieve = sieve
        self.refresh()

    def refresh(self) -> None:
        """Ask anew."""
        first, last = self.days
        ask = partial(ask_shown, first=first, last=last, sieve=self.sieve)
        self._operations.ask(ask, self._take, key=(self, "shown"))
        self.turned.emit()

    def restore(self) -> None:
        """Put blocks back where they stand in the file."""
        if self._shown is not None:
            self._put_blocks(self._shown)

    def chosen_ids(self) -> list[int]:
        """Return the id of the chosen appointment, if one is."""
        key = self.grid.chosen()
        return [key] if isinstance(key, int) else []

    def focus(self) -> None:
        """Give the keyboard to the grid."""
        self.grid.setFocus()

    def show_today(self) -> None:
        """Show today, or this week."""
        self.show_day(today_here())

    def _take(self, shown: Shown) -> None:
        if (shown.first, shown.last) != self.days:
            return
        self._shown = shown
        if self.span is Span.DAY:
            self.grid.set_columns(blocks.day_columns(shown, self._choices))
        else:
            self.grid.set_columns(blocks.week_columns(shown))
        self.grid.set_span(*blocks.span_of(shown))
        self._put_blocks(shown)
        if self._wanted_id is not None:
            self.grid.choose(self._wanted_id)
            self._wanted_id = None
        self.turned.emit()

    def _put_blocks(self, shown: Shown) -> None:
        is_day = self.span is Span.DAY
        made = blocks.day_blocks(shown) if is_day else blocks.week_blocks(shown, self._choices)
        self.grid.set_blocks(made)

    def _activate(self, key: object) -> None:
        if isinstance(key, Slot):
            self.slot_chosen.emit(key)
        elif isinstance(key, blocks.Crowd):
            self.day_wanted.emit(key.day)
        elif isinstance(key, int):
            self.opened.emit(key)

    def _paint(self, column: object, starts: int, ends: int) -> None:
        shown = self._shown
        if shown is None:
            return
        slot, line = slot_at(shown, column, starts, ends), line_at(shown, column, starts)
        if slot is not None:
            self.slot_chosen.emit(slot)
        elif line is not None and self.span is Span.DAY:
            self.opened.emit(line.id)
        else:
            self.painted.emit(draft_painted(shown, column, starts, ends))

    def _move(self, key: object, column: object, starts: int, ends: int) -> None:
        shown = self._shown
        lines = shown.lines if shown is not None else ()
        for line in lines:
            if line.id == key and shown is not None:
                self.move_wanted.emit(line.id, move_of(shown, line, column, starts, ends))

    def _want_menu(self, key: object, place: QPoint) -> None:
        if isinstance(key, int):
            self.menu_wanted.emit(place)

    def _tell_chosen(self, _key: object) -> None:
        self.chosen_changed.emit()

    def _previous(self) -> None:
        self.turn(-1)

    def _next(self) -> None:
        self.turn(1)

    def _connect(self) -> None:
        grid = self.grid
        grid.activated.connect(self._activate)
        grid.painted.connect(self._paint)
        grid.moved.connect(self._move)
        grid.menu_wanted.connect(self._want_menu)
        grid.chosen_changed.connect(self._tell_chosen)
        for keys, deed in (
            ("PgUp", self._previous),
            ("PgDown", self._next),
            ("Ctrl+Home", self.show_today),
        ):
            shortcut = add_shortcut(self, keys)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)


def _day_month(day: dt.date) -> str:
    return f"{day.day}\u00a0{MONTHS_OF[day.month - 1]}"
