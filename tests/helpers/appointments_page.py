"""The page «Записи» in a whole window, as a person sees and handles it."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from helpers.appointment_rows import add_window
from helpers.journal_room import Answered
from helpers.journal_rows import settle
from kcentre.language.dates import today_here
from kcentre.premises.appointments.listing import AppointmentList, AppointmentRow
from kcentre.storage import CentreFile, open_centre
from ui.desk import Desk
from ui.premises.appointments.booking_form import BookingForm
from ui.premises.appointments.booking_panel import BookingPanel
from ui.premises.appointments.page import AppointmentsPage
from ui.premises.appointments.shown import Shown
from ui.premises.tab import PremisesTab
from ui.widgets.time_grid import TimeGrid

Fill = Callable[[CentreFile], object]


def _nothing(_file: CentreFile) -> None:
    return None


def receives_on_tuesdays(file: CentreFile) -> None:
    """Let one specialist receive on Tuesdays 9:00–12:00, and one family be known."""
    add_window(file, "09:00", "12:00")
    settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")


class AppointmentsRoom:
    """The open page."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path) -> None:
        self.qtbot, self.desk, self.path = qtbot, desk, path
        tab = desk.window.page("premises")
        assert isinstance(tab, PremisesTab)
        page = tab.page("appointments")
        assert isinstance(page, AppointmentsPage)
        self.page = page
        self.window: QWidget = desk.window

    @property
    def grid(self) -> TimeGrid:
        return self.page.views.calendar.grid

    @property
    def panel(self) -> BookingPanel:
        panel = self.page.booking.booking_panel
        assert panel is not None
        return panel

    @property
    def form(self) -> BookingForm:
        return self.panel.booking_form

    @property
    def is_entering(self) -> bool:
        return self.page.booking.is_entering

    @property
    def shown(self) -> Shown:
        found = self.page.views.calendar.shown
        assert found is not None
        return found

    def go_to(self, target: str) -> None:
        """Follow a target of the page."""
        self.desk.window.go_to(f"premises/appointments/{target}")
        self.settle()

    def show_day(self, day: dt.date) -> None:
        """Show a day and wait for it."""
        self.go_to(f"day/{day.isoformat()}")
        self.qtbot.waitUntil(lambda: self.shown.first == day)

    def show_week(self, day: dt.date) -> None:
        """Show a week and wait for it."""
        self.go_to(f"week/{day.isoformat()}")
        self.qtbot.waitUntil(lambda: self.shown.first <= day <= self.shown.last)

    def who_shown(self) -> list[str]:
        """Return who is booked in the days shown, in order."""
        return [line.who for line in self.shown.lines]

    def wait_who(self, *names: str) -> None:
        """Wait until these are booked in the days shown."""
        self.qtbot.waitUntil(lambda: self.who_shown() == list(names))

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the open dialog of a kind."""
        (found,) = [one for one in self.page.findChildren(kind) if one.isVisible()]
        return found

    def wait_dialog(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog with the keyboard."""

        def is_there() -> bool:
            found = [one for one in self.page.findChildren(kind) if one.isVisible()]
            return bool(found) and found[0].isActiveWindow()

        self.qtbot.waitUntil(is_there)
        return self.dialog(kind)

    def settle(self) -> None:
        """Let everything asked so far be answered, and what the answers ask."""
        for _ in range(3):
            self._wait_for_answers()

    def _wait_for_answers(self) -> None:
        answered = Answered()
        self.desk.operations.ask(_nothing, answered.take)
        self.qtbot.waitUntil(lambda: answered.is_there)

    def activate(self) -> None:
        """Give the window the keyboard."""
        with self.qtbot.waitActive(self.window):
            self.window.activateWindow()

    def kept(self) -> list[AppointmentRow]:
        """Close the window's file; return what is kept, the oldest first."""
        self.desk.operations.close()
        with open_centre(self.path) as file:
            return list(AppointmentList().lines(file))[::-1]


OpenPage = Callable[..., AppointmentsRoom]
"""``booking_page(fill)``: fill the centre's file, open the page on the next Tuesday."""


def days_ahead(count: int) -> dt.date:
    """Return a day to come."""
    return today_here() + dt.timedelta(days=count)
