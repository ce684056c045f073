"""Keys held down, numbers of many digits, a window closed while a form is being written."""

import pytest
from helpers.entry_room import EntryRoom, OpenStack
from helpers.survey_rows import add_questionnaire_rows, add_round_rows, asks
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kcentre.journal.entry.drafts import draft_of
from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.values import QuestionKind
from ui.surveys.entry.entry_asking import draft_kind
from ui.surveys.entry.number_words import number_in, number_words


def again(_file: CentreFile) -> int:
    """Fill nothing in: the file is opened again."""
    return 1


def with_three_questions(file: CentreFile) -> int:
    questions = [asks(f"Вопрос {place}", "да", "нет") for place in range(3)]
    several = asks("Темы", "речь", "сон", kind=QuestionKind.SEVERAL)
    return add_round_rows(file, add_questionnaire_rows(file, [*questions, several]))


def hold(room: EntryRoom, key: Qt.Key, text: str) -> None:
    """Press a key and hold it down for a second."""
    window = room.window.windowHandle()
    nothing = Qt.KeyboardModifier.NoModifier
    for is_held in (False, *[True] * 20):
        event = QKeyEvent(QEvent.Type.KeyPress, key, nothing, text, autorep=is_held)
        QCoreApplication.sendEvent(window, event)


def test_a_digit_held_down_answers_one_question(stack: OpenStack) -> None:
    room = stack(with_three_questions)
    room.press("Return")
    hold(room, Qt.Key.Key_1, "1")
    assert room.place == 1
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == {"q1": Answer(("o1",))}


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_2, "2"), (Qt.Key.Key_Space, " ")])
def test_a_held_key_does_not_put_an_option_back(stack: OpenStack, key: Qt.Key, text: str) -> None:
    room = stack(with_three_questions)
    room.press("Return", "Return", "Return", "Return", "Down", "Down")
    hold(room, key, text)
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == {"q4": Answer(("o2",))}


@pytest.mark.parametrize(
    "typed", ["0", "7", "-3", "2,5", "1000000", "1234567", "999999999999", "0,000001", "1234567,25"]
)
def test_a_number_is_shown_as_it_was_typed(typed: str) -> None:
    assert number_words(number_in(typed)) == typed


def test_a_window_closed_while_a_form_is_written_keeps_it_once(stack: OpenStack) -> None:
    room = stack(with_three_questions)
    room.entry.head.number.clear()
    room.press("Return")
    room.type("111")
    room.press("Ctrl+Return")
    room.window.close()
    room = stack(again)
    assert room.answers() == [{f"q{place}": Answer(("o1",)) for place in (1, 2, 3)}]
    assert not room.entry.recovery.isVisible()
    assert room.ask(lambda file: draft_of(file, draft_kind(1))) is None
