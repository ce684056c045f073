"""Months of days, of which one or many can be chosen by mouse and by keyboard."""

import datetime as dt
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from kcentre.language.dates import WEEKDAYS, long_date, today_here
from kcentre.language.plurals import day_count
from ui.widgets.days_calendar.choice import DayChoice
from ui.widgets.days_calendar.months import Months, Sizes, arranged
from ui.widgets.days_calendar.painting import Picture, paint
from ui.widgets.days_calendar.records import DayMark
from ui.widgets.theme import theme

_CELL, _HEAD, _GAP = (26, 24), 42, 12
_MONTHS = 12
Key = Qt.Key
_STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -7, Key.Key_Down: 7}
_MONTH_STEPS = {Key.Key_PageUp: -1, Key.Key_PageDown: 1}
_ENTER = {Key.Key_Return, Key.Key_Enter}
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class DaysCalendar(QWidget):
    """A year of months, as wide as there is room; put it into a scroll area.

    Mouse: a click chooses a day, dragging or Shift a stretch, Ctrl one more or one less. Keys:
    arrows, PageUp and PageDown move, with Shift they choose a stretch, Space chooses one more or
    one less, Esc none, Enter wants something done with the chosen days.
    """

    chosen_changed = Signal()
    activated = Signal()
    cursor_moved = Signal(QRect)
    """Where the cursor is now; it should be in view."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._first = today_here().replace(day=1)
        self._choice = DayChoice(today_here())
        self._marks: Mapping[dt.date, DayMark] = {}
        theme().changed.connect(self.updateGeometry)

    def show_months(self, first: dt.date) -> None:
        """Show the twelve months from that of a day on; the choice of other months is gone."""
        if first.replace(day=1) == self._first:
            return
        self._first = first.replace(day=1)
        today = today_here()
        self._choice = DayChoice(today if self._is_shown(today) else self._first)
        self.updateGeometry()
        self._tell()

    def show_marks(self, marks: Mapping[dt.date, DayMark]) -> None:
        """Mark days."""
        self._marks = marks
        self._tell()

    def chosen(self) -> list[dt.date]:
        """Return the chosen days in order."""
        return sorted(self._choice.days)

    def choose(self, days: Iterable[dt.date]) -> None:
        """Choose days without telling anybody; those of other months stay unseen."""
        self._choice.choose(frozenset(days))
        self._tell()

    def day_rect(self, day: dt.date) -> QRect:
        """Return where a day stands."""
        return self._months().day_rect(day)

    def heightForWidth(self, width: int) -> int:
        return self._months(width).height

    def sizeHint(self) -> QSize:
        width = theme().px(_CELL[0]) * 7 * 2 + theme().px(_GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_CELL[0]) * 7, theme().px(_HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = Picture(self._months(), self._choice, self._marks, today_here(), self.hasFocus())
        paint(painter, picture, event.rect(), self.font())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event)
        if day is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.modifiers() & _CONTROL:
            self._choice.toggle(day)
        elif event.modifiers() & _SHIFT:
            self._choice.extend(day)
        else:
            self._choice.choose_only(day)
        self._tell_chosen()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event)
        is_dragging = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if is_dragging and day is not None and day != self._choice.cursor:
            self._choice.extend(day)
            self._tell_chosen()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._day_at(event) is not None:
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        if key in _STEPS:
            self._go(self._choice.cursor + dt.timedelta(days=_STEPS[key]), event)
        elif key in _MONTH_STEPS:
            self._go(_month_later(self._choice.cursor, _MONTH_STEPS[key]), event)
        elif key == Key.Key_Space:
            self._choice.toggle(self._choice.cursor)
            self._tell_chosen()
        elif key in _ENTER:
            self._activate()
        elif key == Key.Key_Escape and self._choice.days:
            self._choice.choose(frozenset())
            self._tell_chosen()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            day = self._months().day_at(event.pos())
            mark = self._marks.get(day) if day is not None else None
            QToolTip.showText(event.globalPos(), mark.says if mark else "", self)
            return True
        return super().event(event)

    def _activate(self) -> None:
        if not self._choice.days:
            self._choice.choose_only(self._choice.cursor)
            self._tell_chosen()
        self.activated.emit()

    def _go(self, day: dt.date, event: QKeyEvent) -> None:
        if not self._is_shown(day):
            return
        if event.modifiers() & _SHIFT:
            self._choice.extend(day)
            self._tell_chosen()
        else:
            self._choice.go(day)
            self._tell()
        self.cursor_moved.emit(self.day_rect(day))

    def _tell_chosen(self) -> None:
        self._tell()
        self.chosen_changed.emit()

    def _tell(self) -> None:
        """Say where the cursor is, what is special there, how many days are chosen."""
        day, count = self._choice.cursor, len(self._choice.days)
        mark = self._marks.get(day)
        said = [f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"]
        said += [mark.says.replace("\n", ", ")] if mark else []
        said += ["выбран"] if day in self._choice.days else []
        chosen = day_count(count)
        self.setAccessibleDescription(f"{', '.join(said)}. Выбрано: {chosen}")
        self.update()

    def _day_at(self, event: QMouseEvent) -> dt.date | None:
        place: QPoint = event.position().toPoint()
        return self._months().day_at(place)

    def _is_shown(self, day: dt.date) -> bool:
        months = (day.year - self._first.year) * 12 + day.month - self._first.month
        return 0 <= months < _MONTHS

    def _months(self, width: int | None = None) -> Months:
        px = theme().px
        sizes = Sizes((px(_CELL[0]), px(_CELL[1])), px(_HEAD), px(_GAP))
        return arranged(self._first, _MONTHS, width or self.width(), sizes)


def _month_later(day: dt.date, by: int) -> dt.date:
    years, month = divmod(day.month - 1 + by, 12)
    first = dt.date(day.year + years, month + 1, 1)
    next_first = (first + dt.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(day.day, (next_first - first).days))
