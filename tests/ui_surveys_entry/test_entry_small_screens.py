"""The stack on a small screen with large text, and a questionnaire that is very long."""

import pytest
from helpers.entry_room import EntryRoom, OpenStack
from helpers.survey_rows import add_questionnaire_rows, add_round_rows, asks
from PySide6.QtWidgets import QLabel

from kcentre.storage import CentreFile
from kcentre.surveys.values import QuestionKind
from ui.widgets.theme import theme

_LONG = "Насколько для Вас и Вашей семьи важно то, о чём сказано в этом вопросе анкеты? " * 4


def with_long_questionnaire(file: CentreFile) -> int:
    labels = [f"вариант {number}, названный довольно подробно" for number in range(1, 16)]
    questions = [asks(_LONG, *labels, kind=QuestionKind.SEVERAL) for _ in range(12)]
    return add_round_rows(file, add_questionnaire_rows(file, questions), target=80)


def is_seen(room: EntryRoom, place: int) -> bool:
    """Tell whether the beginning of a question, or all of it, is in sight."""
    block, port = room.sheet.blocks[place], room.entry.paper.viewport()
    top = block.mapTo(port, block.rect().topLeft()).y()
    bottom = top + block.height()
    return (top >= 0 and bottom <= port.height()) or (block.height() > port.height() and top <= 0)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_question_with_the_cursor_is_seen(
    plain_look: None, stack: OpenStack, percent: int
) -> None:
    room = stack(with_long_questionnaire, is_started=False)
    theme().choose_percent(percent)
    room.start()
    room.press("Return")
    for place in range(12):
        room.settle()
        assert room.place == place
        assert is_seen(room, place)
        if place % 5 == 0:
            room.type("1д")
            assert room.sheet.blocks[place].state.look.picked == {0, 14}
        room.press("Return")
    assert room.place == 12


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_head_gives_the_paper_room(plain_look: None, stack: OpenStack, percent: int) -> None:
    room = stack(is_started=False)
    theme().choose_percent(percent)
    room.start()
    room.press("Return")
    room.type("1")
    room.press("Ctrl+Return")
    room.settle()
    room.settle()
    frame = room.entry.frame
    assert frame.width() <= room.window.width()
    assert frame.is_narrow is (percent > 100)
    assert room.entry.tally.isVisible() is not frame.is_narrow
    told = frame.note.text() if frame.is_narrow else room.entry.tally.brief()
    assert "Сегодня: 1\u00a0анкета" in told
    assert "№\u00a01 сохранена" in told
    assert room.entry.paper.height() > room.entry.head.height()
    for label in room.entry.head.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width()


def test_the_blocks_of_a_questionnaire_are_made_once(stack: OpenStack) -> None:
    room = stack(with_long_questionnaire)
    blocks = list(room.sheet.blocks)
    room.press("Return")
    room.type("1")
    room.press("Ctrl+Return")
    room.settle()
    assert room.sheet.blocks == blocks
    assert not any(block.state.look.picked for block in blocks)


def test_the_look_changes_while_a_form_is_entered(plain_look: None, stack: OpenStack) -> None:
    room = stack()
    before = room.sheet.blocks[0].height()
    room.press("Return")
    room.type("1")
    theme().choose_percent(150)
    room.settle()
    assert room.sheet.blocks[0].height() > before
    assert room.place == 1
