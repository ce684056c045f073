"""A small table that is typed into, by keys and from the clipboard."""

from helpers.keyboard import Layout, press
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.widgets.rows_editor import RowsEditor


def test_rows_are_pasted_moved_and_removed(qtbot: QtBot) -> None:
    editor = RowsEditor(("Показатель", "Год", "Площадок", "Количество"), "Результаты")
    qtbot.addWidget(editor)
    told: list[int] = []
    editor.edited.connect(lambda: told.append(1))
    editor.resize(420, 300)
    editor.show()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    assert editor.horizontalHeader().sectionSize(0) >= 100  # the first column can be read

    QGuiApplication.clipboard().setText("Ёлка & О'Нил\t2018\t3\t343\tлишнее\n\nДоля\t2019\t\t87\n")
    editor.setCurrentCell(0, 0)
    press(editor, "Ctrl+V", Layout.RUSSIAN)
    first, second = ("Ёлка & О'Нил", "2018", "3", "343"), ("Доля", "2019", "", "87")
    assert editor.rows() == (first, second)
    assert editor.rowCount() == 3  # the last row is always free
    QGuiApplication.clipboard().setText("94")
    editor.setCurrentCell(1, 3)
    press(editor, "Ctrl+V")
    assert editor.rows()[1] == ("Доля", "2019", "", "94")

    editor.setCurrentCell(1, 0)
    press(editor, "Alt+Up")
    assert [row[0] for row in editor.rows()] == ["Доля", "Ёлка & О'Нил"]
    press(editor, "Ctrl+Del")
    assert editor.rows() == (first,)
    assert len(told) == 4

    QGuiApplication.clipboard().clear()
    press(editor, "Ctrl+V")
    assert editor.rows() == (first,)
