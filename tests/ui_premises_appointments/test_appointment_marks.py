"""Marking, cancelling, moving, removing appointments in the window."""

import datetime as dt

import pytest
from helpers.appointment_rows import TEN, add_room, booked, next_tuesday
from helpers.appointments_page import (
    AppointmentsRoom,
    OpenPage,
    days_ahead,
    receives_on_tuesdays,
)
from helpers.journal_rows import hire
from helpers.keyboard import Layout, press, type_text
from helpers.time_grid import drag, place_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from ui.premises.appointments.marks import MARKS
from ui.premises.appointments.nearest_dialog import NearestDialog
from ui.records.record_dialog import RecordDialog

_ACROSS = Qt.Orientation.Horizontal
pytest_plugins = ["helpers.appointments_fixtures"]


def with_appointment(file: CentreFile) -> None:
    receives_on_tuesdays(file)
    booked(file, starts=dt.time(9))


def choose_first(page: AppointmentsRoom) -> None:
    page.grid.setFocus()
    page.grid.choose(page.shown.lines[0].id)


def state_of(page: AppointmentsRoom) -> list[str]:
    return [line.state.label for line in page.shown.lines]


@pytest.mark.parametrize("layout", Layout)
def test_a_letter_confirms(booking_page: OpenPage, layout: Layout) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    letter = "G" if layout is Layout.ENGLISH else "П"
    press(page.window, letter)
    page.qtbot.waitUntil(lambda: state_of(page) == ["подтверждена"])
    assert page.grid.chosen() == 1


def test_a_future_appointment_is_not_held_yet(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    press(page.window, "C")
    page.settle()
    assert state_of(page) == ["назначена"]
    assert "ещё впереди" in page.desk.messages.text()


def test_a_cancellation_asks_for_its_reason(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    press(page.window, "Delete")
    dialog = page.wait_dialog(RecordDialog)
    chips = dialog.findChildren(QPushButton)
    (usual,) = [chip for chip in chips if chip.text() == "болезнь ребёнка"]
    usual.click()
    press(dialog, "Ctrl+Return")
    page.wait_who()
    (row,) = page.kept()
    assert (row.state, row.reason) == ("отменена получателем", "болезнь ребёнка")


def test_a_cancellation_without_a_reason_is_refused_in_its_dialog(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    press(page.window, "J")
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: "причину" in dialog._form.field("reason").problem())
    press(dialog, "Escape")
    assert page.who_shown() == ["аноним"]


def test_several_rows_are_marked_at_once(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        for hour in (9, 10, 11):
            booked(file, starts=dt.time(hour))

    page = booking_page(fill)
    press(page.window, "Alt+3")
    page.settle()
    page.page.views.list.table.setFocus()
    page.page.views.list.table.selectAll()
    press(page.window, "П")
    page.qtbot.waitUntil(lambda: _states(page) == ["подтверждена"] * 3)
    page.desk.operations.undo()
    page.qtbot.waitUntil(lambda: _states(page) == ["назначена"] * 3)


def _states(page: AppointmentsRoom) -> list[str]:
    model = page.page.views.list.table.model()
    titles = [model.headerData(place, _ACROSS) for place in range(model.columnCount())]
    place = titles.index("Состояние")
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def test_what_is_over_is_counted_and_shown(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        for days in (-1, -2):
            booked(file, date=days_ahead(days))

    page = booking_page(fill)
    chip = page.page.overdue
    page.qtbot.waitUntil(chip.isVisible)
    assert chip.text() == "Прошло, но не отмечено: 2"
    chip.click()
    page.settle()
    rows = page.page.views.list.table
    page.qtbot.waitUntil(lambda: rows.model().rowCount() == 2)
    rows.setFocus()
    rows.selectAll()
    press(page.window, "С")
    page.qtbot.waitUntil(lambda: not chip.isVisible())


@pytest.mark.parametrize("way", ["mouse", "keys"])
def test_a_move_asks_for_its_reason(booking_page: OpenPage, way: str) -> None:
    page = booking_page(with_appointment)
    if way == "mouse":
        start = place_of(page.grid, 1, 9 * 60 + 15)
        drag(page.grid, start, place_of(page.grid, 1, 11 * 60 + 15))
    else:
        choose_first(page)
        for _ in range(8):
            press(page.window, "Alt+Down")
        press(page.window, "Return")
    dialog = page.wait_dialog(RecordDialog)
    type_text(dialog, "Попросили позже")
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: [line.starts for line in page.shown.lines] == [dt.time(11)])
    old, new = page.kept()
    assert (old.state, old.reason) == ("перенесена", "Попросили позже")
    assert new.state == "назначена"


def test_esc_leaves_a_moved_appointment_where_it_was(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    before = page.grid.block_rect(1)
    page.grid.moved.emit(1, 1, 11 * 60, 11 * 60 + 45)
    dialog = page.wait_dialog(RecordDialog)
    press(dialog, "Escape")
    page.settle()
    assert page.grid.block_rect(1) == before
    assert [line.starts for line in page.shown.lines] == [dt.time(9)]


def test_a_move_tells_at_once_what_is_odd_about_it(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    page.grid.moved.emit(1, 1, 13 * 60, 13 * 60 + 45)
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    reason = dialog._form.field("reason")
    assert "13:00, Соколова А. П." in reason._label.text()
    page.qtbot.waitUntil(lambda: "Вне часов приёма" in reason.problem())
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: [line.starts for line in page.shown.lines] == [dt.time(13)])
    page.qtbot.waitUntil(lambda: page.grid.chosen() == page.shown.lines[0].id)


@pytest.mark.parametrize("letter", ["H", "Р"])
def test_a_letter_moves_to_the_nearest_free_time(booking_page: OpenPage, letter: str) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    press(page.window, letter)
    times = page.wait_dialog(NearestDialog)
    assert isinstance(times, NearestDialog)
    week = next_tuesday() + dt.timedelta(days=7)
    times._form.field("since").editor.set_value(week)
    times._form.edited.emit()
    page.qtbot.waitUntil(lambda: [slot.day >= week for slot in times.slots_offered[:1]] == [True])
    slot = times.slots_offered[0]
    times._choose()
    press(page.wait_dialog(RecordDialog), "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.shown.first == slot.day)
    page.qtbot.waitUntil(lambda: [line.date for line in page.shown.lines] == [slot.day])


def test_a_move_onto_another_is_refused_in_its_dialog(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        with_appointment(file)
        booked(file, starts=TEN)

    page = booking_page(fill)
    page.grid.moved.emit(1, 1, 10 * 60, 10 * 60 + 45)
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: "уже есть запись" in dialog._form._top.text())
    press(dialog, "Escape")
    page.settle()
    assert [line.starts for line in page.shown.lines] == [dt.time(9), TEN]


def test_a_move_in_the_week_and_to_another_specialist(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        with_appointment(file)
        hire(file, "Ёжикова Мария")
        add_room(file, "Зал")

    page = booking_page(fill)
    day = next_tuesday()
    page.grid.moved.emit(1, 2, 9 * 60, 9 * 60 + 45)
    press(page.wait_dialog(RecordDialog), "Ctrl+Return")
    page.qtbot.waitUntil(lambda: [line.specialist_id for line in page.shown.lines] == [2])
    page.show_week(day)
    moved = page.shown.lines[0].id
    page.grid.moved.emit(moved, day + dt.timedelta(days=1), 9 * 60, 9 * 60 + 45)
    press(page.wait_dialog(RecordDialog), "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.shown.lines[0].date == day + dt.timedelta(days=1))


def test_the_menu_has_every_state_with_its_key(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    page.page.views.menu_wanted.emit(page.window.mapToGlobal(page.window.rect().center()))
    menu = page.page.chosen.menu
    assert menu.isVisible()
    words = [action.text() for action in menu.actions()]
    assert "Подтверждена\tП" in words
    assert all(any(text.startswith(mark.words) for text in words) for mark in MARKS)
    (confirm,) = [action for action in menu.actions() if action.text() == "Подтверждена\tП"]
    confirm.trigger()
    menu.close()
    page.qtbot.waitUntil(lambda: state_of(page) == [AppointmentState.CONFIRMED.label])


def test_what_was_entered_by_mistake_is_removed_and_brought_back(booking_page: OpenPage) -> None:
    page = booking_page(with_appointment)
    choose_first(page)
    page.page.chosen.menu.removal_wanted.emit()
    page.wait_who()
    page.desk.operations.undo()
    page.wait_who("аноним")
    QApplication.processEvents()
