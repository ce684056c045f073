"""«Сегодня, 17:00 · Соколова А. П. · кабинет 4»: what is sticky or derived, one key away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.clock import time_text
from kcentre.language.dates import WEEKDAYS_SHORT, short_date, today_here
from kcentre.language.names import initials
from kcentre.language.sentences import shortened
from ui.journal.entry.known import Known, room_picks, specialist_picks
from ui.journal.entry.quiet_part import QuietPart
from ui.records.pin_button import PinButton
from ui.widgets.date_field import DateField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.pick_field import PickField
from ui.widgets.theme import theme
from ui.widgets.typed_field import TimeField


class QuietLine(QWidget):
    """Date, time, specialist, room; what else stands there is put in with ``add``."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date, self.time = DateField(empty_is_today=True), TimeField()
        self.specialist = PickField(placeholder="кто консультирует")
        self.room = PickField(placeholder="без кабинета")
        self.parts: Mapping[str, QuietPart] = {
            "date": QuietPart(
                "Дата", self.date, _DATE_HINT, words=_date_words, pin=PinButton("дата")
            ),
            "time": QuietPart(
                "Время", self.time, _TIME_HINT, words=_time_words, pin=PinButton("время")
            ),
            "specialist": QuietPart(
                "Специалист",
                self.specialist,
                "Кто консультирует; остаётся для следующих записей.",
                words=_specialist_words,
                pin=PinButton("специалист"),
                is_needed=True,
            ),
            "room": QuietPart(
                "Кабинет",
                self.room,
                "Где проходит консультация; у дистанционной кабинета может не быть.",
                words=_room_words,
                pin=PinButton("кабинет"),
            ),
        }
        self._row = FlowLayout(theme().px(6), self)
        for part in self.parts.values():
            self._row.addWidget(part)
            part.editor.edited.connect(self.edited)
        self._row.spring()
        self.date.editingFinished.connect(self._pin_another_day)
        self.date.picked.connect(self._pin_another_day)

    def add(self, widget: QWidget) -> None:
        """Put something at the right end."""
        self._row.addWidget(widget)

    def _pin_another_day(self) -> None:
        """Keep an earlier day for the next records: a pile of notes is entered at once."""
        day = self.date.value()
        self.parts["date"].pin.setChecked(day is not None and day < today_here())

    def offer(self, known: Known) -> None:
        """Offer who works and the rooms in use; without rooms nothing is said of them."""
        self.specialist.set_picks(specialist_picks(known))
        self.room.set_picks(room_picks(known))
        self.parts["room"].setVisible(bool(known.rooms))


def _date_words(field: DateField) -> str:
    day = field.value()
    if day is None:
        return "дата не указана"
    past = (today_here() - day).days
    near = {0: "Сегодня", 1: "Вчера", -1: "Завтра"}
    return near.get(past) or f"{WEEKDAYS_SHORT[day.weekday()]} {short_date(day)}"


def _time_words(field: TimeField) -> str:
    moment = field.value()
    return time_text(moment) if isinstance(moment, dt.time) else "без времени"


def _specialist_words(field: PickField) -> str:
    name = field.text() if field.value() is not None else ""
    return initials(name) or "выберите специалиста"


def _room_words(field: PickField) -> str:
    if field.value() is None:
        return "без кабинета"
    name = field.text()
    return shortened(name, _ROOM_CHARS)


_ROOM_CHARS = 20
"""The quiet line is one row: the whole name is in the list."""

_DATE_HINT = "Дату пишут так: 15, 15.3, -1 (вчера) или пн. Пусто — сегодня. F4 — календарь."
_TIME_HINT = "Время пишут так: 9, 930 или 9:30. Пусто — время неизвестно."
