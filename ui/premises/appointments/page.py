"""«Записи»: the day, the week, the list, the waiting list, and the panel that books."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.premises.appointments.queries import appointment
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.appointments.booking_desk import BookingDesk
from ui.premises.appointments.choices import TABLES, Choices, ask_choices
from ui.premises.appointments.chosen import Chosen
from ui.premises.appointments.freed_bar import FreedBar
from ui.premises.appointments.overdue_chip import OverdueChip
from ui.premises.appointments.page_actions import PageActions
from ui.premises.appointments.views import TITLES, Look, Views
from ui.records.panel_place import PanelPlace
from ui.tab import Page
from ui.widgets.buttons import SegmentedSwitch
from ui.widgets.card import Card
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme


class AppointmentsPage(Page):
    """What is looked at, and beside it the form of an appointment.

    Targets: «new», «12» (an appointment), «day/2026-11-24», «week/2026-11-24», «list», «waiting»,
    «outside» (what stands outside the hours).

    Keys: Ctrl+N books, Ctrl+B finds the nearest free time, Alt+1…4 choose the look, Ctrl+P makes
    the slip; П, С, Н, О, Ц mark what is chosen, Р moves it.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.views = Views(operations)
        self.booking = BookingDesk(operations, self)
        self.chosen = Chosen(self.views, self.booking, operations, self)
        self.freed = FreedBar(operations)
        self.overdue = OverdueChip(operations)
        self.card = Card("Записи")
        self.deeds = PageActions(self.chosen, self.card)
        self.switch = SegmentedSwitch(TITLES, "Как показать записи")
        self.told = QLabel()
        self._wanted = ""
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        if self.booking.has_choices:
            self._follow(target)
        else:
            self._wanted = target

    def centre_opened(self) -> None:
        self.told.clear()
        self.freed.forget()
        self.booking.close_panel()
        self.views.begin_anew()
        self._ask_choices()
        self.overdue.refresh()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        if changes.touched(*TABLES):
            self._ask_choices()
        self.views.refresh(changes)
        self.booking.follow(changes, initiator)
        self.freed.hear(changes)
        if changes.touched("appointment"):
            self.overdue.refresh()

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.booking.may_leave(then)

    def _follow(self, target: str) -> None:
        name, _, rest = target.partition("/")
        if name == "new":
            self.booking.add()
        elif name.isdecimal():
            self._show_one(int(name))
        elif name in set(Look):
            self._show_look(Look(name), rest)
        else:
            self.views.focus()

    def _show_look(self, look: Look, rest: str = "") -> None:
        day = _day(rest)
        if day is not None:
            self.views.calendar.day = day
        self.switch.set_value(look.value)
        self.views.choose_look(look)

    def _take_switch(self, key: str) -> None:
        self._show_look(Look(key))

    def _show_one(self, appointment_id: int) -> None:
        ask = partial(_one, appointment_id=appointment_id)
        self.operations.ask(ask, self._take_one, key=(self, "one"))
        self.booking.open(appointment_id)

    def _take_one(self, line: AppointmentLine) -> None:
        self.views.show_appointment(line)
        self.switch.set_value(self.views.look.value)

    def _take_kept(self, changes: Changes) -> None:
        """Put the cursor on what was booked; of a series on its first."""
        self._choose(min(changes.rows.get("appointment", frozenset()), default=None))

    def _take_moved(self, changes: Changes) -> None:
        """Put the cursor on the new appointment, not on the one that stays behind."""
        self._choose(max(changes.rows.get("appointment", frozenset()), default=None))

    def _choose(self, appointment_id: int | None) -> None:
        if appointment_id is not None and self.views.look is not Look.OUTSIDE:
            ask = partial(_one, appointment_id=appointment_id)
            self.operations.ask(ask, self._take_one, key=(self, "one"))

    def _ask_choices(self) -> None:
        self.operations.ask(ask_choices, self._take_choices, key=(self, "choices"))

    def _take_choices(self, choices: Choices) -> None:
        self.booking.take_choices(choices)
        self.freed.take_choices(choices)
        self.views.take_choices(choices)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self._follow(wanted)

    def _show_overdue(self, ids: tuple[int, ...]) -> None:
        self._show_look(Look.LIST)
        self.views.list.filters.choose_rows(ids, "прошло, но не отмечено")

    def _show_hours(self) -> None:
        self.go_to.emit("premises/hours/new")

    def _arrange(self) -> None:
        is_entering = self.booking.is_entering
        if is_entering:
            self.told.clear()
        self._place.show_panel(self.booking.panel if is_entering else None)
        if not is_entering and self.isVisible():
            self.views.focus()

    def _rename(self) -> None:
        look = self.views.look
        self.switch.set_value(look.value)
        self.card.set_note(self.views.note)
        self.deeds.show_for(look)

    def _choose_by_number(self) -> None:
        self._show_look(list(Look)[int(self.sender().property("number")) - 1])

    def _add(self) -> None:
        if self.views.look is Look.WAITING:
            self.booking.add_waiting()
        elif self.views.look in {Look.DAY, Look.WEEK}:
            self.booking.add_in(self.views.calendar)
        else:
            self.booking.add()

    def _connect(self) -> None:
        views, booking = self.views, self.booking
        self.switch.chosen.connect(self._take_switch)
        self.deeds.add_wanted.connect(self._add)
        views.renamed.connect(self._rename)
        views.hours_wanted.connect(self._show_hours)
        views.calendar.slot_chosen.connect(booking.book_at)
        views.calendar.painted.connect(booking.book_draft)
        views.calendar.opened.connect(booking.open)
        views.list.opened.connect(booking.open)
        views.list.started.connect(booking.add)
        views.waiting.book_wanted.connect(booking.book_waiting)
        views.waiting.change_wanted.connect(booking.change_waiting)
        views.waiting.add_wanted.connect(booking.add_waiting)
        self._connect_booking()
        self._connect_keys()

    def _connect_booking(self) -> None:
        booking = self.booking
        booking.panel_made.connect(self._place.add_panel)
        booking.panel_moved.connect(self._arrange)
        booking.told.connect(self.told.setText)
        booking.kept.connect(self._take_kept)
        self.chosen.moved.connect(self._take_moved)
        self.freed.taken.connect(booking.book_offer)
        self.overdue.wanted.connect(self._show_overdue)

    def _connect_keys(self) -> None:
        for keys, deed in (
            ("Ctrl+N", self._add),
            ("Insert", self._add),
            ("Ctrl+B", self.chosen.ask_nearest),
            ("Ctrl+P", self.chosen.show_paper),
        ):
            add_shortcut(self, keys).activated.connect(deed)
        for number in range(1, len(TITLES) + 1):
            shortcut = add_shortcut(self, f"Alt+{number}")
            shortcut.setProperty("number", number)
            shortcut.activated.connect(self._choose_by_number)

    def _lay_out(self) -> None:
        px = theme().px
        self.card.add_chip(self.switch)
        for chip in (self.overdue, self.views.outside.chip):
            self.card.add_chip(chip)
        set_look(self.told, role="small")
        self.card.add(self.views, 1)
        self.card.add(self.told)
        self._place = PanelPlace(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.freed)
        column.addWidget(self._place, 1)


def _one(file: CentreFile, appointment_id: int) -> AppointmentLine:
    return appointment(file, appointment_id)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
