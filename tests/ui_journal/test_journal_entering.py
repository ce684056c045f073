"""Services entered in the window, by the keyboard alone."""

import pytest
from helpers.journal_entering import drafts, has_focus, type_person, with_family
from helpers.journal_room import OpenRoom
from helpers.journal_rows import a_session, hire, settle
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QApplication

from kcentre.centre.values import Form, Kind
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


@pytest.mark.parametrize("layout", Layout)
def test_a_service_by_keys_alone(room: OpenRoom, layout: Layout) -> None:
    open_room = room(with_family)
    press(open_room.window, "Ctrl+Shift+D", layout)
    assert open_room.form.who.person.hasFocus()
    type_person(open_room, "`krb" if layout is Layout.ENGLISH else "елк")
    for text in ("речев", "заикание", "метод", "очн", "решён", "1ч15"):
        type_text(open_room.window, text)
        press(open_room.window, "Return")
    type_text(open_room.window, "Читать вслух")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("recipient") == ["Ёлкина Зоя Андреевна"]
    assert open_room.cells("topic") == ["Речевое развитие: заикание"]
    open_room.qtbot.waitUntil(lambda: open_room.journal.table.currentIndex().row() == 0)
    assert not open_room.is_entering
    assert open_room.feedback == "Добавлена консультация"
    open_room.qtbot.waitUntil(lambda: open_room.tally == "сегодня 1 · месяц 1")
    with open_room.saved() as file:
        (draft,) = drafts(file)
    assert (draft.kind, draft.form, draft.minutes) == (Kind.METHODICAL, Form.IN_PERSON, 75)
    assert draft.date == today_here()
    assert draft.recommendations == "Читать вслух"
    assert draft.age_months is not None
    assert draft.child_id is not None


def test_an_anonymous_service(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("recipient") == ["аноним"]
    assert not open_room.form.who.person.isEnabled()


def test_a_newcomer_with_a_child(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    type_person(open_room, "д'артаньян ольга")
    form = open_room.form
    assert form.who.adult_name.value() == "Д'Артаньян Ольга"
    assert form.who.adult_name.hasFocus()
    press(open_room.window, "Return")
    for text in ("8 912 000-00-00", "Ева", "8.2022"):
        type_text(open_room.window, text)
        press(open_room.window, "Return")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("recipient") == ["Д'Артаньян Ольга"]
    assert "мес." in open_room.cells("age")[0]
    with open_room.saved() as file:
        assert file.db.run("SELECT name, phone_digits FROM adult").fetchall() == [
            ("Д'Артаньян Ольга", "79120000000")
        ]
        assert file.db.run("SELECT name, born_from - born_to FROM child").fetchall() == [("Ева", 0)]
        assert file.db.run("SELECT count(*) FROM operation WHERE label LIKE 'Доб%'").fetchone()


def test_the_list_of_hits_is_walked_by_arrows(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        with_family(file)
        settle(file, "Ёлкина Яна")

    open_room = room(fill)
    press(open_room.window, "Ctrl+Shift+D")
    person = open_room.form.who.person
    type_text(open_room.window, "ёлк")
    open_room.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    open_room.settle()
    for expected in ("Ёлкина Яна", "Ёлкина Зоя Андреевна", "Добавить «Ёлк»"):
        assert person._list.currentIndex().data() == expected
        press(open_room.window, "Down")
    press(open_room.window, "Escape")
    assert QApplication.activePopupWidget() is None
    assert person.text() == "ёлк"
    press(open_room.window, "F4")
    open_room.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(open_room.window, "Down")
    press(open_room.window, "Return")
    assert person.text() == "Ёлкина Зоя Андреевна"
    assert open_room.form.who.child.currentText() == "Тимур"


def test_an_empty_box_offers_who_came_last(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        kept = settle(file, "Орлова Вера")
        come = {"is_anonymous": False, "recipient_id": kept.adults[0].id}
        add_session(file, a_session(file, **come))

    open_room = room(fill)
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+Down")
    open_room.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(open_room.window, "Return")
    assert open_room.form.who.person.text() == "Орлова Вера"


def test_a_phone_typed_becomes_the_newcomer_s_phone(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    type_person(open_room, "8 912 000-00-00")
    assert open_room.form.who.phone.value() == "8 912 000-00-00"
    assert open_room.form.who.adult_name.value() == ""
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("recipient") == ["С-0001"]


def test_another_child_of_a_known_family(room: OpenRoom) -> None:
    open_room = room(with_family)
    press(open_room.window, "Ctrl+Shift+D")
    type_person(open_room, "тимур")
    form = open_room.form
    assert form.who.age.value() is not None
    form.focus("child")
    type_text(open_room.window, "другой")
    press(open_room.window, "Return")
    assert form.who.child_name.isVisible()
    assert form.who.age.value() is None
    form.focus("child_name")
    type_text(open_room.window, "Марк")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    with open_room.saved() as file:
        names = file.db.run("SELECT name FROM child ORDER BY id").fetchall()
    assert names == [("Тимур",), ("Марк",)]


def test_a_refusal_keeps_everything_typed(room: OpenRoom) -> None:
    open_room = room(lambda file: [hire(file), hire(file, "Ёжикова Мария")])
    press(open_room.window, "Ctrl+Shift+D")
    form = open_room.form
    form.focus("topic_text")
    type_text(open_room.window, "О" * 300)
    press(open_room.window, "Ctrl+Return")
    open_room.qtbot.waitUntil(lambda: "специалиста" in form.field("specialist").problem())
    assert "кто пришёл" in form.field("who").problem()
    assert form.values()["topic_text"] == "О" * 300
    assert has_focus(form.field("specialist").editor)
    type_text(open_room.window, "ежик")
    press(open_room.window, "Return")
    assert form.field("specialist").problem() == ""
    assert form.field("who").problem() != ""
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("topic") == ["О" * 300]


def test_what_can_not_be_understood_is_told_before_asking(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    form = open_room.form
    form.focus("time")
    type_text(open_room.window, "99")
    press(open_room.window, "Ctrl+Return")
    assert "Время пишут так" in form.field("time").problem()
    assert form.values()["time"] is None
    form.focus("who")
    type_text(open_room.window, "кто-то")
    open_room.settle()
    press(open_room.window, "Escape")
    press(open_room.window, "Ctrl+Return")
    assert "Выберите человека" in form.field("who").problem()


def test_doubts_stand_beside_their_fields_and_stop_nothing(room: OpenRoom) -> None:
    open_room = room(lambda file: add_session(file, a_session(file, date=today_here())))
    press(open_room.window, "Ctrl+Shift+D")
    form = open_room.form
    for name, text in (("minutes", "30"), ("age", "9"), ("date", "+2")):
        form.focus(name)
        type_text(open_room.window, text)
    form.focus("time")
    open_room.qtbot.waitUntil(lambda: "Короче нормы" in form.field("minutes").problem())
    assert "Старше 8 лет" in form.field("age").problem()
    assert "не наступил" in form.field("date").problem()
    assert has_focus(form.field("time").editor)
    form.focus("date")
    type_text(open_room.window, "0")
    form.field("date").editor.set_value(today_here())
    form.focus("time")
    type_text(open_room.window, "1630")
    open_room.qtbot.waitUntil(lambda: "16:00–16:45" in form.field("time").problem())
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(2)


def test_keep_and_next(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    for count in (1, 2):
        press(open_room.window, "Alt+A")
        press(open_room.window, "Ctrl+Shift+Return")
        open_room.wait_rows(count)
        open_room.settle()
        assert open_room.form.who.person.hasFocus()
        assert not open_room.form.who.anonymous.isChecked()
    press(open_room.window, "Escape")
    assert not open_room.is_entering


def test_double_ctrl_enter_keeps_one_record(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+Shift+D")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    open_room.settle()
    assert len(open_room.cells("number")) == 1
