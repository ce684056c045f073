"""«Освободилось»: the line that offers a freed slot to the first who waits for it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kcentre.language.dates import short_date
from kcentre.storage import Changes
from ui.operations import Operations
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.freed import HOURS, Offer, freed_offer
from ui.premises.appointments.texts import slot_words
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class FreedBar(QFrame):
    """Stays until it is answered, or until the slot or the one who waits is gone."""

    taken = Signal(object)
    """(Offer)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._choices = Choices()
        self._offer: Offer | None = None
        set_look(self, role="card", active="true")
        self._text = QLabel()
        self._text.setWordWrap(False)
        self._book, self._later = PrimaryButton("Записать"), LinkButton("Не сейчас")
        self._book.clicked.connect(self._take)
        self._later.clicked.connect(self.forget)
        row = FlowLayout(theme().px(8), self)
        row.setContentsMargins(*(theme().px(side) for side in (14, 8, 14, 8)))
        for widget in (self._text, self._book, self._later):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What is offered; empty when nothing is."""
        return "" if self.isHidden() else self._text.text()

    def take_choices(self, choices: Choices) -> None:
        """Take the names of specialists."""
        self._choices = choices

    def hear(self, changes: Changes) -> None:
        """Ask whether a change has freed time for somebody."""
        if changes.touched("appointment", "waiting", *HOURS):
            ask = partial(freed_offer, changes=changes, standing=self._offer)
            self._operations.ask(ask, self._show, key=(self, "offer"))

    def forget(self) -> None:
        """Offer nothing."""
        self._offer = None
        self.hide()

    def _show(self, offer: Offer | None) -> None:
        if offer is None:
            self.forget()
            return
        self._offer = offer
        free = "Освободилось" if offer.is_freed else "Есть свободное время"
        slot, waiting = slot_words(offer.slot, self._choices), offer.waiting
        who = ", ".join(filter(None, (waiting.who, waiting.phone)))
        since = short_date(waiting.since)
        self._text.setText(f"{free}: {slot}\nВ листе ожидания с {since}: {who}.")
        self.setAccessibleName(self._text.text())
        self.show()

    def _take(self) -> None:
        offer = self._offer
        self.forget()
        if offer is not None:
            self.taken.emit(offer)
