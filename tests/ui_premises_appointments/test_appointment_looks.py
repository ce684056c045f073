"""The day, the week, the list: turning, narrowing, targets, empty states."""

import datetime as dt

import pytest
from helpers.appointment_rows import TEN, add_room, add_window, booked, next_tuesday
from helpers.appointments_page import OpenPage, receives_on_tuesdays
from helpers.journal_rows import hire, settle
from helpers.keyboard import press, type_text
from PySide6.QtWidgets import QApplication

from kcentre.centre.values import Form
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.papers.dialog import PaperDialog
from ui.premises.appointments.blocks import Crowd
from ui.premises.appointments.finding import coming_appointments
from ui.premises.appointments.nearest_dialog import NearestDialog
from ui.premises.appointments.views import TITLES, Look
from ui.widgets.theme import Scheme, theme

pytest_plugins = ["helpers.appointments_fixtures"]


def nothing(_file: CentreFile) -> None:
    return None


def test_without_hours_the_page_leads_to_them(booking_page: OpenPage) -> None:
    page = booking_page(nothing)
    views = page.page.views
    assert views._stack.currentWidget() is views._no_hours
    targets: list[str] = []
    page.page.go_to.connect(targets.append)
    views._no_hours.button.click()
    assert targets == ["premises/hours/new"]


def test_the_empty_list_and_queue_say_what_will_be_there(booking_page: OpenPage) -> None:
    page = booking_page(nothing)
    views = page.page.views
    page.go_to("list")
    assert views.list._pages.currentWidget() is views.list._empty
    assert views.list._empty.button.hasFocus()
    page.go_to("waiting")
    assert views.waiting._pages.currentWidget() is views.waiting._empty


def test_pages_are_turned_by_keys(booking_page: OpenPage) -> None:
    page = booking_page()
    day, calendar = next_tuesday(), page.page.views.calendar
    page.grid.setFocus()
    press(page.window, "PgDown")
    assert calendar.day == day + dt.timedelta(days=1)
    press(page.window, "PgUp")
    press(page.window, "PgUp")
    assert calendar.day == day - dt.timedelta(days=1)
    press(page.window, "Alt+2")
    press(page.window, "PgDown")
    assert calendar.day == day + dt.timedelta(days=6)
    press(page.window, "Ctrl+Home")
    assert calendar.day == today_here()


def test_a_day_is_typed_and_the_looks_are_numbered(booking_page: OpenPage) -> None:
    page = booking_page()
    bar = page.page.views.bar
    bar.day.setFocus()
    type_text(page.window, f"{next_tuesday(2):%d.%m.%Y}")
    press(page.window, "Return")
    assert page.page.views.calendar.day == next_tuesday(2)
    for number, (look, _) in enumerate(TITLES, 1):
        press(page.window, f"Alt+{number}")
        assert page.page.views.look == look
        assert page.page.switch.value() == look


def test_targets_choose_the_look(booking_page: OpenPage) -> None:
    page = booking_page()
    looks = (("week/2026-11-24", Look.WEEK), ("list", Look.LIST), ("waiting", Look.WAITING))
    for target, look in looks:
        page.go_to(target)
        assert page.page.views.look is look
    page.go_to("day/2026-11-24")
    assert page.page.views.calendar.day == dt.date(2026, 11, 24)
    page.go_to("day/2026-02-31")
    assert page.page.views.calendar.day == dt.date(2026, 11, 24)


def test_a_target_of_an_appointment_shows_its_day(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file, date=next_tuesday(2))

    page = booking_page(fill)
    page.go_to("1")
    page.qtbot.waitUntil(lambda: page.page.views.calendar.day == next_tuesday(2))
    page.qtbot.waitUntil(lambda: page.grid.chosen() == 1)
    assert page.is_entering


def two_people(file: CentreFile) -> None:
    receives_on_tuesdays(file)
    second = hire(file, "Ёжикова Мария")
    add_window(file, "09:00", "12:00", specialist_id=second, room_id=add_room(file, "Зал"))
    booked(file, starts=dt.time(9))
    booked(file, starts=dt.time(9), specialist_id=second, room_id=None, form=Form.REMOTE)


def test_the_day_is_narrowed(booking_page: OpenPage) -> None:
    page = booking_page(two_people)
    bar = page.page.views.bar
    assert len(page.shown.lines) == 2
    bar.specialist.set_value(2)
    page.qtbot.waitUntil(lambda: [line.specialist_id for line in page.shown.lines] == [2])
    bar.specialist.set_value(None)
    bar.room.set_value(1)
    page.qtbot.waitUntil(lambda: [line.room_id for line in page.shown.lines] == [1])
    bar.room.set_value(None)
    bar.form.set_value(Form.REMOTE)
    page.qtbot.waitUntil(lambda: [line.form for line in page.shown.lines] == [Form.REMOTE])
    assert not page.shown.slots


def test_a_crowd_of_the_week_opens_its_day(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        two_people(file)
        third = hire(file, "Орлов Пётр")
        add_window(file, "09:00", "12:00", specialist_id=third, room_id=add_room(file, "Холл"))

    page = booking_page(fill)
    day = next_tuesday()
    page.show_week(day)
    crowd = Crowd(day, dt.time(9), dt.time(9, 45))
    assert not page.grid.block_rect(crowd).isEmpty()
    page.grid.activated.emit(crowd)
    assert page.page.views.look is Look.DAY
    assert page.page.views.calendar.day == day


def test_a_free_slot_of_the_week_is_booked(booking_page: OpenPage) -> None:
    page = booking_page()
    page.show_week(next_tuesday())
    page.grid.activated.emit(page.shown.slots[1])
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().starts == TEN


def test_the_nearest_free_time(booking_page: OpenPage) -> None:
    page = booking_page()
    press(page.window, "Ctrl+B")
    dialog = page.wait_dialog(NearestDialog)
    assert isinstance(dialog, NearestDialog)
    page.qtbot.waitUntil(lambda: len(dialog.slots_offered) == 12)
    dialog._form.field("weekdays").editor.set_value(frozenset({2}))
    page.qtbot.waitUntil(lambda: not dialog.slots_offered)
    assert dialog._nothing.isVisible()
    dialog._form.field("weekdays").editor.set_value(frozenset())
    page.qtbot.waitUntil(lambda: bool(dialog.slots_offered))
    slot = dialog.slots_offered[0]
    press(dialog, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().date == slot.day


def test_the_list_finds_by_name_and_state(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        adult = settle(file, "Орлова Вера", "Ева").adults[0].id
        booked(file, is_anonymous=False, adult_id=adult, starts=dt.time(9))
        booked(file, starts=TEN)

    page = booking_page(fill)
    page.go_to("list")
    rows = page.page.views.list
    page.qtbot.waitUntil(lambda: rows.count_text == "2\u00a0записи")
    press(page.window, "Ctrl+F")
    type_text(page.window, "орл")
    page.qtbot.waitUntil(lambda: rows.count_text == "1\u00a0запись")
    rows.table.setFocus()
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: page.is_entering)
    assert page.form.draft().adult_id == 2


def test_the_slip_and_the_list_of_the_day(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file)

    page = booking_page(fill)
    page.grid.choose(1)
    press(page.window, "Ctrl+P")
    slip = page.wait_dialog(PaperDialog)
    assert slip.windowTitle() == "Талон на консультацию"
    assert isinstance(slip, PaperDialog)
    page.qtbot.waitUntil(slip.print.isEnabled)
    with page.qtbot.waitSignal(slip.destroyed):
        slip.reject()
    page.activate()
    page.grid.choose(None)
    press(page.window, "Ctrl+P")
    paper = page.wait_dialog(PaperDialog)
    assert paper.windowTitle().startswith("Записи на ")
    assert isinstance(paper, PaperDialog)
    page.qtbot.waitUntil(paper.print.isEnabled)


def test_everywhere_search_finds_who_is_to_come(booking_page: OpenPage) -> None:
    def fill(file: CentreFile) -> None:
        receives_on_tuesdays(file)
        booked(file, is_anonymous=False, adult_id=1, date=next_tuesday(2))
        hits = coming_appointments(file, "елкин")
        assert [hit.target for hit in hits] == ["premises/appointments/1"]
        assert hits[0].title.startswith("Ёлкина Зоя Андреевна: ")
        assert coming_appointments(file, "тимур") == hits
        assert coming_appointments(file, " -") == []
        assert coming_appointments(file, "щщщ") == []

    page = booking_page(fill)
    page.desk.obey("book")
    page.settle()
    assert page.is_entering


@pytest.mark.usefixtures("plain_look")
def test_large_text_never_widens_the_window(booking_page: OpenPage) -> None:
    page = booking_page()
    theme().choose_scheme(Scheme.DARK)
    for percent in (150, 200):
        theme().choose_percent(percent)
        QApplication.processEvents()
        page.window.resize(1366, 744)
        for target in ("week", "list", "waiting", "new"):
            page.go_to(target)
            assert page.window.width() == 1366
        assert page.is_entering


@pytest.mark.usefixtures("plain_look")
def test_large_text_folds_the_choices_above_the_grid(booking_page: OpenPage) -> None:
    page = booking_page()
    bar = page.page.views.bar
    assert bar.specialist.isVisible()
    assert not bar._opener.isVisible()
    theme().choose_percent(200)
    page.qtbot.waitUntil(bar._opener.isVisible)
    assert not bar.specialist.isVisible()
    bar._opener.click()
    bar.specialist.set_value(1)
    bar.specialist.edited.emit()
    assert bar.specialist.isVisible()
    assert bar._opener.text() == "Отбор: 1"
    assert page.page.views.calendar.sieve.specialist_id == 1
