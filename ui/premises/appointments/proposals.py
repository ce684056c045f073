"""The nearest free slots, offered as links beside a time that can't be had."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language.dates import now_here, today_here
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.availability.queries import nearest_slots
from kcentre.premises.availability.records import Slot, SlotWish
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.texts import slot_words
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

MOST = 5
_TITLE = "Ближайшее свободное время:"
_NOTHING = (
    "Свободного времени для такой записи нет на два месяца вперёд. Можно поставить семью "
    "в лист ожидания."
)


class SlotProposals(QWidget):
    """Hidden until asked for; a press on a link chooses its slot."""

    chosen = Signal(object)
    """(Slot)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._choices = Choices()
        self._slots: list[Slot] = []
        self._title = QLabel(_TITLE)
        self._links = QWidget()
        self._row = FlowLayout(theme().px(4), self._links)
        self._lay_out()
        self.hide()

    @property
    def slots_offered(self) -> list[Slot]:
        """What is offered now."""
        return list(self._slots)

    def take_choices(self, choices: Choices) -> None:
        """Take the names of specialists."""
        self._choices = choices

    def ask(self, draft: AppointmentDraft) -> None:
        """Offer free time for such an appointment, from its day on."""
        wish = SlotWish(specialist_id=draft.specialist_id, form=draft.form)
        ask = partial(_nearest, wish=wish, day=draft.date)
        self._operations.ask(ask, self._show, key=(self, "slots"))

    def forget(self) -> None:
        """Offer nothing."""
        self._operations.drop((self, "slots"))
        self.hide()

    def press(self, place: int) -> None:
        """Choose the slot at a place of the row."""
        if place < len(self._slots):
            self.chosen.emit(self._slots[place])

    def _show(self, slots: Sequence[Slot]) -> None:
        if list(slots) != self._slots or self.isHidden():
            self._slots = list(slots)
            self._renew()
        self._title.setText(_TITLE if slots else _NOTHING)
        self._links.setVisible(bool(slots))
        self.show()

    def _renew(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            link = item.widget()
            if link is not None:
                link.hide()
                link.deleteLater()
        for place, slot in enumerate(self._slots):
            link = LinkButton(slot_words(slot, self._choices))
            link.setProperty("place", place)
            link.clicked.connect(self._press)
            self._row.addWidget(link)

    def _press(self) -> None:
        self.press(int(self.sender().property("place")))

    def _lay_out(self) -> None:
        set_look(self._title, role="small")
        self._title.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(self._title)
        column.addWidget(self._links)


def _nearest(file: CentreFile, wish: SlotWish, day: dt.date | None) -> list[Slot]:
    after = now_here()
    if day is not None and day > today_here():
        after = dt.datetime.combine(day, dt.time())
    return nearest_slots(file, after, wish, MOST)
