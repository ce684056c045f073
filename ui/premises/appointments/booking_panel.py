"""The panel that books, shows and changes an appointment."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import near_date
from ui.operations import Operations
from ui.premises.appointments.booking import (
    BookingCard,
    add_booking,
    booking_card,
    booking_problems,
    change_booking,
)
from ui.premises.appointments.booking_form import BookingForm
from ui.premises.appointments.choices import Choices
from ui.records.entry_panel import Entry, EntryPanel, Kept
from ui.widgets.buttons import QuietButton


class BookingPanel(EntryPanel):
    """Where nothing is free, what was entered goes to the waiting list."""

    waiting_wanted = Signal(object)
    """(WaitingDraft)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(ENTRY, operations, parent)
        self._to_waiting = QuietButton("В лист ожидания", "clock")
        self._to_waiting.clicked.connect(self._want_waiting)
        self.add_button(self._to_waiting)

    @property
    def is_new(self) -> bool:
        """Whether what is entered is not in the file yet."""
        return self.record_id is None

    @property
    def booking_form(self) -> BookingForm:
        """The form, by its own kind."""
        if not isinstance(self.form, BookingForm):
            raise TypeError("the panel of appointments has their form")
        return self.form

    def begin(self, card: Kept | None, choices: Choices) -> None:
        self._to_waiting.setVisible(
            not isinstance(card, BookingCard) or (card.id is None and card.waiting_id is None)
        )
        super().begin(card, choices)

    def _want_waiting(self) -> None:
        self.waiting_wanted.emit(self.booking_form.waiting())


def _title_of(card: BookingCard) -> str:
    return f"Запись на {near_date(card.draft.date)}" if card.draft.date else "Запись"


def _note_of(card: BookingCard) -> str:
    if card.line is None:
        return ""
    reason = f" — {card.line.reason}" if card.line.reason else ""
    series = " Одна из серии." if card.line.series_id is not None else ""
    return f"Состояние: {card.line.state.label}{reason}.{series}"


ENTRY = Entry(
    new_title="Новая запись на консультацию",
    title_of=_title_of,
    note_of=_note_of,
    make_form=BookingForm,
    ask_card=booking_card,
    ask_problems=booking_problems,
    add=add_booking,
    change=change_booking,
    removal_words="Отменить запись…",
)
