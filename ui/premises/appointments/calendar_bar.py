"""The row above the day and the week: turning the pages, choosing a day, narrowing."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.centre.values import Form as FormOfHelp
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.shown import Sieve
from ui.records.offers import value_field
from ui.widgets.buttons import IconButton, QuietButton
from ui.widgets.choice_field import Choice, ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_DATE_WIDTH = 122
_SPECIALIST_WIDTH, _ROOM_WIDTH, _FORM_WIDTH = 176, 164, 150
_NARROWEST = 500
"""Below this the choices would take a third row from the grid: they are folded."""


class CalendarBar(QWidget):
    """Announces what is wanted; knows nothing of appointments.

    Where there is no room the choices wait behind «Отбор», which tells how many are made.
    """

    turned = Signal(int)
    today_wanted = Signal()
    day_chosen = Signal(object)
    """(date)"""

    narrowed = Signal(object)
    """(Sieve)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = IconButton("chevron-left", "Раньше (PgUp)")
        self._on = IconButton("chevron-right", "Позже (PgDn)")
        self._today = QuietButton("Сегодня")
        self._today.setToolTip("Ctrl+Home")
        self._title = QLabel()
        self.day = DateField(looks_ahead=True)
        self.specialist = ChoiceField(nothing="все специалисты")
        self.room = ChoiceField(nothing="все помещения")
        self.form = value_field(FormOfHelp, nothing="все формы")
        self._fields = (self.specialist, self.room, self.form)
        self._opener = QuietButton("Отбор", "filter")
        self._opener.setCheckable(True)
        self._lay_out()
        self._connect()

    def offer(self, choices: Choices) -> None:
        """Offer who works and where."""
        people: list[Choice] = [
            (person.id, person.name) for person in choices.specialists if not person.is_retired
        ]
        rooms: list[Choice] = [
            (room.id, room.name) for room in choices.rooms if not room.is_retired
        ]
        self.specialist.set_choices(people)
        self.room.set_choices(rooms)

    def show_day(self, day: date, title: str) -> None:
        """Show which day it is, in words too, without telling anybody."""
        self._title.setText(title)
        if self.day.value() != day or not self.day.hasFocus():
            self.day.blockSignals(True)
            self.day.set_value(day)
            self.day.blockSignals(False)

    def reset(self) -> None:
        """Want everything again, without telling anybody."""
        for field in self._fields:
            field.blockSignals(True)
            field.set_value(None)
            field.blockSignals(False)
        self._count()

    def sieve(self) -> Sieve:
        """Return what is wanted."""
        form = self.form.value()
        return Sieve(
            _id(self.specialist.value()),
            _id(self.room.value()),
            form if isinstance(form, FormOfHelp) else None,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        is_narrow = self.width() < theme().px(_NARROWEST)
        self._opener.setVisible(is_narrow)
        for field in self._fields:
            field.setVisible(not is_narrow or self._opener.isChecked())

    def _count(self) -> None:
        made = sum(field.value() is not None for field in self._fields)
        self._opener.setText(f"Отбор: {made}" if made else "Отбор")

    def _take_day(self) -> None:
        day = self.day.value()
        if day is not None:
            self.day_chosen.emit(day)

    def _narrow(self) -> None:
        self._count()
        self.narrowed.emit(self.sieve())

    def _turn_back(self) -> None:
        self.turned.emit(-1)

    def _turn_on(self) -> None:
        self.turned.emit(1)

    def _connect(self) -> None:
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        self._today.clicked.connect(self.today_wanted)
        self.day.editingFinished.connect(self._take_day)
        self.day.picked.connect(self._take_day)
        self._opener.toggled.connect(self._fold)
        for field in self._fields:
            field.edited.connect(self._narrow)
        theme().changed.connect(self._fit)

    def _lay_out(self) -> None:
        px = theme().px
        row = FlowLayout(px(8), self)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        for widget in (
            self._back, self._today, self._on, self._title, self.day, self._opener, *self._fields,
        ):  # fmt: skip
            row.addWidget(widget)
        for field, name in (
            (self.day, "Какой день показать"),
            (self.specialist, "Показать специалиста"),
            (self.room, "Показать помещение"),
            (self.form, "Показать форму"),
        ):
            field.setAccessibleName(name)
        set_look(self._title, role="heading")
        self._fit()

    def _fit(self) -> None:
        self.day.setFixedWidth(theme().px(_DATE_WIDTH))
        for field, width in (
            (self.specialist, _SPECIALIST_WIDTH),
            (self.room, _ROOM_WIDTH),
            (self.form, _FORM_WIDTH),
        ):
            field.setFixedWidth(theme().px(width))
        self._fold()


def _id(key: object) -> int | None:
    return key if isinstance(key, int) else None
