"""Nothing entered is lost, nothing is entered twice: numbers, drafts, refusals, undo."""

import datetime as dt

import pytest
from helpers.desktop import DialogOf
from helpers.entry_room import (
    MOTHER,
    EntryRoom,
    OpenStack,
    enter_one,
    numbers,
    unfinished,
    with_form_1,
)
from helpers.journal_rows import settle
from helpers.keyboard import Layout, press
from helpers.survey_forms import (
    a_round,
)
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer


def again(_file: CentreFile) -> int:
    """Fill nothing in: the file is opened again."""
    return 1


def answer_box(room: EntryRoom, dialog_of: DialogOf, title: str) -> None:
    box = dialog_of(QMessageBox)
    buttons = {button.text(): button for button in box.findChildren(QPushButton)}
    buttons[title].click()
    room.settle()


def test_a_number_entered_already_is_told_and_nothing_is_lost(stack: OpenStack) -> None:
    room = stack(with_form_1)
    assert room.number == "2"
    room.type("1")
    room.press("Return")
    room.type("1")
    room.settle()
    assert "уже введена" in room.problem
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [1]
    assert room.entry.head.number.hasFocus()
    room.type("7")
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [1, 7]
    assert room.forms()[1].answers == MOTHER
    assert room.number == "8"


def test_a_refusal_brings_the_form_back_after_the_next_one(stack: OpenStack) -> None:
    room = stack(with_form_1)
    room.entry.head.code.setText("С-9999")
    room.press("Return")
    room.type("1")
    room.press("Ctrl+Return")  # the check of the code has not been answered yet
    room.press("Return")
    room.type("22")
    room.settle()
    assert numbers(room) == [1]
    assert "Анкета №\u00a02 не сохранена" in room.entry.notice.text()
    assert unfinished(room) == 2
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [1, 3]
    assert room.number == "2"
    assert room.entry.head.code.text() == "С-9999"
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == MOTHER
    assert room.entry.head.code.hasFocus()
    room.entry.head.code.clear()
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [1, 2, 3]
    assert room.number == "4"
    assert unfinished(room) == 0


def test_a_double_enter_saves_once(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("13")
    room.press("Return", "Return")
    assert room.place == 0
    room.press("Ctrl+Return", "Ctrl+Return")
    room.settle()
    assert numbers(room) == [1]
    assert room.number == "2"
    assert room.entry.notice.text() == ""


def test_an_empty_form_is_not_kept(stack: OpenStack) -> None:
    room = stack()
    room.press(*["Return"] * 9)
    room.settle()
    assert numbers(room) == []
    assert "хотя бы один ответ" in room.entry.notice.text()
    room.press("Backspace")
    assert room.place == 5


def test_a_key_held_down_does_not_run_through_the_form(stack: OpenStack) -> None:
    room = stack()
    window = room.window.windowHandle()
    for _ in range(20):
        held = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            autorep=True,
        )
        QCoreApplication.sendEvent(window, held)
    assert room.place is None
    room.press("Return")
    QCoreApplication.sendEvent(
        window,
        QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            autorep=True,
        ),
    )
    assert room.place == 0


@pytest.mark.parametrize("answer", ["Вернуть", "Удалить"])
def test_after_a_crash_the_unfinished_form_is_offered(stack: OpenStack, answer: str) -> None:
    room = stack()
    room.type("5")
    room.press("Return")
    room.type("1")
    room.settle()
    assert unfinished(room) == 1
    room.window.close()
    room = stack(again)
    bar = room.entry.recovery
    assert bar.isVisible()
    assert "незаконченную анкету" in bar._text.text()
    assert bar.restore.hasFocus()
    assert unfinished(room) == 1
    (bar.restore if answer == "Вернуть" else bar.drop).click()
    room.settle()
    assert not bar.isVisible()
    is_back = answer == "Вернуть"
    assert (room.number == "5") is is_back
    assert (room.place == 1) is is_back
    assert unfinished(room) == int(is_back)
    if is_back:
        room.press("Ctrl+Return")
        room.settle()
        assert room.answers() == [MOTHER]
        assert unfinished(room) == 0


def test_an_offered_form_outlives_the_next_one(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("1")
    room.settle()
    room.window.close()
    room = stack(again)
    room.entry.head.start()
    room.type("9")
    room.press("Return")
    room.type("2")
    room.settle()
    assert unfinished(room) == 2
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [9]
    assert unfinished(room) == 1


@pytest.mark.parametrize("layout", Layout)
def test_undo_brings_the_last_form_back(stack: OpenStack, layout: Layout) -> None:
    room = stack(layout=layout)
    enter_one(room)
    enter_one(room)
    room.settle()
    assert numbers(room) == [1, 2]
    assert room.entry.tally.saved.text() == "Анкета №\u00a02 сохранена"
    room.press("Ctrl+Z")
    room.settle()
    room.settle()
    assert numbers(room) == [1]
    assert room.number == "2"
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == MOTHER
    assert "отменён" in room.entry.notice.text()
    assert room.entry.tally.saved.text() == "Анкета №\u00a01 сохранена"
    room.press("Ctrl+Y")
    room.settle()
    room.settle()
    assert numbers(room) == [1, 2]
    assert room.number == "3"
    assert unfinished(room) == 0


def test_an_undone_form_waits_for_the_one_being_entered(stack: OpenStack) -> None:
    room = stack()
    enter_one(room)
    room.settle()
    room.press("Return")
    room.type("2")
    room.press("Ctrl+Z")
    room.settle()
    room.settle()
    assert numbers(room) == []
    assert room.number == "2"
    assert "откроется после этой" in room.entry.notice.text()
    room.press("Ctrl+Return")
    room.settle()
    assert room.number == "1"
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [1, 2]


def test_escape_leaves_at_once_where_nothing_is_lost(stack: OpenStack) -> None:
    room = stack()
    enter_one(room)
    room.press("Escape")
    room.wait(lambda: not room.view.isVisible())
    assert numbers(room) == [1]


@pytest.mark.parametrize("answer", ["Записать", "Не записывать", "Вернуться к записи"])
def test_escape_asks_where_something_is_unsaved(
    stack: OpenStack, dialog_of: DialogOf, answer: str
) -> None:
    room = stack()
    room.press("Return")
    room.type("1")
    room.press("Escape")
    answer_box(room, dialog_of, answer)
    room.settle()
    assert room.view.isVisible() is (answer == "Вернуться к записи")
    assert numbers(room) == ([1] if answer == "Записать" else [])
    assert unfinished(room) == int(answer == "Вернуться к записи")


def test_the_day_stays_while_it_is_pinned(stack: OpenStack) -> None:
    room = stack()
    room.entry.head.day.setText("5.10.25")
    enter_one(room)
    room.settle()
    assert room.entry.head.day.value() == dt.date(2025, 10, 5)
    room.entry.head.pin.click()
    enter_one(room)
    room.settle()
    assert room.entry.head.day.value() is None
    assert [form.filled_on for form in room.forms()] == [dt.date(2025, 10, 5)] * 2


def test_a_day_to_come_is_told_beside_its_field(stack: OpenStack) -> None:
    room = stack()
    room.entry.head.go("filled_on")
    tomorrow = today_here() + dt.timedelta(days=1)
    room.type(f"{tomorrow:%d.%m.%y}")
    enter_one(room)
    room.settle()
    assert numbers(room) == []
    assert "не наступил" in room.entry.head.fields["filled_on"].problem()
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == MOTHER


def test_the_counts_follow(stack: OpenStack) -> None:
    room = stack(with_form_1)
    card = room.entry.tally
    assert card.whole.text() == "Всего введено: 1 из 80"
    enter_one(room)
    room.settle()
    room.settle()
    assert card.today.text() == "Сегодня: 2\u00a0анкеты"
    assert card.whole.text() == "Всего введено: 2 из 80"


def test_ctrl_z_in_a_field_takes_back_its_own_words_first(stack: OpenStack) -> None:
    room = stack()
    enter_one(room)
    room.settle()
    room.press("Return")
    room.type("3дед")
    assert QApplication.focusWidget() is room.sheet.blocks[0].words
    press(room.window, "Ctrl+Z")
    room.settle()
    assert numbers(room) == [1]


def test_a_form_left_without_a_word_is_offered_again(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("3дед")
    room.desk.window.go_to(f"surveys/rounds/{room.round_id}")
    room.wait(lambda: not room.view.isVisible())
    room.start()
    assert room.number == "1"
    assert room.entry.recovery.isVisible()
    room.press("Return")
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == {"q1": Answer(("o3",), text="дед")}
    assert "возвращена" in room.entry.notice.text()


def test_what_is_said_of_an_empty_form_goes_with_the_first_answer(stack: OpenStack) -> None:
    room = stack()
    room.press(*["Return"] * 8)
    assert room.entry.notice.isVisible()
    room.press("Shift+Return")
    room.type("х")
    assert not room.entry.notice.isVisible()


def test_without_a_number_a_form_is_kept_with_a_doubt(stack: OpenStack) -> None:
    room = stack()
    room.press("Delete", "Return")
    room.settle()
    assert "Без номера" in room.problem
    room.type("1")
    room.press("Ctrl+Return")
    room.settle()
    assert numbers(room) == [None]


def test_tab_visits_the_head_and_then_the_questions(stack: OpenStack) -> None:
    room = stack()
    head = room.entry.head
    for field in (head.day, head.pin, head.code, room.sheet.blocks[0]):
        room.press("Tab")
        assert QApplication.focusWidget() is field
    room.press("Tab")
    assert room.place == 1


def test_a_family_code_is_kept_with_its_form_alone(stack: OpenStack) -> None:
    def with_a_family(file: CentreFile) -> int:
        settle(file, "Ёлкина Зоя Андреевна", "Тимур")
        return a_round(file)

    room = stack(with_a_family)
    room.entry.head.go("family_code")
    room.type("1")
    enter_one(room)
    enter_one(room)
    room.settle()
    assert [form.family_code for form in room.forms()] == ["С-0001", ""]
