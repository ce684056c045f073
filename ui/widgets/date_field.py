"""A date that is typed in a few keys or picked from a Russian calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from kcentre.language.dates import short_date, today_here
from kcentre.language.no_such_day import no_such_day
from kcentre.language.typing_grammar import typed_coming_date, typed_date
from ui.widgets.colours import Tone
from ui.widgets.icons import set_icon
from ui.widgets.theme import theme
from ui.widgets.typed_field import TypedField

_PROBLEM = "Дату пишут так: 15, 15.3, 15.3.26, -1 (вчера) или пн."
_FOLD_KEYS = {Qt.Key.Key_F4}
_SATURDAY = 6


class DateField(TypedField):
    """A date: `15`, `15.3`, `15.3.26`, `-1`, `пн`. Its value is a ``datetime.date`` or None.

    With ``empty_is_today`` an empty field means today and shows it when it is left; without, it
    means «not set». ``looks_ahead``: `15` and `пн` are days to come, as in appointments. F4 or
    Alt+Down opens the calendar. The mouse wheel never changes it.
    """

    picked = Signal()
    """A day was taken from the calendar."""

    def __init__(
        self,
        *,
        empty_is_today: bool = False,
        looks_ahead: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        hint = "сегодня" if empty_is_today else "не указана"
        read = _read_ahead if looks_ahead else _read
        super().__init__(read, short_date, _PROBLEM, hint, parent)
        self._empty_is_today = empty_is_today
        self._popup: _CalendarPopup | None = None
        opener = QAction("Открыть календарь (F4)", self)
        set_icon(opener, "calendar")
        opener.triggered.connect(self.open_calendar)
        self.addAction(opener, QLineEdit.ActionPosition.TrailingPosition)

    def value(self) -> date | None:
        if self._empty_is_today and not self.text().strip():
            return today_here()
        found = super().value()
        return found if isinstance(found, date) else None

    def typing_problem(self) -> str:
        return super().typing_problem() and (no_such_day(self.text()) or _PROBLEM)

    def open_calendar(self) -> None:
        """Show the calendar beneath the field."""
        if self._popup is None:
            self._popup = _CalendarPopup(self)
        self._popup.open_at(self.mapToGlobal(QPoint(0, self.height())), self.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt_down = (
            event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if event.key() in _FOLD_KEYS or is_alt_down:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class _CalendarPopup(QFrame):
    """The calendar; Enter or a click takes the day, Esc leaves the field as it was."""

    def __init__(self, field: DateField) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        self.calendar = _Calendar()
        self.calendar.setLocale(QLocale(QLocale.Language.Russian))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def open_at(self, corner: QPoint, day: date | None) -> None:
        """Show the month of ``day``, or this month."""
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(corner)
        self.show()
        self.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self._field.set_value(date(day.year(), day.month(), day.day()))
        self.close()
        self._field.setFocus()
        self._field.picked.emit()


class _Calendar(QCalendarWidget):
    """Days in the theme's colours: other months grey, the chosen day on the selection's ground."""

    def __init__(self) -> None:
        super().__init__()
        for name, icon_name in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            arrow = self.findChild(QToolButton, f"qt_calendar_{name}")
            if isinstance(arrow, QToolButton):
                set_icon(arrow, icon_name)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date) -> None:
        shown = day if isinstance(day, QDate) else QDate(day.year, day.month, day.day)
        if shown == self.selectedDate():
            painter.fillRect(rect, self.palette().highlight())
        painter.setPen(theme().colour(self._tone(shown)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(shown.day()))

    def _tone(self, day: QDate) -> Tone:
        if day == self.selectedDate():
            return Tone.TEXT
        if day.month() != self.monthShown():
            return Tone.SECONDARY
        return Tone.BAD if day.dayOfWeek() >= _SATURDAY else Tone.TEXT


def _read(text: str) -> date | None:
    return typed_date(text, today_here())


def _read_ahead(text: str) -> date | None:
    return typed_coming_date(text, today_here())
