"""«Центр» → «Шаблоны»: the centre's own texts beside those of the program."""

from pathlib import Path

import pytest
from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import hire
from helpers.keyboard import press
from pytestqt.qtbot import QtBot

from kcentre.journal.entry.snippets import Snippet, keep_snippet, kept_snippets
from kcentre.storage import open_centre
from ui.centre.tab import CentreTab
from ui.desk import Desk
from ui.records.record_dialog import RecordDialog
from ui.records.record_list import RecordList


@pytest.fixture
def desk(desktop: Opened, centre_path: Path) -> Desk:
    with open_centre(centre_path) as file:
        author = hire(file)
        keep_snippet(file, Snippet("Ёлка дома", "Нарядите [что] вместе.", author, 2))
    return desktop(centre_path)


def opened(qtbot: QtBot, desk: Desk, target: str = "snippets") -> RecordList:
    qtbot.waitUntil(lambda: any(name == "passport" for name, _ in desk.menu.commands()))
    desk.window.go_to(f"centre/{target}")
    tab = desk.window.page("centre")
    assert isinstance(tab, CentreTab)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    page = tab._lists["snippets"]
    qtbot.waitUntil(lambda: page._model.rowCount() > 3)
    return page


def cells(page: RecordList, row: int) -> list[str]:
    return [str(page._model.index(row, column).data()) for column in range(4)]


def test_own_texts_stand_before_those_of_the_program(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, "snippets/1")
    assert page.isVisible()
    assert cells(page, 0) == [
        "Ёлка дома",
        "Т02 Речевое развитие",
        "Соколова Анна Павловна",
        "Нарядите [что] вместе.",
    ]
    assert cells(page, 1)[2] == "из программы"
    assert not page._with_retired.isVisible()
    qtbot.waitUntil(lambda: page._table.currentIndex().row() == 0)


def test_a_text_is_removed_with_delete_and_undone(
    qtbot: QtBot, desk: Desk, centre_path: Path
) -> None:
    page = opened(qtbot, desk, "snippets/1")
    qtbot.waitUntil(lambda: page._table.currentIndex().row() == 0)
    count = page._model.rowCount()
    page._table.setFocus()
    with qtbot.waitSignal(desk.operations.changed):
        press(desk.window, "Del")
    qtbot.waitUntil(lambda: page._model.rowCount() == count - 1)
    assert desk.messages.text() == "Удалён шаблон рекомендаций «Ёлка дома»"
    with qtbot.waitSignal(desk.operations.changed):
        press(desk.window, "Ctrl+Z")
    qtbot.waitUntil(lambda: page._model.rowCount() == count)
    desk.window.close()
    with open_centre(centre_path) as file:
        assert [kept.title for kept in kept_snippets(file)] == ["Ёлка дома"]


def test_a_text_of_the_program_stays_and_becomes_own_when_changed(
    qtbot: QtBot, desk: Desk, dialog_of: DialogOf, centre_path: Path
) -> None:
    page = opened(qtbot, desk)
    page._table.setCurrentIndex(page._model.index(1, 0))
    title = cells(page, 1)[0]
    assert not page._retire.isEnabled()
    page._edit.click()
    dialog = dialog_of(RecordDialog)
    form = dialog._form  # type: ignore[attr-defined]
    text = form.field("text").editor
    assert "[" in text.value()
    text.set_value("Незакрытый [пропуск")
    press(dialog, "Ctrl+Return")
    qtbot.waitUntil(lambda: "Квадратная скобка" in form.field("text").problem())
    text.set_value("Свои слова для [имя].")
    with qtbot.waitSignal(desk.operations.changed):
        press(dialog, "Ctrl+Return")
    desk.window.close()
    with open_centre(centre_path) as file:
        assert [kept.title for kept in kept_snippets(file)] == ["Ёлка дома", title]


def test_the_keyboard_comes_to_the_texts(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    qtbot.waitUntil(page._table.hasFocus)
    press(page._table, "Ctrl+N")
    qtbot.waitUntil(lambda: page.findChild(RecordDialog) is not None)
