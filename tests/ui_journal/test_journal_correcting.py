"""Services left, changed and removed in the window, by the keyboard alone."""

import datetime as dt

import pytest
from helpers.journal_entering import drafts, type_person
from helpers.journal_room import OpenRoom
from helpers.journal_rows import a_session, hire, settle
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QApplication, QMessageBox

from kcentre.journal.records import RatingDraft
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile, open_centre


def test_esc_leaves_an_untouched_form_without_a_question(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Escape")
    assert not open_room.is_entering
    assert question() is None


def question() -> QMessageBox | None:
    boxes = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox)]
    return next((box for box in boxes if box.isVisible()), None)


def answer(words: str) -> None:
    box = question()
    assert box is not None
    (button,) = [button for button in box.buttons() if button.text() == words]
    button.click()


@pytest.mark.parametrize(
    ("words", "is_closed", "rows"),
    [("Вернуться к записи", False, 0), ("Не записывать", True, 0), ("Записать", True, 1)],
)
def test_the_window_does_not_close_over_an_unkept_entry(
    room: OpenRoom, words: str, is_closed: bool, rows: int
) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    open_room.window.close()
    assert open_room.window.isVisible()
    answer(words)
    open_room.qtbot.waitUntil(lambda: open_room.window.isVisible() is not is_closed)
    with open_room.saved() as file:
        assert len(drafts(file)) == rows


def test_another_centre_is_not_opened_over_an_unkept_entry(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    open_room.desk.obey("demo")
    assert open_room.is_entering
    answer("Записать")
    with open_room.qtbot.waitSignal(open_room.desk.operations.opened):
        pass
    open_room.desk.operations.close()
    with open_centre(open_room.path) as file:
        assert len(drafts(file)) == 1


@pytest.mark.parametrize(
    ("words", "is_open", "rows"),
    [("Вернуться к записи", True, 0), ("Не записывать", False, 0), ("Записать", False, 1)],
)
def test_esc_asks_when_something_was_entered(
    room: OpenRoom, words: str, is_open: bool, rows: int
) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Escape")
    answer(words)
    open_room.settle()
    open_room.wait_rows(rows)
    assert open_room.is_entering is is_open
    assert open_room.form.who.anonymous.isChecked()


def test_a_record_is_opened_changed_and_taken_back(room: OpenRoom) -> None:
    leap = dt.date(2024, 2, 29)
    rated = RatingDraft(quality=5, complaint="шумно")
    open_room = room(lambda file: add_session(file, a_session(file, date=leap, rating=rated)))
    open_room.wait_rows(1)
    open_room.journal.table.setFocus()
    press(open_room.window, "Home")
    press(open_room.window, "Return")
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    form = open_room.form
    assert form.values()["date"] == leap
    assert form.values()["complaint"] == "шумно"
    assert not form.is_changed()
    form.focus("quality")
    type_text(open_room.window, "2")
    form.focus("minutes")
    type_text(open_room.window, "30")
    press(open_room.window, "Ctrl+Return")
    open_room.qtbot.waitUntil(lambda: open_room.cells("rating") == ["★ 2"])
    assert open_room.cells("minutes") == ["30"]
    assert open_room.feedback == "Изменена консультация №\u00a01"
    press(open_room.window, "Ctrl+Z", Layout.RUSSIAN)
    open_room.qtbot.waitUntil(lambda: open_room.cells("rating") == ["★ 5"])
    assert open_room.cells("minutes") == ["45"]
    press(open_room.window, "Ctrl+Shift+Z")
    open_room.qtbot.waitUntil(lambda: open_room.cells("rating") == ["★ 2"])


def test_a_stated_age_is_not_replaced_by_a_derived_one(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        kept = settle(file, "Орлова Вера", "Ева", born="2022-08")
        come = {"is_anonymous": False, "recipient_id": kept.adults[0].id}
        child = {"child_id": kept.children[0].id, "age_months": 30}
        add_session(file, a_session(file, **come, **child))

    open_room = room(fill)
    open_room.wait_rows(1)
    press(open_room.window, "Ctrl+Shift+D")
    type_person(open_room, "нет такой")
    open_room.form.focus("born")
    type_text(open_room.window, "1.2020")
    open_room.shown.open(1)
    answer("Не записывать")
    open_room.qtbot.waitUntil(lambda: open_room.panel.record_id == 1)
    form = open_room.form
    assert form.values()["age"] == 30
    assert not form.is_changed()
    form.focus("date")
    type_text(open_room.window, "1.1.2024")
    form.focus("time")
    assert form.values()["age"] == 30


def test_the_age_follows_the_date(room: OpenRoom) -> None:
    open_room = room(lambda file: [hire(file), settle(file, "Орлова Вера", "Ева", born="2022-08")])
    press(open_room.window, "Ctrl+Shift+D")
    type_person(open_room, "орлова")
    form = open_room.form
    for day, months in (("29.2.2024", 18), ("1.1.2025", 29), ("31.8.2022", 0), ("31.7.2022", None)):
        form.focus("date")
        form.field("date").editor.set_value(None)
        type_text(open_room.window, day)
        form.focus("time")
        assert form.values()["age"] == months
    open_room.qtbot.waitUntil(lambda: "ещё не родился" in form.field("date").problem())


def test_delete_asks_nothing_and_ctrl_z_brings_back(room: OpenRoom) -> None:
    open_room = room(lambda file: [add_session(file, a_session(file)) for _ in range(3)])
    open_room.wait_rows(3)
    open_room.journal.table.setFocus()
    press(open_room.window, "Home")
    press(open_room.window, "Shift+Down")
    press(open_room.window, "Delete")
    open_room.wait_rows(1)
    assert open_room.cells("number") == ["1"]
    assert open_room.feedback == "Удалены консультации: 2\u00a0записи"
    press(open_room.window, "Ctrl+Z")
    open_room.wait_rows(3)


def test_delete_in_a_field_deletes_letters(room: OpenRoom) -> None:
    open_room = room(lambda file: add_session(file, a_session(file)))
    open_room.wait_rows(1)
    press(open_room.window, "Ctrl+F")
    type_text(open_room.window, "соко")
    press(open_room.window, "Home")
    press(open_room.window, "Delete")
    open_room.settle()
    assert open_room.journal.filters.search.text() == "око"
    with open_room.saved() as file:
        assert len(drafts(file)) == 1


def test_the_panel_removes_its_record(room: OpenRoom) -> None:
    open_room = room(lambda file: add_session(file, a_session(file)))
    open_room.wait_rows(1)
    open_room.shown.open(1)
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    open_room.panel._remove.click()
    open_room.wait_rows(0)
    assert not open_room.is_entering


def test_undo_elsewhere_is_seen_in_an_untouched_form(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    open_room.shown.open(1)
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    open_room.desk.operations.undo()
    open_room.qtbot.waitUntil(lambda: not open_room.is_entering)
    assert open_room.feedback == "Этой записи в журнале уже нет."


def test_a_removed_record_is_refused_with_a_sentence(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    open_room.shown.open(1)
    open_room.qtbot.waitUntil(lambda: open_room.is_entering)
    open_room.form.focus("topic_text")
    type_text(open_room.window, "моё")
    open_room.desk.operations.undo()
    open_room.settle()
    assert open_room.form.values()["topic_text"] == "моё"
    press(open_room.window, "Ctrl+Return")
    open_room.qtbot.waitUntil(open_room.form._forms[0][0]._top.isVisible)
    assert "уже нет" in open_room.form._forms[0][0]._top.text()
