"""The waiting list in the window, and the freed slot that is offered to it."""

import datetime as dt

import pytest
from helpers.appointment_rows import TEN, add_room, add_window, booked, next_tuesday
from helpers.appointments_page import AppointmentsRoom, OpenPage
from helpers.journal_rows import hire, settle
from helpers.keyboard import press, type_text

from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import waiting_list
from kcentre.premises.appointments.records import WaitingDraft, WaitingLine
from kcentre.premises.appointments.verbs import set_state
from kcentre.premises.appointments.waiting import put_on_list, withdraw
from kcentre.premises.values import AppointmentState, WaitingState
from kcentre.storage import CentreFile, Changes, open_centre
from ui.records.record_dialog import RecordDialog
from ui.widgets.theme import theme

pytest_plugins = ["helpers.appointments_fixtures"]


def one_hour_that_is_taken(file: CentreFile) -> None:
    """Let there be one slot a week, the first of them booked by somebody."""
    hire(file)
    add_room(file)
    add_window(file, "10:00", "11:00", valid_from=next_tuesday())
    booked(file, starts=TEN)
    settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89")


def with_one_waiting(file: CentreFile) -> None:
    one_hour_that_is_taken(file)
    put_on_list(file, WaitingDraft(adult_id=1, child_id=1, until=next_tuesday()))


def waiting_in(page: AppointmentsRoom, *, with_closed: bool = False) -> list[WaitingLine]:
    page.desk.operations.close()
    with open_centre(page.path) as file:
        return waiting_list(file, with_closed=with_closed)


def test_nothing_is_free_so_the_family_waits(booking_page: OpenPage) -> None:
    page = booking_page(one_hour_that_is_taken)
    press(page.window, "Ctrl+N")
    type_text(page.window, "елк")
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: page.form.who.person.value() is not None)
    page.form.field("note").editor.set_value("Звонить вечером")
    page.panel._to_waiting.click()
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    assert dialog._form.field("who").editor.value().person.adult.id == 1
    dialog._form.field("weekdays").editor.set_value(frozenset({1, 3}))
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: not page.is_entering)
    (line,) = waiting_in(page)
    assert (line.who, line.draft.child_id) == ("Ёлкина Зоя Андреевна", 1)
    assert line.draft.weekdays == frozenset({1, 3})
    assert line.draft.note == "Звонить вечером"


def test_a_newcomer_waits_too(booking_page: OpenPage) -> None:
    page = booking_page(one_hour_that_is_taken)
    press(page.window, "Ctrl+N")
    type_text(page.window, "орлов")
    press(page.window, "Return")
    page.qtbot.waitUntil(page.form.who.adult_name.hasFocus)
    page.panel._to_waiting.click()
    dialog = page.wait_dialog(RecordDialog)
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: not page.is_entering)
    assert [line.who for line in waiting_in(page)] == ["Орлов"]


@pytest.mark.usefixtures("plain_look")
def test_the_buttons_stay_in_sight_where_the_text_is_large(booking_page: OpenPage) -> None:
    page = booking_page(one_hour_that_is_taken)
    theme().choose_percent(200)
    page.go_to("waiting")
    press(page.window, "Ctrl+N")
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    save = dialog._save
    page.qtbot.waitUntil(lambda: save.visibleRegion().boundingRect() == save.rect())
    assert dialog.rect().contains(save.mapTo(dialog, save.rect().bottomRight()))
    press(dialog, "Escape")


def test_nobody_without_a_name_waits(booking_page: OpenPage) -> None:
    page = booking_page(one_hour_that_is_taken)
    press(page.window, "Alt+4")
    page.settle()
    press(page.window, "Ctrl+N")
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    press(dialog, "Alt+A")
    assert not dialog._form.field("anonymous").editor.value()
    press(dialog, "Escape")
    assert not dialog.isVisible()


def test_a_freed_slot_is_offered_to_the_first(booking_page: OpenPage) -> None:
    page = booking_page(with_one_waiting)
    freed = page.page.freed
    assert freed.text == ""

    def cancel(file: CentreFile) -> Changes:
        return set_state(file, [1], AppointmentState.CANCELLED_BY_RECIPIENT, "болезнь")

    page.desk.operations.change(cancel)
    page.qtbot.waitUntil(lambda: freed.text != "")
    day = f"вт\u00a0{next_tuesday():%d.%m}"
    assert freed.text == (
        f"Освободилось: {day}, 10:00, Соколова А. П.\n"
        "В листе ожидания с "
        f"{today_here():%d.%m.%Y}: Ёлкина Зоя Андреевна, 8 912 345-67-89."
    )
    freed._book.click()
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().starts == TEN
    press(page.window, "Ctrl+Return")
    page.wait_who("Ёлкина Зоя Андреевна")
    (line,) = waiting_in(page, with_closed=True)
    assert line.state is WaitingState.BOOKED


def test_a_slot_that_is_taken_again_is_offered_no_more(booking_page: OpenPage) -> None:
    page = booking_page(with_one_waiting)

    def cancel(file: CentreFile) -> Changes:
        return set_state(file, [1], AppointmentState.CANCELLED_BY_RECIPIENT, "болезнь")

    page.desk.operations.change(cancel)
    page.qtbot.waitUntil(lambda: page.page.freed.text != "")
    page.desk.operations.undo()
    page.qtbot.waitUntil(lambda: page.page.freed.text == "")
    page.desk.operations.redo()
    page.qtbot.waitUntil(lambda: page.page.freed.text != "")

    def leave(file: CentreFile) -> Changes:
        return withdraw(file, [1])

    page.desk.operations.change(leave)
    page.qtbot.waitUntil(lambda: page.page.freed.text == "")


def test_new_hours_are_offered_too(booking_page: OpenPage) -> None:
    page = booking_page(with_one_waiting)

    def more_hours(file: CentreFile) -> Changes:
        add_window(file, "14:00", "15:00", valid_from=next_tuesday())
        return Changes("Добавлено окно", 0, {"hours_window": frozenset({2})})

    page.desk.operations.change(more_hours)
    page.qtbot.waitUntil(lambda: "14:00" in page.page.freed.text)
    assert page.page.freed.text.startswith("Есть свободное время: ")
    page.page.freed._later.click()
    assert page.page.freed.text == ""


def test_a_time_that_suits_nobody_is_not_offered(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        one_hour_that_is_taken(file)
        put_on_list(file, WaitingDraft(adult_id=1, not_before=dt.time(15)))

    page = booking_page(fill)

    def cancel(file: CentreFile) -> Changes:
        return set_state(file, [1], AppointmentState.CANCELLED_BY_CENTRE, "карантин")

    page.desk.operations.change(cancel)
    page.wait_who()
    page.settle()
    assert page.page.freed.text == ""


def test_the_list_is_changed_booked_and_left(booking_page: OpenPage) -> None:
    page = booking_page(with_one_waiting)
    press(page.window, "Alt+4")
    page.settle()
    view = page.page.views.waiting
    assert [line.who for line in view.chosen()] == ["Ёлкина Зоя Андреевна"]
    view.table.setFocus()
    press(page.window, "Return")
    dialog = page.wait_dialog(RecordDialog)
    assert isinstance(dialog, RecordDialog)
    dialog._form.field("not_after").editor.set_value(dt.time(9))
    dialog._form.field("not_before").editor.set_value(dt.time(10))
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: "поменяйте" in dialog._form.field("not_after").problem())
    dialog._form.field("not_after").editor.set_value(dt.time(12))
    dialog._form.field("until").editor.set_value(None)
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: "с\u00a010:00" in str(view.model.index(0, 4).data()))
    page.activate()
    view.table.setFocus()
    press(page.window, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().adult_id == 1
    assert page.form.draft().date == next_tuesday(2)
    press(page.window, "Escape")
    view.table.setFocus()
    press(page.window, "Delete")
    page.qtbot.waitUntil(lambda: view.model.rowCount() == 0)
    assert waiting_in(page) == []
