"""Shortcuts in both layouts, and Ctrl+Z that reaches the centre."""

import pytest
from helpers.keyboard import Layout, press, type_text
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.editors import LongTextField, TextField
from ui.widgets.shortcuts import add_shortcut, in_both_layouts, set_shortcuts


def test_a_letter_has_its_twin_and_other_keys_have_none() -> None:
    assert [keys.toString() for keys in in_both_layouts("Ctrl+Z", "F10", "Ctrl+1")] == [
        "Ctrl+Z",
        "Ctrl+Я",
        "F10",
        "Ctrl+1",
    ]


@pytest.mark.parametrize("layout", Layout)
def test_a_shortcut_works_in_both_layouts(qtbot: QtBot, layout: Layout) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Найти", window)
    set_shortcuts(action, "Ctrl+K")
    window.addAction(action)
    other = add_shortcut(window, "Ctrl+Shift+Z")
    with qtbot.waitActive(window):
        window.show()
    with qtbot.waitSignal(action.triggered):
        press(window, "Ctrl+K", layout)
    with qtbot.waitSignal(other.activated):
        press(window, "Ctrl+Shift+Z", layout)
    assert action.shortcut() == QKeySequence("Ctrl+K")


def test_a_key_told_in_both_layouts_at_once_is_one_command(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    action = QAction("Отменить", window)
    set_shortcuts(action, "Ctrl+Z")
    shortcut = add_shortcut(window, "Ctrl+K")
    with qtbot.waitSignal(action.triggered):
        QCoreApplication.sendEvent(action, QShortcutEvent(QKeySequence("Ctrl+Z"), 1, True))
    with qtbot.waitSignal(shortcut.activated):
        QCoreApplication.sendEvent(shortcut, QShortcutEvent(QKeySequence("Ctrl+K"), 2, True))


@pytest.mark.parametrize("layout", Layout)
def test_undo_is_the_fields_while_it_has_something_to_undo(qtbot: QtBot, layout: Layout) -> None:
    window = QMainWindow()
    middle = QWidget()
    column = QVBoxLayout(middle)
    line, text = TextField(), LongTextField()
    column.addWidget(line)
    column.addWidget(text)
    window.setCentralWidget(middle)
    qtbot.addWidget(window)
    undo = add_shortcut(window, "Ctrl+Z")
    redo = add_shortcut(window, "Ctrl+Y")
    with qtbot.waitActive(window):
        window.show()
    for editor in (line, text):
        editor.setFocus()
        with qtbot.waitSignal(undo.activated):
            press(window, "Ctrl+Z", layout)
        with qtbot.waitSignal(redo.activated):
            press(window, "Ctrl+Y", layout)
    line.setFocus()
    type_text(window, "а")
    with qtbot.assertNotEmitted(undo.activated):
        press(window, "Ctrl+Z")
    assert line.text() == ""
