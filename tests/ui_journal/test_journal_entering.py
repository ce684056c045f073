"""Services entered, changed and removed in the window, by the keyboard alone."""

import datetime as dt

import pytest
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire, settle
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from kcentre.centre.values import Form, Kind
from kcentre.journal.listing import SessionList
from kcentre.journal.queries import session_card
from kcentre.journal.records import RatingDraft, SessionDraft
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile, open_centre


def drafts(file: CentreFile) -> list[SessionDraft]:
    """Return what is kept, newest first."""
    cards = [session_card(file, line.id) for line in SessionList().page(file, 0, 99)]
    return [card.draft for card in cards if card is not None]


def with_family(file: CentreFile) -> None:
    hire(file)
    settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")


def has_focus(editor: object) -> bool:
    return isinstance(editor, QWidget) and editor.hasFocus()


def type_person(room: Room, typed: str) -> None:
    """Type into «Кто пришёл?» and take the first hit with Enter, without waiting for the list."""
    type_text(room.window, typed)
    press(room.window, "Return")
    room.qtbot.waitUntil(lambda: room.form.who.person.value() is not None)


@pytest.mark.parametrize("layout", Layout)
def test_a_service_by_keys_alone(room: OpenRoom, layout: Layout) -> None:
    open_room = room(with_family)
    press(open_room.window, "Ctrl+N", layout)
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
    open_room.qtbot.waitUntil(lambda: open_room.tab._tally.text() == "сегодня 1 · месяц 1")
    with open_room.saved() as file:
        (draft,) = drafts(file)
    assert (draft.kind, draft.form, draft.minutes) == (Kind.METHODICAL, Form.IN_PERSON, 75)
    assert draft.date == today_here()
    assert draft.recommendations == "Читать вслух"
    assert draft.age_months is not None
    assert draft.child_id is not None


def test_an_anonymous_service(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Insert")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("recipient") == ["аноним"]
    assert not open_room.form.who.person.isEnabled()


def test_a_newcomer_with_a_child(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
    press(open_room.window, "Alt+Down")
    open_room.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(open_room.window, "Return")
    assert open_room.form.who.person.text() == "Орлова Вера"


def test_a_phone_typed_becomes_the_newcomer_s_phone(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+N")
    type_person(open_room, "8 912 000-00-00")
    assert open_room.form.who.phone.value() == "8 912 000-00-00"
    assert open_room.form.who.adult_name.value() == ""
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    assert open_room.cells("recipient") == ["С-0001"]


def test_another_child_of_a_known_family(room: OpenRoom) -> None:
    open_room = room(with_family)
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
    press(open_room.window, "Alt+A")
    press(open_room.window, "Ctrl+Return")
    press(open_room.window, "Ctrl+Return")
    open_room.wait_rows(1)
    open_room.settle()
    assert len(open_room.cells("number")) == 1


def test_esc_leaves_an_untouched_form_without_a_question(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Insert")
    press(open_room.window, "Alt+A")
    open_room.window.close()
    assert open_room.window.isVisible()
    answer(words)
    open_room.qtbot.waitUntil(lambda: open_room.window.isVisible() is not is_closed)
    with open_room.saved() as file:
        assert len(drafts(file)) == rows


def test_another_centre_is_not_opened_over_an_unkept_entry(room: OpenRoom) -> None:
    open_room = room()
    press(open_room.window, "Insert")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
    press(open_room.window, "Ctrl+N")
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
