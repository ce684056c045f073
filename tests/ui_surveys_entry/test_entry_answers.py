"""Every kind of question is answered by keys, corrected, skipped, and kept as it was meant."""

import pytest
from helpers.entry_room import EntryRoom, OpenStack
from helpers.keyboard import Layout
from helpers.survey_forms import ANSWERS
from helpers.survey_rows import add_questionnaire_rows, add_round_rows, asks
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.option_keys import key_of, place_of
from kcentre.surveys.values import QuestionKind
from ui.surveys.entry.words_fields import WordsBox, WordsLine

Q1, Q2, Q3, Q4, Q5, Q6, END = range(7)


def note(room: EntryRoom, place: int) -> str:
    return room.sheet.blocks[place].state.note


def picked(room: EntryRoom, place: int) -> frozenset[int]:
    return room.sheet.blocks[place].state.look.picked


def with_many_options(file: CentreFile) -> int:
    labels = [f"ответ {number}" for number in range(1, 16)]
    questions = [
        asks("Темы", *labels, kind=QuestionKind.SEVERAL),
        asks("Ещё", *labels, kind=QuestionKind.ONE),
    ]
    return add_round_rows(file, add_questionnaire_rows(file, questions))


@pytest.mark.parametrize("layout", Layout)
def test_a_form_of_every_kind_is_kept_as_it_was_meant(stack: OpenStack, layout: Layout) -> None:
    room = stack(layout=layout)
    room.press("Return")
    room.type("1")
    assert room.place == Q2
    room.type("1")
    room.type("13")
    assert isinstance(QApplication.focusWidget(), WordsLine)
    room.layout = Layout.RUSSIAN  # what is written is written in Russian
    room.type("сон")
    room.layout = layout
    room.press("Return")
    assert room.place == Q4
    room.type("5")
    room.type("2")
    room.press("Return")
    assert isinstance(QApplication.focusWidget(), WordsBox)
    room.layout = Layout.RUSSIAN
    room.type("Больше встреч")
    room.layout = layout
    room.press("Return", "Return")
    room.settle()
    assert room.answers() == [ANSWERS]


@pytest.mark.parametrize("layout", Layout)
def test_more_than_nine_options_have_letters(stack: OpenStack, layout: Layout) -> None:
    room = stack(with_many_options, layout)
    room.press("Return")
    room.type("10ад")
    assert picked(room, 0) == {0, 9, 10, 14}
    room.type("0")
    assert picked(room, 0) == {0, 10, 14}
    room.press("Return")
    room.type("д")
    room.press("Return")
    room.settle()
    assert room.answers() == [{"q1": Answer(("o1", "o11", "o15")), "q2": Answer(("o15",))}]


def test_every_key_is_the_key_of_one_option() -> None:
    keys = [key_of(place) for place in range(60) if key_of(place)]
    assert len(set(keys)) == len(keys) > 30
    assert [place_of(key) for key in keys] == list(range(len(keys)))
    assert [place_of(key.lower()) for key in keys] == list(range(len(keys)))
    assert place_of("f") == place_of("а") == 10
    assert place_of("") is place_of("ъ") is place_of("12") is place_of("!") is None


def test_an_option_that_is_not_there_is_told_and_nothing_moves(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("7")
    assert room.place == Q1
    assert note(room, Q1) == "Здесь нет варианта 7"
    room.type("2")
    assert room.place == Q2
    assert note(room, Q1) == ""


def test_other_is_explained_and_may_be_taken_back(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("3тётя")
    room.press("Return")
    assert room.place == Q2
    room.press("Backspace")
    room.type("3")
    assert room.sheet.blocks[Q1].words is QApplication.focusWidget()
    room.press("Up")
    room.type("1")
    room.press("Ctrl+Return")
    room.settle()
    assert room.answers() == [{"q1": Answer(("o1",))}]


def test_going_back_and_correcting(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("11")
    room.press("Backspace", "Shift+Return")
    assert room.place == Q1
    room.type("2")
    assert room.place == Q2
    assert picked(room, Q1) == {1}
    room.press("Delete")
    assert picked(room, Q2) == frozenset()
    room.press("Backspace", "Backspace")
    assert room.entry.head.number.hasFocus()


def test_an_empty_field_gives_backspace_back(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("12")
    room.type("3")
    room.press("Backspace")
    assert room.place == Q5
    room.press("Backspace")
    assert room.place == Q2


def test_what_is_no_number_is_told_before_going_on(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("12много")
    room.press("Return")
    assert room.place == Q5
    assert "цифрами" in note(room, Q5)
    room.press("Ctrl+Return")
    room.settle()
    assert room.answers() == []
    for _ in "много":
        room.press("Backspace")
    room.type("2,5")
    room.press("Ctrl+Return")
    room.settle()
    assert room.answers()[0]["q5"] == Answer(number=2.5)


def test_skipped_questions_are_folded_and_their_answers_told(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("112")
    room.press("Return")
    room.type("4")
    assert room.place == Q5
    room.press("Backspace", "Backspace", "Backspace")
    assert room.place == Q2
    room.type("2")
    assert room.place == Q5
    assert room.sheet.blocks[Q3].state.look.is_skipped
    assert note(room, Q3) == (
        "Пропускается: так ведёт ответ на вопрос 2. Ответ «адаптация» не сохранится"
    )
    assert "«4»" in note(room, Q4)
    assert "Не сохранятся" in room.sheet.finish.told()
    room.press("Ctrl+Return")
    room.settle()
    assert room.answers() == [{"q1": Answer(("o1",)), "q2": Answer(("o2",))}]


def test_an_answer_that_fell_away_returns_with_the_answer_before(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.type("112")
    room.press("Return", "Backspace", "Backspace")
    room.type("3")
    assert room.place == END
    room.press("Backspace")
    room.type("1")
    assert picked(room, Q3) == {1}
    room.press("Ctrl+Return")
    room.settle()
    assert room.answers()[0]["q3"] == Answer(("o2",))


def test_enter_skips_and_an_obligatory_question_is_marked_calmly(stack: OpenStack) -> None:
    room = stack()
    room.press("Return", "Return")
    room.type("1")
    assert note(room, Q1) == "Нет ответа"
    assert note(room, Q3) == ""
    assert room.sheet.finish.told() == ""
    room.press(*["Return"] * 4)
    assert room.place == END
    assert room.sheet.finish.told() == "Нет ответа на вопросы 1, 4."


def test_arrows_and_space_pick_too(stack: OpenStack) -> None:
    room = stack()
    room.press("Return", "Down", "Down", "Down", "Down", "Up", "Space")
    assert room.place == Q2
    assert picked(room, Q1) == {1}
    room.type("1")
    room.press("Up", "Space")
    assert room.sheet.filling is not None
    assert room.sheet.filling.has_other(Q3)


def test_the_mouse_picks_too(stack: OpenStack) -> None:
    room = stack()
    block = room.sheet.blocks[Q2]
    spot = block._plan(block.width()).options[1].center()
    QTest.mouseClick(block, Qt.MouseButton.LeftButton, pos=spot)
    assert picked(room, Q2) == {1}
    assert room.place == Q5


def test_a_form_is_told_to_those_who_do_not_see(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    block = room.sheet.blocks[Q1]
    assert block.accessibleName() == "Вопрос 1. Кем Вы приходитесь ребёнку?"
    assert "1 — мать; 2 — отец; 3 — другое" in block.accessibleDescription()
    room.type("2")
    assert block.accessibleDescription().startswith("Ответ: отец")
    assert "5 — 5" in room.sheet.blocks[Q4].accessibleDescription()
