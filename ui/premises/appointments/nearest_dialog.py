"""«Ближайшее свободное время»: the first free slots that suit a wish."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from kcentre.centre.values import Form as FormOfHelp
from kcentre.language.dates import now_here, today_here
from kcentre.premises.availability.queries import nearest_slots
from kcentre.premises.availability.records import Slot, SlotWish
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.shown import Sieve
from ui.premises.appointments.texts import slot_words
from ui.premises.appointments.weekdays_field import WeekdaysField
from ui.records.offers import offer_specialists, value_field
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.choice_field import ChoiceField
from ui.widgets.date_field import DateField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import Form
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.typed_field import TimeField

_WIDTH, _MOST, _LINES, _NARROWEST = 560, 12, 7, 150
_NOTHING = "На два месяца вперёд такого свободного времени нет. Смягчите пожелания."


@dataclass(frozen=True, slots=True)
class Purpose:
    """What free time is looked for: the title, the button, who it is for, from which day on.

    For somebody who is told of, the form of help stays what it is.
    """

    title: str = "Ближайшее свободное время"
    button: str = "Записать"
    told: str = ""
    since: dt.date | None = None


_BOOKING = Purpose()


class NearestDialog(FittedDialog):
    """The list follows the wish; Enter or the button takes the chosen slot."""

    slot_chosen = Signal(object)
    """(Slot)"""

    def __init__(
        self,
        choices: Choices,
        sieve: Sieve,
        operations: Operations,
        parent: QWidget,
        purpose: Purpose = _BOOKING,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(purpose.title)
        self._choices, self._operations, self._purpose = choices, operations, purpose
        self._slots: list[Slot] = []
        self._form = _wish_form()
        offer_specialists(self._form, choices.specialists, None)
        since = purpose.since if purpose.since and purpose.since > today_here() else None
        wish = {"specialist": sieve.specialist_id, "form": sieve.form, "since": since}
        self._form.load(wish)
        self._list = QListWidget()
        self._list.setAccessibleName("Свободное время")
        self.told, self._nothing = QLabel(purpose.told), QLabel(_NOTHING)
        self._take = PrimaryButton(purpose.button)
        self._lay_out()
        self._form.edited.connect(self._ask)
        self._list.itemActivated.connect(self._choose)
        self._take.clicked.connect(self._choose)
        self._list.setFocus()
        self._ask()

    @property
    def slots_offered(self) -> list[Slot]:
        """What is listed."""
        return list(self._slots)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        values = self._form.values()
        wish = SlotWish(
            specialist_id=values["specialist"],
            form=values["form"],
            weekdays=values["weekdays"],
            not_before=values["not_before"],
            not_after=values["not_after"],
        )
        self._operations.ask(
            partial(_nearest, wish=wish, since=values["since"]), self._show, key=(self, "slots")
        )

    def _show(self, slots: Sequence[Slot]) -> None:
        self._slots = list(slots)
        self._list.clear()
        for slot in slots:
            room = self._choices.room_name(slot.room_id)
            words = ", ".join(filter(None, (slot_words(slot, self._choices), room)))
            self._list.addItem(QListWidgetItem(f"{words} · {slot.form.label}"))
        self._list.setCurrentRow(0 if slots else -1)
        self._list.setVisible(bool(slots))
        self._nothing.setVisible(not slots)
        self._take.setEnabled(bool(slots))

    def _choose(self) -> None:
        place = self._list.currentRow()
        if 0 <= place < len(self._slots):
            self.accept()
            self.slot_chosen.emit(self._slots[place])

    def _lay_out(self) -> None:
        px = theme().px
        self._list.setMinimumHeight(px(30) * _LINES)
        self._nothing.setWordWrap(True)
        set_look(self._nothing, role="secondary")
        self._take.setAutoDefault(False)
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.setSpacing(px(12))
        self.told.setWordWrap(True)
        self.told.setVisible(bool(self._purpose.told))
        self._form.field("form").setVisible(not self._purpose.told)
        for widget in (self.told, self._form, self._list, self._nothing):
            column.addWidget(widget)
        column.addStretch()
        closer = QuietButton("Закрыть")
        closer.clicked.connect(self.reject)
        buttons = QWidget()
        row = FlowLayout(px(8), buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.spring()
        for button in (closer, self._take):
            row.addWidget(button)
        self.take(column, buttons)


def _wish_form() -> Form:
    form = Form(columns=3, narrowest=_NARROWEST)
    form.add("specialist", "Специалист", ChoiceField(nothing="любой"), span=2)
    form.add("form", "Форма", value_field(FormOfHelp, nothing="любая"))
    form.add("weekdays", "Дни", WeekdaysField(), "Ничего не отмечено — любой день.", span=3)
    form.add("since", "Начиная с", DateField(looks_ahead=True), "Пусто — с сегодняшнего дня.")
    form.add("not_before", "Не раньше", TimeField())
    form.add("not_after", "Не позже", TimeField())
    return form


def _nearest(file: CentreFile, wish: SlotWish, since: dt.date | None) -> list[Slot]:
    after = now_here()
    if since is not None:
        after = max(after, dt.datetime.combine(since, dt.time()))
    return nearest_slots(file, after, wish, _MOST)
