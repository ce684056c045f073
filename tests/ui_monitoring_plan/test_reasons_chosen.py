"""A reason of one's own is never lost to a usual one."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.records.reason_field import ReasonField


def test_a_usual_reason_replaces_a_usual_one_and_follows_own_words(qtbot: QtBot) -> None:
    field = ReasonField(("изменились часы", "выросло число обращений"))
    qtbot.addWidget(field)
    hours, number = field.findChildren(QPushButton)
    hours.click()
    number.click()
    assert field.value() == "выросло число обращений"
    field.set_value("Приказ № 12-о/д, О’Коннор")
    hours.click()
    assert field.value() == "Приказ № 12-о/д, О’Коннор, изменились часы"
    assert field._line.cursorPosition() == len(field.value())
