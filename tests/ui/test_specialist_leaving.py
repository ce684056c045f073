"""A specialist who leaves: retired at once, or with a plain question about what is to come."""

from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.appointment_rows import add_window, booked, next_tuesday
from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import hire
from helpers.keyboard import press
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kcentre.centre.queries import specialists
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.hours.queries import windows
from kcentre.premises.leaving import SpecialistAway
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, open_centre
from ui.centre.tab import CentreTab
from ui.desk import Desk
from ui.records.leaving_dialog import LeavingDialog
from ui.records.record_list import RecordList
from ui.widgets.theme import theme

ANNA, MARIA = "Соколова Анна Павловна", "Ёжикова Мария"
TUESDAY = next_tuesday()


def expected(file: CentreFile) -> None:
    """Let Anna receive on Tuesdays, booked for one of them; Maria is there too."""
    hire(file)
    add_window(file, "09:00", "12:00")
    booked(file)
    hire(file, MARIA)


def both_taken(file: CentreFile) -> None:
    expected(file)
    booked(file, specialist_id=2, room_id=None, form="visit")


def alone(file: CentreFile) -> None:
    hire(file)
    booked(file)


def without_appointments(file: CentreFile) -> None:
    hire(file)
    add_window(file, "09:00", "12:00")


class People:
    """The list of specialists in the window."""

    def __init__(self, qtbot: QtBot, desk: Desk, path: Path, dialog_of: DialogOf) -> None:
        self.qtbot, self.desk, self.path, self._dialog_of = qtbot, desk, path, dialog_of
        self.window: QWidget = desk.window
        desk.window.go_to("centre/specialists")
        page = desk.window.page("centre")
        assert isinstance(page, CentreTab)
        self.list: RecordList = page._lists["specialists"]
        with qtbot.waitActive(desk.window):
            desk.window.activateWindow()
        qtbot.waitUntil(lambda: self.list._model.rowCount() > 0)

    @property
    def names(self) -> list[str]:
        model = self.list._model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def retire(self, name: str) -> None:
        """Press Delete on somebody."""
        place = self.names.index(name)
        self.list._table.setFocus()
        self.list._table.setCurrentIndex(self.list._model.index(place, 0))
        press(self.window, "Del")

    def asked(self, name: str = ANNA) -> LeavingDialog:
        """Press Delete on somebody and return the question."""
        self.retire(name)
        dialog = self._dialog_of(LeavingDialog)
        assert isinstance(dialog, LeavingDialog)
        return dialog

    def wait_names(self, *names: str) -> None:
        self.qtbot.waitUntil(lambda: self.names == list(names))

    def kept(self) -> tuple[list[AppointmentLine], list[str]]:
        """Close the file; return the appointments to come and the specialists who work."""
        self.desk.operations.close()
        with open_centre(self.path) as file:
            lines = appointments(file, today_here(), TUESDAY)
            return lines, [one.name for one in specialists(file)]


OpenPeople = Callable[[Callable[[CentreFile], None]], People]


@pytest.fixture
def people(qtbot: QtBot, desktop: Opened, dialog_of: DialogOf, centre_path: Path) -> OpenPeople:
    def opened(fill: Callable[[CentreFile], None]) -> People:
        with open_centre(centre_path) as file:
            fill(file)
        desk = desktop(centre_path, "centre", "premises")
        qtbot.waitUntil(lambda: "premises" in desk.window.bar.tab_keys())
        qtbot.waitUntil(lambda: any(name == "passport" for name, _ in desk.menu.commands()))
        return People(qtbot, desk, centre_path, dialog_of)

    return opened


def test_the_question_names_what_is_to_come_and_esc_changes_nothing(people: OpenPeople) -> None:
    shown = people(expected)
    dialog = shown.asked()
    told = dialog.told.text()
    assert told.startswith("Впереди: 1\u00a0запись, 1\u00a0окно приёма.")
    assert f"{TUESDAY:%d.%m.%Y}, 10:00" in told
    assert "вторник 9:00–12:00" in told
    press(dialog, "Escape")
    assert not dialog.isVisible()
    assert shown.kept()[1] == [MARIA, ANNA]


def test_who_has_nothing_to_come_leaves_at_once_and_comes_back(people: OpenPeople) -> None:
    shown = people(expected)
    shown.retire(MARIA)
    shown.wait_names(ANNA)
    shown.list._with_retired.setChecked(True)
    shown.retire(MARIA)
    shown.qtbot.waitUntil(lambda: not any(one.is_retired for one in shown.list._listed.records))
    assert shown.kept()[1] == [MARIA, ANNA]


def test_appointments_are_handed_over_by_keys_and_taken_back_by_undo(people: OpenPeople) -> None:
    shown = people(expected)
    dialog = shown.asked()
    assert not dialog.form.field("reason").isVisible()
    press(dialog, "Return")
    field = dialog.form.field("to_specialist_id")
    shown.qtbot.waitUntil(lambda: "Выберите специалиста" in field.problem())
    dialog.form.focus("to_specialist_id")
    press(dialog, "Down")
    assert field.editor.value() == 2
    dialog.go.setFocus()
    press(dialog, "Return")
    shown.wait_names(MARIA)
    shown.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert "записи переданы" in shown.desk.messages.text()
    with shown.qtbot.waitActive(shown.window):
        shown.window.activateWindow()
    with shown.qtbot.waitSignal(shown.desk.operations.changed):
        press(shown.window, "Ctrl+Z")
    shown.wait_names(MARIA, ANNA)
    with shown.qtbot.waitSignal(shown.desk.operations.changed):
        press(shown.window, "Ctrl+Y")
    shown.wait_names(MARIA)
    ((line,), _) = shown.kept()
    assert (line.specialist, line.state) == (MARIA, AppointmentState.BOOKED)


def test_a_clash_with_the_other_is_said(people: OpenPeople) -> None:
    shown = people(both_taken)
    dialog = shown.asked()
    field = dialog.form.field("to_specialist_id")
    field.editor.set_value(2)
    dialog.let_go()
    shown.qtbot.waitUntil(lambda: "уже есть запись 10:00–10:45" in field.problem())
    assert dialog.isVisible()
    assert dialog.go.isEnabled()
    dialog.reject()
    assert shown.kept()[1] == [MARIA, ANNA]


def test_the_only_specialist_has_nobody_to_hand_over_to(people: OpenPeople) -> None:
    shown = people(alone)
    dialog = shown.asked()
    assert dialog.form.field("way").editor.value() is SpecialistAway.CANCEL
    dialog.let_go()
    field = dialog.form.field("reason")
    shown.qtbot.waitUntil(lambda: "причину" in field.problem())
    field.editor.set_value("специалист больше не работает")
    press(dialog, "Return")
    shown.qtbot.waitUntil(lambda: not dialog.isVisible())
    ((line,), working) = shown.kept()
    assert line.state is AppointmentState.CANCELLED_BY_CENTRE
    assert line.reason == "специалист больше не работает"
    assert working == []


def test_hours_alone_leave_nothing_to_choose(people: OpenPeople) -> None:
    shown = people(without_appointments)
    dialog = shown.asked()
    for name in ("way", "to_specialist_id", "reason"):
        assert not dialog.form.field(name).isVisible()
    assert "закончатся вчерашним днём" in dialog.told.text()
    assert dialog.go.hasFocus()
    press(dialog, "Return")
    shown.qtbot.waitUntil(lambda: not dialog.isVisible())
    shown.desk.operations.close()
    with open_centre(shown.path) as file:
        assert windows(file, first=today_here()) == []
        assert len(windows(file)) == 1


@pytest.mark.usefixtures("plain_look")
def test_the_question_fits_a_small_screen(people: OpenPeople) -> None:
    shown = people(expected)
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        dialog = shown.asked()
        size = dialog.screen().availableGeometry().size()
        assert dialog.width() <= size.width()
        assert dialog.height() <= size.height()
        dialog.reject()
