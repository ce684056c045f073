"""The start of the page, the list of windows, copying, appointments left outside, looks."""

import datetime as dt

import pytest
from helpers.hours_of_centre import Hours, at
from helpers.hours_page import MONDAY, HoursRoom, OpenHours, form_of
from helpers.keyboard import press
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year_of
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.premises.hours.records import Pause
from kcentre.premises.hours.verbs import keep_pause, keep_window
from kcentre.premises.rooms.records import Room
from kcentre.premises.rooms.verbs import keep_room
from ui.premises.timetable_dialog import TimetableDialog
from ui.records.record_dialog import RecordDialog
from ui.widgets.theme import Scheme, theme


def one(hours: Hours) -> None:
    keep_window(hours.file, hours.window())


def two_and_a_pause(hours: Hours) -> None:
    keep_window(
        hours.file, hours.window("14:00", "16:00", specialist_id=hours.pavel, room_id=hours.hall)
    )
    one(hours)
    keep_pause(hours.file, Pause(at("12:00"), at("13:00")))


def rows(room: HoursRoom) -> list[tuple[str, str]]:
    model = room.page.views.list.table.model()
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 2).data()))
        for row in range(model.rowCount())
    ]


def test_the_way_begins_with_people_then_rooms_then_a_window(hours_page: OpenHours) -> None:
    room = hours_page(None)
    start = room.page.card.start
    assert start.isVisible()
    assert start.button.text() == "Добавить специалиста"
    start.button.click()
    assert room.window.bar.tab_keys()[-1] == "centre"
    operations = room.desk.operations
    operations.change(lambda file: keep_specialist(file, Specialist("Ёлкина Ю. О'Нил")))
    room.settle()
    assert start.button.text() == "Добавить помещение"
    operations.change(lambda file: keep_room(file, Room("Зал")))
    room.settle()
    room.window.go_to("premises/hours")
    assert start.button.text() == "Добавить первое окно"
    start.button.click()
    room.settle()
    assert room.panel_title == "Новое окно"
    assert room.grid.isVisible()
    assert not start.isVisible()


def test_the_list_tells_windows_and_pauses_in_words(hours_page: OpenHours) -> None:
    room = hours_page(two_and_a_pause)
    room.page.views.year = 2026
    room.go("list")
    assert rows(room) == [
        ("Иванова Анна Павловна", "вторник 9:00–12:00, Кабинет 5, очная"),
        ("Петров Пётр О'Нил", "вторник 14:00–16:00, Зал, очная"),
        ("все специалисты", "перерыв ежедневно 12:00–13:00"),
    ]
    room.page.views.filters.specialist.set_value(room.hours.pavel)
    assert [who for who, _ in rows(room)] == ["Петров Пётр О'Нил", "все специалисты"]


def test_windows_are_changed_and_removed_from_the_list(hours_page: OpenHours) -> None:
    room = hours_page(two_and_a_pause)
    room.page.views.year = 2026
    room.go("list")
    table = room.page.views.list.table
    table.setFocus()
    press(room.window, "Return")
    room.settle()
    assert room.panel_title == "Окно: вторник 9:00–12:00"
    room.field("starts").type("10")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert rows(room)[0][1] == "вторник 10:00–12:00, Кабинет 5, очная"
    table.setFocus()
    table.selectAll()
    press(room.window, "Del")
    room.settle()
    assert rows(room) == []
    room.undo()
    room.undo()
    assert len(rows(room)) == 3


def test_a_pause_is_added_and_opened_from_the_list(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.page.views.year = 2026
    room.go("list")
    room.page.views.list._pause.click()
    room.settle()
    assert room.panel_title == "Новый перерыв"
    room.field("starts").type("11")
    room.field("ends").type("1115")
    press(room.window, "Return")
    room.settle()
    assert rows(room)[-1] == ("все специалисты", "перерыв ежедневно 11:00–11:15")
    table = room.page.views.list.table
    table.setCurrentIndex(table.model().index(1, 0))
    table.setFocus()
    press(room.window, "Return")
    room.settle()
    assert room.panel_title == "Перерыв: ежедневно 11:00–11:15"


def test_hours_are_copied_into_a_new_year_after_a_preview(hours_page: OpenHours) -> None:
    year = academic_year_of(today_here())
    first, last = academic_year_days(year)

    def fill(hours: Hours) -> None:
        keep_window(hours.file, hours.window(valid_from=first, valid_to=last))

    room = hours_page(fill)
    room.page._copy()
    dialog = room.top(RecordDialog)
    form = form_of(dialog)
    room.qtbot.waitUntil(lambda: bool(form.field("to_year").problem()) and dialog.isActiveWindow())
    assert form.field("to_year").problem().startswith("Будет скопировано: 1\u00a0окно")
    press(dialog, "Ctrl+Return")
    room.settle()
    assert not dialog.isVisible()
    room.typical()
    room.page.views.year = year + 1
    room.page.views.refresh()
    room.settle()
    assert len(room.titles) == 1
    room.undo()
    assert room.titles == []


def booked_centre(hours: Hours) -> None:
    day = today_here() + dt.timedelta(days=7)
    first, last = day - dt.timedelta(days=30), day + dt.timedelta(days=30)
    window = hours.window(weekday=day.weekday(), valid_from=first, valid_to=last)
    keep_window(hours.file, window)
    with hours.file.operation("Запись"):
        Appointment.insert(
            date=day.isoformat(), starts="09:00", ends="09:45", specialist=hours.anna,
            room=hours.room, form="in_person",
        ).execute(hours.file.db)  # fmt: skip


def test_appointments_left_outside_are_told_and_shown(hours_page: OpenHours) -> None:
    room = hours_page(booked_centre)
    outside = room.page.outside
    assert outside.text() == ""
    room.page.desk.remove_rows([1], [])
    room.settle()
    assert outside.text() == "1\u00a0запись осталась вне графика."
    with room.qtbot.waitSignal(room.page.go_to) as gone:
        outside.show_them.click()
    assert gone.args == ["premises/appointments/outside"]
    room.desk.obey("undo")
    room.settle()
    assert outside.text() == ""


def test_the_side_cards_make_way_where_it_is_narrow(hours_page: OpenHours) -> None:
    room = hours_page(one)
    page, window = room.page, room.window
    window.resize(1900, 900)
    room.qtbot.waitUntil(page.side.isVisible)
    assert page.card.deeds.aside.isChecked()
    window.resize(1366, 768)
    room.qtbot.waitUntil(lambda: not page.side.isVisible())
    page.card.deeds.aside.click()
    assert page.side.isVisible()
    page.card.deeds.aside.click()
    assert page.views.isVisible()
    room.go("new")
    assert not page.side.isVisible()
    panel = page.desk.shown
    assert panel is not None
    assert panel.isVisible()


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("percent", [150, 200])
def test_large_text_leaves_everything_reachable(hours_page: OpenHours, percent: int) -> None:
    room = hours_page(one)
    theme().choose_percent(percent)
    page, window = room.page, room.window
    window.resize(1366, 768)
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 768
    room.qtbot.waitUntil(page.card.deeds.more.isVisible)
    assert not page.views.filters.isVisible()
    page.card.deeds.filters.trigger()
    assert page.views.filters.isVisible()
    page.card.deeds._aside_action.trigger()
    assert page.side.isVisible()
    page.card.deeds._aside_action.trigger()
    assert page.views.isVisible()
    room.go("new")
    assert room.panel_title == "Новое окно"
    assert not page.card.isVisible()
    press(window, "Esc")
    room.settle()
    assert page.views.isVisible()


@pytest.mark.usefixtures("plain_look")
def test_every_view_is_drawn(hours_page: OpenHours) -> None:
    room = hours_page(two_and_a_pause)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme().choose_scheme(scheme)
        for target in ("week", "typical", "list", "exceptions"):
            room.go(target)
            assert not room.window.grab().isNull()


def test_the_keyboard_comes_back_to_the_grid(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.grid.setFocus()
    room.grid.put_cursor(MONDAY, 540, 600)
    press(room.window, "Return")
    room.settle()
    assert QApplication.focusWidget() is not room.grid
    press(room.window, "Esc")
    room.settle()
    assert room.grid.hasFocus()
    assert room.grid.cursor_time() == (MONDAY, 540, 600)


def test_the_papers_are_opened_from_the_page(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.page.card.deeds._papers.click()
    dialog = room.top(TimetableDialog)
    room.settle()
    press(dialog, "Esc")
    room.qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())


def test_names_are_listed_as_a_dictionary_lists_them(hours_page: OpenHours) -> None:
    def fill(hours: Hours) -> None:
        one(hours)
        added = keep_specialist(hours.file, Specialist("Ёлкина " + "Ю" * 300))
        (row_id,) = added.rows["specialist"]
        window = hours.window(specialist_id=row_id, room_id=hours.hall, weekday=4)
        keep_window(hours.file, window)

    room = hours_page(fill)
    room.page.views.year = 2026
    room.go("list")
    assert [who.split()[0] for who, _ in rows(room)] == ["Ёлкина", "Иванова"]
    room.go("week")
    assert room.titles[-1][0].startswith("Ёлкина Ю.")
