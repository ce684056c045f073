"""Appointments entered, refused, repeated and changed in the panel."""

import datetime as dt

from helpers.appointment_rows import TEN, a_draft, add_room, add_window, booked, next_tuesday
from helpers.appointments_page import AppointmentsRoom, OpenPage, receives_on_tuesdays
from helpers.journal_rows import hire
from helpers.keyboard import press, type_text
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from kcentre.language.dates import today_here
from kcentre.premises.appointments.verbs import book
from kcentre.storage import CentreFile, Changes
from ui.records.record_dialog import RecordDialog

pytest_plugins = ["helpers.appointments_fixtures"]


def take_first_slot(page: AppointmentsRoom) -> None:
    """Open the panel on the first free slot of the day."""
    page.grid.choose(page.shown.slots[0])
    page.grid.setFocus()
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: page.is_entering)


def question() -> QMessageBox:
    boxes = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox)]
    (box,) = [box for box in boxes if box.isVisible()]
    return box


def answer(words: str) -> None:
    (button,) = [button for button in question().buttons() if button.text() == words]
    button.click()


def test_a_slot_fills_the_form(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    draft = page.form.draft()
    assert (draft.date, draft.starts, draft.ends) == (next_tuesday(), dt.time(9), None)
    assert (draft.specialist_id, draft.room_id) == (1, 1)
    assert page.form.ends.placeholderText() == "09:45, как обычно"
    press(page.window, "Escape")
    assert not page.is_entering


def test_the_cursor_on_a_slot_takes_it(booking_page: OpenPage) -> None:
    page = booking_page()
    page.grid.setFocus()
    page.grid.put_cursor(1, 10 * 60 + 15, 10 * 60 + 30)
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().starts == TEN


def test_time_painted_outside_the_hours_is_doubted_and_booked(booking_page: OpenPage) -> None:
    page = booking_page()
    page.grid.painted.emit(1, 13 * 60, 14 * 60 + 30)
    page.qtbot.waitUntil(lambda: page.is_entering)
    draft = page.form.draft()
    assert (draft.starts, draft.ends) == (dt.time(13), dt.time(14, 30))
    page.qtbot.waitUntil(lambda: page.form.field("starts").problem() != "")
    page.form.field("room").editor.set_value(1)
    press(page.window, "Alt+A")
    press(page.window, "Ctrl+Return")
    page.wait_who("аноним")


def test_an_anonymous_appointment(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    press(page.window, "Alt+A")
    press(page.window, "Ctrl+Return")
    page.wait_who("аноним")
    page.qtbot.waitUntil(lambda: page.grid.chosen() == page.shown.lines[0].id)


def test_a_newcomer_is_added_with_the_appointment(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    type_text(page.window, "д'артаньян ольга")
    press(page.window, "Return")
    page.qtbot.waitUntil(page.form.who.adult_name.hasFocus)
    press(page.window, "Return")
    type_text(page.window, "8 912 000-00-00")
    press(page.window, "Ctrl+Return")
    page.wait_who("Д'Артаньян Ольга")
    page.desk.operations.undo()
    page.wait_who()


def test_a_known_family_comes_with_another_child(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    type_text(page.window, "елк")
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: page.form.who.person.value() is not None)
    page.form.field("child").editor.set_value("new")
    page.form.who.child.edited.emit()
    assert page.form.field("child_name").isVisible()
    page.form.focus("child_name")
    type_text(page.window, "ева")
    page.panel._to_waiting.click()
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    assert dialog._form.field("child_name").editor.value() == "ева"
    press(dialog, "Escape")
    page.activate()
    press(page.window, "Ctrl+Return")
    page.wait_who("Ёлкина Зоя Андреевна")
    assert page.shown.lines[0].child == "ева"


def test_a_taken_time_is_told_at_once_with_free_ones_beside(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file, starts=dt.time(9))

    page = booking_page(fill)
    take_first_slot(page)
    form = page.form
    form.field("starts").editor.set_value(dt.time(9))
    page.qtbot.waitUntil(lambda: "уже есть запись 9:00–9:45" in form.field("starts").problem())
    page.qtbot.waitUntil(lambda: bool(form.proposals.slots_offered))
    assert form.proposals.slots_offered[0].starts == 10 * 60
    assert "свободное время" not in form.field("starts").problem()
    type_text(page.window, "елк")
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: form.who.person.value() is not None)
    form.proposals.press(0)
    assert form.draft().starts == TEN
    press(page.window, "Ctrl+Return")
    page.wait_who("аноним", "Ёлкина Зоя Андреевна")


def test_the_second_of_two_windows_is_refused_and_loses_nothing(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    type_text(page.window, "елк")
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: page.form.who.person.value() is not None)
    page.form.field("note").editor.set_value("О" * 300)

    def other_window(file: CentreFile) -> Changes:
        return book(file, a_draft(file, starts=dt.time(9)))

    page.desk.operations.change(other_window)
    press(page.window, "Ctrl+Return")
    form = page.form
    page.qtbot.waitUntil(lambda: "уже есть запись" in form.field("starts").problem())
    page.qtbot.waitUntil(lambda: bool(form.proposals.slots_offered))
    assert page.is_entering
    assert "свободное время" not in form.field("starts").problem()
    assert form.draft().note == "О" * 300
    assert form.draft().adult_id == 1
    page.settle()
    assert page.who_shown() == ["аноним"]


def test_a_series_shows_its_days_and_leaves_out_the_impossible(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file, date=next_tuesday() + dt.timedelta(days=7), starts=dt.time(9))

    page = booking_page(fill)
    take_first_slot(page)
    press(page.window, "Alt+A")
    form = page.form
    form.focus("series")
    type_text(page.window, "4 раза")
    page.qtbot.waitUntil(lambda: "3 записи" in form.preview.text.replace("\u00a0", " "))
    assert "уже есть запись" in form.preview.text
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.is_entering
    form.preview.skip.set_value(True)
    press(page.window, "Ctrl+Return")
    page.wait_who("аноним")
    days = [row.day for row in page.kept()]
    week = dt.timedelta(days=7)
    assert days == [next_tuesday() + week * count for count in range(4)]


def is_in_sight(widget: QWidget) -> bool:
    """Tell whether all of a widget is shown, and nothing of it scrolled away."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_days_of_a_series_are_in_sight_beneath_it(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    page.window.resize(1366, 640)
    press(page.window, "Alt+A")
    page.form.focus("series")
    type_text(page.window, "30 раз")
    page.qtbot.waitUntil(lambda: "и ещё" in page.form.preview.text)
    page.qtbot.waitUntil(lambda: is_in_sight(page.form.preview))


def test_what_comes_above_leaves_the_field_in_sight(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file, starts=dt.time(9))

    page = booking_page(fill)
    take_first_slot(page)
    page.window.resize(1366, 640)
    page.form.field("starts").editor.set_value(dt.time(9))
    page.form.focus("room")
    page.qtbot.waitUntil(page.form.proposals.isVisible)
    page.qtbot.waitUntil(lambda: is_in_sight(page.form.field("room")))


def test_words_of_a_series_not_understood_are_told(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    press(page.window, "Alt+A")
    page.form.focus("series")
    type_text(page.window, "иногда")
    press(page.window, "Ctrl+Return")
    assert "Повторение пишут так" in page.form.field("series").problem()


def test_the_end_follows_the_beginning(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    form = page.form
    form.focus("ends")
    type_text(page.window, "1ч")
    form.focus("starts")
    assert form.ends.text() == "10:00"
    form.field("starts").editor.set_value(dt.time(9, 30))
    assert form.draft().ends == dt.time(10, 30)


def test_an_appointment_is_opened_and_changed(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file)

    page = booking_page(fill)
    page.go_to("1")
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().is_anonymous
    page.form.field("note").editor.set_value("Позвонить накануне")
    press(page.window, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.shown.lines[0].note == "Позвонить накануне")


def test_an_appointment_that_is_gone_is_told(booking_page: OpenPage) -> None:
    page = booking_page()
    page.go_to("77")
    page.settle()
    assert "уже нет" in page.page.told.text()
    assert not page.is_entering


def test_leaving_asks_and_keeps_the_draft(booking_page: OpenPage) -> None:
    page = booking_page()
    take_first_slot(page)
    press(page.window, "Alt+A")
    press(page.window, "Escape")
    answer("Вернуться к записи")
    assert page.is_entering
    assert page.form.draft().is_anonymous
    page.window.close()
    assert page.window.isVisible()
    answer("Не записывать")
    page.qtbot.waitUntil(lambda: not page.window.isVisible())


def test_coming_days_are_typed(booking_page: OpenPage) -> None:
    page = booking_page()
    press(page.window, "Alt+2")
    press(page.window, "Ctrl+N")
    assert page.form.draft().date is None
    page.form.focus("date")
    type_text(page.window, "вт")
    page.form.focus("starts")
    day = page.form.draft().date
    assert day is not None
    assert day.weekday() == 1
    assert day > today_here()


def test_without_a_time_the_nearest_free_ones_are_offered(booking_page: OpenPage) -> None:
    page = booking_page()
    press(page.window, "Ctrl+N")
    form = page.form
    page.qtbot.waitUntil(lambda: len(form.proposals.slots_offered) == 5)
    form.proposals.press(1)
    assert form.draft().starts is not None
    assert form.draft().room_id == 1


def test_a_remote_consultation_needs_no_room(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        add_room(file)

    page = booking_page(fill)
    page.go_to("new")
    form = page.form
    form.field("date").editor.set_value(next_tuesday())
    form.field("starts").editor.set_value(TEN)
    press(page.window, "Alt+A")
    press(page.window, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: "помещение" in form.field("room").problem().lower())
    form.field("form").editor.set_value("remote")
    assert form.field("channel").isVisible()
    form.field("room").editor.set_value(None)
    press(page.window, "Ctrl+Return")
    page.wait_who("аноним")


def test_hours_lead_to_the_room_of_a_typed_time(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        add_window(file, "14:00", "16:00", room_id=add_room(file, "Зал"))

    page = booking_page(fill)
    press(page.window, "Ctrl+N")
    form = page.form
    assert form.draft().date == next_tuesday()
    form.focus("starts")
    type_text(page.window, "15")
    page.qtbot.waitUntil(lambda: form.draft().room_id == 2)
    form.field("room").editor.set_value(1)
    form.field("starts").editor.set_value(dt.time(14))
    form.field("starts").editor.edited.emit()
    page.settle()
    assert form.draft().room_id == 1


def test_hours_lead_to_the_room_of_a_painted_time(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        add_window(file, "14:00", "16:00", room_id=add_room(file, "Зал"))

    page = booking_page(fill)
    page.grid.painted.emit(1, 14 * 60, 15 * 60 + 30)
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().room_id == 2
