"""«Обращения» as a person handles them: entered, led on, booked, answered, found."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.appointment_rows import add_window, booked
from helpers.journal_rows import hire, settle, topic_id
from helpers.keyboard import Layout, press, type_text
from helpers.listed_page import Listed, OpenListed
from helpers.request_rows import asked, days_ago
from openpyxl import load_workbook
from PySide6.QtWidgets import QMessageBox

from kcentre.centre.values import Result
from kcentre.storage import CentreFile
from ui.journal.requests.booking_dialog import BookingDialog
from ui.journal.requests.page import RequestsPage
from ui.journal.requests.request_form import RequestForm
from ui.journal.session_form import SessionForm
from ui.records.record_dialog import RecordDialog


def with_requests(file: CentreFile) -> None:
    """Fill a centre: one request is late, one is near its term, one is new."""
    anna = hire(file)
    family = settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")
    asked(
        file,
        date=days_ago(8),
        adult_id=family.adults[0].id,
        child_id=family.children[0].id,
        is_anonymous=False,
        topic_id=topic_id(file, "Т02"),
        wished_specialist_id=anna,
        wished_time="утром",
    )
    asked(file, date=days_ago(4))
    asked(file)


def with_hours(file: CentreFile) -> None:
    with_requests(file)
    add_window(file, "09:00", "12:00")


def page_of(page: Listed) -> RequestsPage:
    assert isinstance(page.page, RequestsPage)
    return page.page


def form_of(page: Listed) -> RequestForm:
    form = page.panel.form
    assert isinstance(form, RequestForm)
    return form


def test_an_empty_page_says_how_to_begin(listed: OpenListed) -> None:
    page = listed("requests")
    assert page.page.desk.list._empty.isVisible()
    page.page.desk.list._empty.button.click()
    page.settle()
    assert form_of(page).who.person.hasFocus()


def test_deadlines_are_said_in_words(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    assert page.cells("waiting") == [
        "сегодня",
        "ждёт 4\u00a0дня, скоро срок",
        "ждёт 8\u00a0дней, просрочено",
    ]
    overdue = page_of(page)._overdue
    assert overdue.text() == "Просрочено: 1"
    overdue.click()
    assert page.cells("number") == ["1"]
    page.go("unanswered")
    assert page.cells("number") == ["1", "3", "2"]


@pytest.mark.parametrize("layout", list(Layout))
def test_a_request_by_keys_alone(listed: OpenListed, layout: Layout) -> None:
    page = listed("requests", with_requests)
    press(page.window, "Ctrl+N", layout)
    page.settle()
    type_text(page.window, "елкин")
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: form_of(page).who.person.value() is not None)
    page.settle()
    type_text(page.window, "Т04")
    press(page.window, "Return")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("who")[0] == "Ёлкина Зоя Андреевна"
    assert page.cells("channel")[0] == "телефон"
    assert page.page.feedback.text() == "Добавлено обращение"
    press(page.window, "Ctrl+Z", layout)
    page.qtbot.waitUntil(lambda: len(page.cells("who")) == 3)


def test_who_asked_must_be_said(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    page.go("new")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert "Выберите, кто обратился" in form_of(page).field("who").problem()
    press(page.window, "Alt+A")
    press(page.window, "Ctrl+Return")
    page.settle()
    assert len(page.cells("who")) == 4


def test_what_is_entered_is_not_lost_without_a_question(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    page.go("new")
    form_of(page).field("note").editor.set_value("перезвонить")
    page.choose(1)
    press(page.window, "Return")
    page.settle()
    assert form_of(page).field("note").editor.value() == "перезвонить"
    page.dialog(QMessageBox).reject()


def test_a_routed_call_takes_a_place_and_enter(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    for count, place in ((4, "ПМПК, ул. Мира"), (5, "ПМПК")):
        page.wake()
        press(page.window, "Ctrl+Shift+T", Layout.RUSSIAN)
        dialog = page.dialog(RecordDialog)
        press(dialog, "Return")
        page.settle()
        assert dialog.isVisible()
        type_text(dialog, place)
        press(dialog, "Return")
        page.qtbot.waitUntil(lambda count=count: len(page.cells("state")) == count)  # type: ignore[misc] # bound now
        assert page.cells("state")[0] == f"перенаправлено: {place}"
        assert page.cells("channel")[0] == "телефон"


@pytest.mark.parametrize("keys", ["P", "Ctrl+Shift+P"])
def test_one_key_books_and_enter_takes_the_nearest(listed: OpenListed, keys: str) -> None:
    page = listed("requests", with_hours)
    page.choose(2)
    press(page.window, keys, Layout.RUSSIAN)
    dialog = page.dialog(BookingDialog)
    assert isinstance(dialog, BookingDialog)
    page.qtbot.waitUntil(lambda: bool(dialog.offered))
    assert "Удобно: утром." in dialog.told.text()
    press(dialog, "Return")
    page.qtbot.waitUntil(lambda: page.cells("state")[2].startswith("назначено: вт"))


def test_an_appointment_of_the_family_is_linked(listed: OpenListed) -> None:
    def fill(file: CentreFile) -> None:
        with_requests(file)
        booked(file, adult_id=1, is_anonymous=False)

    page = listed("requests", fill)
    page.go("book/1")
    dialog = page.dialog(BookingDialog)
    assert isinstance(dialog, BookingDialog)
    page.qtbot.waitUntil(lambda: bool(dialog.offered))
    assert dialog.list.item(0).text().startswith("Уже записаны: вт")
    dialog.book()
    page.qtbot.waitUntil(lambda: page.cells("state")[2].startswith("назначено: вт"))


def test_one_key_begins_the_consultation(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    page.choose(2)
    press(page.window, "R", Layout.RUSSIAN)
    page.qtbot.waitUntil(lambda: page.page.shown_panel() is not None)
    page.settle()
    form = page.panel.form
    assert isinstance(form, SessionForm)
    assert form.field("who").editor.value().person.adult.name == "Ёлкина Зоя Андреевна"
    form.field("result").editor.set_value(Result.SOLVED)
    press(page.window, "Ctrl+Return")
    page.settle()
    assert page.cells("state")[2] == "выполнено"
    assert page.cells("waiting")[2] == "ответ через 8\u00a0дней"
    assert page.page.shown_panel() is None


def test_led_on_and_closed_by_keys(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    page.choose(0)
    press(page.window, "G", Layout.RUSSIAN)
    dialog = page.dialog(RecordDialog)
    type_text(dialog, "соцзащита")
    press(dialog, "Return")
    page.qtbot.waitUntil(lambda: page.cells("state")[0] == "перенаправлено: соцзащита")
    page.choose(1)
    press(page.window, "[", Layout.RUSSIAN)
    press(page.dialog(RecordDialog), "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.cells("state")[1] == "отказ заявителя")
    page.choose(0)
    press(page.window, "H", Layout.RUSSIAN)
    page.settle()
    assert page.cells("state")[0] == "в работе"
    page.choose(0)
    press(page.window, "Delete")
    page.settle()
    assert len(page.cells("state")) == 2


def test_a_closed_one_is_not_booked(listed: OpenListed) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        asked(file, routed_to="ПМПК")

    page = listed("requests", fill)
    page.choose(0)
    page_of(page).book()
    page.settle()
    assert "сначала верните его в работу" in page.page.feedback.text()


def test_targets_lead_to_a_record_and_to_words(listed: OpenListed) -> None:
    page = listed("requests", with_requests)
    page.go("1")
    assert form_of(page).field("wished_time").editor.value() == "утром"
    page.go("search/ёлкина")
    assert page.cells("number") == ["1"]
    page.go("rows/2,3")
    assert page.cells("number") == ["3", "2"]
    page.go(f"period/{dt.date.today() - dt.timedelta(400):%Y-%m}")  # noqa: DTZ011 — a month long ago
    assert page.cells("number") == []


def test_written_to_excel(listed: OpenListed, tmp_path: Path) -> None:
    page = listed("requests", with_requests)
    path = tmp_path / "обращения.xlsx"
    page.page.desk.export_to(str(path))
    page.qtbot.waitUntil(lambda: "Сохранено" in page.page.feedback.text())
    assert len(list(load_workbook(path).worksheets[0].iter_rows())) == 4


def test_text_fits_when_large(plain_look: None, listed: OpenListed) -> None:
    from ui.widgets.theme import theme  # noqa: PLC0415 — the window is there first

    page = listed("requests", with_requests)
    theme().choose_percent(150)
    page.go("1")
    page.settle()
    assert page.window.width() <= 1366
    theme().choose_percent(200)
    page.settle()
    assert page.window.width() <= 1366
