"""Booking at work: the panel, the waiting list's dialog, what goes between them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import now_here, today_here
from kcentre.premises.appointments.records import AppointmentDraft, WaitingDraft, WaitingLine
from kcentre.premises.availability.queries import nearest_slots
from kcentre.premises.availability.records import Slot
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.appointments.booking import BookingCard, card_for_waiting, draft_at, person_of
from ui.premises.appointments.booking_panel import ENTRY, BookingPanel
from ui.premises.appointments.calendar_view import CalendarView, Span
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.freed import Offer, wish_of
from ui.premises.appointments.waiting_dialog import WaitingCard, waiting_dialog
from ui.records.entry_desk import EntryDesk
from ui.records.offers import only_specialist


class BookingDesk(EntryDesk):
    """Begins an appointment from a free slot, from a painted time, for somebody who waits."""

    kept = Signal(object)
    """(Changes): an appointment was booked or changed in the panel."""

    removal_wanted = Signal(int)

    def __init__(self, operations: Operations, owner: QWidget) -> None:
        super().__init__(ENTRY, "appointment", operations, owner)
        self._owner = owner

    @property
    def has_choices(self) -> bool:
        """Whether they are known: nothing can be begun before."""
        return self._choices is not None

    @property
    def choices(self) -> Choices:
        """What appointments are made from."""
        return self._choices if isinstance(self._choices, Choices) else Choices()

    @property
    def open_ids(self) -> list[int]:
        """The id of the appointment open in the panel, if one is."""
        record_id = self.panel.record_id if self.panel is not None and self.is_entering else None
        return [] if record_id is None else [record_id]

    @property
    def booking_panel(self) -> BookingPanel | None:
        """The panel by its own kind, once it was made."""
        return self.panel if isinstance(self.panel, BookingPanel) else None

    def make_panel(self) -> BookingPanel:
        """Return the panel of appointments."""
        panel = BookingPanel(self._operations)
        panel.waiting_wanted.connect(self._ask_for_waiting)
        return panel

    def book_at(self, slot: Slot) -> None:
        """Begin an appointment in a free slot, or put the one being entered there."""
        panel = self.booking_panel
        if panel is not None and self.is_entering and panel.is_new and panel.form.is_changed():
            panel.booking_form.take_slot(slot)
        else:
            self.begin(BookingCard(draft_at(slot, self.choices.length)))

    def add_in(self, calendar: CalendarView) -> None:
        """Begin an appointment on the day that is looked at, with whom the view is narrowed to."""
        day, sieve = calendar.day, calendar.sieve
        is_meant = calendar.span is Span.DAY and day >= today_here()
        plain = AppointmentDraft()
        draft = AppointmentDraft(
            date=day if is_meant else None,
            specialist_id=sieve.specialist_id or only_specialist(self.choices.specialists),
            room_id=sieve.room_id,
            form=sieve.form or plain.form,
        )
        self.begin(BookingCard(draft))

    def book_draft(self, draft: AppointmentDraft) -> None:
        """Begin an appointment at a painted time."""
        self.begin(BookingCard(draft))

    def book_offer(self, offer: Offer) -> None:
        """Begin an appointment of a freed slot for the first who waits for it."""
        draft = draft_at(offer.slot, self.choices.length)
        self._ask_waiting_card(offer.waiting, draft)

    def book_waiting(self, waiting: WaitingLine) -> None:
        """Begin an appointment at the nearest time that suits somebody who waits."""
        ask = partial(_card_of_waiting, waiting=waiting, choices=self.choices)
        self._operations.ask(ask, self._take_waiting_card, key=(self, "waiting"))

    def add_waiting(self) -> None:
        """Ask for somebody new on the waiting list."""
        self._show_waiting(WaitingCard(WaitingDraft()))

    def change_waiting(self, waiting: WaitingLine) -> None:
        """Ask what would suit somebody who waits."""
        ask = partial(_waiting_card, draft=waiting.draft, waiting_id=waiting.id)
        self._operations.ask(ask, self._show_waiting, key=(self, "dialog"))

    def _ask_waiting_card(self, waiting: WaitingLine, draft: AppointmentDraft) -> None:
        ask = partial(card_for_waiting, waiting=waiting, draft=draft)
        self._operations.ask(ask, self._take_waiting_card, key=(self, "waiting"))

    def _take_waiting_card(self, card: BookingCard) -> None:
        self.begin(card)

    def _ask_for_waiting(self, draft: WaitingDraft) -> None:
        ask = partial(_waiting_card, draft=draft, waiting_id=None)
        self._operations.ask(ask, self._show_waiting, key=(self, "dialog"))

    def _show_waiting(self, card: WaitingCard) -> None:
        dialog = waiting_dialog(card, self.choices, self._operations, self._owner)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if card.id is None:
            dialog.accepted.connect(self.close_panel)
        dialog.open()

    def _take_kept(self, changes: Changes) -> None:
        self.kept.emit(changes)

    def _take_removal(self, record_id: int) -> None:
        self.removal_wanted.emit(record_id)


def _waiting_card(file: CentreFile, draft: WaitingDraft, waiting_id: int | None) -> WaitingCard:
    return WaitingCard(draft, person_of(file, draft.adult_id), waiting_id)


def _card_of_waiting(file: CentreFile, waiting: WaitingLine, choices: Choices) -> BookingCard:
    wish = waiting.draft
    slots = nearest_slots(file, now_here(), wish_of(wish), 1)
    plain = AppointmentDraft()
    draft = AppointmentDraft(form=wish.form or plain.form)
    if slots:
        draft = draft_at(slots[0], choices.length)
    return card_for_waiting(file, waiting, draft)
