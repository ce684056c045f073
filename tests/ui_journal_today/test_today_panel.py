"""The day beside the journal, by the keyboard alone: held → result → saved."""

import datetime as dt

import pytest
from helpers.appointment_rows import add_window, booked
from helpers.journal_entering import drafts
from helpers.journal_room import OpenRoom
from helpers.journal_rows import hire, topic_id
from helpers.keyboard import Layout, press, type_text
from helpers.today_room import TODAY, YESTERDAY, TodayRoom, book_known, three_today
from PySide6.QtWidgets import QApplication

from kcentre.centre.values import Form, Result
from kcentre.journal.held.held import record_held
from kcentre.journal.held.outcome import Outcome
from kcentre.premises.appointments.verbs import set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from ui.journal.today.words import day_title
from ui.widgets.theme import theme

MOST_KEYS = 8


class Keys:
    """Presses keys and counts them."""

    def __init__(self, day: TodayRoom, layout: Layout) -> None:
        self.day, self.layout, self.pressed = day, layout, 0

    def press(self, *keys: str) -> None:
        for each in keys:
            press(self.day.window, each, self.layout)
            self.pressed += 1

    def type(self, text: str) -> None:
        type_text(self.day.window, text)
        self.pressed += len(text)


@pytest.mark.parametrize("layout", Layout)
def test_held_result_saved_in_a_few_keys(room: OpenRoom, layout: Layout) -> None:
    day = TodayRoom(room(three_today))
    keys = Keys(day, layout)
    keys.press("Ctrl+T", "Return")
    day.wait_editor()
    keys.type("1")
    keys.press("Return", "Return")
    day.wait_recorded("09:00")
    assert keys.pressed <= MOST_KEYS
    day.qtbot.waitUntil(day.panel.list.hasFocus)
    assert day.room.feedback.startswith("Добавлена консультация")
    assert day.states()[0] == "состоялась"
    current = day.panel.list.current()
    assert current is not None
    assert current.who == "Белова Ира"
    with day.room.saved() as file:
        (draft,) = drafts(file)
    assert (draft.result, draft.date, draft.time) == (Result.SOLVED, TODAY, dt.time(9, 0))


@pytest.mark.parametrize("layout", Layout)
def test_a_result_by_its_word_with_recommendations(room: OpenRoom, layout: Layout) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T", layout)
    press(day.window, "Down")
    press(day.window, "Space")
    day.wait_editor()
    type_text(day.window, "gjdnjh" if layout is Layout.ENGLISH else "повтор")
    press(day.window, "Return")
    type_text(day.window, "Читать вслух")
    press(day.window, "Return")
    day.wait_recorded("10:00")
    with day.room.saved() as file:
        (draft,) = drafts(file)
    assert (draft.result, draft.recommendations) == (Result.REPEAT, "Читать вслух")


def test_a_snippet_and_another_length(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T")
    press(day.window, "Return")
    day.wait_editor()
    type_text(day.window, "2")
    press(day.window, "Return")
    press(day.window, "Ctrl+Space")
    day.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(day.window, "Return")
    day.qtbot.waitUntil(lambda: bool(day.editor.form.recommendations.value()))
    day.editor.form.minutes.setFocus()
    type_text(day.window, "1ч")
    press(day.window, "Return")
    day.wait_recorded("09:00")
    with day.room.saved() as file:
        (draft,) = drafts(file)
    assert draft.minutes == 60
    assert draft.recommendations


def test_what_is_odd_is_told_at_once(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        three_today(file)
        record_held(file, 1, Outcome())

    day = TodayRoom(room(fill))
    press(day.window, "Ctrl+T")
    press(day.window, "Return")
    day.wait_editor()
    notice = day.editor._notice
    day.qtbot.waitUntil(lambda: "согласи" in notice.text())
    assert "каб" not in notice.text().lower()
    day.editor.form.minutes.setFocus()
    type_text(day.window, "30")
    problem = day.editor.form.field("minutes").problem
    day.qtbot.waitUntil(lambda: "Короче нормы" in problem())


def test_several_at_once_are_one_step(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T")
    press(day.window, "Shift+Down")
    assert day.panel.several_words == "Отметить: состоялись (2)"
    press(day.window, "Ctrl+A")
    assert day.panel.several_words == "Отметить: состоялись (3)"
    press(day.window, "Return")
    day.wait_recorded("09:00", "10:00", "11:00")
    assert day.room.feedback == "Записи «состоялась»: 3\u00a0записи, добавлено: 3\u00a0консультации"
    press(day.window, "Ctrl+Z")
    day.wait_recorded()


def test_what_was_cancelled_is_left_out_of_several(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        three_today(file)
        set_state(file, [2], AppointmentState.CANCELLED_BY_CENTRE, "карантин")

    day = TodayRoom(room(fill))
    press(day.window, "Ctrl+T")
    press(day.window, "Ctrl+A")
    assert day.panel.several_words == "Отметить: состоялись (2)"
    day.panel._several.click()
    day.wait_recorded("09:00", "11:00")
    assert day.states()[1] == "отменена центром"
    assert day.panel.several_words == ""


@pytest.mark.parametrize("layout", Layout)
def test_nobody_came(room: OpenRoom, layout: Layout) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T")
    press(day.window, "N", layout)
    day.qtbot.waitUntil(lambda: day.states()[0] == "неявка")
    press(day.window, "Y", layout)
    day.qtbot.waitUntil(lambda: day.states()[1] == "неявка")


def test_cancelled_with_a_reason(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T")
    press(day.window, "Delete")
    dialog = day.dialog()
    press(dialog, "Ctrl+Return")
    day.settle()
    assert dialog.isVisible()
    type_text(dialog, "болезнь ребёнка")
    press(dialog, "Ctrl+Return")
    day.qtbot.waitUntil(lambda: "отменена получателем" in day.states())
    assert day.lines[0].reason == "болезнь ребёнка"


def test_what_is_not_recorded_of_all_days(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        for clock in ("10:00", "11:00"):
            book_known(file, clock, date=YESTERDAY)

    day = TodayRoom(room(fill))
    assert day.panel.unrecorded_words == "Прошло, но не записано: 2"
    assert day.panel._unrecorded.toolTip() == "Соколова А. П. — 2"
    assert day.lines == []
    day.panel.unrecorded_wanted.emit()
    day.qtbot.waitUntil(lambda: len(day.lines) == 2)
    assert day.panel.head.title == "Прошло, но не записано"
    assert day.panel.list.rows.index(0, 0).data().startswith(f"{_short(YESTERDAY)} 10:00")
    press(day.window, "Return")
    day.wait_editor()
    type_text(day.window, "1")
    press(day.window, "Ctrl+Return")
    day.qtbot.waitUntil(lambda: len(day.lines) == 1)
    press(day.window, "Return")
    day.wait_editor()
    press(day.window, "Ctrl+Return")
    day.qtbot.waitUntil(lambda: day.lines == [])
    day.panel.head._today.click()
    day.qtbot.waitUntil(lambda: day.panel.head.title == day_title(TODAY, TODAY))
    assert day.panel.unrecorded_words == ""


def test_step_five_leads_to_what_is_not_recorded(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        for clock in ("10:00", "11:00"):
            book_known(file, clock, date=YESTERDAY)

    open_room = room(fill)
    day = TodayRoom(open_room)
    open_room.desk.window.go_to("journal/sessions/unrecorded")
    day.qtbot.waitUntil(lambda: day.panel.head.title == "Прошло, но не записано")
    day.qtbot.waitUntil(lambda: len(day.lines) == 2)
    first, second = (line.appointment_id for line in day.lines)
    for one in (second, first):  # as «Сегодня» leads to each
        open_room.desk.window.go_to(f"journal/sessions/unrecorded/{one}")
        day.settle()
        current = day.panel.list.current()
        assert current is not None
        assert current.appointment_id == one


def test_what_was_typed_is_there_again(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T")
    press(day.window, "Return")
    day.wait_editor()
    type_text(day.window, "3")
    press(day.window, "Return")
    type_text(day.window, "К логопеду")
    press(day.window, "Escape")
    assert not day.editor.isVisible()
    press(day.window, "Down")
    press(day.window, "Return")
    day.wait_editor()
    assert day.editor.form.recommendations.value() == ""
    press(day.window, "Escape")
    press(day.window, "Up")
    press(day.window, "Return")
    day.wait_editor()
    assert day.editor.form.recommendations.value() == "К логопеду"
    assert day.editor.form.result.value() is Result.OTHER_SPECIALIST
    press(day.window, "Ctrl+Return")
    day.wait_recorded("09:00")
    with day.room.saved() as file:
        assert file.db.run("SELECT kind FROM draft WHERE kind LIKE 'held%'").fetchall() == []


def test_a_refusal_loses_nothing_and_the_panel_helps(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        book_known(file, "09:00", topic_id=topic_id(file, "Т99"))

    day = TodayRoom(room(fill))
    press(day.window, "Ctrl+T")
    press(day.window, "Return")
    day.wait_editor()
    type_text(day.window, "1")
    press(day.window, "Return")
    type_text(day.window, "О" * 300)
    press(day.window, "Return")
    top = day.editor.form._top
    day.qtbot.waitUntil(lambda: "о чём шла речь" in top.text())
    assert day.editor.form.recommendations.value() == "О" * 300
    assert day.states()[0] in {"", "не отмечена"}


def test_in_full_it_stays_the_same_appointment(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    press(day.window, "Ctrl+T")
    press(day.window, "Down")
    press(day.window, "Return")
    day.wait_editor()
    type_text(day.window, "2")
    day.editor._detail.click()
    day.qtbot.waitUntil(lambda: day.room.is_entering)
    assert day.place.is_folded
    assert day.room.form.who.person.text() == "Белова Ира"
    assert day.room.form.values()["result"] is Result.REPEAT
    press(day.window, "Ctrl+Return")
    day.wait_recorded("10:00")
    day.panel.list.held.emit(day.lines[1:2])
    day.qtbot.waitUntil(lambda: day.room.is_entering)
    assert day.room.panel.record_id == day.lines[1].session_id
    with day.room.saved() as file:
        assert file.db.run("SELECT kind FROM draft WHERE kind LIKE 'held%'").fetchall() == []


def test_the_days_around(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    head = day.panel.head
    assert head.title == day_title(TODAY, TODAY)
    assert head._today.isHidden()
    head._before.click()
    day.qtbot.waitUntil(lambda: day.lines == [])
    assert head.title == day_title(YESTERDAY, TODAY)
    head._today.click()
    day.qtbot.waitUntil(lambda: len(day.lines) == 3)


def test_free_time_leads_to_booking(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        add_window(file, "00:00", "23:59", weekday=(TODAY + dt.timedelta(days=1)).weekday())

    day = TodayRoom(room(fill))
    day.place.desk.show_day(TODAY + dt.timedelta(days=1))
    day.qtbot.waitUntil(lambda: "свободно" in day.who())
    wanted: list[str] = []
    day.page.go_to.connect(wanted.append)
    press(day.window, "Ctrl+T")
    press(day.window, "Return")
    tomorrow = (TODAY + dt.timedelta(days=1)).isoformat()
    assert wanted == [f"premises/appointments/day/{tomorrow}"]


def test_one_s_own_and_everybody_s(room: OpenRoom) -> None:
    hired: list[int] = []

    def fill(file: CentreFile) -> None:
        other = hire(file, "Ёжикова Мария")
        hired.append(hire(file))
        book_known(file, "09:00", "Каримова Алсу", specialist_id=hired[0])
        booked(file, date=TODAY, specialist_id=other, room_id=None, form=Form.REMOTE)

    day = TodayRoom(room(fill))
    assert len(day.lines) == 2
    day.page.working.choose(hired[0])
    day.qtbot.waitUntil(lambda: len(day.lines) == 1)
    day.panel.head.whose._group.buttons()[1].click()
    day.qtbot.waitUntil(lambda: len(day.lines) == 2)


@pytest.mark.usefixtures("plain_look")
def test_in_large_text_it_is_folded(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    theme().choose_percent(150)
    day.window.resize(1366, 768)
    QApplication.processEvents()
    assert day.place.is_folded
    assert not day.panel.isVisible()
    press(day.window, "Ctrl+T")
    assert day.panel.isVisible()
    assert day.panel.list.hasFocus()
    assert day.window.width() == 1366
    press(day.window, "Escape")
    assert not day.panel.isVisible()


def test_another_file_s_day_is_its_own(room: OpenRoom) -> None:
    day = TodayRoom(room(three_today))
    assert day.who()[0].startswith("Каримова Алсу, ")
    assert AppointmentState.BOOKED in {line.state for line in day.lines}
    day.page.centre_opened()
    day.settle()
    assert len(day.lines) == 3


def _short(day: dt.date) -> str:
    return f"{('пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс')[day.weekday()]}\u00a0{day:%d.%m}"
