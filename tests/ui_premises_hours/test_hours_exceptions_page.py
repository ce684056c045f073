"""«Исключения»: days chosen in the calendar or typed, the five kinds, the list."""

import datetime as dt

import pytest
from helpers.hours_of_centre import Hours, at
from helpers.hours_page import HoursRoom, OpenHours
from helpers.keyboard import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kcentre.premises.hours.exception_verbs import keep_exceptions
from kcentre.premises.hours.queries import exceptions
from kcentre.premises.hours.records import HoursException
from kcentre.premises.hours.verbs import keep_windows
from kcentre.premises.values import ExceptionKind
from ui.premises.hours.exceptions_view import ExceptionsView

TUESDAY, NEXT = dt.date(2026, 12, 8), dt.date(2026, 12, 15)


def windows(hours: Hours) -> None:
    keep_windows(hours.file, [hours.window(), hours.window(weekday=3)])


def one(hours: Hours) -> None:
    windows(hours)
    leave = HoursException(ExceptionKind.LEAVE, TUESDAY, NEXT, hours.anna, note="приказ № 7")
    keep_exceptions(hours.file, [leave])


def opened(hours_page: OpenHours, fill: object = windows) -> HoursRoom:
    room = hours_page(fill)
    room.page.views.year = 2026
    room.go("exceptions")
    return room


def view_of(room: HoursRoom) -> ExceptionsView:
    return room.page.views.exceptions


def rows(room: HoursRoom) -> list[str]:
    model = view_of(room).table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def click(room: HoursRoom, day: dt.date, held: Qt.KeyboardModifier) -> None:
    calendar = view_of(room).calendar
    place = calendar.day_rect(day).center()
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, held, place)


def kept(room: HoursRoom) -> list[HoursException]:
    with room.saved() as file:
        found = exceptions(file, dt.date(2026, 9, 1), dt.date(2027, 8, 31))
        return [line.exception for line in found]


def test_holidays_transfers_and_own_days_are_marked(hours_page: OpenHours) -> None:
    def fill(hours: Hours) -> None:
        windows(hours)
        day = dt.date(2026, 12, 25)
        own = HoursException(ExceptionKind.HOLIDAY, day, day, note="санитарный день")
        keep_exceptions(hours.file, [own])

    room = opened(hours_page, fill)
    marks = view_of(room).calendar._marks
    assert marks[dt.date(2026, 11, 4)].is_off
    assert marks[dt.date(2026, 11, 4)].says == "День народного единства"
    assert marks[dt.date(2026, 12, 25)].is_own
    assert marks[dt.date(2026, 12, 25)].says == "праздник 25.12.2026"
    assert TUESDAY not in marks


def test_many_days_chosen_by_mouse_are_cancelled_in_one_operation(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    click(room, TUESDAY, Qt.KeyboardModifier.NoModifier)
    click(room, NEXT, Qt.KeyboardModifier.ControlModifier)
    room.page.card._adder.click()
    room.settle()
    assert room.panel_title == "Новое исключение"
    assert room.field("kind").value is ExceptionKind.CANCEL
    room.field("specialist_id").set(room.hours.anna)
    press(room.window, "Ctrl+Return")
    room.settle()
    assert rows(room) == [
        "отмена 08.12.2026, Иванова А. П.",
        "отмена 15.12.2026, Иванова А. П.",
    ]
    assert view_of(room).calendar._marks[TUESDAY].has_dot
    room.undo()
    assert rows(room) == []


def test_a_stretch_chosen_by_keys_is_a_leave(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    view_of(room).show_day(TUESDAY)
    view_of(room).calendar.setFocus()
    for keys in ("Shift+Down", "Shift+Down", "Return"):
        press(room.window, keys)
    room.settle()
    assert room.field("kind").value is ExceptionKind.LEAVE
    assert not room.field("starts").is_shown
    room.field("specialist_id").set(room.hours.anna)
    press(room.window, "Ctrl+Return")
    room.settle()
    (leave,) = kept(room)
    assert (leave.kind, leave.first, leave.last) == (
        ExceptionKind.LEAVE,
        TUESDAY,
        dt.date(2026, 12, 22),
    )


def test_days_can_be_typed_or_chosen_while_the_panel_is_open(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    room.page._add_exception(())
    room.settle()
    room.field("days").focus()
    type_text(room.window, "31.02")
    press(room.window, "Return")
    assert "31.02" not in room.panel_title
    assert room.field("days").problem.startswith("Дни пишут так")
    click(room, TUESDAY, Qt.KeyboardModifier.NoModifier)
    assert room.field("days").value == ((TUESDAY, TUESDAY),)
    room.field("days").type("08.12.2026, 15.12.2026-16.12.2026")
    assert room.field("days").value == ((TUESDAY, TUESDAY), (NEXT, dt.date(2026, 12, 16)))
    room.field("days").type("")


def test_days_typed_in_the_wrong_order_are_no_leave_of_a_year(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    room.page._add_exception(())
    room.settle()
    room.field("kind").set(ExceptionKind.LEAVE)
    room.field("days").focus()
    type_text(room.window, "5.12-3.12")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert "не раньше ли конец начала" in room.field("days").problem
    room.page.desk.close()
    assert kept(room) == []


def test_the_chosen_days_stay_in_view_beside_the_panel(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    view, day = view_of(room), dt.date(2027, 5, 12)
    view.show_day(day)
    room.page._add_exception(((day, day),))
    room.settle()
    room.qtbot.waitUntil(lambda: _is_in_view(view, day))


def _is_in_view(view: ExceptionsView, day: dt.date) -> bool:
    box = view.calendar.day_rect(day)
    corner = view.calendar.mapTo(view._area.viewport(), box.center())
    return view._area.viewport().rect().contains(corner)


def test_each_kind_asks_only_what_it_needs(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    room.page._add_exception(((TUESDAY, TUESDAY),))
    room.settle()
    varying = ("specialist_id", "starts", "moved_to", "room_id", "form")
    shown = {}
    for kind in ExceptionKind:
        room.field("kind").set(kind)
        shown[kind] = [name for name in varying if room.field(name).is_shown]
    assert shown == {
        ExceptionKind.CANCEL: ["specialist_id", "starts"],
        ExceptionKind.MOVE: ["specialist_id", "starts", "moved_to", "room_id"],
        ExceptionKind.EXTRA: ["specialist_id", "starts", "room_id", "form"],
        ExceptionKind.HOLIDAY: [],
        ExceptionKind.LEAVE: ["specialist_id"],
    }
    room.field("kind").set(ExceptionKind.CANCEL)


def test_an_exception_outside_the_window_is_refused_beside_its_field(
    hours_page: OpenHours,
) -> None:
    room = opened(hours_page)
    room.page._add_exception(((TUESDAY, TUESDAY),))
    room.settle()
    room.field("specialist_id").set(room.hours.anna)
    room.field("starts").type("15")
    room.field("ends").type("16")
    press(room.window, "Ctrl+Return")
    room.settle()
    told = [room.field(name).problem for name in ("starts", "ends", "days")]
    assert any("9:00–12:00" in sentence for sentence in told)
    assert room.panel_title == "Новое исключение"
    room.field("starts").type("10")
    room.field("ends").type("11")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert rows(room) == ["отмена 08.12.2026 10:00–11:00, Иванова А. П."]


def test_a_move_opens_its_time_in_the_week(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    room.page._add_exception(((TUESDAY, TUESDAY),))
    room.settle()
    room.field("kind").set(ExceptionKind.MOVE)
    room.field("specialist_id").set(room.hours.anna)
    room.field("moved_to").set(dt.date(2026, 12, 9))
    room.field("moved_starts").type("14")
    room.field("moved_ends").type("17")
    press(room.window, "Ctrl+Return")
    room.settle()
    room.page._show_view("week")
    room.page.views.show_week_of(TUESDAY)
    room.settle()
    assert ("Иванова А. П.", "14:00–17:00", "Кабинет 5", "перенос") in room.titles


@pytest.mark.parametrize("keys", ["Return", "Del"])
def test_the_list_is_handled_by_keys(hours_page: OpenHours, keys: str) -> None:
    room = opened(hours_page, one)
    assert rows(room) == ["отпуск 08.12.2026–15.12.2026, Иванова А. П."]
    table = view_of(room).table
    table.setCurrentIndex(table.model().index(0, 0))
    table.setFocus()
    press(room.window, keys)
    room.settle()
    if keys == "Del":
        assert rows(room) == []
        assert kept(room) == []
        return
    assert room.panel_title == "Исключение: отпуск"
    room.field("note").type("приказ № 8")
    press(room.window, "Ctrl+Return")
    room.settle()
    assert [line.note for line in kept(room)] == ["приказ № 8"]


def test_an_exception_is_reached_by_its_target(hours_page: OpenHours) -> None:
    room = hours_page(one)
    room.go("exceptions/1")
    assert room.panel_title == "Исключение: отпуск"
    assert room.field("days").value == ((TUESDAY, NEXT),)


def test_a_time_stays_where_it_was_when_the_kind_hides_it(hours_page: OpenHours) -> None:
    room = opened(hours_page)
    room.page._add_exception(((TUESDAY, TUESDAY),))
    room.settle()
    room.field("starts").set(at("10:00"))
    room.field("kind").set(ExceptionKind.HOLIDAY)
    room.field("note").type("ремонт")
    press(room.window, "Ctrl+Return")
    room.settle()
    (holiday,) = kept(room)
    assert (holiday.starts, holiday.note) == (None, "ремонт")
