"""What is done with the appointments chosen in any of the looks: by menu, by key, by button."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from kcentre.premises.appointments.queries import appointment
from kcentre.premises.appointments.records import AppointmentLine, Move
from kcentre.premises.availability.records import Slot
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.premises.appointments import papers
from ui.premises.appointments.booking_desk import BookingDesk
from ui.premises.appointments.deeds import Deeds
from ui.premises.appointments.marks import CANCEL, CANCEL_BY_CENTRE, Mark
from ui.premises.appointments.marks_menu import MarkKeys, MarksMenu
from ui.premises.appointments.moving import Moving
from ui.premises.appointments.nearest_dialog import NearestDialog
from ui.premises.appointments.texts import move_words
from ui.premises.appointments.views import Look, Views


class Chosen(QObject):
    """Where nothing is chosen, what is open in the panel is meant."""

    moved = Signal(object)
    """(Changes): an appointment has another time."""

    def __init__(
        self, views: Views, booking: BookingDesk, operations: Operations, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._views, self._booking = views, booking
        self._operations, self._owner = operations, owner
        self.menu = MarksMenu(owner)
        self._deeds = Deeds(operations, owner)
        self._moving = Moving(self._deeds, operations, owner)
        self._connect()

    @property
    def ids(self) -> list[int]:
        """Which appointments are meant."""
        return self._views.chosen_ids() or self._booking.open_ids

    def show_paper(self) -> None:
        """Make the slip of what is meant, or the list of the days shown."""
        ids = self.ids
        if ids:
            papers.show_slip(ids[0], self._operations, self._owner)
        else:
            self.show_days()

    def show_days(self) -> None:
        """Make the list of the day, or the journal of the week."""
        first, last = self._views.calendar.days
        if self._views.look is Look.WEEK:
            papers.show_journal(first, last, self._operations, self._owner)
        else:
            papers.show_day_list(self._views.calendar.day, self._operations, self._owner)

    def ask_nearest(self) -> None:
        """Show the nearest free time; what is chosen there is booked."""
        sieve = self._views.bar.sieve()
        dialog = NearestDialog(self._booking.choices, sieve, self._operations, self._owner)
        dialog.slot_chosen.connect(self._book_nearest)
        dialog.open()

    def ask_move(self) -> None:
        """Ask to which of the free times what is meant goes."""
        if self.ids:
            ask = partial(_lines, ids=tuple(self.ids))
            self._operations.ask(ask, self._begin_moving, key=(self, "moving"))

    def move(self, appointment_id: int, move: Move) -> None:
        """Move an appointment after its reason was asked."""
        self._deeds.move(appointment_id, move, move_words(move, self._booking.choices))

    def mark(self, mark: Mark) -> None:
        """Say what became of them."""
        self._deeds.mark(self.ids, mark)

    def _book_nearest(self, slot: Slot) -> None:
        self._views.calendar.show_day(slot.day)
        self._booking.book_at(slot)

    def _open(self) -> None:
        for appointment_id in self.ids[:1]:
            self._booking.open(appointment_id)

    def _remove(self) -> None:
        self._deeds.remove(self.ids)

    def _cancel_open(self, appointment_id: int) -> None:
        self._deeds.mark([appointment_id], CANCEL)

    def _cancel_outside(self, ids: Sequence[int]) -> None:
        self._deeds.mark(ids, CANCEL_BY_CENTRE)

    def _begin_moving(self, lines: Sequence[AppointmentLine]) -> None:
        self._moving.begin(lines, self._booking.choices)

    def _show_menu(self, place: QPoint) -> None:
        self.menu.show_at(place)

    def _connect(self) -> None:
        views, menu = self._views, self.menu
        for place in (views.calendar.grid, views.list.table):
            keys = MarkKeys(place)
            keys.marked.connect(self.mark)
            keys.move_wanted.connect(self.ask_move)
        views.menu_wanted.connect(self._show_menu)
        views.calendar.move_wanted.connect(self.move)
        self._deeds.moved.connect(self.moved)
        self._deeds.put_back.connect(views.calendar.restore)
        self._booking.removal_wanted.connect(self._cancel_open)
        views.outside.opened.connect(self._booking.open)
        views.outside.move_wanted.connect(self._begin_moving)
        views.outside.cancel_wanted.connect(self._cancel_outside)
        menu.opened.connect(self._open)
        menu.marked.connect(self.mark)
        menu.move_wanted.connect(self.ask_move)
        menu.paper_wanted.connect(self.show_paper)
        menu.removal_wanted.connect(self._remove)


def _lines(file: CentreFile, ids: Sequence[int]) -> list[AppointmentLine]:
    return [appointment(file, each) for each in ids]
