"""Appointments outside the hours in the window: moved, cancelled, kept; by keys and by mouse."""

import datetime as dt
from functools import partial

import pytest
from helpers.appointment_rows import add_room, add_window, booked, next_tuesday
from helpers.appointments_page import AppointmentsRoom, OpenPage
from helpers.journal_rows import hire, settle
from helpers.keyboard import press, type_text
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from kcentre.language.dates import LATEST
from kcentre.premises.hours.exception_verbs import keep_exception, remove_exceptions
from kcentre.premises.hours.queries import exceptions
from kcentre.premises.hours.records import HoursException
from kcentre.premises.hours.verbs import remove_windows
from kcentre.premises.leaving import SpecialistAway, let_specialist_go
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile, open_centre
from ui.premises.appointments.nearest_dialog import NearestDialog
from ui.premises.appointments.outside_view import OutsideView
from ui.premises.appointments.views import Look
from ui.records.record_dialog import RecordDialog
from ui.widgets.theme import theme

pytest_plugins = ["helpers.appointments_fixtures"]

TUESDAY, NEXT = next_tuesday(), next_tuesday(2)
LATE = dt.time(11)
MOVE, CANCEL, KEEP = "Ctrl+Return", "Delete", "Ctrl+Shift+Return"


def receives(file: CentreFile) -> None:
    """Let somebody receive on Tuesdays 9:00–12:00, and book a family and two anonymous."""
    hire(file)
    add_room(file)
    add_window(file, "09:00", "12:00")
    settle(file, "Ёлкина Зоя О'Нил", "Тимур", "8 912 345-67-89", "2022-08")
    booked(file, adult_id=1, child_id=1, is_anonymous=False)
    booked(file, starts=LATE)
    booked(file, date=NEXT, starts=LATE)


def on_leave(file: CentreFile) -> None:
    """Let the first two stand outside the hours."""
    receives(file)
    keep_exception(file, HoursException(ExceptionKind.LEAVE, TUESDAY, TUESDAY, 1))


def without_hours(file: CentreFile) -> None:
    """Let all three stand outside the hours."""
    receives(file)
    remove_windows(file, [1])


def view_of(page: AppointmentsRoom) -> OutsideView:
    return page.page.views.outside


def shown(page: AppointmentsRoom) -> list[str]:
    """Return who is listed, with the time."""
    model = view_of(page).model
    return [
        f"{model.index(row, 1).data()} {model.index(row, 2).data()}"
        for row in range(model.rowCount())
    ]


def wait_shown(page: AppointmentsRoom, *rows: str) -> None:
    page.qtbot.waitUntil(lambda: shown(page) == list(rows))


def button(page: AppointmentsRoom, words: str) -> QPushButton:
    (found,) = [one for one in view_of(page).findChildren(QPushButton) if one.text() == words]
    return found


def click(page: AppointmentsRoom, words: str) -> None:
    click_on(button(page, words))


def click_on(target: QWidget) -> None:
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def states(page: AppointmentsRoom) -> list[tuple[str, str]]:
    """Close the file; return the state and the reason of each appointment, by time."""
    return [(row.state, row.reason) for row in page.kept()]


def asked_nearest(page: AppointmentsRoom) -> NearestDialog:
    """Wait for the dialog of free time, and for what it offers."""
    dialog = page.wait_dialog(NearestDialog)
    assert isinstance(dialog, NearestDialog)
    page.qtbot.waitUntil(lambda: bool(dialog.slots_offered))
    return dialog


@pytest.fixture
def left(booking_page: OpenPage) -> AppointmentsRoom:
    """Return the page at the two appointments of the day that a leave has closed."""
    page = booking_page(on_leave)
    page.go_to("outside")
    wait_shown(page, "10:00–10:45 Ёлкина Зоя О'Нил", "11:00–11:45 аноним")
    page.qtbot.waitUntil(view_of(page).table.hasFocus)
    return page


def test_the_target_shows_them_with_the_phone(left: AppointmentsRoom) -> None:
    view = view_of(left)
    assert view.isVisible()
    assert left.page.views.look is Look.OUTSIDE
    assert left.page.switch.value() == ""
    assert view.model.index(0, 3).data() == "8 912 345-67-89"
    assert view.model.index(0, 4).data() == "отпуск"
    assert view.chosen_ids() == [1]
    press(left.window, "Alt+3")
    assert left.page.switch.value() == "list"
    assert not view.isVisible()


def test_the_chip_counts_and_shows_them(booking_page: OpenPage) -> None:
    page = booking_page(on_leave)
    chip = view_of(page).chip
    page.qtbot.waitUntil(chip.isVisible)
    assert chip.text() == "Вне графика: 2"
    click_on(chip)
    assert view_of(page).isVisible()
    assert view_of(page).table.hasFocus()


def test_where_all_is_well_there_is_no_chip(booking_page: OpenPage) -> None:
    page = booking_page(receives)
    page.go_to("outside")
    view = view_of(page)
    assert not view.chip.isVisible()
    assert view._empty.isVisible()
    page.qtbot.waitUntil(view._empty.button.hasFocus)
    press(page.window, "Return")
    assert page.page.views.look is Look.DAY
    assert page.page.switch.value() == "day"


def test_several_are_cancelled_by_keys_with_one_reason(left: AppointmentsRoom) -> None:
    press(left.window, "Ctrl+A")
    press(left.window, CANCEL)
    dialog = left.wait_dialog(RecordDialog)
    press(dialog, "Ctrl+Return")
    assert isinstance(dialog, RecordDialog)
    left.qtbot.waitUntil(lambda: "причину" in dialog._form.field("reason").problem())
    type_text(dialog, "специалист в отпуске")
    press(dialog, "Ctrl+Return")
    wait_shown(left)
    assert view_of(left)._empty.isVisible()
    assert not view_of(left).chip.isVisible()
    reason = ("отменена центром", "специалист в отпуске")
    left.desk.operations.undo()
    wait_shown(left, "10:00–10:45 Ёлкина Зоя О'Нил", "11:00–11:45 аноним")
    left.desk.operations.redo()
    wait_shown(left)
    assert states(left) == [reason, reason, ("назначена", "")]


def test_nobody_is_kept_in_a_leave_and_the_sentence_says_so(left: AppointmentsRoom) -> None:
    press(left.window, KEEP)
    problem = view_of(left).problem
    left.qtbot.waitUntil(problem.isVisible)
    assert "отпуск" in problem.text()
    assert "Перенесите или отмените" in problem.text()
    assert len(shown(left)) == 2


def test_several_are_kept_by_keys_and_by_undo_are_outside_again(booking_page: OpenPage) -> None:
    page = booking_page(without_hours)
    page.go_to("outside")
    page.qtbot.waitUntil(lambda: len(shown(page)) == 3)
    page.qtbot.waitUntil(view_of(page).table.hasFocus)
    press(page.window, "Shift+Down")
    assert view_of(page).chosen_ids() == [1, 2]
    press(page.window, KEEP)
    wait_shown(page, "11:00–11:45 аноним")
    assert view_of(page).table.hasFocus()
    assert view_of(page).chosen_ids() == [3]
    click(page, "Оставить")
    wait_shown(page)
    page.qtbot.waitUntil(view_of(page)._empty.button.hasFocus)
    page.desk.operations.undo()
    page.desk.operations.undo()
    page.qtbot.waitUntil(lambda: len(shown(page)) == 3)
    page.desk.operations.redo()
    wait_shown(page, "11:00–11:45 аноним")
    page.desk.operations.close()
    with open_centre(page.path) as file:
        assert len(exceptions(file, TUESDAY, LATEST)) == 2


def test_one_is_moved_by_keys_to_the_nearest_free_time(left: AppointmentsRoom) -> None:
    press(left.window, MOVE)
    nearest = asked_nearest(left)
    assert nearest.windowTitle() == "Перенос записи"
    assert [(slot.day, slot.starts // 60) for slot in nearest.slots_offered[:3]] == [
        (NEXT, 9), (NEXT, 10), (next_tuesday(3), 9)
    ]  # fmt: skip
    press(nearest, "Down")
    press(nearest, "Return")
    dialog = left.wait_dialog(RecordDialog)
    type_text(dialog, "специалист в отпуске")
    press(dialog, "Ctrl+Return")
    wait_shown(left, "11:00–11:45 аноним")
    assert view_of(left).isVisible()
    moved, _, new, _ = left.kept()
    assert (moved.state, moved.reason) == ("перенесена", "специалист в отпуске")
    assert (new.who, new.state) == ("Ёлкина Зоя О'Нил", "назначена")
    assert new.day == NEXT


def test_several_are_moved_one_after_another_by_mouse(left: AppointmentsRoom) -> None:
    view_of(left).table.selectAll()
    click(left, "Перенести…")
    for number, who in enumerate(("Ёлкина Зоя О'Нил, 8 912 345-67-89, Тимур", "аноним"), start=1):
        nearest = asked_nearest(left)
        assert nearest.windowTitle() == f"Перенос записи {number} из 2"
        assert nearest.told.text().startswith(who)
        click_on(nearest._take)
        press(left.wait_dialog(RecordDialog), "Ctrl+Return")
    wait_shown(left)
    assert [row.state for row in left.kept()] == [
        "перенесена", "перенесена", "назначена", "назначена", "назначена"
    ]  # fmt: skip


def test_esc_ends_the_moving_and_changes_nothing(left: AppointmentsRoom) -> None:
    press(left.window, "Ctrl+A")
    press(left.window, MOVE)
    nearest = asked_nearest(left)
    press(nearest, "Return")
    dialog = left.wait_dialog(RecordDialog)
    press(dialog, "Escape")
    left.settle()
    assert not [one for one in left.page.findChildren(NearestDialog) if one.isVisible()]
    assert [state for state, _ in states(left)] == ["назначена"] * 3


def test_who_has_left_is_not_looked_for(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives(file)
        other = hire(file, "Ёжикова Мария")
        add_window(file, "13:00", "15:00", specialist_id=other)
        let_specialist_go(file, 1, SpecialistAway.KEEP)

    page = booking_page(fill)
    page.go_to("outside")
    page.qtbot.waitUntil(view_of(page).table.hasFocus)
    press(page.window, MOVE)
    nearest = asked_nearest(page)
    assert {slot.specialist_id for slot in nearest.slots_offered} == {2}
    nearest.reject()


def test_enter_opens_the_appointment_and_keeps_the_list(left: AppointmentsRoom) -> None:
    press(left.window, "Return")
    left.qtbot.waitUntil(lambda: left.is_entering)
    left.form.field("note").editor.set_value("Звонили")
    press(left.window, "Ctrl+Return")
    left.qtbot.waitUntil(lambda: not left.is_entering)
    left.settle()
    assert view_of(left).isVisible()
    assert len(shown(left)) == 2


def test_the_marks_work_here_too(left: AppointmentsRoom) -> None:
    view = view_of(left)
    with left.qtbot.waitSignal(view.menu_wanted):
        view.table.customContextMenuRequested.emit(QPoint(5, 5))
    menu = left.page.chosen.menu
    left.qtbot.waitUntil(menu.isVisible)
    (action,) = [one for one in menu.actions() if one.text().startswith("Отменена получателем")]
    menu.close()
    action.trigger()
    dialog = left.wait_dialog(RecordDialog)
    type_text(dialog, "не подойдёт другое время")
    press(dialog, "Ctrl+Return")
    wait_shown(left, "11:00–11:45 аноним")


def test_hours_that_come_back_solve_it(left: AppointmentsRoom) -> None:
    left.desk.operations.change(partial(remove_exceptions, ids=[1]))
    wait_shown(left)


@pytest.mark.usefixtures("plain_look")
def test_all_fits_a_small_screen(left: AppointmentsRoom) -> None:
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        left.qtbot.wait(10)
        assert left.window.minimumSizeHint().width() <= 1366
        assert left.window.minimumSizeHint().height() <= 768
