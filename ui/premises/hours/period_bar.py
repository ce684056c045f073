"""Which week, or which academic year, is shown; and the way to the next one."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language.dates import MONTHS_OF
from kcentre.premises.hours.calendar import academic_year_title, is_odd_week, week_number
from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class PeriodBar(QWidget):
    """Arrows at both sides of a title; Alt+PageUp and Alt+PageDown do the same."""

    stepped = Signal(int)
    """-1 or 1: the period before or after is wanted."""

    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note = QLabel(), QLabel()
        set_look(self._title, role="heading")
        set_look(self._note, role="small")
        self._back = IconButton("chevron-left", "Раньше (Alt+PageUp)")
        self._on = IconButton("chevron-right", "Дальше (Alt+PageDown)")
        self._today = QuietButton("Сегодня")
        self._back.clicked.connect(self._step_back)
        self._on.clicked.connect(self._step_on)
        self._today.clicked.connect(self.today_wanted)
        self._lay_out()

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out the way back to today where there is no room."""
        self._today.setVisible(not is_compact)

    def show_week(self, monday: dt.date) -> None:
        """Show «23–29 ноября 2026» and «неделя 13, нечётная»."""
        parity = "нечётная" if is_odd_week(monday) else "чётная"
        self._say(week_text(monday), f"неделя {week_number(monday)}, {parity}")

    def show_year(self, begins: int) -> None:
        """Show «2026/2027 учебный год»."""
        self._say(f"{academic_year_title(begins)} учебный год", "с 1 сентября по 31 августа")

    def text(self) -> str:
        """Return what is shown."""
        return f"{self._title.text()}, {self._note.text()}"

    def _say(self, title: str, note: str) -> None:
        self._title.setText(title)
        self._note.setText(note)
        self.setAccessibleName(f"{title}, {note}")

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(6))
        row.addWidget(self._back)
        row.addWidget(self._on)
        row.addLayout(words)
        row.addWidget(self._today)


def week_text(monday: dt.date) -> str:
    """Return «23–29 ноября 2026», «30 ноября – 6 декабря 2026»."""
    sunday = monday + dt.timedelta(days=6)
    month, last_month = MONTHS_OF[monday.month - 1], MONTHS_OF[sunday.month - 1]
    if monday.month == sunday.month:
        return f"{monday.day}–{sunday.day}\u00a0{month} {sunday.year}"
    year = f" {monday.year}" if monday.year != sunday.year else ""
    return f"{monday.day}\u00a0{month}{year} – {sunday.day}\u00a0{last_month} {sunday.year}"
