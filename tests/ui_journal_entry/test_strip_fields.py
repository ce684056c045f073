"""The fields of the strip: what Enter skips, digits, sticky values, rows taken over."""

import datetime as dt

import pytest
from helpers.entry_strip import OpenStrip
from helpers.journal_entering import drafts
from helpers.journal_rows import a_session, hire, settle, topic_id
from helpers.keyboard import Layout, press
from PySide6.QtWidgets import QApplication, QToolTip

from kcentre.centre.values import Channel, Form, Kind, Result
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.premises.rooms.records import Room
from kcentre.premises.rooms.verbs import keep_room
from kcentre.storage import CentreFile

LONG = "О" * 300


def rows_of_two_topics(file: CentreFile) -> None:
    hire(file)
    for code, text in (("Т04", ""), ("Т04", ""), ("Т02", "")):
        add_session(
            file,
            a_session(
                file,
                topic_id=topic_id(file, code),
                topic_text=text,
                recommendations="Читать вслух",
                result=Result.SOLVED,
                minutes=60,
            ),
        )


def test_the_only_specialist_is_chosen_and_today_is_meant(strip: OpenStrip) -> None:
    open_strip = strip()
    draft = open_strip.form.collect()
    assert draft.specialist_id == open_strip.page.working.specialist_id is not None
    assert draft.date == today_here()
    assert draft.minutes == 45
    assert open_strip.form.quiet.parts["specialist"].button.text() == "Соколова А. П."
    assert open_strip.form.quiet.parts["date"].button.text() == "Сегодня"


def test_of_two_specialists_nobody_is_chosen_and_saving_asks_for_one(strip: OpenStrip) -> None:
    open_strip = strip(lambda file: [hire(file), hire(file, "Ёжикова Мария")])
    open_strip.press("Alt+A", "Ctrl+Return")
    open_strip.wait_focus("specialist")
    assert "Выберите специалиста" in open_strip.form.fields["specialist"].problem()
    assert "специалист" in open_strip.strip.parts.notices.stops.text()
    open_strip.type("ежик")
    open_strip.press("Return", "Ctrl+Return")
    open_strip.room.wait_rows(1)
    assert open_strip.room.cells("specialist") == ["Ёжикова М."]
    assert open_strip.page.working.specialist_id is not None


def test_a_digit_picks_the_most_frequent_topic(strip: OpenStrip) -> None:
    open_strip = strip(rows_of_two_topics)
    open_strip.form.focus("topic")
    open_strip.type("2")
    assert open_strip.form.service.topic.text() == "Речевое развитие"
    open_strip.type("1")
    assert open_strip.form.service.topic.text() == "Эмоции и поведение"
    press(open_strip.room.window, "F4")
    rows = open_strip.form.service.topic._model
    assert str(rows.index(0, 0).data()).startswith("1  Эмоции")
    assert rows.rowCount() == 15


def test_a_topic_of_own_words_is_other(strip: OpenStrip) -> None:
    open_strip = strip(rows_of_two_topics)
    open_strip.press("Alt+A")
    open_strip.form.focus("topic")
    open_strip.type("3 ночи без сна, д'артаньян ёж")
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(4)
    with open_strip.room.saved() as file:
        (draft,) = [row for row in drafts(file) if row.topic_text]
        assert draft.topic_id == topic_id(file, "Т99")
    assert draft.topic_text == "3 ночи без сна, д'артаньян ёж"


def test_a_long_topic_is_kept_whole(strip: OpenStrip) -> None:
    open_strip = strip()
    open_strip.press("Alt+A")
    open_strip.form.focus("topic")
    open_strip.type(LONG)
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    with open_strip.room.saved() as file:
        assert drafts(file)[0].topic_text == LONG


def test_enter_skips_what_is_known_and_shift_enter_reaches_it(strip: OpenStrip) -> None:
    open_strip = strip(rows_of_two_topics)
    open_strip.press("Alt+A")
    assert open_strip.form.current() == "age"
    open_strip.type("2г5м")
    open_strip.press("Return")
    assert open_strip.form.current() == "topic"
    open_strip.type("1")
    open_strip.press("Return")
    assert open_strip.form.current() == "result"
    for name in ("way", "kind", "topic", "age", "who", "date", "time", "specialist"):
        open_strip.press("Shift+Return")
        assert open_strip.form.current() == name
    open_strip.press("Return")
    assert open_strip.form.current() == "result"


def test_the_age_of_an_anonymous_child_is_kept(strip: OpenStrip) -> None:
    open_strip = strip()
    open_strip.press("Alt+A")
    open_strip.type("2,5")
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    with open_strip.room.saved() as file:
        (draft,) = drafts(file)
    assert (draft.is_anonymous, draft.age_months) == (True, 30)


def test_a_date_and_a_form_stay_while_they_are_pinned(strip: OpenStrip) -> None:
    open_strip = strip()
    open_strip.press("Alt+A", "Shift+Return", "Shift+Return")
    assert open_strip.form.current() == "date"
    open_strip.type("-1")
    open_strip.form.focus("way")
    open_strip.type("телеф")
    open_strip.press("Return", "Ctrl+Return")
    open_strip.room.wait_rows(1)
    open_strip.wait_focus("who")
    draft = open_strip.form.collect()
    assert draft.date == today_here() - dt.timedelta(days=1)
    assert (draft.form, draft.channel) == (Form.REMOTE, Channel.PHONE)
    assert not draft.is_anonymous
    assert "date" in open_strip.form.pinned()
    open_strip.form.quiet.parts["date"].pin.click()
    open_strip.press("Alt+A", "Ctrl+Return")
    open_strip.room.wait_rows(2)
    open_strip.wait_focus("who")
    assert open_strip.form.collect().date == today_here()


def test_f9_copies_the_row_without_people_results_and_texts(strip: OpenStrip) -> None:
    open_strip = strip(rows_of_two_topics)
    open_strip.press("F9")
    draft = open_strip.form.collect()
    with_topic = (draft.topic_id is not None, draft.minutes, draft.kind)
    assert with_topic == (True, 60, Kind.CONSULTATIVE)
    assert (draft.result, draft.recommendations, draft.is_anonymous) == (None, "", False)
    assert draft.date == today_here()
    assert open_strip.form.current() == "who"


def test_f9_copies_the_chosen_row(strip: OpenStrip) -> None:
    open_strip = strip(rows_of_two_topics)
    open_strip.room.shown.list.choose(1)
    table = open_strip.room.journal.table
    open_strip.wait(lambda: table.currentIndex().isValid() and open_strip.chosen_ids() == [1])
    open_strip.press("F9")
    open_strip.wait(lambda: open_strip.form.service.topic.text() == "Эмоции и поведение")


@pytest.mark.parametrize("layout", Layout)
def test_ctrl_d_takes_one_value_from_the_row_above(strip: OpenStrip, layout: Layout) -> None:
    open_strip = strip(rows_of_two_topics, layout)
    open_strip.form.focus("topic")
    open_strip.press("Ctrl+D")
    assert open_strip.form.service.topic.text() == "Речевое развитие"
    open_strip.form.focus("recommendations")
    open_strip.press("Ctrl+D")
    assert open_strip.form.service.recommendations.value() == "Читать вслух"
    assert open_strip.form.collect().result is None


def test_f1_explains_the_field(strip: OpenStrip) -> None:
    open_strip = strip()
    open_strip.form.focus("minutes")
    open_strip.press("F1")
    open_strip.wait(QToolTip.isVisible)
    assert "1ч15" in QToolTip.text()
    QToolTip.hideText()


def test_the_only_room_stands_in_the_quiet_line(strip: OpenStrip) -> None:
    open_strip = strip(lambda file: [hire(file), keep_room(file, Room("Кабинет 4"))])
    assert open_strip.form.quiet.parts["room"].button.text() == "Кабинет 4"
    open_strip.press("Alt+A", "Ctrl+Return")
    open_strip.room.wait_rows(1)
    with open_strip.room.saved() as file:
        assert drafts(file)[0].room_id is not None


def test_of_several_children_the_one_is_asked(strip: OpenStrip) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        settle(file, "Орлова Вера", "Ева", born="2022-08")

    open_strip = strip(fill)
    open_strip.type("орл")
    open_strip.press("Return")
    open_strip.wait_focus("topic")
    assert "Ева" in open_strip.form.who.child.text()
    open_strip.form.focus("child")
    open_strip.type("друг")
    open_strip.press("Return")
    assert open_strip.form.current() == "child_name"
    open_strip.type("марк")
    open_strip.press("Return")
    open_strip.type("8м")
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    with open_strip.room.saved() as file:
        (draft,) = drafts(file)
        names = file.db.run("SELECT name FROM child ORDER BY id").fetchall()
    assert names == [("Ева",), ("Марк",)]
    assert draft.age_months == 8


def test_warnings_are_read_beneath_the_fields_and_stop_nothing(strip: OpenStrip) -> None:
    open_strip = strip()
    open_strip.press("Alt+A")
    open_strip.form.focus("minutes")
    open_strip.press("Ctrl+A")
    open_strip.type("30")
    open_strip.press("Shift+Return")
    doubts = open_strip.strip.parts.notices.doubts
    open_strip.wait(lambda: "Мин: короче нормы" in doubts.text())
    assert open_strip.form.service.minutes.property("problem") == "doubt"
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    open_strip.wait(lambda: not doubts.isVisible())


def test_bad_typing_gets_its_sentence_and_stays(strip: OpenStrip) -> None:
    open_strip = strip()
    open_strip.press("Alt+A")
    for name, typed, words in (
        ("minutes", "99ч", "Длительность пишут так"),
        ("result", "абракадабра", "нет в списке"),
        ("time", "77", "Время пишут так"),
    ):
        open_strip.form.focus(name)
        open_strip.press("Ctrl+A")
        open_strip.type(typed)
        open_strip.press("Ctrl+Return")
        open_strip.room.settle()
        assert words in open_strip.problem(name)
        assert open_strip.form.text_of(name) == typed
    open_strip.room.settle()
    assert open_strip.room.cells("number") == []
    assert QApplication.focusWidget() is not None


def test_a_newcomer_who_is_known_already_is_taken_in_one_click(strip: OpenStrip) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        settle(file, "Орлова Вера Петровна", "Ева", "8 912 345-67-89", "2022-08")

    open_strip = strip(fill)
    open_strip.type("арлова вера петровна")
    open_strip.press("Return")
    open_strip.wait_focus("phone")
    open_strip.type("89123456789")
    like = open_strip.form.who.card.like
    open_strip.wait(lambda: "Орлова" in like.text)
    like.link.click()
    open_strip.wait(lambda: open_strip.form.who.adult_id == 1)
    assert not open_strip.form.who.card.isVisible()
    open_strip.wait_focus("topic")


def test_what_is_not_understood_is_told_when_the_field_is_left(strip: OpenStrip) -> None:
    open_strip = strip()
    for name, typed, told in (
        ("date", "35.13", "месяц"),
        ("time", "99", "Время"),
        ("minutes", "абв", "Длительность"),
    ):
        open_strip.form.focus(name)
        open_strip.press("Ctrl+A")
        open_strip.type(typed)
        assert open_strip.problem(name) == ""
        open_strip.form.focus("topic")
        open_strip.room.settle()
        assert told in open_strip.problem(name)
        assert open_strip.form.text_of(name) == typed
        open_strip.form.focus(name)
        open_strip.press("Ctrl+A", "Backspace")
        assert open_strip.problem(name) == ""


def test_a_day_ahead_is_not_kept_for_the_next_record(strip: OpenStrip) -> None:
    open_strip = strip()
    ahead = today_here() + dt.timedelta(days=40)
    open_strip.form.focus("date")
    open_strip.press("Ctrl+A")
    open_strip.type(f"{ahead:%d.%m.%Y}")
    open_strip.press("Return")
    assert open_strip.form.quiet.date.value() == ahead
    assert "date" not in open_strip.form.pinned()
