"""Names of 300 letters, with spaces and without, where there is little room."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.choice_field import ChoiceField
from ui.widgets.eliding_line import ElidingLine
from ui.widgets.eliding_link import ElidingLink
from ui.widgets.message_bar import MessageBar

LONG = "Кабинет ёлочных игрушек и песочной терапии " * 7
WORD = "Ё" * 300


def is_cut(line: ElidingLine) -> bool:
    return line.is_cut


@pytest.mark.parametrize("name", [LONG, WORD])
def test_a_choice_ends_a_long_name_with_dots_until_it_is_typed_in(qtbot: QtBot, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = ChoiceField([(1, name), (2, "Зал")], parent=window)
    other = ChoiceField([(1, "Зал")], parent=window)
    other.move(0, 60)
    field.resize(200, 34)
    line = field.lineEdit()
    assert isinstance(line, ElidingLine)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    field.set_value(1)
    assert is_cut(line)
    assert line.text() == name
    assert line._shown().endswith("…")
    line.grab()
    field.setFocus()
    assert not is_cut(line)
    other.setFocus()
    field.set_value(2)
    assert not is_cut(line)


@pytest.mark.parametrize("name", [LONG, WORD, "Ё" * 30])
def test_a_message_with_a_long_name_stays_within_its_place(qtbot: QtBot, name: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 500)
    window.show()
    bar = MessageBar(window)
    sentence = f"Удалено помещение «{name}». Отменить можно до закрытия программы."
    bar.say(sentence, "Отменить")
    assert bar.text() == sentence
    assert bar.accessibleName() == sentence
    assert bar.width() <= 380
    assert bar.height() < 250
    assert bar._text.minimumSizeHint().width() <= bar.width()
    shown = bar._text.text().replace("\u200b", "")
    assert shown.startswith("Удалено помещение «")
    assert shown.endswith("до закрытия программы.")
    assert ("…" in shown) is (len(name) > 100)


def test_a_link_with_room_for_its_words_says_them_all(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    names = [f"{'big'[:most]}{'.pdf' * times}" for most in range(4) for times in range(1, 12)]
    links = [ElidingLink(name, window) for name in names]
    for link in links:
        link.adjustSize()
    window.show()
    assert [link.text() for link in links] == names
